import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import type { Columns, Mapping } from './mapping.ts';
import { TAKEN_BACK_HEADING } from './sum-columns.ts';

/** Rows that are enough to tell. */
const SAMPLE = 300;
const SUM_HEADING = /금액$|액$|amount/;

/**
 * The columns with the amount as it was paid, where what was taken back stands beside it and the column that was taken for
 * the amount holds what is left: in every row the two together are another column of sums.
 */
export function withGross(columns: Columns): Columns {
  const { names, hasHead, mapping } = columns;
  const keys = hasHead ? names.map(headingKey) : [];
  const back = keys.findIndex((key, at) => at !== mapping.amount && TAKEN_BACK_HEADING.test(key));
  if (back < 0 || mapping.amount === undefined) return columns;
  const isOther = (key: string, at: number) => at !== back && at !== mapping.amount && SUM_HEADING.test(key);
  const gross = keys.findIndex((key, at) => isOther(key, at) && isWhole(columns, at, back, mapping));
  return gross < 0 ? columns : { ...columns, mapping: { ...mapping, amount: gross } };
}

function isWhole({ body }: Columns, gross: number, back: number, { amount = -1 }: Mapping): boolean {
  const rows = body.slice(0, SAMPLE).flatMap(({ cells }) => {
    const [of, taken, left] = [gross, back, amount].map((column) => figureIn(cells[column]));
    return of === undefined || left === undefined ? [] : [{ of, taken: taken ?? 0, left }];
  });
  return (
    rows.some(({ taken }) => taken > 0) && rows.every(({ of, taken, left }) => of > 0 && of - taken === left)
  );
}

function figureIn(cell = ''): number | undefined {
  const text = plainCell(cell).trim();
  const written = /^[\s₩]*-?\s?(\d[\d,]*)\s*원?$/.exec(text)?.[1];
  return written === undefined ? undefined : Number(written.replaceAll(',', ''));
}
