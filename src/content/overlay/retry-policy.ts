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

const AGAIN_MS = 100;

interface RetryPolicy {
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
function retryPolicy(now: () => number): RetryPolicy {
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

interface Retried {
  readonly host: Element;
  /** Whether it stands where it should. */
  readonly stands: () => boolean;
  /** @param unseen it was away for less than a frame. */
  readonly place: (unseen?: boolean) => void;
  readonly look: () => void;
  readonly leave: () => void;
  readonly evicted: () => void;
}

/** Puts the banner back where the page removes it, as often as the policy allows; one try at a time. */
export function retries({ host, stands, place, look, leave, evicted }: Retried) {
  const policy = retryPolicy(() => performance.now());
  let later: ReturnType<typeof setTimeout> | undefined;
  function retry(wait: number, unseen = false): void {
    if (wait === 0) {
      place(unseen);
      return;
    }
    later = setTimeout(() => {
      later = undefined;
      if (stands()) look();
      else place();
    }, wait);
  }
  return {
    /** A try is still to come. */
    isWaiting: () => later !== undefined,
    /** The part of the page that it stood in was drawn anew. */
    afterRedraw: () => retry(policy.afterRedraw(), true),
    /** It does not stand where it should: it comes back soon, or, where that was too often, leaves for longer. */
    again(): void {
      if (policy.mayAgain()) {
        retry(host.isConnected ? AGAIN_MS : 0);
        return;
      }
      leave();
      evicted();
      retry(policy.nextTry());
    },
    /** Corrects what the page does to it: at once, or later where the page does so too often. */
    correct(act: () => void): void {
      if (policy.afterRedraw() > 0) retry(AGAIN_MS);
      else act();
    },
    stop(): void {
      clearTimeout(later);
      later = undefined;
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
