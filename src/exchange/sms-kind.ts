import * as words from './sms-words.ts';

/**
 * `payment`, `cancellation`, `part-cancellation`, `prepayment` (선결제): something happened. `refused`: nothing was
 * paid. `code`: the message carries a code to type in, nothing was paid yet. `total`: what was used so far this month.
 * `bill`: a bill, of the phone or of a card. `notice`: something was set, planned or offered. `unknown`: none of these.
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

/** What a message tells of. `own` is the part before its summary of the month. */
export function kindOf(text: string, own: string): SmsKind {
  const said = own.replace(words.TALK, ' ');
  if (words.ADVERTISED.test(text)) return 'notice';
  if (isCode(said)) return 'code';
  return takenBack(said) ?? paidOrTold(text, said);
}

/** A receipt may warn of telling codes; it carries none. */
const isCode = (said: string): boolean =>
  words.CODE_ITSELF.test(said) ||
  (words.CODE_OR_APPROVAL.test(said) && !words.DONE.test(said)) ||
  (words.CODE.test(said) && !words.COMPLETED.test(said));

function takenBack(said: string): SmsKind | undefined {
  if (words.NOT_CANCELLED.test(said)) return 'notice';
  if (words.REFUSED.test(said)) return 'refused';
  if (words.PART.test(said)) return 'part-cancellation';
  return words.CANCELLED.test(said) ? 'cancellation' : undefined;
}

function paidOrTold(text: string, said: string): SmsKind {
  const isCompleted = words.COMPLETED.test(said);
  const bare = said.replace(words.OTHER_TALK, ' ');
  const isSumBeside = words.SUM_BESIDE.test(bare);
  if (words.BILL.test(said) || (words.BILL_WORDS.test(said) && !isCompleted && !isSumBeside)) return 'bill';
  if (words.PREPAID.test(said)) return 'prepayment';
  if (words.SUMMARY_HEAD.test(text) && !isCompleted && !isSumBeside && !words.SUM_NAMED.test(bare))
    return 'total';
  if (isCompleted) return 'payment';
  if (words.NOTICE.test(said) || (words.NOTICE_WORDS.test(said) && !isSumBeside)) return 'notice';
  return isSumBeside || words.SUM_NAMED.test(bare) ? 'payment' : 'unknown';
}
