import type { Steps } from '../drafts/steps.ts';
import { readAmountCell } from './amount-cell.ts';
import { plainCell } from './csv-cells.ts';
import { type Field, headingKey } from './csv-headings.ts';
import { meaningOf, STATUS_WORDS } from './csv-words.ts';
import type { GridRow } from './grid.ts';
import type { Columns, Mapping } from './mapping.ts';
import { minusByBalance } from './minus-by-balance.ts';
import { minusByPairs } from './minus-by-pairs.ts';
import { kindFrom } from './row-kind.ts';

/**
 * What a minus before an amount means: money was `spent`, as in lists of banks and household books, or a payment was
 * taken `back`, as in lists of card companies.
 */
export const MINUSES = ['spent', 'back'] as const;
export type Minus = (typeof MINUSES)[number];

const A_STEP = 200;

/** What a minus likely means in a column, and whether any row needs that, because it does not say itself what it is. */
export interface MinusChoice {
  readonly likely: Minus;
  readonly isMet: boolean;
}

/**
 * Decides what a minus means in a column. No more can be taken back than was paid, so where most amounts are negative,
 * a minus means spent. A running balance beside them decides, and so do pairs of rows of which one takes the other
 * back, a plus before other amounts, or a heading of outgoing money. Rows that say themselves what they are do not
 * count.
 */
export function* decideMinus(
  columns: Pick<Columns, 'body' | 'names' | 'hasHead'>,
  mapping: Mapping,
): Steps<MinusChoice> {
  const told =
    minusByBalance(columns.body, mapping, columns.hasHead ? columns.names : []) ??
    minusByPairs(columns.body, mapping);
  const { negative, positive, plus } = yield* signsIn(columns.body, mapping);
  const isMostly = negative >= 2 && negative > positive && !(positive > 0 && isOfCard(columns));
  const isAccount = isMostly || plus > 0 || (positive === 0 && isOfOutgoing(columns, mapping));
  return { likely: told ?? (isAccount ? 'spent' : 'back'), isMet: negative > 0 };
}

interface Signs {
  readonly negative: number;
  readonly positive: number;
  readonly plus: number;
}

/** Counts the signs of amounts, in rows that do not say themselves what they are. */
function* signsIn(rows: readonly GridRow[], mapping: Mapping): Steps<Signs> {
  let [negative, positive, plus, looked] = [0, 0, 0, 0];
  for (const row of rows) {
    looked += 1;
    if (looked % A_STEP === 0) yield;
    const cell = (field: Field) => plainCell(row.cells[mapping[field] ?? -1] ?? '').trim();
    const money = readAmountCell(cell('amount'));
    if (!money.ok || saysItself(cell)) continue;
    if (money.isNegative) negative += 1;
    else positive += 1;
    if (PLUS.test(cell('amount'))) plus += 1;
  }
  return { negative, positive, plus };
}

/** Whether the column holds only outgoing money. */
const isOfOutgoing = (
  { names, hasHead }: Pick<Columns, 'names' | 'hasHead'>,
  { amount = -1 }: Mapping,
): boolean => hasHead && OUT.test(headingKey(names[amount] ?? ''));
const OUT = /출금|지출|찾으신|나간|쓴돈|withdraw|debit|spent|outflow|paidout|moneyout/;
/** Columns that only card lists have: there a payment has no sign, and a month may take back more than it paid. */
const isOfCard = ({ names, hasHead }: Pick<Columns, 'names' | 'hasHead'>): boolean =>
  hasHead && names.some((name) => CARD.test(headingKey(name)));
const CARD = /^(?:승인번호|카드승인번호|할부|할부개월수?|할부기간|매입상태|매입일자?|매출전표)$/;
/** A plus is written only in an account's list, where income stands beside spending. */
const PLUS = /^['\s₩]*\+/;

const SAYING = new Set([
  'cancellation',
  'income',
  'transfer',
  'spent',
  'adjustment',
  'prepayment',
  'expected',
]);

function saysItself(cell: (field: Field) => string): boolean {
  const kind = kindFrom(cell('kind'));
  const status = meaningOf(STATUS_WORDS, cell('status')) ?? '';
  const isCancelled = /cancelled/.test(status) || /취소|환불/.test(cell('kind') + cell('status'));
  return cell('id') !== '' || SAYING.has(kind) || isCancelled;
}
