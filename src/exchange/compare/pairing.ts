import { areKeysAlike } from '../../core/shop.ts';

/** One payment of either side, with what is needed to tell whether two are the same. */
export interface Comparable {
  /** The day as a number of days since some fixed day. */
  readonly day: number;
  /** Keys of its shop and item (`shopKey`); the name of a gateway does not count. */
  readonly names: readonly string[];
  /** Approval or order number (`numberKey`). */
  readonly number?: string | undefined;
}

/** A row of theirs and an entry of ours that are one payment, by their indexes. */
export interface Pair {
  readonly theirs: number;
  readonly ours: number;
}

/** Rows and entries that belong together in some way that only the person can tell, by their indexes. */
export interface AmbiguousGroup {
  readonly theirs: readonly number[];
  readonly ours: readonly number[];
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly ambiguous: readonly AmbiguousGroup[];
}

/** Most days between our day and the carrier's: a carrier writes the day on which the gateway reported the payment. */
export const DAYS_OFF = 2;

type Fits = (theirs: Comparable, ours: Comparable) => boolean;

/**
 * Assigns payments of one sum to each other, each at most once: first those with the same number, or with the same day
 * and name; then those whose names match only each other; then those with no other candidate within two days. What is
 * left with several candidates, or with one of another name, is ambiguous. Nothing is paired just because it came first,
 * unless all candidates are equal.
 */
export function paired(theirs: readonly Comparable[], ours: readonly Comparable[]): Pairing {
  const board = new Board(theirs, ours);
  board.takeInOrder((a, b) => a.number !== undefined && a.number === b.number && isNear(a, b));
  board.takeInOrder((a, b) => a.day === b.day && isNamedEqual(a, b) && mayBeOne(a, b));
  board.takeInOrder((a, b) => a.day === b.day && isNamedAlike(a, b) && mayBeOne(a, b));
  board.takeMutual((a, b) => isNear(a, b) && isNamedAlike(a, b) && mayBeOne(a, b));
  const ambiguous = board.ambiguous((a, b) => isNear(a, b) && mayBeOne(a, b));
  return { pairs: board.pairs, ambiguous };
}

const isNear: Fits = (a, b) => Math.abs(a.day - b.day) <= DAYS_OFF;
const isNamedEqual: Fits = (a, b) => a.names.some((name) => b.names.includes(name));
const isNamedAlike: Fits = (a, b) =>
  a.names.some((name) => b.names.some((other) => areKeysAlike(name, other)));
const isOtherName: Fits = (a, b) => a.names.length > 0 && b.names.length > 0 && !isNamedAlike(a, b);
/** Two different numbers are two payments, even where everything else is equal. */
const mayBeOne: Fits = (a, b) => a.number === undefined || b.number === undefined || a.number === b.number;

/** Whether all of them are equal in everything that is known: then it makes no difference which one is taken. */
const areEqual = (marks: readonly Comparable[]): boolean =>
  marks.every(
    ({ day, number, names }) =>
      day === marks[0]?.day && number === marks[0]?.number && names.join('\n') === marks[0]?.names.join('\n'),
  );

class Board {
  readonly pairs: Pair[] = [];
  private readonly freeTheirs: Set<number>;
  private readonly freeOurs: Set<number>;
  private readonly theirs: readonly Comparable[];
  private readonly ours: readonly Comparable[];
  constructor(theirs: readonly Comparable[], ours: readonly Comparable[]) {
    this.theirs = theirs;
    this.ours = ours;
    this.freeTheirs = new Set(byDay(theirs));
    this.freeOurs = new Set(byDay(ours));
  }

  private pair(theirs: number, ours: number): void {
    this.pairs.push({ theirs, ours });
    this.freeTheirs.delete(theirs);
    this.freeOurs.delete(ours);
  }

  private fitting(at: number, fits: Fits): number[] {
    const mark = this.theirs[at];
    return [...this.freeOurs].filter((other) => mark !== undefined && fits(mark, this.ours[other] ?? mark));
  }

  /**
   * Pairs each row with the first entry that fits, oldest first; only for conditions under which all fitting entries
   * are equal.
   */
  takeInOrder(fits: Fits): void {
    for (const at of [...this.freeTheirs]) {
      const [first] = this.fitting(at, fits);
      if (first !== undefined) this.pair(at, first);
    }
  }

  /** Pairs a row and an entry only where each of them fits no other. */
  takeMutual(fits: Fits): void {
    const wanted = [...this.freeTheirs].map((at) => ({ at, fitting: this.fitting(at, fits) }));
    const asked = new Map<number, number>();
    for (const each of wanted.flatMap(({ fitting }) => fitting)) asked.set(each, (asked.get(each) ?? 0) + 1);
    for (const { at, fitting } of wanted) {
      const [only, ...more] = fitting;
      if (only !== undefined && more.length === 0 && asked.get(only) === 1) this.pair(at, only);
    }
  }

  /** Pairs what is left where only one way is possible; the rest is ambiguous. */
  ambiguous(fits: Fits): AmbiguousGroup[] {
    const ambiguous: AmbiguousGroup[] = [];
    for (const group of this.groups(fits)) {
      const [theirs, ours] = [group.theirs.map(this.markOfTheirs), group.ours.map(this.markOfOurs)];
      const [a, b] = [theirs[0], ours[0]];
      const isOneWay =
        a !== undefined && b !== undefined && areEqual(theirs) && areEqual(ours) && isLikely(a, b);
      if (!isOneWay) ambiguous.push(group);
      else
        for (const [index, at] of group.theirs.entries()) {
          const other = group.ours[index];
          if (other !== undefined) this.pair(at, other);
        }
    }
    return ambiguous;
  }

  private readonly markOfTheirs = (at: number): Comparable => this.theirs[at] as Comparable;
  private readonly markOfOurs = (at: number): Comparable => this.ours[at] as Comparable;

  /** Groups of rows and entries that are connected by fitting each other, directly or through others. */
  private groups(fits: Fits): AmbiguousGroup[] {
    const [theirs, ours] = [new Set(this.freeTheirs), new Set(this.freeOurs)];
    const oursOf = (at: number) =>
      takenFrom(ours, (other) => fits(this.markOfTheirs(at), this.markOfOurs(other)));
    const theirsOf = (at: number) =>
      takenFrom(theirs, (other) => fits(this.markOfTheirs(other), this.markOfOurs(at)));
    const groups: AmbiguousGroup[] = [];
    for (const first of this.freeTheirs) {
      if (!theirs.delete(first)) continue;
      const group = { theirs: [first], ours: [] as number[] };
      // The list grows while it is walked: each member adds those that fit it.
      for (const at of group.theirs) {
        const found = oursOf(at);
        group.ours.push(...found);
        group.theirs.push(...found.flatMap(theirsOf));
      }
      if (group.ours.length > 0) groups.push({ theirs: group.theirs.sort(up), ours: group.ours.sort(up) });
    }
    return groups;
  }
}

function takenFrom(places: Set<number>, fits: (at: number) => boolean): number[] {
  const taken = [...places].filter(fits);
  for (const at of taken) places.delete(at);
  return taken;
}

const up = (a: number, b: number): number => a - b;

/**
 * Whether two are likely one payment: their names do not differ, and where no names match, they are at most one day
 * apart.
 */
const isLikely: Fits = (a, b) => !isOtherName(a, b) && (isNamedAlike(a, b) || Math.abs(a.day - b.day) <= 1);

const byDay = (marks: readonly Comparable[]): number[] =>
  marks.map((_, at) => at).sort((a, b) => (marks[a]?.day ?? 0) - (marks[b]?.day ?? 0));
