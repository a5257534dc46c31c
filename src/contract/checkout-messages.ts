import * as v from 'valibot';
import { detectionSchema } from './checkout-seen.ts';
import { command, host, id, none } from './fields.ts';
import { statementSchema } from './statement.ts';

/** What the checkout script says of the page it reads. */
export const CHECKOUT_MESSAGES = {
  /** Checkout script → what it read; `arrival` is the navigation type, so that reload and back never log again. */
  'checkout/seen': {
    from: ['page'],
    ask: v.strictObject({
      observation: id,
      arrival: v.picklist(['navigate', 'reload', 'back_forward', 'prerender']),
      /** The step of a payment it is; beside a statement only where that comes to nothing. */
      detection: v.optional(detectionSchema),
      /** What it states of an outcome, to be judged on arrival. */
      statement: v.optional(statementSchema),
      /** Nobody would see a banner in this frame: it is too small, hidden or out of sight. */
      cramped: v.optional(v.literal(true)),
      /** Host of the page this window was opened from or stands in, as the document was told. */
      shop: v.optional(host),
      /** Host of the page that opened this window as one of its own, as the document was told. */
      openedBy: v.optional(host),
      /** The person did something in this document. */
      acted: v.optional(v.literal(true)),
      /** The document's name among ours, for browsers that give it none. */
      page: v.optional(id),
    }),
  },
  /** The page is no longer a carrier-billing step (the person chose another method). */
  'checkout/left': { from: ['page'], ask: none },
  /** The person pressed the last button of the window: from here on the money may have moved. */
  'checkout/submitted': { from: ['page'], ask: command({ observation: id }) },
} as const;
