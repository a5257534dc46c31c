import type { Claim } from '../core/claim.ts';
import { monthOf, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Won } from '../core/won.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';

/** Answers a claim: it was paid, with the sum that the person chose where the page left several, or it was not. */
export const answerClaim = ({ id, at }: Claim, paid: boolean, amount?: Won): CommandWithFeedback => [
  { name: 'claim/answer', content: { claim: id, paid, ...(amount !== undefined && { amount }) } },
  {
    said: paid ? 'popupLogged' : 'popupNotPaid',
    undo: ({ entry }) =>
      entry === undefined || !paid
        ? undefined
        : { name: 'entry/delete', content: { entry, month: monthOf(seoulDay(at)) } },
  },
];

/** Answers an alike claim: it is the payment that was noted by hand, or another one. */
export const answerAlike = (claim: Claim, like: string, isSame: boolean): CommandWithFeedback => {
  const [command, feedback] = answerClaim(claim, true, claim.amounts[0]);
  const content = { ...command.content, ...(isSame ? { same: like } : { distinct: true }) };
  return [{ ...command, content } as typeof command, isSame ? { said: 'appKeptAsOne' } : feedback];
};

export const clearClaims = (host: string): CommandWithFeedback => [
  { name: 'claim/clear', content: { host } },
  { said: 'popupNotPaid' },
];

/** "기록할게요" for the payment that this tab shows. */
export const logTab = (tabId: number): CommandWithFeedback => [
  { name: 'tab/log', content: { tabId } },
  { said: 'popupLogged' },
];

export const reconcileTab = (tabId: number): CommandWithFeedback => [
  { name: 'tab/reconcile', content: { tabId } },
  { said: 'popupReconciled' },
];

/** A page said that the payment failed; the person says that the entry stands. */
export const keepEntry = ({ id }: Entry): CommandWithFeedback => [
  { name: 'entry/stands', content: { entry: id } },
  { said: 'popupKept' },
];
