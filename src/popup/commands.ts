import type { BillView } from '../contract/snapshot.ts';
import type { Day, Month } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Line, Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';
import type { CommandWithFeedback, Feedback } from '../ui/feedback.ts';
import { type LogDraft, logSms } from './sms-commands.ts';

/** What was logged may have been taken out of an adjustment, to which only the whole step gives it back. */
const undoLogged: NonNullable<Feedback['undo']> = ({ id, entry }) =>
  entry === undefined ? undefined : { name: 'history/undo', content: { step: id } };

export const logEntry = ({ merchant, sms, ...draft }: LogDraft): CommandWithFeedback => [
  sms === undefined
    ? { name: 'entry/log', content: { ...draft, ...(merchant !== '' && { merchant }), status: 'confirmed' } }
    : logSms({ merchant, ...draft }, sms),
  {
    said: ({ added }) => (added === 0 ? 'popupSmsKept' : 'popupLogged'),
    undo: undoLogged,
  },
];

/** A part of a bill was paid; its other parts stay. */
export const payPart = ({ line, month }: BillView, amount: Won, on: Day): CommandWithFeedback => [
  { name: 'bill/pay-part', content: { line, month, amount, on } },
  { said: 'popupPartPaid' },
];

export const snoozeBill = ({ line, month }: BillView, until: Day): CommandWithFeedback => [
  { name: 'bill/snooze', content: { line, month, until } },
  {
    said: 'popupSnoozed',
    undo: () => ({ name: 'bill/snooze', content: { line, month, until: null } }),
  },
];

interface PoolOfLine {
  readonly line: string;
  readonly pool: Pool;
}

/** Makes the log come to the carrier's figure by one adjustment, which can be deleted again. */
export const reconcile = (
  content: PoolOfLine & { readonly used: Won },
  month: Month,
): CommandWithFeedback => [
  { name: 'entry/reconcile', content },
  {
    said: 'popupReconciled',
    undo: ({ entry }) =>
      entry === undefined ? undefined : { name: 'entry/delete', content: { entry, month } },
  },
];

/** 선결제: a part of this month's use was paid before its bill. */
export const logPrepayment = (
  content: PoolOfLine & { readonly amount: Won; readonly day: Day },
): CommandWithFeedback => [
  { name: 'entry/log', content: { ...content, kind: 'prepayment', status: 'confirmed' } },
  {
    said: 'popupPrepaid',
    undo: undoLogged,
  },
];

/** The answer to whether a recurring payment came this month. */
export const settleExpected = ({ recurring = '', month }: Entry, came: boolean): CommandWithFeedback => [
  { name: 'recurring/settle', content: { item: recurring, month, status: came ? 'confirmed' : 'failed' } },
  { said: came ? 'popupLogged' : 'popupExpectedNot' },
];

export const setPhoneLimit = (line: Line, amount: Won): CommandWithFeedback => [
  { name: 'line/save', content: { line: { ...line, limits: { ...line.limits, phone: amount } } } },
  { said: 'popupLimitSaved' },
];
