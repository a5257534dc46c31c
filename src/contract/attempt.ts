import * as v from 'valibot';
import { type Instant, isInstant } from '../core/day.ts';
import { POOLS } from '../core/line.ts';
import { HIGHEST_PAYMENT, type Won } from '../core/won.ts';

const instant = v.custom<Instant>((input) => typeof input === 'string' && isInstant(input));
const amount = v.custom<Won>(
  (input) => Number.isSafeInteger(input) && Number(input) >= 1 && Number(input) <= HIGHEST_PAYMENT,
);
const tabIds = v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(20));
const pageText = v.nullable(v.pipe(v.string(), v.maxLength(120)));
const names = (most: number) =>
  v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(most)), []);

/**
 * One payment from its first `pay` page to its outcome, across pages, frames and tabs; kept in storage.session
 * under `attempt:<id>`. Its entry, once there is one, has the same id.
 */
export const attemptSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  /** `open`: a pay page was seen. `submitted`: the last button was pressed. `paid`, `failed`: the outcome was seen. */
  stage: v.picklist(['open', 'submitted', 'paid', 'failed']),
  /** Tabs in which it was seen, and the tabs that opened those. */
  tabs: tabIds,
  openers: tabIds,
  gateway: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  /** Every gateway whose pages it passed: one may hand over to another. */
  gateways: names(10),
  /** Order and transaction numbers its pages named, as detection writes them. */
  orders: names(12),
  /** Host of the shop the window was opened from, as the window itself was told; never a full address. */
  shop: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(253))), null),
  /** An entry that may be the same payment, while the person has not said so: its id. */
  resembles: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64))), null),
  amount: v.nullable(amount),
  merchant: pageText,
  item: pageText,
  /** The document of the last pay page, where the browser names documents. */
  document: v.nullable(v.string()),
  startedAt: instant,
  lastAt: instant,
  submittedAt: v.nullable(instant),
  /** When its window was closed, or left for a page that shows no payment, after the last button. */
  leftAt: v.nullable(instant),
  /** Fixed when the entry is made: the entry's time, hence its month. */
  entryAt: v.nullable(instant),
  /** Document that made the entry by itself; `null` when the person did. */
  entryBy: v.nullable(v.string()),
  /** The person's own command that logged it before its outcome was seen. */
  loggedBy: v.nullable(v.string()),
  /** The line and pool the person put it on; the active line and 소액결제 until then. */
  account: v.optional(v.strictObject({ line: v.pipe(v.string(), v.maxLength(64)), pool: v.picklist(POOLS) })),
});
export type Attempt = v.InferOutput<typeof attemptSchema>;

/** That the person said "계속" to what stood before that payment: `passed:<attempt>`. */
export const passedKey = (attempt: string): string => `passed:${attempt}`;

export const attemptKey = (id: string): string => `attempt:${id}`;

/** What else is known of a frame whose detection is kept: `frame:<tabId>:<frameId>`. */
export const frameNoteSchema = v.strictObject({
  document: v.nullable(v.string()),
  attempt: v.nullable(v.string()),
  /** The reading it shows, and when that was first told: the newer one has the word. */
  observation: v.optional(v.string()),
  since: v.optional(instant),
  /** Nobody would see a banner in it. */
  cramped: v.optional(v.literal(true)),
});
export type FrameNote = v.InferOutput<typeof frameNoteSchema>;

export const frameNoteKey = (tabId: number, frameId: number): string => `frame:${tabId}:${frameId}`;
