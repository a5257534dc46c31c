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
  /** The browser's id of the document; `null` where it gives none, which equals no other document. */
  readonly document: string | null;
  readonly arrival: Ask<'checkout/seen'>['arrival'];
  /** The person did something in this document before. */
  readonly acted: boolean;
  /**
   * Host of the shop that a gateway's window was opened from or stands in, where the document knows it; otherwise
   * `null`.
   */
  readonly shop: string | null;
  /** The whole tab is one window: its own page is a known payment host's. */
  readonly isWholeTab: boolean;
  /** Id of the document around a frame, where that page was read and has an id; otherwise `null`. */
  readonly around: string | null;
  /** Entries that payment pages of this tab made since it last showed anything else. */
  readonly written: readonly Written[];
  readonly now: Instant;
}

/** What a page of each stage adds to a record; nothing where phone billing is only offered. */
export const SAYS: Readonly<Record<Detection['stage'], Saying | undefined>> = {
  option: undefined,
  pay: 'shown',
  success: 'paid',
  failure: 'failed',
  cancelled: 'cancelled',
  already: 'already-paid',
};

/** The part of a scene that is kept in the record. */
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
  amount: scene.detection.amount,
  merchant: scene.detection.merchant,
  item: scene.detection.item,
  orders: [...(scene.detection.orders ?? [])],
  codeStep: scene.detection.codeStep,
  id: scene.observation,
  since: scene.now,
  at: scene.now,
});

/** Whether this evidence comes from the scene's document; never true where the document has no id. */
export const isSameDocument = (one: Evidence, { document }: Scene): boolean =>
  document !== null && one.document === document;

/**
 * Whether this reading or command was counted. The last reading of each document is kept with its evidence, so readings
 * of other pages, however many, do not push it out.
 */
export const isCounted = ({ counted, evidence }: Attempt, id: string): boolean =>
  counted.includes(id) || evidence.some((one) => one.id === id || one.latest === id);

/** The attempt with this reading or command marked as counted. */
export const withCounted = (attempt: Attempt, id: string): Attempt => ({
  ...attempt,
  counted: [...attempt.counted.filter((known) => known !== id), id].slice(-MOST_COUNTED),
});

/**
 * The record with one more piece of evidence. Where the same document says the same again, the new reading replaces the
 * old one; presses are never replaced.
 * @param said its id is that of the reading or command, which is counted once.
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
 * Cuts the record to its bound. The first piece and the last two always stay. Of the others, evidence of ordinary pages
 * is dropped before that of gateways, the oldest first.
 */
function bounded(evidence: readonly Evidence[]): Evidence[] {
  const spare = evidence.length - MOST_EVIDENCE;
  if (spare <= 0) return [...evidence];
  const middle = evidence.map((_, index) => index).slice(1, -2);
  const weight = (index: number) => (evidence[index]?.source === 'gateway' ? 1 : 0);
  const gone = new Set(middle.sort((a, b) => weight(a) - weight(b) || a - b).slice(0, spare));
  return evidence.filter((_, index) => !gone.has(index));
}
