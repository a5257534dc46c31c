import type { Month } from '../core/day.ts';
import type { Family } from './keys.ts';
import type { Shapes } from './shapes.ts';

/** A family's value as it was read, and the items of it that could not be. */
export type Held<F extends Family> = { readonly value: Shapes[F]; readonly lost: readonly unknown[] };

/**
 * What is kept under a month, without what stands in another: another month's records in this one's place are sound each by
 * itself. `undefined` where that is all there is.
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
