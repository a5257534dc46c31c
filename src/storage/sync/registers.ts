import { addMinutes, type Instant, type Month } from '../../core/day.ts';
import { canonical } from '../canonical.ts';

/**
 * One value that several computers share: an entry, a line, a bill's mark, a recurring payment, one setting. It carries
 * how often it changed and where it changed last, so that all computers settle on the same value in whatever order they
 * receive it.
 */
export interface Register {
  /** How often it changed, counted from 1. A change made after another one was received always has a higher count. */
  readonly rev: number;
  readonly at: Instant;
  /** The computer that changed it last. */
  readonly by: string;
  /** `null` when it was removed. */
  readonly value: unknown;
  /** The latest month in which the entry ever stood, also when it is removed by now. */
  readonly month?: Month;
}

export type Registers = ReadonlyMap<string, Register>;

/**
 * Nobody changes one value this often by hand, so a higher count comes from a broken or lying computer. From here on
 * counts are no longer compared and the later change wins: otherwise a count could be so high that a person could never
 * correct the value.
 */
export const MOST_REVS = 100_000;

const countOf = ({ rev }: Pick<Register, 'rev'>): number => Math.min(rev, MOST_REVS);

/**
 * How far another computer's clock may be ahead of ours, in minutes, where only the moment says which of two changes is
 * newer: a day.
 */
const AHEAD_MINUTES = 24 * 60;

/**
 * Whether an honest computer could have published that by now: where counts are no longer compared, a change must not
 * be of the future.
 */
export const isHonest = ({ rev, at }: Pick<Register, 'rev' | 'at'>, now: Instant): boolean =>
  rev < MOST_REVS || at <= addMinutes(now, AHEAD_MINUTES);

/** Count and moment of the next change made here: always higher than those of the last known change. */
export function nextChange(
  { rev, at }: Pick<Register, 'rev' | 'at'>,
  now: Instant,
): Pick<Register, 'rev' | 'at'> {
  const isAhead = at >= now && at <= addMinutes(now, AHEAD_MINUTES);
  return { rev: Math.min(rev, MOST_REVS - 1) + 1, at: isAhead ? addMinutes(at, 1) : now };
}

/**
 * Compares two registers of one value, positive where `one` wins: the one changed more often, then the later one, then
 * by name and content. A total order, so that merging is commutative, associative and idempotent: computers agree in
 * whatever order they receive.
 */
export function compare(one: Register, other: Register): number {
  if (countOf(one) !== countOf(other)) return countOf(one) - countOf(other);
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  if (one.by !== other.by) return one.by < other.by ? -1 : 1;
  const [mine, theirs] = [canonical(one.value), canonical(other.value)];
  return mine === theirs ? 0 : mine < theirs ? -1 : 1;
}

/** All values that any of these registers hold, each as the winner has it. */
export function merged(all: readonly Registers[]): Registers {
  const known = new Map<string, Register>();
  for (const [key, register] of all.flatMap((registers) => [...registers])) {
    const before = known.get(key);
    if (before === undefined || compare(before, register) < 0) known.set(key, register);
  }
  return known;
}

/** Own registers that the others have not received yet: absent there, or older there. */
export function unpublished(others: Registers, own: Registers): Registers {
  return new Map(
    [...own].filter(([key, register]) => {
      const theirs = others.get(key);
      return theirs === undefined || compare(theirs, register) < 0;
    }),
  );
}
