import type { Detection } from '../contract/checkout-seen.ts';
import type { Voice } from '../contract/messages.ts';
import type { Observed } from '../contract/statement.ts';
import type { Arrival } from './checkout-ports.ts';
import { wordingOf } from './same-reading.ts';

/** The page as the checkout script sees it. */
export interface Seen {
  readonly observed: Observed;
  /** What it is; of a page that states an outcome that is known once it was judged. */
  detection: Detection | undefined;
  /** The same for as long as the page says the same. */
  readonly observation: string;
  readonly arrival: Arrival;
  /** In which words it was told of. */
  readonly wordings: Set<string>;
}

export const seenAs = (observed: Observed, observation: string, arrival: Arrival): Seen => ({
  observed,
  detection: observed.statement === undefined ? observed.detection : undefined,
  observation,
  arrival,
  wordings: new Set([wordingOf(observed)]),
});

/** Of one reading; a page that changes its words more often has news or adverts in it, and no cause. */
const MOST_WORDINGS = 12;

/** Whether a page that states the same does so in words that were not told of; from here on they were. */
export function isReworded({ wordings }: Seen, observed: Observed): boolean {
  const before = wordings.size;
  if (before < MOST_WORDINGS) wordings.add(wordingOf(observed));
  return wordings.size > before;
}

/** What a page that states an outcome is, once that was judged. */
export function learn(about: Seen | undefined, { judged }: Voice): void {
  if (about !== undefined && judged !== undefined) about.detection = judged ?? undefined;
}

/** The gateway's own window, with the SMS code asked for: the next button moves money. */
export const isLastStep = ({ detection }: Seen): boolean =>
  detection?.stage === 'pay' && detection.codeStep && detection.gateway !== null;
