import { hasCallBack, hasLink, hasNumber } from './sms-calls.ts';
import { bracketsIn, isFromCarrier, isOfCardOrBank, isOfCarrierBilling, openingIn } from './sms-senders.ts';
import * as words from './sms-words.ts';

/**
 * Why a message may not be what it seems. It may be a forged receipt: with an address to open (`link`), a private
 * number to call (`call-back`), a sender `abroad`, or a request for the code (`code-asked`). Or it is no carrier's:
 * `card` is about a card or an account, `other` names nothing that belongs to carrier billing.
 */
export type SmsDoubt = 'link' | 'call-back' | 'abroad' | 'code-asked' | 'card' | 'other';

/** Whether the message is genuine, but no carrier's. */
export const isOfAnother = (doubt: SmsDoubt): boolean => doubt === 'card' || doubt === 'other';

/** Signs of a forged receipt; `text` still holds its addresses and phone numbers. */
export function forgedDoubts(text: string): readonly SmsDoubt[] {
  const found: readonly (SmsDoubt | false)[] = [
    hasLink(text) && 'link',
    (hasCallBack(text) || isStrangersCall(text)) && 'call-back',
    words.FROM_ABROAD.test(text) && 'abroad',
    words.CODE_ASKED_FOR.test(text) && 'code-asked',
  ];
  return found.filter((doubt) => doubt !== false);
}

/** A number to call "if it was not you", in a message that names neither a carrier nor a gateway as its sender. */
const isStrangersCall = (text: string): boolean =>
  words.NOT_YOU.test(text) &&
  hasNumber(text) &&
  !isFromCarrier([...bracketsIn(text), ...text.split(/[\s()[\],/]+/)]);

/** Whether a message about a payment is not a carrier's. */
export function senderDoubts(text: string): readonly SmsDoubt[] {
  const brackets = [...bracketsIn(text), ...openingIn(text)];
  if (isOfCardOrBank(text, brackets)) return ['card'];
  return isFromCarrier(brackets) || isOfCarrierBilling(text) ? [] : ['other'];
}
