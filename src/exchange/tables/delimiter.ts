import type { Day } from '../../core/day.ts';
import { paymentsIn } from './best-grid.ts';
import { csvRows } from './csv-rows.ts';
import { MOST_COLUMNS } from './grid.ts';

/** The delimiters; where two fit equally well, the first is taken. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_LINES = 200;
const SAMPLE_LETTERS = 60_000;

/**
 * The delimiter of a CSV text: the one its first line names (`sep=;`, as spreadsheets write it), or else the one that
 * gives the most rows with a date and an amount, or else the most cells. Names may contain any of them.
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
