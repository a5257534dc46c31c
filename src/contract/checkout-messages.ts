import * as v from 'valibot';
import { detectionSchema } from './checkout-seen.ts';
import { command, host, id, none } from './fields.ts';
import { statementSchema } from './statement.ts';

/** What the checkout script sends about the page that it reads. */
export const CHECKOUT_MESSAGES = {
  /** What the checkout script read. `arrival` is the navigation type, so that reload and back never log again. */
  'checkout/seen': {
    from: ['page'],
    ask: v.strictObject({
      observation: id,
      arrival: v.picklist(['navigate', 'reload', 'back_forward', 'prerender']),
      /** The step of a payment that the page is; beside a statement, it holds only where that comes to nothing. */
      detection: v.optional(detectionSchema),
      /** What the page states of an outcome; the background judges it. */
      statement: v.optional(statementSchema),
      /** Nobody would see a banner in this frame: it is too small, hidden or out of sight. */
      cramped: v.optional(v.literal(true)),
      /** Host of the page from which this window was opened, or in which it stands, as the document was told. */
      shop: v.optional(host),
      /** Host of the page that opened this window as one of its own, as the document was told. */
      openedBy: v.optional(host),
      /** The person did something in this document. */
      acted: v.optional(v.literal(true)),
      /** Our own id for the document, for browsers that give it none. */
      page: v.optional(id),
    }),
  },
  /** The page is no longer a carrier-billing step (the person chose another method). */
  'checkout/left': { from: ['page'], ask: none },
  /** The person pressed the last button of the window: from now on the money may have moved. */
  'checkout/submitted': { from: ['page'], ask: command({ observation: id }) },
} as const;
