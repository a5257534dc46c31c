import { areKeysAlike } from '../../core/shop.ts';

/** One payment of either side, as far as it tells whether two are one. */
export interface Comparable {
  /** Days since some day. */
  readonly day: number;
  /** Keys of its shop and item (`shopKey`); a gateway's name is none. */
  readonly names: readonly string[];
  /** Approval or order number (`numberKey`). */
  readonly number?: string | undefined;
}

/** One of theirs and one of ours, by their places. */
export interface Pair {
  readonly theirs: number;
  readonly ours: number;
}

/** Places that belong together, and only the person can say how. */
export interface Knot {
  readonly theirs: readonly number[];
  readonly ours: readonly number[];
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly knots: readonly Knot[];
}

/** A carrier writes the day on which the gateway told it of the payment: one or two off from ours. */
export const DAYS_OFF = 2;

type Fits = (theirs: Comparable, ours: Comparable) => boolean;

/**
 * Assigns payments of one sum to each other, each at most once. First what is sure beyond its day (number; day and name),
 * then names that fit one another alone, then what has nobody else within two days. What is left with several that it
 * could be, or with one of another name, is a knot. Nothing is paired because it came first, unless all are equal.
 */
export function paired(theirs: readonly Comparable[], ours: readonly Comparable[]): Pairing {
  const board = new Board(theirs, ours);
  board.takeInOrder((a, b) => a.number !== undefined && a.number === b.number && isNear(a, b));
  board.takeInOrder((a, b) => a.day === b.day && isNamedEqual(a, b) && mayBeOne(a, b));
  board.takeInOrder((a, b) => a.day === b.day && isNamedAlike(a, b) && mayBeOne(a, b));
  board.takeMutual((a, b) => isNear(a, b) && isNamedAlike(a, b) && mayBeOne(a, b));
  const knots = board.knots((a, b) => isNear(a, b) && mayBeOne(a, b));
  return { pairs: board.pairs, knots };
}

const isNear: Fits = (a, b) => Math.abs(a.day - b.day) <= DAYS_OFF;
const isNamedEqual: Fits = (a, b) => a.names.some((name) => b.names.includes(name));
const isNamedAlike: Fits = (a, b) =>
  a.names.some((name) => b.names.some((other) => areKeysAlike(name, other)));
const isOtherName: Fits = (a, b) => a.names.length > 0 && b.names.length > 0 && !isNamedAlike(a, b);
/** Two different numbers are two payments, whatever else is equal. */
const mayBeOne: Fits = (a, b) => a.number === undefined || b.number === undefined || a.number === b.number;

/** Equal in all that is known of them: which of them is meant makes no difference. */
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

  /** Oldest first; those that fit alike are equal. */
  takeInOrder(fits: Fits): void {
    for (const at of [...this.freeTheirs]) {
      const [first] = this.fitting(at, fits);
      if (first !== undefined) this.pair(at, first);
    }
  }

  /** Only where each of the two fits nobody else. */
  takeMutual(fits: Fits): void {
    const wanted = [...this.freeTheirs].map((at) => ({ at, fitting: this.fitting(at, fits) }));
    const asked = new Map<number, number>();
    for (const each of wanted.flatMap(({ fitting }) => fitting)) asked.set(each, (asked.get(each) ?? 0) + 1);
    for (const { at, fitting } of wanted) {
      const [only, ...more] = fitting;
      if (only !== undefined && more.length === 0 && asked.get(only) === 1) this.pair(at, only);
    }
  }

  /**
   * Rows and entries that could be each other are assigned where there is only one way, and asked about otherwise.
   */
  knots(fits: Fits): Knot[] {
    const knots: Knot[] = [];
    for (const knot of this.groups(fits)) {
      const [theirs, ours] = [knot.theirs.map(this.markOfTheirs), knot.ours.map(this.markOfOurs)];
      const [a, b] = [theirs[0], ours[0]];
      const isOneWay =
        a !== undefined && b !== undefined && areEqual(theirs) && areEqual(ours) && isLikely(a, b);
      if (!isOneWay) knots.push(knot);
      else
        for (const [index, at] of knot.theirs.entries()) {
          const other = knot.ours[index];
          if (other !== undefined) this.pair(at, other);
        }
    }
    return knots;
  }

  private readonly markOfTheirs = (at: number): Comparable => this.theirs[at] as Comparable;
  private readonly markOfOurs = (at: number): Comparable => this.ours[at] as Comparable;

  /** All rows and entries that are connected by fitting each other, directly or over others. */
  private groups(fits: Fits): Knot[] {
    const [theirs, ours] = [new Set(this.freeTheirs), new Set(this.freeOurs)];
    const oursOf = (at: number) =>
      takenFrom(ours, (other) => fits(this.markOfTheirs(at), this.markOfOurs(other)));
    const theirsOf = (at: number) =>
      takenFrom(theirs, (other) => fits(this.markOfTheirs(other), this.markOfOurs(at)));
    const groups: Knot[] = [];
    for (const first of this.freeTheirs) {
      if (!theirs.delete(first)) continue;
      const group = { theirs: [first], ours: [] as number[] };
      // The list grows while it is walked: each member brings in those that fit it.
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

/** No name speaks against it, and without a name that speaks for it the days are beside each other. */
const isLikely: Fits = (a, b) => !isOtherName(a, b) && (isNamedAlike(a, b) || Math.abs(a.day - b.day) <= 1);

const byDay = (marks: readonly Comparable[]): number[] =>
  marks.map((_, at) => at).sort((a, b) => (marks[a]?.day ?? 0) - (marks[b]?.day ?? 0));
