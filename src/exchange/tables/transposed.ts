import type { Day } from '../../core/day.ts';
import { readAmountCell } from './amount-cell.ts';
import { byHeadings, isListed } from './by-headings.ts';
import { headingKey } from './csv-headings.ts';
import { isDateCell } from './date-cell.ts';
import { type GridRow, isBlankRow, MOST_COLUMNS } from './grid.ts';
import { findHead } from './head.ts';

/** Rows that are searched for labels: a longer table has its headings at the top. */
const SAMPLE = 300;
/** Characters; a longer text is a sentence. */
const LONGEST_LABEL = 20;

type LabelledValue = readonly [label: string, value: string];

/**
 * Receipts and detail pages give each payment a table of its own, with a label and its value in each row (`결제일시`,
 * `가맹점`, `결제금액` below one another). Turns them into a table with headings at the top and a payment in each row; any
 * other table is returned as it is.
 */
export function transposed(rows: readonly GridRow[], today: Day): readonly GridRow[] {
  const sample = rows.slice(0, SAMPLE);
  const labels = sample.reduce(
    (sum, { cells }) => sum + (pairsIn(cells)?.length ?? Number(isLabel(cells[0] ?? ''))),
    0,
  );
  if (labels < 2) return rows;
  const { when, amount } = findHead(sample, today)?.mapping ?? {};
  if (when !== undefined && amount !== undefined) return rows;
  return turned(rows, today) ?? stacked(rows, today) ?? rows;
}

const isLabel = (cell: string): boolean => isNamed(cell.trim()) && Object.keys(byHeadings([cell])).length > 0;

/** Whether a text could be a label, known or not. */
const isNamed = (label: string): boolean => label.length <= LONGEST_LABEL && /^\p{L}[^\d]*$/u.test(label);

/** Tables with labels in the first column and a payment in each other column. */
function turned(rows: readonly GridRow[], today: Day): readonly GridRow[] | undefined {
  const lines = rows.filter((row) => !isBlankRow(row));
  const width = Math.max(0, ...lines.map(({ cells }) => lastFilled(cells) + 1));
  if (width < 3 || width > MOST_COLUMNS || lines.length > MOST_COLUMNS) return undefined;
  const labels = lines.map(({ cells }) => cells[0]?.trim() ?? '');
  const { when, amount } = byHeadings(labels);
  if (when === undefined || amount === undefined) return undefined;
  const days = lines[when]?.cells.slice(1, width) ?? [];
  const sums = lines[amount]?.cells.slice(1, width) ?? [];
  const isWhole = days.every((cell, at) => isDateCell(cell, today) && readAmountCell(sums[at] ?? '').ok);
  if (!isWhole || days.length < width - 1) return undefined;
  const first = lines[0]?.line ?? 1;
  return Array.from({ length: width }, (_, column) => ({
    line: first + column,
    cells: lines.map(({ cells }) => cells[column] ?? ''),
  }));
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '');

interface UprightPayment {
  readonly line: number;
  readonly values: Map<string, string>;
}

/** Tables with one payment below the other, each as a few rows of labels and values. */
function stacked(rows: readonly GridRow[], today: Day): readonly GridRow[] | undefined {
  const payments: UprightPayment[] = [];
  const others: GridRow[] = [];
  const labels = new Map<string, string>();
  let own: UprightPayment | undefined;
  for (const row of rows) {
    const pairs = pairsIn(row.cells, own !== undefined) ?? [];
    if (pairs.length === 0) {
      if (!isBlankRow(row)) others.push(row);
      own = undefined;
      continue;
    }
    // A label that occurs again belongs to the next payment.
    const isNext = own === undefined || pairs.some(([label]) => own?.values.has(headingKey(label)));
    if (own === undefined || isNext) {
      own = { line: row.line, values: new Map() };
      payments.push(own);
    }
    put(pairs, own.values, labels);
  }
  return isOfPayments([...labels.values()], payments, today)
    ? below([...labels.entries()], payments, others)
    : undefined;
}

function put(
  pairs: readonly LabelledValue[],
  values: Map<string, string>,
  labels: Map<string, string>,
): void {
  for (const [label, value] of pairs) {
    const key = headingKey(label);
    labels.set(key, labels.get(key) ?? label);
    values.set(key, value);
  }
}

/** Whether at least one of the payments has a date and an amount under their labels. */
function isOfPayments(labels: readonly string[], payments: readonly UprightPayment[], today: Day): boolean {
  const { when = -1, amount = -1 } = byHeadings(labels);
  const [day, sum] = [labels[when], labels[amount]].map((label) => headingKey(label ?? ''));
  return payments.some(
    ({ values }) =>
      isDateCell(values.get(day ?? '') ?? '', today) && readAmountCell(values.get(sum ?? '') ?? '').ok,
  );
}

function below(
  labels: readonly (readonly [key: string, label: string])[],
  payments: readonly UprightPayment[],
  others: readonly GridRow[],
): readonly GridRow[] {
  const first = payments[0]?.line ?? 1;
  const written = payments.map(({ line, values }) => ({
    line,
    cells: labels.map(([key]) => values.get(key) ?? ''),
  }));
  const behind = others.filter(({ line }) => line > first);
  return [
    ...others.filter(({ line }) => line <= first),
    { line: first, cells: labels.map(([, label]) => label) },
    ...[...written, ...behind].sort((a, b) => a.line - b.line),
  ];
}

/**
 * Labels and values: `결제일시
 * 2026-11-03`, two such pairs side by side, or `결제일시: 2026-11-03` in a single cell.
 */
function pairsIn(cells: readonly string[], isWithin = false): readonly LabelledValue[] | undefined {
  const texts = cells.slice(0, lastFilled(cells) + 1).map((cell) => cell.trim());
  if (texts.filter((text) => text !== '').length === 1) return pairInCell(texts.find((text) => text !== ''));
  const even = texts.length % 2 === 0 ? texts : [...texts, ''];
  const pairs = even.flatMap((label, at): LabelledValue[] =>
    at % 2 === 0 ? [[label, even[at + 1] ?? '']] : [],
  );
  const isAll = pairs.every(([label, value]) => isNamed(label) && !isListed(headingKey(value)));
  // Within a payment, unknown labels are accepted too.
  const isKnown = isWithin || pairs.some(([label]) => isLabel(label));
  return isAll && pairs.length <= 3 && isKnown ? pairs : undefined;
}

function pairInCell(text = ''): readonly LabelledValue[] | undefined {
  const [, label = '', value = ''] = /^([^:：]{1,20})[:：](.+)$/.exec(text) ?? [];
  return isLabel(label) ? [[label.trim(), value.trim()]] : undefined;
}
