import * as v from 'valibot';
import { type Instant, isInstant } from '../core/day.ts';
import { POOLS } from '../core/line.ts';
import { HIGHEST_PAYMENT, type Won } from '../core/won.ts';

const instant = v.custom<Instant>((input) => typeof input === 'string' && isInstant(input));
const amount = v.custom<Won>(
  (input) => Number.isSafeInteger(input) && Number(input) >= 1 && Number(input) <= HIGHEST_PAYMENT,
);
const tabId = v.pipe(v.number(), v.integer());
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const pageText = v.nullable(text(120));
const names = (most: number, length = 80) => v.optional(v.pipe(v.array(text(length)), v.maxLength(most)), []);

/**
 * Who said something, in falling order of trust. `gateway`: a known payment host's own page over https. `wrapper`: a
 * known host that stands around gateways' windows. `test`: a gateway's host on which no money moves. `shop`: the page of
 * a tab that this payment came from. `stranger`: any other page. Only a gateway's page, or the person, moves money.
 */
export const SOURCES = ['gateway', 'wrapper', 'test', 'shop', 'stranger'] as const;
export type Source = (typeof SOURCES)[number];

/**
 * `shown`: a page on which it can be paid. `pressed`: the person pressed the last button there. `paid`, `failed`,
 * `cancelled`: a page with that outcome. `already-paid`: a page that says it was paid before. `left`: its window was
 * closed, or went on to a page we may not see. `logged`: the person pressed "기록할게요". `over`: refused, and another
 * payment was made in its window since.
 */
export const SAYINGS = [
  'shown',
  'pressed',
  'paid',
  'already-paid',
  'failed',
  'cancelled',
  'left',
  'logged',
  'over',
] as const;
export type Saying = (typeof SAYINGS)[number];

/** Evidence an attempt keeps; what was said first and last outlives what was said in between. */
export const MOST_EVIDENCE = 60;
/** Readings and commands an attempt remembers to have counted, beside those that its evidence names. */
export const MOST_COUNTED = 120;

/** One thing that one document said of a payment, or that the person did in it. */
export const evidenceSchema = v.strictObject({
  says: v.picklist(SAYINGS),
  source: v.picklist(SOURCES),
  /** Host of the page; empty where the browser names none. */
  host: text(253),
  tab: tabId,
  frame: tabId,
  /** The tab that opened this one. */
  opener: v.nullable(tabId),
  /** The browser's name for the document; `null` where it has none, and then it equals no other. */
  document: v.nullable(text(80)),
  /** The person did something in this document before. */
  acted: v.boolean(),
  gateway: v.nullable(text(40)),
  amount: v.nullable(amount),
  merchant: pageText,
  item: pageText,
  /** Order and transaction numbers, as detection writes them. */
  orders: names(6),
  /** The SMS code is asked for. */
  codeStep: v.boolean(),
  /** Id of the reading or the command that said it first. */
  id: text(64),
  /** Id of the reading that said it last, where that is another one: what its document would tell again. */
  latest: v.exactOptional(text(64)),
  /** Said first, and said last. */
  since: instant,
  at: instant,
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

/**
 * One payment from its first page to its outcome, across pages, frames and tabs, as the record of what was said of it;
 * kept in storage.session under `attempt:<id>`. Its state is worked out from the record (background, attempt-state.ts).
 * Its entry or claim, once there is one, has the same id.
 */
export const attemptSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1), v.maxLength(MOST_EVIDENCE)),
  /** Ids of readings and commands that are in the record: said again, they are no news. */
  counted: names(MOST_COUNTED),
  /** Host of the shop the window was opened from, as the window itself was told; never a full address. */
  shop: v.optional(v.nullable(text(253)), null),
  /** An entry that may be the same payment, while the person has not said so: its id. */
  resembles: v.optional(v.nullable(text(64)), null),
  /** Fixed when the entry is made: the entry's time, hence its month. */
  entryAt: v.nullable(instant),
  /** Document by whose word the entry was made; `null` when the person made it in a page of ours. */
  entryBy: v.nullable(v.string()),
  /** The person's own command that logged it before its outcome was seen. */
  loggedBy: v.nullable(v.string()),
  /** When it was kept as a payment that comes every month, from its own page. */
  recurringAt: v.exactOptional(instant),
  /** A question outside the ledger was raised for it. */
  claimedAt: v.optional(v.nullable(instant), null),
  /** The line and pool the person put it on; the active line and 소액결제 until then. */
  account: v.optional(v.strictObject({ line: text(64), pool: v.picklist(POOLS) })),
  /** How often a page moved it to another line or pool. */
  moves: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});
export type Attempt = v.InferOutput<typeof attemptSchema>;

/** That the person said "계속" to what stood before that payment: `passed:<attempt>`. */
export const passedKey = (attempt: string): string => `passed:${attempt}`;

/** The key under which an attempt lies in session storage. */
export const attemptKey = (id: string): string => `attempt:${id}`;

/** What else is known of a frame whose detection is kept: `frame:<tabId>:<frameId>`. */
export const frameNoteSchema = v.strictObject({
  document: v.nullable(v.string()),
  attempt: v.nullable(v.string()),
  /** Whose page it is; absent in what 0.2.0 kept. */
  source: v.optional(v.picklist(SOURCES)),
  /** The reading it shows, and when that was first told: the newer one has the word. */
  observation: v.optional(v.string()),
  since: v.optional(instant),
  /** Nobody would see a banner in it. */
  cramped: v.optional(v.literal(true)),
  /** The person did something in it. */
  acted: v.optional(v.literal(true)),
  /** No figure is shown for it: a frame of another site, or a page that asked about too many sums. */
  veiled: v.optional(v.literal(true)),
});
export type FrameNote = v.InferOutput<typeof frameNoteSchema>;

/** One sum that an ordinary page asked about, in a tab: `asked:<tabId>` holds the last of them. */
export const askedSchema = v.pipe(
  v.array(v.strictObject({ document: v.nullable(text(80)), amount, at: instant })),
  v.maxLength(40),
);
export type AskedSum = v.InferOutput<typeof askedSchema>[number];

export const askedKey = (tabId: number): string => `asked:${tabId}`;

/**
 * Entries that pages made in the log while a tab stayed in one place: `stay:<tabId>`. Where a tab is, the browser
 * tells and not the page. When the person answers in a page of ours, all stays end.
 */
export const staySchema = v.pipe(
  v.array(
    v.strictObject({
      /** The attempt whose entry it is. */
      attempt: text(64),
      /** The frame that is the window; `null` where the whole tab is, for its own page is a known payment host's. */
      frame: v.nullable(tabId),
      document: v.nullable(text(80)),
      /** Document of the page around a frame, where that page had spoken. */
      around: v.exactOptional(text(80)),
      at: instant,
    }),
  ),
  v.maxLength(20),
);
export type Written = v.InferOutput<typeof staySchema>[number];

export const stayKey = (tabId: number): string => `stay:${tabId}`;

export const frameNoteKey = (tabId: number, frameId: number): string => `frame:${tabId}:${frameId}`;
