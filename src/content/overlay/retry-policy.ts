/**
 * How often within `HEALS_MS` the banner comes back where the page removes it; after that, only badge and popup show
 * the payment.
 */
const MOST_RETURNS = 3;
const HEALS_MS = 10_000;
/** The longest pause before the next try; each pause is twice as long as the one before. */
const LONGEST_MS = 600_000;
/** How many redraws a second the banner follows at once; the page may redraw after each return of ours. */
const MOST_AT_ONCE = 10;
const PAUSE_MS = 300;

export interface RetryPolicy {
  /** The page removed the banner alone: whether it may come back now. Each true answer is counted. */
  mayAgain(): boolean;
  /** Milliseconds until the next try, after `mayAgain` returned false. */
  nextTry(): number;
  /**
   * The banner was removed together with a part of the page that was drawn anew: milliseconds until it comes back, 0
   * for at once.
   */
  afterRedraw(): number;
}

/** @param now in milliseconds. */
export function retryPolicy(now: () => number): RetryPolicy {
  let taken: readonly number[] = [];
  let redraws: readonly number[] = [];
  let tries = 0;
  return {
    mayAgain() {
      taken = taken.filter((at) => now() - at < HEALS_MS);
      if (taken.length >= MOST_RETURNS) return false;
      taken = [...taken, now()];
      return true;
    },
    nextTry() {
      tries += 1;
      return Math.min(LONGEST_MS, HEALS_MS * 2 ** (tries - 1));
    },
    afterRedraw() {
      redraws = [...redraws.filter((at) => now() - at < 1_000), now()];
      return redraws.length > MOST_AT_ONCE ? PAUSE_MS : 0;
    },
  };
}

/**
 * Whether the page removed just this node. Where its siblings went with it, or the element around it, the page was
 * drawing that part anew.
 */
export function isRemovedAlone(node: Node, records: readonly MutationRecord[]): boolean {
  const own = records.find(({ removedNodes }) => [...removedNodes].includes(node));
  if (own === undefined) return false;
  const gone = records
    .filter(({ target }) => target === own.target)
    .flatMap(({ removedNodes }) => [...removedNodes]);
  return gone.every((each) => each === node);
}
