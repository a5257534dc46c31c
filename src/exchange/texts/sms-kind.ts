import { isStoreBilled } from '../../core/store-billed.ts';
import { paidSums } from './sms-amount.ts';
import { BILLED_ON, NEXT_ONE } from './sms-foot-words.ts';
import * as stores from './sms-store-words.ts';
import * as words from './sms-words.ts';

/**
 * `payment`, `cancellation`, `part-cancellation` and `prepayment` (선결제) happened. `refused`: nothing was paid. `code`:
 * the message carries a code to type in, and nothing was paid yet. `total`: the sum used so far this month. `bill`: a
 * phone or card bill. `notice`: something was set, planned or offered. `unknown`: none of these.
 */
export type SmsKind =
  | 'payment'
  | 'cancellation'
  | 'part-cancellation'
  | 'prepayment'
  | 'refused'
  | 'code'
  | 'total'
  | 'bill'
  | 'notice'
  | 'unknown';

/**
 * What a message is about.
 * @param own the part before its summary of the month
 */
export function kindOf(text: string, own: string): SmsKind {
  const said = withoutNames(own).replace(words.TALK, ' ');
  if (words.ADVERTISED.test(text) || words.CANCEL_ASKED.test(own)) return 'notice';
  if (isCode(said)) return 'code';
  return takenBack(said) ?? paidOrTold(text, withoutBill(said));
}

/** A whole line that names a shop or an item. */
const NAMED_LINE =
  /^([ \t\-–·•■□●○◆▶※*]*(?:(?:요청|이용|결제)\s?)?(?:가맹점|상점|상호|사이트|이용처|사용처|구매처|결제처|판매자|상품|서비스)명?\s*[:：])[^\n]*$/gm;

/**
 * Removes names of shops and items, because they may contain words that messages use; but only where the rest still
 * says what happened.
 */
function withoutNames(own: string): string {
  const rest = own.replace(NAMED_LINE, '$1 ');
  return words.COMPLETED.test(rest) || words.TAKEN_BACK.test(rest) ? rest : own;
}

/** Whether a message carries a code. A receipt may also warn against telling codes; it carries none. */
const isCode = (said: string): boolean =>
  words.CODE_ITSELF.test(said) ||
  (words.CODE_OR_APPROVAL.test(said) && !isApproval(said)) ||
  (words.CODE.test(said) && !words.COMPLETED.test(said));

/**
 * Whether a number is that of an approval: it is, beside a completed payment, or beside an approved sum with its day; a
 * long one also beside the named moment of the payment.
 */
const isApproval = (said: string): boolean =>
  words.DONE.test(said) ||
  APPROVED.test(said) ||
  (LONG_APPROVAL.test(said) && MOMENT_NAMED.test(said)) ||
  ((words.APPROVED_SUM.test(said) || words.SO_FAR.test(said)) && words.DAY.test(said));

/** Words beside such a number that make it an approval number. */
const APPROVED = /승인\s*(?:일시|일자|금액|시각)/;
/** A number longer than codes are, and the moment of what was approved. */
const LONG_APPROVAL = /승인\s*번호\s*[:：[(]?\s*\[?\d{7,8}(?!\d)/;
const MOMENT_NAMED = /(?<!요청\s?)(?:일시|시각)\s*[:：]/;

function takenBack(said: string): SmsKind | undefined {
  if (words.NOT_CANCELLED.test(said)) return 'notice';
  if (words.REFUSED.test(said) || (words.REFUSED_IF_NOT_DONE.test(said) && !isDone(said))) return 'refused';
  if (words.PART_TAKEN_BACK.test(said)) return 'part-cancellation';
  const isCancelled = words.CANCELLED.test(said) || isSaidAlone(said, [words.CANCELLED_ALONE]);
  return isCancelled ? 'cancellation' : undefined;
}

const isDone = (said: string): boolean => words.DONE.test(said) || words.TAKEN_BACK.test(said);

function paidOrTold(text: string, said: string): SmsKind {
  const charged = chargedToBill(said);
  if (charged !== undefined) return charged;
  const told = toldByWords(text, said);
  return told === 'unknown' && isStoreReceipt(text) && words.DAY.test(text) ? 'payment' : told;
}

function toldByWords(text: string, said: string): SmsKind {
  const isCompleted = words.COMPLETED.test(said);
  const bare = said.replace(words.OTHER_TALK, ' ');
  const isSum =
    isSaidAlone(bare, [words.SUM_BESIDE, words.SUM_NAMED]) ||
    (words.VERDICT_LINE.test(bare) && paidSums(bare).length > 0);
  if (isBill(said, { isCompleted, isSum })) return 'bill';
  if (words.PREPAID.test(said)) return 'prepayment';
  if (words.SAID_BY_A_PERSON.test(said)) return 'unknown';
  if (words.WARNING.test(said)) return isCompleted ? 'unknown' : 'notice';
  if (isCompleted) return 'payment';
  const ofThis = withoutNext(said);
  if (words.NOTICE.test(ofThis) || words.NOT_YET.test(ofThis)) return 'notice';
  if (words.SENT_OFF.test(said)) return 'unknown';
  if (isForm(said) || isUseMade(said)) return 'payment';
  return toldWith(text, said, isSum);
}

/** Whether it is the receipt of a store that bills through the carrier, by its own words of how it was paid. */
export const isStoreReceipt = (text: string): boolean =>
  stores.STORE_RECEIPT.test(text) &&
  stores.PAID_BY_PHONE.test(text) &&
  isStoreBilled(text) &&
  !words.WARNING.test(text);

/**
 * Removes the foot of a receipt (the next payment, or the bill that charges it), where a day and a sum of the receipt's
 * own are left: otherwise it would look like a notice or a bill.
 */
const withoutNext = (said: string): string => withoutFoot(said, NEXT_ONE);
const withoutBill = (said: string): string => withoutFoot(said, BILLED_ON);

function withoutFoot(said: string, foot: RegExp): string {
  const rest = said.replace(foot, ' ');
  return words.DAY_OR_APPROVED.test(rest) && paidSums(rest).length > 0 ? rest : said;
}

/** Judges a message of few words: a payment by its sum, or a notice where it holds no sum. */
function toldWith(text: string, said: string, isSum: boolean): SmsKind {
  const isSummary = words.SUMMARY_HEAD.test(text);
  if (isSum) return isOpen(text, said) ? 'unknown' : 'payment';
  if (isSummary) return 'total';
  const isTold = words.NOTICE_WORDS.test(said);
  return isTold && paidSums(said).length === 0 ? 'notice' : 'unknown';
}

/** Whether the sum may be the month's, or that of something else which the message is about. */
const isOpen = (text: string, said: string): boolean =>
  (words.USE_NAMED.test(said) && !words.SO_FAR.test(text)) ||
  (words.ABOUT.test(said) && !words.DAY_OR_APPROVED.test(said));

/** Whether it is a receipt laid out as a form: with a heading that says so, or with labels for shop and sum. */
const isForm = (said: string): boolean =>
  paidSums(said).length > 0 &&
  ((words.PAID_HEAD.test(said) && words.DAY.test(said) && !words.OF_MONTH.test(said)) ||
    words.APPROVAL_HEAD.test(said) ||
    isTimed(said) ||
    (words.SUM_LABELLED.test(said) && words.SHOP_LABELLED.test(said)));

/** Whether a heading of a payment stands over its one sum and its moment: one to come has a day at most. */
const isTimed = (said: string): boolean =>
  HEADED_AS_PAYMENT.test(said) &&
  CLOCK.test(said) &&
  words.DAY.test(said) &&
  !words.OF_MONTH.test(said) &&
  new Set(paidSums(said)).size === 1;

const HEADED_AS_PAYMENT = /^[^\n]{0,24}결제\s*(?:이용\s*)?안내[ \t\]]*$/m;
const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?!\d)|\d{1,2}\s?시(?:\s?\d{1,2}\s?분)/;

/** Whether it reports a use on a day, and names no month or period for it. */
function isUseMade(said: string): boolean {
  const at = said.search(words.USE_MADE);
  const before = said.slice(0, Math.max(0, at));
  return at >= 0 && words.DAY.test(before) && !words.OF_MONTH.test(before) && paidSums(said).length === 1;
}

/**
 * A payment that is told by the bill it goes onto, as stores do that the carrier bills itself. Where it is only to come,
 * nobody knows if it was made.
 */
function chargedToBill(said: string): 'payment' | 'unknown' | undefined {
  const [whole = '', before = '', isToCome] = stores.CHARGED_TO_BILL.exec(said) ?? [];
  // What was charged already may be named in another sentence.
  const named = stores.CHARGED_ALREADY.test(whole) ? said : before;
  const isBought = whole !== '' && (isStoreBilled(named) || stores.BOUGHT.test(before));
  if (!isBought || stores.OF_A_MONTH.test(before) || words.REFUSED_IF_NOT_DONE.test(said)) return undefined;
  return isToCome === undefined ? 'payment' : 'unknown';
}

function isBill(said: string, { isCompleted, isSum }: Record<'isCompleted' | 'isSum', boolean>): boolean {
  if (words.BILL.test(said)) return true;
  const ofFees = sentencesOf(said).filter((each) => words.COMPLETED.test(each) && /요금|대금/.test(each));
  if (words.BILL_LABELS.test(said) && (!isCompleted || ofFees.length > 0)) return true;
  return words.BILL_WORDS.test(said) && !isCompleted && !isSum;
}

/** Whether these words stand as in a short receipt, outside sentences whose verb may say otherwise. */
const isSaidAlone = (said: string, patterns: readonly RegExp[]): boolean =>
  sentencesOf(said).some(
    (each) => patterns.some((pattern) => pattern.test(each)) && !words.TOLD_IN_A_SENTENCE.test(each),
  );

const sentencesOf = (text: string): readonly string[] => text.split(/\n|[.!?]\s/);
