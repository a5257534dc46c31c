import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import type { GridRow } from './grid.ts';
import type { Columns, Mapping } from './mapping.ts';
import { isSharedOtherwise } from './shares.ts';

const METHOD_HEADING =
  /^(?:결제|지불|이용|납부)?(?:수단|방법|방식|수단명)$|^결제$|^(?:자산|계좌|지갑|account|wallet)$|^(?:payment)?(?:method|type|means)$|^paidby$/;
/** A column that says with which card each row was paid: card companies' lists have one. */
const CARD_HEADING =
  /^(?:이용|결제|사용|승인)?(?:신용|체크)?카드(?:번호|명|이름|종류|구분|사|사명)?$|^card(?:number|no|name|type)?$/;
const BY_PHONE =
  /휴대폰|핸드폰|폰|휴대전화|소액\s?결제|통신|모바일\s?결제|mobile|phone|carrier|유플러스|u\+|(?<![a-z])(?:skt|kt|lgu|sk텔레콤)(?![a-z])/i;

const BY_ANOTHER =
  /카드|은행|계좌|이체|현금|무통장|페이|머니|포인트|card|cash|bank|account|pay|visa|master|amex|jcb|비자|마스터/i;

/** Recognises rows that were paid by something other than the phone bill, by method, by card or by the parts of their sum. */
export function isOtherMethod(columns: Columns, mapping: Mapping): (row: GridRow) => boolean {
  const [byMethod, byShares] = [isNamedOther(columns), isSharedOtherwise({ ...columns, mapping })];
  return (row) => byMethod(row) || byShares(row);
}

/**
 * Recognises rows that were paid by something other than the phone bill, in a list that names the method: a shop's
 * orders, a household book, a card's list. Where some rows are known to be by phone, an unknown method is another one.
 */
function isNamedOther({ names, body, hasHead, mapping }: Columns): (row: GridRow) => boolean {
  const named = hasHead ? columnNamed(names, body) : -1;
  const column = named < 0 ? columnOfMethods(body, mapping) : named;
  const methodOf = ({ cells }: GridRow): string => plainCell(cells[column] ?? '').trim();
  const cardsAt = names.flatMap((name, at) => (CARD_HEADING.test(headingKey(name)) ? [at] : []));
  const isByCard = ({ cells }: GridRow): boolean =>
    hasHead && cardsAt.some((at) => at !== mapping.merchant && isFilled(cells[at] ?? ''));
  if (column < 0) return isByCard;
  const isAnother = body.some((row) => BY_PHONE.test(methodOf(row))) ? /./ : BY_ANOTHER;
  return (row) => !BY_PHONE.test(methodOf(row)) && (isAnother.test(methodOf(row)) || isByCard(row));
}

/** Whether a cell names a card: not the phone, and more than a dash. */
const isFilled = (cell: string): boolean => {
  const named = plainCell(cell).trim();
  return (
    /[\p{L}\p{N}]/u.test(named) &&
    !/^(?:없음|해당\s?없음|미사용|none|n)$/i.test(named) &&
    !BY_PHONE.test(named)
  );
};

/** The column with a heading of methods; of several (`Type` may name anything) the first that holds a known method. */
function columnNamed(names: readonly string[], body: readonly GridRow[]): number {
  const named = names.flatMap((name, at) => (METHOD_HEADING.test(headingKey(name)) ? [at] : []));
  const isOfMethods = (column: number) =>
    body.some(({ cells }) => {
      const text = plainCell(cells[column] ?? '').trim();
      return BY_PHONE.test(text) || BY_ANOTHER.test(text);
    });
  return named.find(isOfMethods) ?? named[0] ?? -1;
}

/** Whether what was paid is the phone bill itself, which cannot be paid by phone bill. */
export const isPhoneBill = (name: string): boolean => PHONE_BILL.test(name);
const PHONE_BILL =
  /^(?:(?:sk\s?텔레콤|skt|kt|케이티|lg\s?u\+|lgu\+?|엘지유플러스|알뜰폰)[\s_-]*)?(?:(?:통신|휴대폰|핸드폰|전화|이동통신)\s?(?:요금|비|료)|(?<=^[a-z가-힣+\s]{2,8}[\s_-]?)요금|(?<=[\s_-])(?:자동납부|자동이체))(?:\s?(?:납부|자동이체|자동납부|결제|이체))?$/i;

/** Most characters of a payment method; a longer text is none. */
const LONGEST_METHOD = 20;

/** A column that is recognised as the payment method only by its cells, some of them by phone: for example remarks. */
function columnOfMethods(body: readonly GridRow[], { merchant, when, amount }: Mapping): number {
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const isMethod = (cell: string) =>
    cell.length <= LONGEST_METHOD && (BY_PHONE.test(cell) || BY_ANOTHER.test(cell));
  return Array.from({ length: width }, (_, column) => column).findIndex((column) => {
    if ([merchant, when, amount].includes(column)) return false;
    const filled = body.flatMap(({ cells }) => plainCell(cells[column] ?? '').trim() || []);
    return filled.length > 1 && filled.every(isMethod) && filled.some((cell) => BY_PHONE.test(cell));
  });
}
