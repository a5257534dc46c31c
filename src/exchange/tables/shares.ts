import { readAmountCell } from './amount-cell.ts';
import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import type { GridRow } from './grid.ts';
import type { Columns } from './mapping.ts';

const OF_SUM = '(?:결제|사용|이용|(?:결제|사용|이용)?금?액)$';
/** Headings of the part of a sum that was paid by phone. */
const BY_PHONE = new RegExp(`^(?:휴대폰|핸드폰|소액|통신|통신과금)(?:소액)?${OF_SUM}|^(?:휴대폰|핸드폰)$`);
/** Headings of a part that was paid by something else. */
const OTHERWISE = new RegExp(
  `^(?:포인트|적립금|마일리지|쿠폰|머니|캐시|카드|현금|상품권)${OF_SUM}|^(?:포인트|쿠폰)$`,
);
const NOTHING = /^[₩\s]*0+(?:\.0+)?\s*원?$/;

/**
 * Recognises rows of which nothing was paid by phone, in a list with a column for each part of the sum: the part by
 * phone is zero, though other rows have one, or another part is the whole sum.
 */
export function isSharedOtherwise({ names, body, hasHead, mapping }: Columns): (row: GridRow) => boolean {
  const { amount = -1 } = mapping;
  const keys = hasHead ? names.map(headingKey) : [];
  // The amounts are the parts by phone themselves.
  if (BY_PHONE.test(keys[amount] ?? '')) return () => false;
  const free = (heading: RegExp) =>
    keys.flatMap((key, at) => (at !== amount && heading.test(key) ? [at] : []));
  const cellOf = ({ cells }: GridRow, column: number) => plainCell(cells[column] ?? '').trim();
  const isSum = (text: string) => readAmountCell(text).ok;
  const byPhone = free(BY_PHONE).filter((column) => body.some((row) => isSum(cellOf(row, column))));
  const otherwise = free(OTHERWISE);
  return (row) => {
    if (byPhone.some((column) => NOTHING.test(cellOf(row, column)))) return true;
    const whole = readAmountCell(cellOf(row, amount));
    return otherwise.some((column) => {
      const part = readAmountCell(cellOf(row, column));
      return whole.ok && part.ok && part.amount === whole.amount;
    });
  };
}
