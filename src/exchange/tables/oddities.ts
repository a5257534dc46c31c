import { readAmountCell } from './amount-cell.ts';
import { isUseSoFar, risenLines } from './balances.ts';
import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import type { GridRow } from './grid.ts';
import { isFee, PHONE_SUM, UNSAID_SUM } from './likely-headings.ts';
import type { Columns, Mapping } from './mapping.ts';
import { isCoded } from './row-kind.ts';
import type { Nature } from './row-nature.ts';
import { isUndoneState, isYesOrNo, undoneRemark } from './row-status.ts';
import { undoneBelow } from './rows-below.ts';
import { undoneSections } from './sections.ts';
import { TAKEN_BACK_HEADING } from './sum-columns.ts';

/** What makes the words and sums of a table mean something other than they seem to. */
export interface Oddities {
  /** Further columns with a sum that was finally paid or billed. */
  readonly otherSums: readonly number[];
  /** Whether Y and N answer the question if it was cancelled; under any other heading it is not known what they answer. */
  readonly isAnswered: boolean;
  /** Whether the kind of a row is written in codes that nobody explains. */
  readonly isCoded: boolean;
  /** Columns with the share that was paid by one method: say, by points, and the rest by phone. */
  readonly shares: readonly number[];
  /** Columns about cancellations whose words are not known. */
  readonly undone: readonly number[];
  /** Columns that ask whether it was paid. */
  readonly questions: readonly number[];
  /** Columns with what is added to the amount; `all`: the heading says that tax is added in every row. */
  readonly taxes: readonly number[] | 'all';
  /** Columns with further fees, besides the one that is read. */
  readonly moreFees: readonly number[];
  /** Columns with the number of pieces, where the amount is the price of one. */
  readonly pieces: readonly number[];
  /** Columns with the number of payments of which a row is the sum. */
  readonly times: readonly number[];
  /** Columns of result codes, in which only zeros mean success. */
  readonly codes: readonly number[];
  /** By line, the words of the row below that say the payment was undone. */
  readonly below: ReadonlyMap<number, string>;
  /** Whether the amounts are the sum used so far, each as of its day. */
  readonly isSoFar: boolean;
  /** By line, the title above it that says nothing was paid in that part. */
  readonly sections: ReadonlyMap<number, string>;
  /** Lines whose payment raised what is left, instead of lowering it. */
  readonly risen: ReadonlySet<number>;
}

const OTHER_SUM =
  /^(?:실|실제|최종|총|이번달|당월|금월|이달)?(?:결제|청구|이용|승인|거래)(?:예정)?금?액$|^(?:실|실제|최종)(?:결제|청구|승인)$|^(?:합계|총액|합계금액|총금액)$/;
const SHARE =
  /^(?:휴대폰|핸드폰|소액|통신|포인트|적립금|마일리지|쿠폰|머니|캐시|카드|현금|상품권)(?:결제|사용|이용|(?:결제|사용|이용)?금?액)$|^(?:휴대폰|핸드폰)$/;
const UNDONE =
  /^(?:결제|승인|부분)?(?:취소|환불|반품)(?!가능|불가|기한|정책|문의|수수료|방법)|^(?:is)?(?:refund(?:ed)?|cancel(?:led|ed|lation)?|void(?:ed)?|reversed)$/;
/** Cells in such a column that say nothing was undone. */
const NOT_UNDONE =
  /^(?:[-–—./:0\s원₩]*|(?:0001|1900|9999)[-./]?\d{2}[-./]?\d{2}(?:[\sT]+[\d:.]*)?|n|no|x|×|없음|아니오|미취소|미환불|정상|false)$/i;
const QUESTION =
  /^(?:결제|승인|구매|입금|정상|성공|처리|완료|확정|거래)*(?:여부|유무|완료|확인|yn)+$|^(?:결제|승인|납부)$|^(?:is)?(?:paid|completed?|confirmed|success(?:ful)?)$/;
const TAX = /^(?:부가세|부가가치세|세액|세금|봉사료|배송비|vat|tax|shipping)(?:금?액|합계|총액)?$/;
/** Headings of a number of pieces. */
const PIECES = /^(?:구매|주문|판매|상품)?(?:수량|개수|갯수)$|^(?:quantity|qty)$/;
const PRICE_OF_ONE = /^단가$|^(?:unit|item)price$/;
/** Headings of a number of payments. */
const TIMES = /^(?:총|이용|결제|승인|거래|사용|구매)?(?:건수|횟수)$|^count$/;
const CODE = /^(?:응답|결과|처리)코드$|^(?:response|result)code$/;
const isZeros = (code = ''): boolean => /^0+$/.test(code.trim());
const WITHOUT_TAX = /(?:vat|부가세|세금)\s*(?:별도|제외|미포함)/i;
const ANSWERED = /취소|환불|cancel|refund/;

/** Finds what the person should look at before this table is imported as it was understood. */
export function odditiesOf(columns: Columns, mapping: Mapping): Oddities {
  const { names, hasHead, body } = columns;
  const { amount, status, cancelledAt } = mapping;
  // Where the person chose another column than the likeliest, they have said which sum it is.
  const keys = hasHead ? names.map(headingKey) : [];
  // So does a column of what was paid by phone: whatever stands beside it was paid otherwise, or is more than that.
  const isChosen = amount !== columns.mapping.amount || PHONE_SUM.test(keys[amount ?? -1] ?? '');
  // A column with nothing but zeros is not used by the list.
  const isUsed = (column: number) => body.some(({ cells }) => /[1-9]/.test(cells[column] ?? ''));
  const isOtherSum = (key: string, at: number) =>
    !isChosen && at !== amount && OTHER_SUM.test(key) && isUsed(at);
  const free = (heading: RegExp) =>
    keys.flatMap((key, at) => (heading.test(key) && !Object.values(mapping).includes(at) ? [at] : []));
  return {
    otherSums: keys.flatMap((key, at) => (isOtherSum(key, at) ? [at] : [])),
    shares: isChosen ? [] : free(SHARE),
    undone: [
      ...free(UNDONE).filter((at) => !isReason(keys, at)),
      ...(cancelledAt === undefined ? [] : [cancelledAt]),
    ],
    questions: free(QUESTION),
    taxes: taxesIn(names, keys, amount),
    moreFees: keys.flatMap((key, at) => (isFee(key) && at !== mapping.fee && at !== amount ? [at] : [])),
    pieces: isUnsaid(keys, amount) && !keys.some((key) => PRICE_OF_ONE.test(key)) ? free(PIECES) : [],
    times: free(TIMES),
    codes: free(CODE).filter((at) => body.some(({ cells }) => isZeros(cells[at]))),
    below: undoneBelow(columns, mapping),
    isSoFar: isUseSoFar(columns, mapping),
    risen: risenLines(columns, mapping),
    sections: undoneSections(columns),
    isAnswered: ANSWERED.test(keys[status ?? -1] ?? ''),
    isCoded: isCoded(columns, mapping),
  };
}

/** Whether a column is the reason for taking back, where another column has the sum taken back. */
const isReason = (keys: readonly string[], at: number): boolean =>
  /사유$|reason$/.test(keys[at] ?? '') && keys.some((key) => TAKEN_BACK_HEADING.test(key));

const isUnsaid = (keys: readonly string[], amount = -1): boolean => UNSAID_SUM.test(keys[amount] ?? '');

/** Columns of tax and the like that are added to an amount whose heading does not say that it was paid. */
function taxesIn(
  names: readonly string[],
  keys: readonly string[],
  amount: number | undefined,
): Oddities['taxes'] {
  if (WITHOUT_TAX.test((names[amount ?? -1] ?? '').normalize('NFKC'))) return 'all';
  return isUnsaid(keys, amount) ? keys.flatMap((key, at) => (TAX.test(key) ? [at] : [])) : [];
}

interface Odd {
  readonly bad: 'two-sums' | 'tax-apart' | 'sum-row' | 'unknown-status';
  readonly text: string;
}

/** Why the person should look at the row, and the cell that says so. */
export function oddityOf(
  { line, cells }: GridRow,
  { kind, status, amount }: Nature,
  said: string,
  {
    isSoFar,
    otherSums,
    shares,
    isAnswered,
    isCoded,
    undone,
    questions,
    taxes,
    pieces,
    times,
    codes,
    below,
    risen,
    sections,
  }: Oddities,
): Odd | undefined {
  if (isOpenAnswer(said, isAnswered)) return { bad: 'unknown-status', text: said };
  if (isCoded) return { bad: 'unknown-status', text: '' };
  if (kind !== 'payment' || status !== 'confirmed') return undefined;
  if (isSoFar) return { bad: 'sum-row', text: '' };
  const section = sections.get(line);
  if (section !== undefined) return { bad: 'unknown-status', text: section };
  const at = (column: number): string => plainCell(cells[column] ?? '').trim();
  const isFailure = (code: string) => code !== '' && !isZeros(code);
  const says =
    [
      ...undone.map(at).filter(isSaid),
      ...questions.map(at).filter(isNo),
      ...codes.map(at).filter(isFailure),
    ][0] ?? below.get(line);
  if (says !== undefined) return { bad: 'unknown-status', text: says };
  if (risen.has(line)) return { bad: 'unknown-status', text: '' };
  const remark = undoneRemark(cells.map((cell) => plainCell(cell).trim()));
  if (remark !== undefined) return { bad: 'unknown-status', text: remark };
  const several = times.map(at).find(isMoreThanOne);
  if (several !== undefined) return { bad: 'sum-row', text: several };
  const tax = pieces.map(at).find(isMoreThanOne) ?? taxOf(taxes, at);
  if (tax !== undefined) return { bad: 'tax-apart', text: tax };
  const share = shares.map(at).find((text) => !isZero(text) && isOther(amount)(text));
  const other = otherSums.map(at).find(isOther(amount)) ?? share;
  return other === undefined ? undefined : { bad: 'two-sums', text: other };
}

/** A yes or no under an unknown heading; or `완료` under one of cancellations: which of the two was completed is not clear. */
const isOpenAnswer = (said: string, isAnswered: boolean): boolean =>
  isAnswered ? /^(?:처리\s?)?(?:완료|성공|처리)됨?$/.test(said) : isYesOrNo(said);

const taxOf = (taxes: Oddities['taxes'], at: (column: number) => string): string | undefined =>
  taxes === 'all' ? '' : taxes.map(at).find((text) => /[1-9]/.test(text));

const isMoreThanOne = (text: string): boolean =>
  Number(/^(\d{1,6})\s?[건개회번매장]?$/.exec(text)?.[1] ?? 1) > 1;

const isSaid = (text: string): boolean => !NOT_UNDONE.test(text);
const isNo = (text: string): boolean =>
  /^(?:[x×✗✘❌]|n|no|no?t\s?yet|not\s.{1,12}|later|아니오|false|미.{1,4}|아직.{0,6}|안\s?.{1,3}|못\s?.{1,3}|나중.{0,4})$/iu.test(
    text,
  ) || isUndoneState(text);

const isOther = (amount: number) => (text: string) => {
  const sum = readAmountCell(text);
  return sum.ok ? sum.amount !== amount : isZero(text);
};

/** Whether the cell says that nothing was paid or billed in the end; an empty cell says nothing. */
const isZero = (text: string): boolean => /^[₩\s]*0+(?:\.0+)?\s*원?$/.test(text);
