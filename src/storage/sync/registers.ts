import { addMinutes, type Instant, type Month } from '../../core/day.ts';
import { canonical } from '../canonical.ts';

/**
 * One thing that several computers know: an entry, a line, a bill's mark, a recurring payment, one setting. It carries how
 * often it changed and where it changed last, so that any two computers settle on the same one whatever they receive first.
 */
export interface Register {
  /** How often it changed, from 1. A change made after seeing another one always counts higher than that. */
  readonly rev: number;
  readonly at: Instant;
  /** The computer that changed it last. */
  readonly by: string;
  /** `null`: taken away. */
  readonly value: unknown;
  /** The latest month an entry stood in, also when it is taken away by now. */
  readonly month?: Month;
}

export type Registers = ReadonlyMap<string, Register>;

/**
 * Nobody changes one thing this often by hand, so whoever counts further is broken, or lies. From here on counts are no
 * longer told apart and the later change is the newer one: no count is so high that a person could not correct it.
 */
export const MOST_REVS = 100_000;

const countOf = ({ rev }: Pick<Register, 'rev'>): number => Math.min(rev, MOST_REVS);

/** How far a computer's clock may be ahead of ours: a day, where only its moment says which of two changes is newer. */
const AHEAD_MINUTES = 24 * 60;

/** Whether an honest computer could have said that by now: where counts tell nothing any more, no change is of the future. */
export const isHonest = ({ rev, at }: Pick<Register, 'rev' | 'at'>, now: Instant): boolean =>
  rev < MOST_REVS || at <= addMinutes(now, AHEAD_MINUTES);

/** How often and when something was changed by its next change here: always more than what was known of it. */
export function nextChange(
  { rev, at }: Pick<Register, 'rev' | 'at'>,
  now: Instant,
): Pick<Register, 'rev' | 'at'> {
  const isAhead = at >= now && at <= addMinutes(now, AHEAD_MINUTES);
  return { rev: Math.min(rev, MOST_REVS - 1) + 1, at: isAhead ? addMinutes(at, 1) : now };
}

/**
 * Which of two wins: the one changed more often, then the later one, then by name and content. A total order over what
 * can differ, so that joining is commutative, associative and idempotent: computers agree in whatever order they receive.
 */
export function compare(one: Register, other: Register): number {
  if (countOf(one) !== countOf(other)) return countOf(one) - countOf(other);
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  if (one.by !== other.by) return one.by < other.by ? -1 : 1;
  const [mine, theirs] = [canonical(one.value), canonical(other.value)];
  return mine === theirs ? 0 : mine < theirs ? -1 : 1;
}

/** Everything that any of them knows, each thing as the winner has it. */
export function merged(all: readonly Registers[]): Registers {
  const known = new Map<string, Register>();
  for (const [key, register] of all.flatMap((registers) => [...registers])) {
    const before = known.get(key);
    if (before === undefined || compare(before, register) < 0) known.set(key, register);
  }
  return known;
}

/** What the others have not received yet: absent there, or older there. */
export function unpublished(others: Registers, own: Registers): Registers {
  return new Map(
    [...own].filter(([key, register]) => {
      const theirs = others.get(key);
      return theirs === undefined || compare(theirs, register) < 0;
    }),
  );
}
