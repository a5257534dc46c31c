import * as v from 'valibot';
import { command, keptId, payment, sameness } from './fields.ts';

const from = ['extension'] as const;
const tabId = v.pipe(v.number(), v.integer());

/** What a person says in the popup of payments that pages show or speak of. */
export const PAYMENT_MESSAGES = {
  /** "기록할게요" for the payment that this tab shows, whichever of its frames it stands in. */
  'tab/log': { from, ask: command({ tabId, ...sameness }) },
  /** "남은 한도에 맞추기": bring the log to what the refusal in this tab says is left, whoever says it. */
  'tab/reconcile': { from, ask: command({ tabId }) },
  /** The answer to a question outside the ledger: it was paid, with that sum where the page left it open, or it was not. */
  'claim/answer': {
    from,
    ask: command({ claim: keptId, paid: v.boolean(), amount: v.optional(payment), ...sameness }),
  },
  /** Everything that one site says was paid was not. */
  'claim/clear': { from, ask: command({ host: v.pipe(v.string(), v.maxLength(253)) }) },
  /** A page said that this payment failed, and the person says that it stands. */
  'entry/stands': { from, ask: command({ entry: keptId }) },
} as const;
