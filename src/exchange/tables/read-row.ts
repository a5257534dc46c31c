import type { WonDoubt } from '../../core/parse-won.ts';
import type { Draft, DraftSource } from '../drafts/draft.ts';
import { gatewayIdOf } from '../drafts/gateways.ts';
import { shopAndGateway } from '../drafts/named-gateway.ts';
import { tidyApproval, tidyName } from '../drafts/tidy.ts';
import type { When } from '../drafts/when.ts';
import { readAmountCell } from './amount-cell.ts';
import { plainCell } from './csv-cells.ts';
import type { Field } from './csv-headings.ts';
import { meaningOf, POOL_WORDS } from './csv-words.ts';
import type { DateOrder } from './date-notations.ts';
import type { Fees } from './fees.ts';
import { type GridRow, LONGEST_CELL } from './grid.ts';
import type { Mapping } from './mapping.ts';
import type { Minus } from './minus.ts';
import type { NoPayment } from './no-payment.ts';
import { isNote, isTotal } from './no-payment.ts';
import { type Oddities, oddityOf } from './oddities.ts';
import { withItsFee } from './row-fee.ts';
import { type BadNature, type Cell, isOurs, type Nature, natureOf, otherThanPayment } from './row-nature.ts';
import { cancelledAt, type Dating, type WhenFault, whenOf } from './row-when.ts';
import { type SumColumns, type SumDoubt, sumDoubt, takenBackAlone, takenBackOf } from './sum-columns.ts';

/** Why a row is not read. */
export type BadReason =
  | WhenFault
  | `amount-${WonDoubt}`
  | BadNature
  | SumDoubt
  | NoPayment
  | 'cell-too-long'
  /** A payment above the headings. */
  | 'above-heading'
  /** Another sum in the row says that a different amount was paid. */
  | 'two-sums'
  /** Tax or delivery is added to its amount. */
  | 'tax-apart'
  /** A fee stands beside its amount, and nothing says whether it is inside the amount or added to it. */
  | 'fee-open'
  /** It may not have been paid by phone, in a reading where only such payments count. */
  | 'doubted'
  /** A quote without a partner, and not as many cells as there are headings. */
  | 'quote'
  /** More cells than headings: an amount split at its own comma would be read as a smaller one. */
  | 'more-cells'
  /** The row is crossed out: undone, or entered by mistake. */
  | 'struck'
  /** Its amount is in a merged cell that it shares with the row above. */
  | 'merged-amount';

export type RowReading = { readonly line: number } & (
  | { readonly draft: Draft; readonly isOdd?: true }
  /** `text`: the text of the cell at fault. */
  | { readonly bad: BadReason; readonly text?: string }
);

/** How the columns are read. */
export interface Manner {
  readonly mapping: Mapping;
  readonly order: DateOrder;
  readonly minus: Minus;
  /** What a fee beside the amount is; absent while nobody has said it. */
  readonly fees?: Fees;
}

export interface RowContext extends Manner, Dating {
  readonly source: DraftSource;
  /** Number of columns in the table. */
  readonly width: number;
  readonly sums: SumColumns;
  /** What is odd about the table as a whole. */
  readonly oddities: Oddities;
}

/** Characters of a cell that are shown with the reason. */
const LONGEST_SHOWN = 30;

/** Reads one filled row into a draft, or tells why it cannot be one. */
export function readRow(row: GridRow, context: RowContext): RowReading {
  const { line, cells } = row;
  const shape = faultOfShape(row, context);
  if (shape !== undefined) return { line, bad: shape };
  const cell: Cell = (field) => plainCell(cells[context.mapping[field] ?? -1] ?? '').trim();
  const bad = (reason: BadReason, field: Field): RowReading => ({ line, bad: reason, ...shown(cell(field)) });
  const when = whenOf(cell, row, context);
  if ('fault' in when) return bad(when.fault, when.field ?? 'when');
  const apart = otherThanPayment(cell);
  if (apart !== undefined) return bad(apart, 'kind');
  const at = (column = -1) => plainCell(cells[column] ?? '').trim();
  const doubt = sumDoubt(cell('amount'), at, context.sums);
  if (doubt !== undefined) return bad(doubt, 'amount');
  const takenBack = at(context.sums.takenBack);
  const alone = backAlone(cell('amount'), takenBack, context.mapping);
  const money = alone ?? readAmountCell(cell('amount'));
  if (!money.ok) return isIncome(cell) ? bad('income', 'income') : bad(`amount-${money.reason}`, 'amount');
  const minus = alone === undefined ? context.minus : 'back';
  const nature = withItsFee(settled(natureOf(cell, money, minus), takenBack, cell), cell, at, context);
  if ('bad' in nature) return bad(nature.bad, nature.field);
  if (row.isStruck) return bad('struck', 'amount');
  const odd = isOurs(cell) ? undefined : oddityOf(row, nature, cell('status'), context.oddities);
  if (odd !== undefined) return { line, bad: odd.bad, ...shown(odd.text) };
  return {
    line,
    draft: { ...when, ...nature, source: context.source, ...restOf(cell, nature, when, row, context) },
    ...(row.isOdd && { isOdd: true }),
  };
}

const shown = (text: string) =>
  text === '' ? {} : { text: text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text };

/** A sum taken back without a sum paid means a cancellation only where the table has a column for what was paid. */
const backAlone = (paid: string, takenBack: string, { amount }: Mapping) =>
  amount === undefined ? undefined : takenBackAlone(paid, takenBack);

/** A payment with the sum taken back beside it: the whole sum cancels the payment, a part is reported. */
function settled(
  nature: ReturnType<typeof natureOf>,
  takenBack: string,
  cell: Cell,
): typeof nature | Unsettled {
  if ('bad' in nature || nature.kind !== 'payment' || nature.status === 'failed' || isOurs(cell))
    return nature;
  const share = takenBackOf(nature.amount, takenBack);
  if (share === 'part') return { bad: 'part-cancelled', field: 'amount' };
  if (share === 'unsure') return { bad: 'amount-garbled', field: 'amount' };
  return share === 'all' ? { ...nature, status: 'cancelled' } : nature;
}

interface Unsettled {
  readonly bad: 'amount-garbled';
  readonly field: Field;
}

/** Faults that show before any cell is read. */
function faultOfShape(row: GridRow, { mapping, width }: RowContext): BadReason | undefined {
  const { cells, isOdd = false, merged = [] } = row;
  if (isTotal(row)) return 'sum-row';
  if (isOdd && cells.length !== width) return 'quote';
  if (cells.some((cell) => cell.length > LONGEST_CELL)) return 'cell-too-long';
  if (isNote(row)) return 'note';
  if (cells.slice(width).some((cell) => cell.trim() !== '') || isShifted(row, mapping)) return 'more-cells';
  return mapping.amount !== undefined && merged.includes(mapping.amount) ? 'merged-amount' : undefined;
}

/**
 * Whether an amount or name was split at an unquoted comma (`5,500`, `GS,25`): a small figure, followed by a figure in
 * a column of words, in a row with an empty last cell.
 */
function isShifted({ cells }: GridRow, mapping: Mapping): boolean {
  const { amount = -1, merchant, item, status, kind, gateway } = mapping;
  const isOfWords = [merchant, item, status, kind, gateway].includes(amount + 1);
  const [sum, next] = [amount, amount + 1].map((column) => cells[column]?.trim() ?? '');
  return isOfWords && /^\d{1,3}$/.test(sum ?? '') && /^\d{3,7}\s?원?$/.test(next ?? '');
}

/** Whether money came in and none went out, by the income column. */
function isIncome(cell: Cell): boolean {
  const income = readAmountCell(cell('income'));
  return income.ok || income.reason === 'too-large';
}

function restOf(
  cell: Cell,
  { kind, status }: Nature,
  when: When,
  row: GridRow,
  context: RowContext,
): Partial<Draft> {
  const { merchant, gateway: beside } = shopAndGateway(withoutPhone(cell('merchant')));
  const gateway = tidyName(cell('gateway')) ?? beside;
  const pool = meaningOf(POOL_WORDS, cell('pool'));
  const names = {
    line: tidyName(cell('line')),
    merchant: isOurs(cell) ? tidyName(cell('merchant')) : merchant,
    item: tidyName(withoutPhone(cell('item'))),
    approval: tidyApproval(cell('approval')),
    id: /^[A-Za-z0-9-]{8,64}$/.exec(cell('id'))?.[0],
  };
  return {
    ...(pool !== undefined && { pool }),
    ...(gateway !== undefined && { gateway: gatewayIdOf(gateway) }),
    ...(kind === 'payment' && status === 'cancelled' && cancelledAt(cell, when, row, context)),
    ...Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined)),
  };
}

/** A phone number inside a name, as banks write it to say whose bill was paid: never kept, whoever's number it is. */
const PHONE_INSIDE = /(?<![\d*])(?:\+?82[-. ]?)?0?1[016-9][-. ]?[\d*]{3,4}[-. ]?[\d*]{4}(?![\d*])/g;
const withoutPhone = (name: string): string => name.replace(PHONE_INSIDE, ' ');
