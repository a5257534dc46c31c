import type { Month } from '../core/day.ts';
import type { Family } from './keys.ts';
import type { Shapes } from './shapes.ts';

/** A family's value as it was read, and the items that could not be read. */
export type Held<F extends Family> = { readonly value: Shapes[F]; readonly lost: readonly unknown[] };

/**
 * Drops entries of other months from a month's key: data of another month that was put in its place looks sound item by
 * item. `undefined` where no entry is of this month.
 */
export function inItsMonth({ value, lost }: Held<'ledger'>, month: Month): Held<'ledger'> | undefined {
  const entries = value.entries.filter((entry) => entry.month === month);
  if (entries.length === value.entries.length) return { value, lost };
  if (entries.length === 0) return undefined;
  return {
    value: { ...value, entries },
    lost: [...lost, ...value.entries.filter((entry) => !entries.includes(entry))],
  };
}
