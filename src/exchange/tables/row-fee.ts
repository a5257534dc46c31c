import { HIGHEST_PAYMENT } from '../../core/won.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Field } from './csv-headings.ts';
import { type Fees, withFee } from './fees.ts';
import type { Oddities } from './oddities.ts';
import { type Cell, isOurs, type Nature } from './row-nature.ts';

interface UnknownSum<Bad> {
  readonly bad: Bad;
  readonly field: Field;
}

/** The row with its fee inside the amount, or why the sum that was paid is not known. */
export function withItsFee<Bad>(
  nature: Nature | UnknownSum<Bad>,
  cell: Cell,
  at: (column: number) => string,
  { fees, oddities }: { readonly fees?: Fees; readonly oddities: Oddities },
): (Nature & Pick<Draft, 'fee'>) | UnknownSum<Bad | 'fee-open' | 'amount-too-large'> {
  if ('bad' in nature) return nature;
  const sum = withFee(nature.amount, cell('fee'), isOurs(cell) ? 'ours' : fees);
  // Of several fees only one is read, and nobody knows the sum where each is added.
  const isMore = fees === 'added' && oddities.moreFees.some((column) => /[1-9]/.test(at(column)));
  if (sum === 'open' || (isMore && !isOurs(cell))) return { bad: 'fee-open', field: 'fee' };
  return sum.amount > HIGHEST_PAYMENT ? { bad: 'amount-too-large', field: 'amount' } : { ...nature, ...sum };
}
