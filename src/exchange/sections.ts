import type { Pool } from '../core/line.ts';
import type { Columns } from './mapping.ts';
import { isNote } from './no-payment.ts';
import { poolNamed } from './usage/words.ts';

/**
 * The pool of each row by the title that stands above it alone in its line: some lists have a part for 소액결제 and one for
 * 콘텐츠이용료, or a title that says which of them they are. By line; absent where no title names one.
 */
export function poolsOfSections({ head, body }: Pick<Columns, 'head' | 'body'>): ReadonlyMap<number, Pool> {
  const pools = new Map<number, Pool>();
  let own: Pool | undefined;
  for (const row of [...head, ...body]) {
    if (isNote(row)) own = poolNamed(row.cells.find((cell) => cell.trim() !== '') ?? '') ?? own;
    else if (own !== undefined) pools.set(row.line, own);
  }
  return pools;
}
