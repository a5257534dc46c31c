import {
  type Attempt,
  type Evidence,
  MOST_COUNTED,
  MOST_EVIDENCE,
  type Saying,
  type Source,
  type Written,
} from '../../contract/attempt.ts';
import type { Detection } from '../../contract/checkout-seen.ts';
import type { Ask } from '../../contract/messages.ts';
import type { Instant } from '../../core/day.ts';
import { type Won, won } from '../../core/won.ts';

/** A detection with who showed it, where, how and when. */
export interface Scene {
  readonly detection: Detection;
  /** The reading's id: the same for as long as the page says the same. */
  readonly observation: string;
  readonly source: Source;
  /** Host of the page; empty where the browser names none. */
  readonly host: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly openerId: number | undefined;
  /** The browser's name for the document; `null` where it has none, and then it equals no other. */
  readonly document: string | null;
  readonly arrival: Ask<'checkout/seen'>['arrival'];
  /** The person did something in this document before. */
  readonly acted: boolean;
  /** Host of the shop it came from, where the document was told and it is not open to us; `null` otherwise. */
  readonly shop: string | null;
  /** The whole tab is one window: its own page is a known payment host's. */
  readonly isWholeTab: boolean;
  /** Document of the page around a frame, where that page has spoken and the browser names it. */
  readonly around: string | null;
  /** Entries that pages made since this tab was last elsewhere than at a payment. */
  readonly stay: readonly Written[];
  readonly now: Instant;
}

/** What such a page says of a payment; nothing where phone billing is merely offered. */
export const SAYS: Readonly<Record<Detection['stage'], Saying | undefined>> = {
  option: undefined,
  pay: 'shown',
  success: 'paid',
  failure: 'failed',
  cancelled: 'cancelled',
  already: 'already-paid',
};

const wonOrNull = (amount: number | null): Won | null => (amount === null ? null : won(amount));

/** What the record keeps of a scene. */
export const evidenceOf = (says: Saying, scene: Scene): Evidence => ({
  says,
  source: scene.source,
  host: scene.host,
  tab: scene.tabId,
  frame: scene.frameId,
  opener: scene.openerId ?? null,
  document: scene.document,
  acted: scene.acted,
  gateway: scene.detection.gateway,
  amount: wonOrNull(scene.detection.amount),
  merchant: scene.detection.merchant,
  item: scene.detection.item,
  orders: [...(scene.detection.orders ?? [])],
  codeStep: scene.detection.codeStep,
  id: scene.observation,
  since: scene.now,
  at: scene.now,
});

/** Whether the same document said it as the scene's; never so where documents have no names. */
export const isSameDocument = (one: Evidence, { document }: Scene): boolean =>
  document !== null && one.document === document;

/**
 * Whether this reading or command was counted. What each document said last is named by its evidence, so that no other
 * page's readings, however many, push it out.
 */
export const isCounted = ({ counted, evidence }: Attempt, id: string): boolean =>
  counted.includes(id) || evidence.some((one) => one.id === id || one.latest === id);

/** The attempt, knowing that this reading or command was counted. */
export const withCounted = (attempt: Attempt, id: string): Attempt => ({
  ...attempt,
  counted: [...attempt.counted.filter((known) => known !== id), id].slice(-MOST_COUNTED),
});

/**
 * The record with one more thing said. What a document says again, in a new reading, stands in place of what it said:
 * only something else, or another document, is one more.
 * @param id of the reading or command: counted once.
 */
export function withEvidence(attempt: Attempt, said: Evidence): Attempt {
  const { counted } = withCounted(attempt, said.id);
  const own = attempt.evidence.findLastIndex(
    ({ document, host, tab, frame }) =>
      document === said.document && host === said.host && tab === said.tab && frame === said.frame,
  );
  const before = attempt.evidence[own];
  if (before?.says === said.says && said.says !== 'pressed') {
    const first = { id: before.id, latest: said.id, since: before.since };
    const again = { ...said, ...first, acted: before.acted || said.acted };
    return { ...attempt, counted, evidence: attempt.evidence.with(own, again) };
  }
  return { ...attempt, counted, evidence: bounded([...attempt.evidence, said]) };
}

/**
 * Cuts the record to its bound. The first piece and the last two always stay; of the others those of ordinary pages
 * are dropped before those of gateways, the oldest first.
 */
function bounded(evidence: readonly Evidence[]): Evidence[] {
  const spare = evidence.length - MOST_EVIDENCE;
  if (spare <= 0) return [...evidence];
  const middle = evidence.map((_, index) => index).slice(1, -2);
  const weight = (index: number) => (evidence[index]?.source === 'gateway' ? 1 : 0);
  const gone = new Set(middle.sort((a, b) => weight(a) - weight(b) || a - b).slice(0, spare));
  return evidence.filter((_, index) => !gone.has(index));
}
