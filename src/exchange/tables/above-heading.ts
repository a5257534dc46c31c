import type { Day } from '../../core/day.ts';
import { readAmountCell } from './amount-cell.ts';
import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import { isDateCell } from './date-cell.ts';
import type { GridRow } from './grid.ts';
import type { Mapping } from './mapping.ts';
import { isNote, isTotal } from './no-payment.ts';

/** Labels of a day or a figure about the whole list: `조회일`, `이용기간`, `총 금액`, `고객번호`. No name of a shop ends like them. */
const LABEL =
  /(?:일자|일시|날짜|기간|시각|금액|한도액?|잔액|합계|총계|총액|건수|번호)$|^(?:조회|발급|출력|작성|기준|마감|시작|종료|결제|이용|승인|거래|청구|납부|출금)일$|^(?:start|end|from|to|print|issue|bill|due|statement)?(?:date|period)$|^(?:grand|credit|used|remaining)?(?:total|limit|balance|amount)$/;
/** A label with its value, or a period, in one cell: `조회일: 2026-11-28`, `11/1~11/30`. */
const WITH_VALUE = /^\p{L}[^:：\d]*[:：]\s*[\d₩]|\d\s*[~～]\s*\d|^[~～]$/u;
/** Characters of a cell in which a label is looked for. */
const LONGEST_LABEL = 60;

/**
 * Whether a row above the headings looks like one of the payments below them: it has a day and a sum, and no label says
 * what they are, as labels do in a title or summary (`조회일 | 2026-11-28 | 총 금액 | 12,000`).
 */
export function isPaymentAbove(row: GridRow, today: Day, { when }: Mapping): boolean {
  if (isNote(row) || isTotal(row)) return false;
  const cells = row.cells.map((cell) => plainCell(cell).trim().slice(0, LONGEST_LABEL));
  if (cells.some((cell) => WITH_VALUE.test(cell) || LABEL.test(headingKey(cell)))) return false;
  const dated = cells.findIndex((cell, at) => isDateCell(cell, today, { isDateColumn: at === when }));
  return dated >= 0 && cells.some((cell, at) => at !== dated && isSum(cell, today));
}

const isSum = (cell: string, today: Day): boolean => readAmountCell(cell).ok && !isDateCell(cell, today);
