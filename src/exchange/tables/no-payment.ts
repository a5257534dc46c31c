import { byHeadings } from './by-headings.ts';
import { headingKey } from './csv-headings.ts';
import type { GridRow } from './grid.ts';
import type { Mapping } from './mapping.ts';

/** What a table row is that is no payment and does not look like one. */
export type NoPayment = 'heading' | 'other-table' | 'sum-row' | 'note';

/**
 * Names of totals: `합계`, `9월 소계`, `11월 총 결제금액`, `누적 이용금액`, `월 평균`, `합계(3건)`, `Total`, and sums carried over from month
 * to month: `전월이월`.
 */
const SPAN = String.raw`(?:\d{1,4}[년월일]분?|이번달|당월|금월|전월|지난달|연간|기간|전체|월|일|주)*`;
const OF = '(?:이용|결제|사용|승인|거래|출금|지출|구매|취소|소액결제|휴대폰결제|콘텐츠이용료|정보이용료)';
const SUM = '(?:합계|소계|총계|누계|총액|총합|[일주월연]계|평균|total|subtotal|grandtotal|sum)';
const TOTAL = new RegExp(
  `^${SPAN}(?:${[
    String.raw`${OF}?(?:금액)?(?:총)?${SUM}(?:금액)?원?(?:총?\d+건)?(?:[\d]+원?)?`,
    `총${OF}(?:금?액|건수?)`,
    `누적(?:${OF}?(?:금?액|건수?))?`,
    // Sums of a month, or to be billed: no single payment.
    String.raw`(?<=\d월)${OF}(?:금?액|요금)`,
    '(?:(?:청구|납부)(?:예정|할|하실|대상)?|결제(?:예정|하실))금?액',
    String.raw`(?:총|${OF}?건수)\d+건(?:\d+원)?`,
    '(?:전|차|익)?(?:월|기|년|일)?이월(?:금액?|잔액)?',
    '(?:opening|closing)balance',
    '(?:brought|carried)forward',
  ].join('|')})$`,
);
/** Characters; a longer text is no name of a total. */
const LONGEST_TOTAL = 30;
const key = (cell: string): string =>
  cell
    .slice(0, 60)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Totals of something named: `달빛서점 소계`, `달빛서점 (합계)`. */
const TOTAL_OF = /[\s([](?:소계|합계|총계|누계)[)\]]?\s*$/;
/** Words that mean a total only in the first cell. */
const TOTAL_FIRST = /^(?:계|전체|총합)$/;

const isTotalName = (cell: string): boolean => cell.length <= LONGEST_TOTAL && TOTAL.test(cell);

/** Whether a row is a total, whatever its other cells hold. */
export const isTotal = ({ cells }: GridRow): boolean => {
  const filled = cells.map(key).filter((cell) => cell !== '');
  const isOf = (cell: string) => cell.length <= 60 && TOTAL_OF.test(cell);
  return TOTAL_FIRST.test(filled[0] ?? '') || filled.some(isTotalName) || cells.some(isOf);
};

/** Whether a row has a single filled cell: then it is a remark, for a payment has at least a day and an amount. */
export const isNote = ({ cells }: GridRow): boolean =>
  cells.filter((cell) => cell.trim() !== '').length === 1;

/** Headings of any kind of day, also of bills and refunds. */
const SOME_DAY = /일$|일시|일자|날짜|date/;
/** Headings of any kind of sum: a table of cancellations has no sum that was paid. */
const SOME_SUM = /금액|amount/;
const namesSums = (cells: readonly string[], { amount }: Mapping): boolean =>
  amount !== undefined || cells.some((cell) => SOME_SUM.test(headingKey(cell)));
const namesDays = (cells: readonly string[], { when }: Mapping): boolean =>
  when !== undefined || cells.some((cell) => SOME_DAY.test(headingKey(cell)));

/**
 * Recognises headings that are repeated on every page or for every month, and the headings of another table below this
 * one.
 */
export function headingsAgain(names: readonly string[], hasHead: boolean) {
  const own = names.map(headingKey).join(' ').trim();
  let isOther = false;
  return (cells: readonly string[]): 'heading' | 'other-table' | undefined => {
    if (!hasHead) return undefined;
    // Headings hold words: a row with digits is none, unless the table's own headings have digits.
    if (!/\d/.test(own) && cells.some((cell) => /\d/.test(cell))) return isOther ? 'other-table' : undefined;
    if (cells.slice(0, names.length).map(headingKey).join(' ').trim() === own) {
      isOther = false;
      return 'heading';
    }
    const mapping = byHeadings(cells);
    if (namesSums(cells, mapping) && namesDays(cells, mapping)) isOther = true;
    return isOther ? 'other-table' : undefined;
  };
}
