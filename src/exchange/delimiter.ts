import type { Day } from '../core/day.ts';
import { readAmountCell } from './amount-cell.ts';
import { guessColumns } from './columns.ts';
import { csvRows } from './csv-rows.ts';
import { isDateCell } from './date-cell.ts';
import { type GridRow, MOST_COLUMNS } from './grid.ts';

/** Signs that part cells; where two do equally well, the first. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_LINES = 200;
const SAMPLE_LETTERS = 60_000;

/**
 * What parts the cells of a CSV text: what its first line says (`sep=;`, as spreadsheets write it), else the sign that
 * yields the most rows with a date and an amount, else the one that yields the most cells. Names may hold any of them.
 */
export function guessDelimiter(text: string, today: Day): Delimiter {
  const named = /^sep=([,;|\t])\s*$/im.exec(text.slice(0, 20))?.[1];
  if (named !== undefined) return named as Delimiter;
  const sample = text.slice(0, SAMPLE_LETTERS).split(/\r\n|\r|\n/).slice(0, SAMPLE_LINES).join('\n');
  const measured = DELIMITERS.map((sign) => ({ sign, ...yieldOf([...csvRows(sample, sign)], today) }));
  const [best] = measured.sort((a, b) => b.payments - a.payments || b.cells - a.cells);
  return best?.sign ?? ',';
}

function yieldOf(rows: readonly GridRow[], today: Day): { readonly payments: number; readonly cells: number } {
  const { mapping, body } = guessColumns(rows, today);
  const isPayment = ({ cells }: GridRow) =>
    isDateCell(cells[mapping.when ?? -1] ?? '', today, true) &&
    readAmountCell(cells[mapping.amount ?? -1] ?? '').ok;
  const widths = rows.map(({ cells }) => Math.min(cells.length, MOST_COLUMNS)).filter((width) => width > 1);
  return {
    payments: body.filter(isPayment).length,
    cells: widths.reduce((sum, width) => sum + width, 0),
  };
}
