import { readAmountCell } from './amount-cell.ts';
import type { GridRow } from './grid.ts';

/**
 * The column of sums where no heading names it, of those with signs of money and of all that hold figures. Where two may
 * be meant, one of them has to be what is left after each row; else the person is asked.
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

/** Rows that are numbered, up or down. */
function isCounter(body: readonly GridRow[], column: number): boolean {
  const figures = textsIn(body, column);
  const steps = figures.slice(1).map((figure, index) => Number(figure) - Number(figures[index]));
  return steps.length > 0 && steps.every((step) => Math.abs(step) === 1 && step === steps[0]);
}

/** Sums without a sign of money, for none of them needs one: three digits each, or two. Fewer are pieces. */
const isSmall = (body: readonly GridRow[], column: number): boolean => {
  const sizes = textsIn(body, column).map(Number);
  return sizes.every((size) => size < 1_000) && sizes.some((size) => size >= 100);
};

/** Whether each row changes what stands in the other column by its sum. */
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

/** The column of days: of several that name different days the one that knows the time, too; else the person is asked. */
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
