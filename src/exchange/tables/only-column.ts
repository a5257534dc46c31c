import { readAmountCell } from './amount-cell.ts';
import type { GridRow } from './grid.ts';

/**
 * The column of amounts where no heading names it, from the columns with signs of money and all that hold figures. Of
 * two candidates, one has to be the balance after each row; otherwise the person is asked.
 */
export function onlySums(
  body: readonly GridRow[],
  money: readonly number[],
  plain: readonly number[],
): number | undefined {
  const columns = plain.filter((column) => !isCounter(body, column));
  const marked = money.filter((column) => columns.includes(column));
  const open =
    marked.length === 0 ? columns : columns.filter((at) => marked.includes(at) || isSmall(body, at));
  if (open.length < 2) return open[0];
  const told = open.filter((at) => open.every((other) => other === at || isLeftAfter(body, at, other)));
  return told.length === 1 ? told[0] : undefined;
}

/** Whether a column numbers the rows, upwards or downwards. */
function isCounter(body: readonly GridRow[], column: number): boolean {
  const figures = textsIn(body, column);
  const steps = figures.slice(1).map((figure, index) => Number(figure) - Number(figures[index]));
  return steps.length > 0 && steps.every((step) => Math.abs(step) === 1 && step === steps[0]);
}

/**
 * Whether plain figures are small amounts, all below 1,000 and so without a comma, but some of three digits. Smaller
 * ones count pieces.
 */
const isSmall = (body: readonly GridRow[], column: number): boolean => {
  const sizes = textsIn(body, column).map(Number);
  return sizes.every((size) => size < 1_000) && sizes.some((size) => size >= 100);
};

/** Whether each row changes the figure in the other column by its amount, as a balance. */
function isLeftAfter(body: readonly GridRow[], column: number, other: number): boolean {
  const rows = body.flatMap(({ cells }) => {
    const [sum, left] = [column, other].map((at) => readAmountCell(cells[at]?.trim() ?? ''));
    return sum?.ok && left?.ok ? [{ sum: sum.amount, left: left.amount }] : [];
  });
  const steps = rows.slice(1).map(({ sum, left }, at) => {
    const before = rows[at];
    const step = Math.abs(left - (before?.left ?? 0));
    return { own: step === sum, above: step === before?.sum };
  });
  return steps.length > 0 && (steps.every(({ own }) => own) || steps.every(({ above }) => above));
}

/** The date column: of several that differ, the only one that also has times; otherwise the person is asked. */
export function onlyDays(body: readonly GridRow[], columns: readonly number[]): number | undefined {
  const [first] = columns;
  const isSame = columns.every(
    (column) => textsIn(body, column).join() === textsIn(body, first ?? -1).join(),
  );
  if (isSame) return first;
  const timed = columns.filter((column) => textsIn(body, column).every((cell) => TIME.test(cell)));
  const [only, ...more] = new Set(timed.length > 0 ? timed : columns);
  return more.length === 0 ? only : undefined;
}

const TIME = /\d:\d{2}|시|\d{12}/;

const textsIn = (body: readonly GridRow[], column: number): readonly string[] =>
  body.flatMap(({ cells }) => cells[column]?.trim() || []);
