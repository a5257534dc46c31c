import type { Detection } from '../contract/checkout-seen.ts';
import type { FrameAnswer } from '../contract/messages.ts';
import type { Observed } from '../contract/statement.ts';
import type { Arrival } from './checkout-ports.ts';
import { wordingOf } from './same-reading.ts';

/** The page as the checkout script sees it. */
export interface Seen {
  readonly observed: Observed;
  /** What the page is. Where it states an outcome, this is known only after the background judged it. */
  detection: Detection | undefined;
  /** Id of this reading: kept for as long as the page says the same. */
  readonly observation: string;
  readonly arrival: Arrival;
  /** The wordings that were sent to the background. */
  readonly wordings: Set<string>;
}

export const seenAs = (observed: Observed, observation: string, arrival: Arrival): Seen => ({
  observed,
  detection: observed.statement === undefined ? observed.detection : undefined,
  observation,
  arrival,
  wordings: new Set([wordingOf(observed)]),
});

/** A page that changes its words more often than this shows news or adverts; later wordings are not sent. */
const MOST_WORDINGS = 12;

/** Whether a page that states the same uses words that were not sent yet; they are noted as sent. */
export function isReworded({ wordings }: Seen, observed: Observed): boolean {
  const before = wordings.size;
  if (before < MOST_WORDINGS) wordings.add(wordingOf(observed));
  return wordings.size > before;
}

/** Takes over what the background judged of a page that states an outcome. */
export function takeJudged(about: Seen | undefined, { judged }: FrameAnswer): void {
  if (about !== undefined && judged !== undefined) about.detection = judged ?? undefined;
}

/** The gateway's own window, with the SMS code asked for: the next button moves money. */
export const isLastStep = ({ detection }: Seen): boolean =>
  detection?.stage === 'pay' && detection.codeStep && detection.gateway !== null;
