import type { Day } from '../core/day.ts';
import { paymentsIn } from './best-grid.ts';
import { csvRows } from './csv-rows.ts';
import { MOST_COLUMNS } from './grid.ts';

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
  const named = DELIMITERS.find((sign) => text.slice(0, 6).toLowerCase().startsWith(`sep=${sign}`));
  if (named !== undefined) return named;
  const sample = text
    .slice(0, SAMPLE_LETTERS)
    .split(/\r\n|\r|\n/)
    .slice(0, SAMPLE_LINES)
    .join('\n');
  const [best] = DELIMITERS.map((sign) => measured(sample, sign, today)).sort(
    (a, b) => b.payments - a.payments || b.cells - a.cells,
  );
  return best?.sign ?? ',';
}

function measured(sample: string, sign: Delimiter, today: Day) {
  const rows = [...csvRows(sample, sign)];
  const widths = rows.map(({ cells }) => Math.min(cells.length, MOST_COLUMNS)).filter((width) => width > 1);
  return { sign, payments: paymentsIn(rows, today), cells: widths.reduce((sum, width) => sum + width, 0) };
}
