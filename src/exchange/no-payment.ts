import { headingKey } from './csv-headings.ts';
import type { GridRow } from './grid.ts';
import { byHeadings, isHead } from './head.ts';

/** What a row of a table is that is no payment and does not try to be one. */
export type NoPayment = 'heading' | 'other-table' | 'sum-row' | 'note';

/** `합계`, `9월 소계`, `총 이용금액`, `합계(3건)`, `Total`. */
const TOTAL =
  /^(?:\d{1,4}[년월])*(?:이용|결제|사용|승인|거래|출금|지출)?(?:금액)?(?:총)?(?:합계|소계|총계|누계|총액|월계|total|subtotal|grandtotal)(?:금액)?(?:총?\d+건)?(?:[\d]+원?)?$|^총(?:이용|결제|사용|승인|거래)(?:금액|건수?)$|^총\d+건$/;
const key = (cell: string): string =>
  cell
    .slice(0, 60)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Sums below the rows, whatever stands in their other cells. A lone 계 says so in the first cell only. */
export const isTotal = ({ cells }: GridRow): boolean => {
  const filled = cells.map(key).filter((cell) => cell !== '');
  return filled[0] === '계' || filled.some((cell) => TOTAL.test(cell));
};

/** One text alone is a remark: a payment has a day and an amount at least. */
export const isNote = ({ cells, merged = [] }: GridRow): boolean =>
  cells.filter((cell, column) => cell.trim() !== '' && !merged.includes(column)).length === 1;

/** Tells headings that come again on every page or for every month, and the table of something else below this one. */
export function headingsAgain(names: readonly string[], hasHead: boolean) {
  const own = names.map(headingKey).join(' ').trim();
  let isOther = false;
  return (cells: readonly string[]): 'heading' | 'other-table' | undefined => {
    if (!hasHead) return undefined;
    if (cells.slice(0, names.length).map(headingKey).join(' ').trim() === own) {
      isOther = false;
      return 'heading';
    }
    const mapping = byHeadings(cells);
    if (isHead(mapping) && mapping.when !== undefined && mapping.amount !== undefined) isOther = true;
    return isOther ? 'other-table' : undefined;
  };
}
