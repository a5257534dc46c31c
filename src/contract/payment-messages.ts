import * as v from 'valibot';
import { command, keptId, payment, sameness, tabId } from './fields.ts';

const from = ['extension'] as const;

/** What a person says in the popup about payments that pages show or claim. */
export const PAYMENT_MESSAGES = {
  /** "기록할게요" for the payment that this tab shows, in whichever of its frames. */
  'tab/log': { from, ask: command({ tabId, ...sameness }) },
  /** "남은 한도에 맞추기": brings the log to the remaining sum that the refusal in this tab names, whoever said it. */
  'tab/reconcile': { from, ask: command({ tabId }) },
  /** The answer to a claim: it was paid, with this sum where the page left it open, or it was not paid. */
  'claim/answer': {
    from,
    ask: command({ claim: keptId, paid: v.boolean(), amount: v.optional(payment), ...sameness }),
  },
  /** None of the payments that this site claims was made. */
  'claim/clear': { from, ask: command({ host: v.pipe(v.string(), v.maxLength(253)) }) },
  /** A page said that this payment failed, and the person says that it was made. */
  'entry/stands': { from, ask: command({ entry: keptId }) },
} as const;
