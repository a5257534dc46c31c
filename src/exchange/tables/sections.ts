import type { Pool } from '../../core/line.ts';
import type { GridRow } from './grid.ts';
import type { Columns } from './mapping.ts';
import { isNote } from './no-payment.ts';
import { poolNamed } from './usage-words.ts';

/**
 * The pool of each row, by the title that stands alone in a line above it: some lists have one part for 소액결제 and one
 * for 콘텐츠이용료, or a title that names one of them. By line; absent where no title names one.
 */
export function poolsOfSections({ head, body }: Pick<Columns, 'head' | 'body'>): ReadonlyMap<number, Pool> {
  const pools = new Map<number, Pool>();
  let own: Pool | undefined;
  for (const row of [...head, ...body]) {
    if (isNote(row)) own = poolNamed(row.cells.find((cell) => cell.trim() !== '') ?? '') ?? own;
    else if (own !== undefined) pools.set(row.line, own);
  }
  return pools;
}

/**
 * Titles of parts in which nothing was paid by phone: `취소내역`, `[결제 실패 내역]`, `2. 환불`, `요금 납부내역`. A title that names both
 * says nothing.
 */
const UNDONE =
  /^[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s*)?(?:(?:소액|휴대폰|카드|통신|요금)\s?){0,2}(?:(?:결제|승인|이용|구매|주문|거래)\s?)?(?:취소|환불|실패|거절|거부|반품|예정|충전|입금|납부|수납)(?:된|건)?\s?(?:내역|목록|리스트|현황)?(?:\s?\([^)]{0,12}\))?[^\p{L}\p{N}]*$/u;
const MADE = /(?:결제|승인|이용|구매|거래|사용|청구)\s?(?:내역|목록|리스트|현황)/;
/** Characters; a longer text is a remark. */
const LONGEST_TITLE = 24;

/** By line, the title above it that says nothing below it was paid. */
export function undoneSections({ head, body }: Pick<Columns, 'head' | 'body'>): ReadonlyMap<number, string> {
  const undone = new Map<number, string>();
  let own: string | undefined;
  for (const row of [...head, ...body]) {
    const title = titleOf(row);
    if (title !== undefined) own = saidBy(title, own);
    else if (own !== undefined) undone.set(row.line, own);
  }
  return undone;
}

function titleOf(row: GridRow): string | undefined {
  const title = isNote(row) ? row.cells.find((cell) => cell.trim() !== '')?.trim() : undefined;
  return title !== undefined && title.length <= LONGEST_TITLE ? title : undefined;
}

/** The title that holds from here on: this one may begin such a part, end it, or change nothing (a month). */
function saidBy(title: string, before: string | undefined): string | undefined {
  if (UNDONE.test(title)) return title;
  return MADE.test(title) || poolNamed(title) !== undefined ? undefined : before;
}
