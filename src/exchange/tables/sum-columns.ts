import type { Won } from '../../core/won.ts';
import { type AmountCell, readAmountCell } from './amount-cell.ts';
import { headingKey } from './csv-headings.ts';
import type { Columns, Mapping } from './mapping.ts';
import { isNote } from './no-payment.ts';

/** Why the figures of a table, or of one row, are not won. */
export type SumDoubt = 'other-currency' | 'other-unit';

/** What the headings say about the sums below them, besides which column holds the amount. */
export interface SumColumns {
  /** By the heading of the sums, or by the title of the table. */
  readonly doubt?: SumDoubt;
  /** The column that names the currency of each row. */
  readonly currency?: number;
  /** The column that names the unit of each row. */
  readonly unit?: number;
  /** The column with the sum taken back of each payment. */
  readonly takenBack?: number;
  /** The amount is what was left after that. */
  readonly isNet?: true;
}

const UNIT_HEADING = /^(?:금액)?단위$|^unit$/;
const CURRENCY_HEADING =
  /^(?:결제|거래|이용|승인|현지|매출)?(?:통화|화폐)(?:코드|단위|구분|명|종류)?$|^(?:currency(?:code)?|ccy)$/;
/** Where headings have two lines, the upper one comes first: `금액 취소금액`. */
export const TAKEN_BACK_HEADING =
  /^(?:[가-힣]{0,4}금액)?(?:부분|일부)?(?:매입|승인|결제)?(?:취소|환불)(?:금액|액)$|^[가-힣]{0,4}금액(?:취소|환불)$|^(?:refund|refunded|cancel|cancell?ed)amount$|^amount(?:refunded|cancell?ed)$/;
const NET_HEADING = /^(?:최종|실|실제|순|잔여|남은|(?:취소|환불)후)/;
/** Headings that mean won, whatever the currency of the purchase. */
const WON_HEADING = /^(?:원화.*|국내이용금액|amountkrw|krw)$/;
const WON_IN_BRACKETS = /[([]\s*(?:원화|krw|₩)\s*[)\]]/i;
const THOUSANDS =
  /(?<![\d천백십])(?:십|백|천|만|십만|백만|억)\s*원|(?:단위\s*[:：]?\s*|[([]\s*)[십백천만억]{1,2}\s*(?:[)\]]|$)|(?:단위|[([])\s*[:：]?\s*1,?0{2,}\s*원?|(?:krw|₩|원)\s?['’]?\s?(?:1,?)?0{3}(?!\d)|[([]0{3}s?[)\]]|thousand|(?:in|krw)\s+millions?/i;
/** Hundredths of the unit, as some programs store sums. */
const MINOR = /(?<![a-z])(?:cents|minor(?:\s?units?)?)(?![a-z])/i;
const WON = /^(?:krw|₩|\\|원|원화|won|대한민국원?)$/i;
/** Signs and names of other currencies; ISO 4217 codes of those in which shops bill Korean customers. */
const OTHER =
  /[$€£¥円元฿₫₱₹₽]|(?<![a-z])(?:usd|jpy|eur|cny|rmb|gbp|hkd|twd|thb|vnd|sgd|aud|cad|php|chf|inr|nzd|myr|idr|rub|yen|euros?|dollars?)(?![a-z])|달러|유로|위안|엔화|\d\s*엔|(?:^|[\s([])엔(?:$|[\s)\]])/i;

const POINTS =
  /포인트|마일리지|적립금|(?:^|[a-z])points?$|mileage|(?:사용|이용|차감|소진|충전)(?:캐시|코인|쿠키|젬|다이아)$/;
/** In a list with both earned and spent sums, `사용` beside `적립` means points. */
const EARNED = /^(?:적립|획득|earned|accrued)(?:금액|액|내역)?$/;
const SPENT = /^(?:사용|차감|이용|used|spent)(?:금액|액)?$/;
const POINTS_TITLE = /(?:포인트|마일리지|적립금|캐시|코인|쿠키)\s?[가-힣/·]{0,8}\s?(?:내역|목록|현황)/;

/** Whether the sums are points: by their heading, by the title, or by a column of earned points beside them. */
function isPoints(own: string, keys: readonly string[], titles: readonly string[]): boolean {
  if (POINTS.test(own)) return true;
  const isOfList = SPENT.test(own) && keys.some((key) => EARNED.test(key));
  return isOfList || titles.some((title) => title.length < LONGEST_TITLE && POINTS_TITLE.test(title));
}
const LONGEST_TITLE = 40;

/** Reads the headings, and the titles above them. */
export function sumColumns(columns: Columns, { amount }: Mapping): SumColumns {
  const { names, hasHead } = columns;
  if (!hasHead) return unknownHead(columns, amount);
  const keys = names.map(headingKey);
  const column = (heading: RegExp) => keys.findIndex((key, at) => at !== amount && heading.test(key));
  const own = names[amount ?? -1] ?? '';
  const isWon = WON_HEADING.test(headingKey(own)) || WON_IN_BRACKETS.test(own);
  const isSaid = isWon || /[([]\s*원\s*[)\]]/.test(own);
  const doubt = doubtOf(own) ?? (isSaid ? undefined : doubtOfTitles(columns, headingKey(own), keys));
  const currency = isWon ? -1 : column(CURRENCY_HEADING);
  const unit = column(UNIT_HEADING);
  const takenBack = column(TAKEN_BACK_HEADING);
  const isNet = takenBack >= 0 && NET_HEADING.test(headingKey(own));
  return {
    ...(doubt !== undefined && { doubt }),
    ...(currency >= 0 && { currency }),
    ...(unit >= 0 && { unit }),
    ...(takenBack >= 0 && { takenBack }),
    ...(isNet && { isNet: true }),
  };
}

/** Whether the titles, or the names of the sheet and the file, say that the sums are not won. */
function doubtOfTitles(columns: Columns, own: string, keys: readonly string[]): SumDoubt | undefined {
  const alone = columns.head.filter(isNote).flatMap(({ cells }) => cells);
  if (isPoints(own, keys, alone) || isOfAbroad(columns)) return 'other-currency';
  const units = columns.head.flatMap(({ cells }) => cells.filter((cell) => UNIT_TITLE.test(cell)));
  return units.map(doubtOf).find(Boolean);
}

/** Whether the sheet or the file is named after another currency: `USD`, `2026_jpy.csv`. */
const isOfAbroad = ({ titles = [] }: Columns): boolean =>
  titles.some((title) => ABROAD.test(title.slice(0, 60).normalize('NFKC')));
const ABROAD =
  /(?<![a-z])(?:usd|jpy|eur|cny|gbp|hkd|twd|thb|vnd|sgd)(?![a-z])|^(?:달러|엔화?|유로화?|위안화?|외화)$/i;

/** Headings that are not known may still name a currency, and so may a line above rows without headings. */
function unknownHead({ names, body }: Columns, amount = -1): SumColumns {
  const own = names[amount] ?? '';
  const titles = body
    .slice(0, MOST_TITLES)
    .filter(isNote)
    .flatMap(({ cells }) => cells);
  const units = titles.filter((cell) => UNIT_TITLE.test(cell));
  const doubt = [...(/\d/.test(own) ? [] : [own]), ...units].map(doubtOf).find(Boolean);
  return doubt === undefined ? {} : { doubt };
}
const MOST_TITLES = 40;
const UNIT_TITLE = /단위|unit|통화|화폐|currency/i;

function doubtOf(text: string): SumDoubt | undefined {
  const said = text.slice(0, 60).normalize('NFKC');
  if (THOUSANDS.test(said) || MINOR.test(said)) return 'other-unit';
  return OTHER.test(said) ? 'other-currency' : undefined;
}

/** Why the sum of one row is not in won: by the headings, by its own sign, or by the unit or currency beside it. */
export function sumDoubt(
  sum: string,
  at: (column: number | undefined) => string,
  columns: SumColumns,
): SumDoubt | undefined {
  if (columns.doubt !== undefined) return columns.doubt;
  if (OTHER.test(sum.slice(0, 60).normalize('NFKC'))) return 'other-currency';
  const unit = doubtOf(at(columns.unit));
  if (unit !== undefined) return unit;
  const named = at(columns.currency)
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/[\s().]/g, '');
  return /[\p{L}\p{Sc}]/u.test(named) && !WON.test(named) ? 'other-currency' : undefined;
}

/** How much of a payment was taken back, by the cell beside it; `unsure` where that is more than was paid, or no sum. */
export function takenBackOf(paid: Won, cell: string): 'nothing' | 'part' | 'all' | 'unsure' {
  if (!/[1-9]/.test(cell)) return 'nothing';
  const reading = readAmountCell(cell);
  if (!reading.ok || reading.amount > paid) return 'unsure';
  return reading.amount === paid ? 'all' : 'part';
}

/** Some lists give a cancellation a row of its own: no sum under what was paid, and one under what was taken back. */
export function takenBackAlone(paid: string, cell: string): (AmountCell & { readonly ok: true }) | undefined {
  const reading = readAmountCell(cell);
  return reading.ok && /^[-–—0\s.원₩]*$/.test(paid) ? { ...reading, isNegative: true } : undefined;
}
