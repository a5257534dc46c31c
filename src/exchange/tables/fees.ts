import { type Won, won } from '../../core/won.ts';
import { readAmountCell } from './amount-cell.ts';
import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import { FINAL_SUM, WHOLE_SUM } from './likely-headings.ts';
import type { Columns, Mapping } from './mapping.ts';

/**
 * What a fee beside the amount is: `inside` the amount, `added` to it on the phone bill, as shops for tickets and gift
 * cards do, or the shop's own (`none`), as in a list of what a gateway pays out.
 */
export const FEES = ['inside', 'added', 'none'] as const;
export type Fees = (typeof FEES)[number];

/** What the fees of a table are, where the table itself says so, and a row of it that has one. */
export interface FeeChoice {
  readonly known?: Fees;
  readonly example?: { readonly amount: Won; readonly fee: Won };
}

/** Rows that are looked at. */
const SAMPLE = 300;

const PAID_OUT = /정산|지급(?:예정)?금?액|입금예정|settlement|payout/;
const IS_INSIDE = /(?:수수료|이용료|fee)s?\s*(?:포함|included)|(?:포함|included)\s*(?:수수료|fee)/i;
const IS_ADDED = /(?:수수료|이용료|fee)s?\s*(?:별도|제외|미포함|추가|excluded)/i;
const INSIDE_ITSELF = /포함|included/i;
const ADDED_ITSELF = /별도|추가|added/i;

/** Finds out what the fees are: by the headings, or by a third column that holds the sum or the difference of both. */
export function decideFees(
  columns: Pick<Columns, 'body' | 'names' | 'hasHead'>,
  mapping: Mapping,
): FeeChoice {
  const rows = withFees(columns, mapping);
  const [first] = rows;
  if (first === undefined) return {};
  const known = saidByHeadings(columns, mapping) ?? provenBy(rows);
  const { amount, fee } = first;
  return { ...(known !== undefined && { known }), example: { amount, fee } };
}

interface WithFee {
  readonly amount: Won;
  readonly fee: Won;
  readonly others: readonly string[];
}

/** Our own export has the fee inside, whatever else stands in a file with such rows. */
function withFees({ body }: Pick<Columns, 'body'>, { amount, fee, id }: Mapping): readonly WithFee[] {
  if (amount === undefined || fee === undefined) return [];
  return body.slice(0, SAMPLE).flatMap(({ cells }): WithFee[] => {
    const at = (column = -1) => plainCell(cells[column] ?? '').trim();
    const [paid, more] = [readAmountCell(at(amount)), readAmountCell(at(fee))];
    if (!paid.ok || !more.ok || at(id) !== '') return [];
    const others = cells.filter((_, column) => column !== amount && column !== fee);
    return [{ amount: paid.amount, fee: more.amount, others }];
  });
}

function saidByHeadings(
  { names, hasHead }: Pick<Columns, 'names' | 'hasHead'>,
  { amount = -1, fee = -1 }: Mapping,
): Fees | undefined {
  if (!hasHead) return undefined;
  const [ofSum, ofFee] = [amount, fee].map((column) => (names[column] ?? '').normalize('NFKC'));
  if (names.some((name) => PAID_OUT.test(headingKey(name)))) return 'none';
  if (IS_INSIDE.test(ofSum ?? '') || INSIDE_ITSELF.test(ofFee ?? '')) return 'inside';
  if (IS_ADDED.test(ofSum ?? '') || ADDED_ITSELF.test(ofFee ?? '')) return 'added';
  const key = headingKey(ofSum ?? '');
  return FINAL_SUM.test(key) || WHOLE_SUM.test(key) ? 'inside' : undefined;
}

/** In every row the same column holds amount and fee together, or the amount without it. */
function provenBy(rows: readonly WithFee[]): Fees | undefined {
  const holds = (figure: (row: WithFee) => number): boolean =>
    (rows[0]?.others ?? []).some((_, column) =>
      rows.every((row) => {
        const sum = readAmountCell(plainCell(row.others[column] ?? '').trim());
        return sum.ok && sum.amount === figure(row);
      }),
    );
  if (holds(({ amount, fee }) => amount + fee)) return 'added';
  return holds(({ amount, fee }) => amount - fee) ? 'inside' : undefined;
}

/** The amount of a row with its fee, or that nobody knows if the fee belongs to it. */
export type WithItsFee = { readonly amount: Won; readonly fee?: Won } | 'open';

/**
 * Puts the fee of one row where it belongs; in a row of our own export it is inside, as it was written.
 * @param written the cell of the fee: a word or a zero in it is no fee
 */
export function withFee(amount: Won, written: string, fees: Fees | 'ours' | undefined): WithItsFee {
  const fee = readAmountCell(written);
  if (fees === 'none' || (!fee.ok && !/[1-9]/.test(written))) return { amount };
  if (!fee.ok || fees === undefined) return 'open';
  // No shop takes as much for the payment as for what is paid: such a figure is something else.
  if (fees !== 'ours' && fee.amount * 2 > amount) return 'open';
  if (fees === 'added') return { amount: won(amount + fee.amount), fee: fee.amount };
  return { amount, fee: fee.amount };
}
