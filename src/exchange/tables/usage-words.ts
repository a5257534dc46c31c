import type { Pool } from '../../core/line.ts';
import { parseWon, SUM_RANGE } from '../../core/parse-won.ts';
import { FIELDS, type Field, HEADINGS, headingKey } from './csv-headings.ts';

/**
 * The meaning of a figure of the month. `available` means the limit where a figure of what is left stands beside it, or
 * else what is left.
 */
export type Role = 'limit' | 'used' | 'left' | 'available';

export interface Label {
  readonly role: Role;
  readonly pool?: Pool;
  /** 1 to 12, where the label names its month. */
  readonly month?: number;
}

const POOLS: Readonly<Record<Pool, RegExp>> = {
  phone: /소액결제|휴대폰결제|휴대전화결제|핸드폰결제|통신과금|carrierbilling|mobilepayment|phonebillpayment/,
  content: /콘텐츠|컨텐츠|정보이용료|contentfee|contentcharge|digitalcontent/,
};

const WHEN =
  '(?:이번달|이달|당월|금월|현재까지|현재|나의|내|총|누적|월|my|your|current|total|monthly|thismonths?)*';
const NAMED =
  '(?:소액결제|휴대폰결제|휴대전화결제|핸드폰결제|통신과금|(?:콘텐츠|컨텐츠)(?:이용료)?|정보이용료|carrierbilling|mobilepayments?|phonebillpayments?|content(?:fees?|charges?))?';
const whole = (...bodies: readonly string[]): RegExp =>
  new RegExp(`^${WHEN}${NAMED}${WHEN}(?:${bodies.join('|')})$`);

/**
 * Labels of carriers' usage pages, without blanks and brackets. The whole label has to match: 1회 한도, 최대 한도 and 한도 변경
 * mean something else, and 결제금액 without a month may be a sum still to be paid.
 */
const ROLES: Readonly<Record<Role, RegExp>> = {
  limit: whole('(?:이용|결제|사용|부여|설정|약정|월)?한도(?:금액|액)?', '(?:payment|spending|billing)?limit'),
  used: whole(
    '(?:이용|사용)(?:한|하신)?(?:금액|액|합계|총액|한도액)(?:합계)?',
    '쓴금액',
    '(?<=달|월|총|누적|까지)결제(?:한)?(?:금액|액|합계)',
    '(?:amount|total)?(?:used|spent|usage)(?:amount)?(?:thismonth|sofar)?',
  ),
  left: whole(
    '(?:잔여|남은)(?:이용|사용|결제)?(?:가능)?(?:한도|금액|액)?(?:금액|액)?',
    '(?:remaining|left)(?:limit|amount|balance)?',
    '(?:amount|limit)(?:left|remaining)',
  ),
  available: whole(
    '(?:이용|사용|결제)가능(?:한)?(?:한도|금액|액)?(?:금액|액)?',
    'available(?:limit|amount|balance)?',
  ),
};

/** Characters; a longer text is a sentence, no label. */
const LONGEST_LABEL = 40;

/** What a label says about its figure; `undefined` for any other text. */
export function labelOf(text: string): Label | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const key = headingKey(text);
  const named = /^(?:20\d{2}년?)?(\d{1,2})월(?!한도)/.exec(key);
  const month = named === null ? undefined : Number(named[1]);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  const bare = named === null ? key : `월${key.slice(named[0].length)}`;
  const role = (Object.keys(ROLES) as Role[]).find((each) => ROLES[each].test(bare));
  if (role === undefined) return undefined;
  const pool = poolNamed(text);
  return { role, ...(pool !== undefined && { pool }), ...(month !== undefined && { month }) };
}

/** The pool that a heading or a label names; `undefined` where it names none, or both. */
export function poolNamed(text: string): Pool | undefined {
  const key = text
    .slice(0, 80)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const [phone, content] = [POOLS.phone.test(key), POOLS.content.test(key)];
  return phone === content ? undefined : phone ? 'phone' : 'content';
}

/** Headings that name carrier billing as the subject: 소액결제 이용 내역, Carrier billing usage. */
const SUBJECT =
  /(?:소액결제|휴대폰결제|휴대전화결제|콘텐츠이용료|컨텐츠이용료|정보이용료|통신과금서비스)(?:및|와|과|·)?(?:소액결제|콘텐츠이용료|정보이용료)?(?:월|나의|내|실시간)?(?:이용|사용|결제)?(?:내역|현황|조회|한도|금액|요금|관리|목록|잔여)|(?:carrierbilling|mobilepayments?|phonebillpayments?)(?:usage|history|limit|payments|statement|transactions|details)/;

export const isSubject = (text: string): boolean =>
  text.length <= 80 &&
  SUBJECT.test(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );

/** A sum of the month in won; `unsure` for one above every limit; `undefined` for a text that is no sum. */
export function figureOf(text: string): number | 'unsure' | undefined {
  const written = text.trim();
  if (
    written.length > LONGEST_LABEL ||
    !/^(?:₩|krw)?\s*[\d,.]+\s*(?:만|천|백)*\s*(?:원|won|krw)?(?:\s*\(?\s*won\s*\)?)?$/i.test(written)
  )
    return undefined;
  if (!/[,원₩만]|won|krw|^0$|\d{4}/i.test(written)) return undefined;
  const reading = parseWon(written, SUM_RANGE);
  return reading.ok ? reading.amount : 'unsure';
}

/** The field of a payment that a heading or label names. */
export function fieldNamed(text: string): Field | 'takenBack' | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const key = headingKey(text);
  if (/^(?:부분|일부)?(?:취소|환불)(?:금액|액)$|^(?:refund(?:ed)?|cancell?ed)amount$/.test(key))
    return 'takenBack';
  return FIELDS.find((field) => FIELD_KEYS.get(field)?.has(key));
}

/** Further labels of cards and lists, and headings of carriers' tables, which are not in the files that people keep. */
const MORE: Readonly<Partial<Record<Field, readonly string[]>>> = {
  when: ['결제 시각', '결제일 및 시간'],
  merchant: ['판매처', '상점', '판매업체', '제휴사', '콘텐츠 제공사', '결제처명', '판매자명'],
  item: ['상품 내용', '구매 내용', '구매 내역'],
  gateway: ['결제 대행', '결제 대행 업체', '대행 업체', 'provider', 'processor'],
  status: ['결제 현황', '진행 상태'],
};

/** Words that are headings as well as contents of cells: here they count as contents. */
const IN_CELLS = /^(?:지출|출금|수입|입금|콘텐츠|서비스|상품|type|service|product)$/;

const keysOf = (names: readonly string[] = []): ReadonlySet<string> =>
  new Set(names.map(headingKey).filter((key) => !IN_CELLS.test(key)));

const FIELD_KEYS = new Map(
  FIELDS.map((field) => [field, keysOf([...HEADINGS[field], ...(MORE[field] ?? [])])]),
);
const MORE_KEYS = FIELDS.map((field) => ({ field, keys: keysOf(MORE[field]) }));

/** The heading in the form that the table reader knows. */
export function knownHeading(text: string): string {
  const key = headingKey(text);
  const field = MORE_KEYS.find(({ keys }) => keys.has(key))?.field;
  return field === undefined ? text : (HEADINGS[field][0] ?? text);
}
