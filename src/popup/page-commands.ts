import type { Claim } from '../core/claim.ts';
import { monthOf, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Won } from '../core/won.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';

/** What a page alone says was paid: it was, with that sum where the page left it open, or it was not. */
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

/** It is the payment that was noted before, or another one. */
export const answerAlike = (claim: Claim, like: string, isSame: boolean): CommandWithFeedback => {
  const [command, feedback] = answerClaim(claim, true, claim.amounts[0]);
  const content = { ...command.content, ...(isSame ? { same: like } : { distinct: true }) };
  return [{ ...command, content } as typeof command, isSame ? { said: 'appKeptAsOne' } : feedback];
};

export const clearClaims = (host: string): CommandWithFeedback => [
  { name: 'claim/clear', content: { host } },
  { said: 'popupNotPaid' },
];

/** "기록할게요" for what this tab shows. */
export const logTab = (tabId: number): CommandWithFeedback => [
  { name: 'tab/log', content: { tabId } },
  { said: 'popupLogged' },
];

export const reconcileTab = (tabId: number): CommandWithFeedback => [
  { name: 'tab/reconcile', content: { tabId } },
  { said: 'popupReconciled' },
];

/** A page said that it failed; it stands. */
export const keepEntry = ({ id }: Entry): CommandWithFeedback => [
  { name: 'entry/stands', content: { entry: id } },
  { said: 'popupKept' },
];
