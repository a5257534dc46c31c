import type { Instant, Month } from '../../core/day.ts';
import { canonical } from '../canonical.ts';

/**
 * One thing that several computers know: an entry, a line, a bill's mark, a recurring payment, one setting. It carries how
 * often it changed and where it changed last, so that any two computers settle on the same one whatever they hear first.
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
 * Which of two wins: the one changed more often, then the later one, then by name and content. A total order over what
 * can differ, so that joining is commutative, associative and idempotent: computers agree in whatever order they hear.
 */
export function compare(one: Register, other: Register): number {
  if (one.rev !== other.rev) return one.rev - other.rev;
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  if (one.by !== other.by) return one.by < other.by ? -1 : 1;
  const [mine, theirs] = [canonical(one.value), canonical(other.value)];
  return mine === theirs ? 0 : mine < theirs ? -1 : 1;
}

/** Everything that any of them knows, each thing as the winner has it. */
export function joined(all: readonly Registers[]): Registers {
  const known = new Map<string, Register>();
  for (const [key, register] of all.flatMap((registers) => [...registers])) {
    const before = known.get(key);
    if (before === undefined || compare(before, register) < 0) known.set(key, register);
  }
  return known;
}

/** What the others have not heard yet: absent there, or older there. */
export function newsFor(others: Registers, own: Registers): Registers {
  return new Map(
    [...own].filter(([key, register]) => {
      const theirs = others.get(key);
      return theirs === undefined || compare(theirs, register) < 0;
    }),
  );
}
