import type { Day } from '../../core/day.ts';
import { day } from '../../core/day.ts';
import { readAmountCell } from './amount-cell.ts';
import { plainCell } from './csv-cells.ts';
import { readDateCell } from './date-cell.ts';
import type { GridRow } from './grid.ts';
import type { Mapping } from './mapping.ts';

/** Rows that are looked at. */
const SAMPLE = 300;

interface Signed {
  readonly key: string;
  readonly isNegative: boolean;
  readonly day: Day;
}

/**
 * What a minus means, by pairs of rows with one shop, one number and one sum but opposite signs: the later row takes
 * the earlier one back. `undefined` without such pairs, or where two of them disagree.
 */
export function minusByPairs(rows: readonly GridRow[], mapping: Mapping): 'spent' | 'back' | undefined {
  const sample = rows.slice(0, SAMPLE);
  const isMinus = ({ cells }: GridRow) => /[^\d\s,.원₩]/.test(cells[mapping.amount ?? -1] ?? '');
  if (!sample.some(isMinus)) return undefined;
  const signed = sample.flatMap((row) => signedIn(row, mapping) ?? []);
  const said = signed.flatMap((row) => {
    if (!row.isNegative) return [];
    const others = signed.filter(({ key, isNegative }) => key === row.key && !isNegative);
    const [other, ...more] = others;
    if (other === undefined || more.length > 0 || other.day === row.day) return [];
    return [other.day < row.day ? ('back' as const) : ('spent' as const)];
  });
  const [first] = said;
  return said.every((each) => each === first) ? first : undefined;
}

function signedIn({ cells }: GridRow, mapping: Mapping): Signed | undefined {
  const at = (column = -1): string => plainCell(cells[column] ?? '').trim();
  const sum = readAmountCell(at(mapping.amount));
  const when = readDateCell(at(mapping.when), { today: FAR, order: 'ymd', isDateColumn: true });
  const shop = at(mapping.merchant) || at(mapping.item);
  if (!sum.ok || when.fault !== undefined || shop === '') return undefined;
  return {
    key: [shop, sum.amount, at(mapping.approval)].join('\n'),
    isNegative: sum.isNegative,
    day: when.day,
  };
}

/** A day so late that no date counts as future: only the order of two days matters here. */
const FAR = day('2099-12-31');
