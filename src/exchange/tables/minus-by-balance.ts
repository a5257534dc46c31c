import { readAmountCell } from './amount-cell.ts';
import { isSoFarHeading } from './balances.ts';
import { plainCell } from './csv-cells.ts';
import { type GridRow, MOST_COLUMNS } from './grid.ts';
import type { Mapping } from './mapping.ts';
import { byLine } from './sums-of-lines.ts';

/** Rows that are looked at. */
const SAMPLE = 300;

interface SignedRow {
  readonly size: number;
  readonly isNegative: boolean;
  readonly cells: readonly string[];
}

/**
 * What a minus means, by a column of balances: where amounts with a minus lower the balance, they were spent; where
 * amounts without a minus lower it and those with one raise it, the latter were taken back. A sum used so far goes the
 * other way: payments raise it. Of several phone lines each is looked at by itself. `undefined` without such a column.
 * @param names the headings, where there are any
 */
export function minusByBalance(
  rows: readonly GridRow[],
  mapping: Mapping,
  names: readonly string[] = [],
): 'spent' | 'back' | undefined {
  const lines = byLine(rows.slice(0, SAMPLE), mapping, names) ?? [];
  const told = new Set(
    lines.map((own) => minusOfLine(own, mapping, names)).filter((each) => each !== undefined),
  );
  return told.size === 1 ? [...told][0] : undefined;
}

function minusOfLine(
  rows: readonly GridRow[],
  { amount = -1 }: Mapping,
  names: readonly string[],
): 'spent' | 'back' | undefined {
  const signed = rows.flatMap(({ cells }): SignedRow[] => {
    const sum = readAmountCell(plainCell(cells[amount] ?? '').trim());
    return sum.ok ? [{ size: sum.amount, isNegative: sum.isNegative, cells }] : [];
  });
  if (!signed.some(({ isNegative }) => isNegative)) return undefined;
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...signed.map(({ cells }) => cells.length)));
  const orders = [signed, signed.toReversed()];
  for (let column = 0; column < width; column += 1) {
    if (column === amount) continue;
    for (const order of orders) {
      const told = toldBy(order, column);
      if (told !== undefined) return isSoFarHeading(names[column] ?? '') ? OPPOSITE[told] : told;
    }
  }
  return undefined;
}

const OPPOSITE = { spent: 'back', back: 'spent' } as const;

/** Takes rows in the order of time; every step has to agree. */
function toldBy(rows: readonly SignedRow[], column: number): 'spent' | 'back' | undefined {
  const balances = rows.map(({ cells }) => balanceIn(cells[column]));
  const steps = rows.slice(1).map(({ size, isNegative }, at) => {
    const step = (balances[at + 1] ?? Number.NaN) - (balances[at] ?? Number.NaN);
    if (Math.abs(step) !== size) return undefined;
    return step < 0 === isNegative ? 'spent' : 'back';
  });
  const [first] = steps;
  return steps.every((step) => step === first) ? first : undefined;
}

function balanceIn(cell = ''): number | undefined {
  const written = /^[\s₩]*(-?\d[\d,]*)(?:\.0+)?\s*원?$/.exec(plainCell(cell).trim())?.[1];
  return written === undefined ? undefined : Number(written.replaceAll(',', ''));
}
