import { readAmountCell } from './amount-cell.ts';
import { risenLines } from './balances.ts';
import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import type { GridRow } from './grid.ts';
import type { Columns, Mapping } from './mapping.ts';
import { type Nature, undoneRemark } from './row-nature.ts';

/** What makes a table's words and sums mean something else than they seem to. */
export interface Oddities {
  /** Columns of sums beside the amount that say what was paid or billed in the end. */
  readonly otherSums: readonly number[];
  /** Y and N answer whether it was cancelled; under another heading nobody knows what they answer. */
  readonly isAnswered: boolean;
  /** Columns that tell of cancellations, whose words nobody knows. */
  readonly undone: readonly number[];
  /** Lines that raised what is left instead of lowering it. */
  readonly risen: ReadonlySet<number>;
}

const OTHER_SUM = /^(?:실|실제|최종|총)?(?:결제|청구|이용|승인|거래)(?:예정)?금?액$/;
const UNDONE = /^(?:결제|승인|부분)?(?:취소|환불|반품)(?!가능|불가|기한|정책|문의|수수료|방법)/;
/** Says in such a column that nothing of the kind happened. */
const NOT_UNDONE = /^(?:[-–—.0\s원₩]*|n|no|x|×|없음|아니오|미취소|정상|false)$/i;
const ANSWERED = /취소|환불|cancel|refund/;

export function odditiesOf(columns: Columns, mapping: Mapping): Oddities {
  const { names, hasHead } = columns;
  const { amount, status } = mapping;
  // Whoever chose another column than the likeliest has said which sum it is.
  const isSaid = amount !== columns.mapping.amount;
  const keys = hasHead ? names.map(headingKey) : [];
  return {
    otherSums: keys.flatMap((key, at) => (!isSaid && at !== amount && OTHER_SUM.test(key) ? [at] : [])),
    undone: keys.flatMap((key, at) => (UNDONE.test(key) && !Object.values(mapping).includes(at) ? [at] : [])),
    risen: risenLines(columns, mapping),
    isAnswered: ANSWERED.test(keys[status ?? -1] ?? ''),
  };
}

/** Why the row is to be looked at by the person, and the cell that says so. */
export function oddityOf(
  { line, cells }: GridRow,
  { kind, status, amount }: Nature,
  said: string,
  { oddities: { otherSums, isAnswered, undone, risen }, mapping }: OddRow,
): { readonly bad: 'two-sums' | 'unknown-status'; readonly text: string } | undefined {
  if (!isAnswered && /^[yn]$/i.test(said)) return { bad: 'unknown-status', text: said };
  if (kind !== 'payment' || status !== 'confirmed') return undefined;
  const told = undone.map((column) => plainCell(cells[column] ?? '').trim());
  const says = told.find((text) => !NOT_UNDONE.test(text));
  if (says !== undefined) return { bad: 'unknown-status', text: says };
  if (risen.has(line)) return { bad: 'unknown-status', text: '' };
  const remark = undoneRemark(remarksOf(cells, mapping));
  if (remark !== undefined) return { bad: 'unknown-status', text: remark };
  const other = otherSums.map((column) => plainCell(cells[column] ?? '').trim()).find(isOther(amount));
  return other === undefined ? undefined : { bad: 'two-sums', text: other };
}

interface OddRow {
  readonly oddities: Oddities;
  readonly mapping: Mapping;
}

const isOther = (amount: number) => (text: string) => {
  const sum = readAmountCell(text);
  return sum.ok && sum.amount !== amount;
};

/** Cells of columns that nobody named, and what is remarked of the goods. */
function remarksOf(cells: readonly string[], { item: _item, ...told }: Mapping): readonly string[] {
  const read = new Set(Object.values(told));
  return cells.filter((_, column) => !read.has(column)).map((cell) => plainCell(cell).trim());
}

/** Two tables beside each other: days and sums stand there twice, and only one of each would be read. */
export function isDoubled({ names, hasHead }: Columns, { when, amount }: Mapping): boolean {
  const keys = hasHead ? names.map(headingKey) : [];
  return [when, amount].every((column) => keys.filter((key) => key === keys[column ?? -1]).length > 1);
}
