/** How often within `HEALS_MS` our place comes back where the page takes it away; then badge and popup must do. */
const COMES_BACK = 3;
const HEALS_MS = 10_000;
/** Then it is tried again, each time after twice as long. */
const LONGEST_MS = 600_000;
/** Redraws in a second that are followed at once; a page may answer each of ours with another. */
const MOST_AT_ONCE = 10;
const PAUSE_MS = 300;

export interface ComeBack {
  /** The page took us away, and nothing else: whether we may come back. */
  mayAgain(): boolean;
  /** Milliseconds until we try again after we may not. */
  nextTry(): number;
  /** We went with something the page drew anew: milliseconds until we follow, 0 for at once. */
  afterRedraw(): number;
}

/** @param now in milliseconds. */
export function comeBack(now: () => number): ComeBack {
  let taken: readonly number[] = [];
  let redraws: readonly number[] = [];
  let tries = 0;
  return {
    mayAgain() {
      taken = taken.filter((at) => now() - at < HEALS_MS);
      if (taken.length >= COMES_BACK) return false;
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

/** Whether a page took just this node away. What goes with its siblings, or with what it stands in, is drawn anew. */
export function isTakenAlone(node: Node, records: readonly MutationRecord[]): boolean {
  const own = records.find(({ removedNodes }) => [...removedNodes].includes(node));
  if (own === undefined) return false;
  const gone = records
    .filter(({ target }) => target === own.target)
    .flatMap(({ removedNodes }) => [...removedNodes]);
  return gone.every((each) => each === node);
}
