import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import type { Columns, Mapping } from './mapping.ts';
import { TAKEN_BACK_HEADING } from './sum-columns.ts';

/** Rows that are looked at. */
const SAMPLE = 300;
const SUM_HEADING = /금액$|액$|amount/;

/**
 * Corrects the amount column where it holds what was left after a partial cancellation: if in every row that sum and
 * the sum taken back add up to a third column, that one holds the amount as it was paid.
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
