import * as v from 'valibot';
import { POOLS } from '../core/line.ts';
import { instant, payment, tabId } from './fields.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const pageText = v.nullable(text(120));
const names = (most: number, length = 80) => v.optional(v.pipe(v.array(text(length)), v.maxLength(most)), []);

/**
 * Who said something, in falling order of trust. `gateway`: a known payment host's own page over https. `wrapper`: a
 * known host whose pages stand around gateways' windows. `test`: a gateway's host on which no money moves. `shop`: the
 * page of a tab from which this payment came. `stranger`: any other page. Only what a gateway's page shows, or what the
 * person does, counts as a payment.
 */
export const SOURCES = ['gateway', 'wrapper', 'test', 'shop', 'stranger'] as const;
export type Source = (typeof SOURCES)[number];

/**
 * What a piece of evidence says. `shown`: a page on which it can be paid. `pressed`: the person pressed the last button
 * there. `paid`, `failed`, `cancelled`: a page with that outcome. `already-paid`: a page that says it was paid before.
 * `left`: its window was closed, or went on to a page that we may not see. `logged`: the person pressed "기록할게요".
 * `over`: it was refused, and another payment was made in its window since.
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

/** Most pieces of evidence that an attempt keeps; the first and the last ones stay, those in between are dropped. */
export const MOST_EVIDENCE = 60;
/** Most ids of readings and commands that an attempt remembers as counted, besides those in its evidence. */
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
  /** The browser's id of the document; `null` where it has none, and then it equals no other. */
  document: v.nullable(text(80)),
  /** The person had done something in this document before. */
  acted: v.boolean(),
  gateway: v.nullable(text(40)),
  amount: v.nullable(payment),
  merchant: pageText,
  item: pageText,
  /** Order and transaction numbers, as detection writes them. */
  orders: names(6),
  /** The SMS code is asked for. */
  codeStep: v.boolean(),
  /** Id of the reading or command that said it first. */
  id: text(64),
  /** Id of the last reading that said it, where that is another one; the document would send this one again. */
  latest: v.exactOptional(text(64)),
  /** When it was first said; `at`: when it was last said. */
  since: instant,
  at: instant,
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

/**
 * One payment from its first page to its outcome, across pages, frames and tabs, as a record of evidence; kept in
 * storage.session under `attempt:<id>`. Its state is worked out from the record (background, attempt-state.ts). Its
 * entry or claim, once there is one, has the same id.
 */
export const attemptSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1), v.maxLength(MOST_EVIDENCE)),
  /** Ids of readings and commands that are in the record already: when they come again, they change nothing. */
  counted: names(MOST_COUNTED),
  /** Host of the shop from which the window was opened, as the window's document was told; never a full address. */
  shop: v.optional(v.nullable(text(253)), null),
  /** Id of an entry that may be the same payment, until the person has answered. */
  resembles: v.optional(v.nullable(text(64)), null),
  /** The entry's time, and so its month; fixed when the entry is made. */
  entryAt: v.nullable(instant),
  /** The document whose evidence made the entry; `null` when the person made it in a page of ours. */
  entryBy: v.nullable(v.string()),
  /** The person's own command that logged the payment before its outcome was seen. */
  loggedBy: v.nullable(v.string()),
  /** When the person kept it as a recurring payment, from its own page. */
  recurringAt: v.exactOptional(instant),
  /** When a claim was raised for it. */
  claimedAt: v.optional(v.nullable(instant), null),
  /** The line and pool that the person chose for it; until then the active line and 소액결제 hold. */
  account: v.optional(v.strictObject({ line: text(64), pool: v.picklist(POOLS) })),
  /** How often it was moved to another line or pool from a page. */
  moves: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});
export type Attempt = v.InferOutput<typeof attemptSchema>;

/** The key which notes that the person passed the friction step of that payment ("계속"): `passed:<attempt>`. */
export const passedKey = (attempt: string): string => `passed:${attempt}`;

/** The key of an attempt in session storage. */
export const attemptKey = (id: string): string => `attempt:${id}`;

/** What else is known of a frame with a detection, under `frame:<tabId>:<frameId>`. */
export const frameNoteSchema = v.strictObject({
  document: v.nullable(v.string()),
  attempt: v.nullable(v.string()),
  /** Whose page it is; absent in data that version 0.2.0 kept. */
  source: v.optional(v.picklist(SOURCES)),
  /** Id of the reading that it shows; `since`: when that was first sent. Of two frames the newer one speaks. */
  observation: v.optional(v.string()),
  since: v.optional(instant),
  /** The frame is cramped: nobody would see a banner in it. */
  cramped: v.optional(v.literal(true)),
  /** The person did something in the frame. */
  acted: v.optional(v.literal(true)),
  /** Figures are withheld from the frame: one of another site, or a page that asked about too many sums. */
  withheld: v.optional(v.literal(true)),
});
export type FrameNote = v.InferOutput<typeof frameNoteSchema>;

/** A sum that an ordinary page in a tab asked for; `asked:<tabId>` holds the latest of them. */
export const askedSchema = v.pipe(
  v.array(v.strictObject({ document: v.nullable(text(80)), amount: payment, at: instant })),
  v.maxLength(40),
);
export type AskedSum = v.InferOutput<typeof askedSchema>[number];

export const askedKey = (tabId: number): string => `asked:${tabId}`;

/**
 * Entries that pages wrote while a tab stayed at one place: `written:<tabId>`. The browser tells where a tab is,
 * not the page. When the person answers in a page of ours, the lists of all tabs are emptied.
 */
export const writtenSchema = v.pipe(
  v.array(
    v.strictObject({
      /** The attempt whose entry it is. */
      attempt: text(64),
      /**
       * The frame that is the payment window; `null` where the whole tab is one, as its own page is on a known payment
       * host.
       */
      frame: v.nullable(tabId),
      document: v.nullable(text(80)),
      /** The document around the frame, where that page had spoken too. */
      around: v.exactOptional(text(80)),
      at: instant,
    }),
  ),
  v.maxLength(20),
);
export type Written = v.InferOutput<typeof writtenSchema>[number];

export const writtenKey = (tabId: number): string => `written:${tabId}`;

export const frameNoteKey = (tabId: number, frameId: number): string => `frame:${tabId}:${frameId}`;
