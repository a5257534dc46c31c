import type { Command } from '../contract/command.ts';
import type { BillView } from '../contract/snapshot.ts';
import type { Day } from '../core/day.ts';
import type { CommandWithFeedback, Feedback } from './feedback.ts';

const billPaid = ({ line, month }: BillView, paidOn: Day | null): Command => ({
  name: 'bill/paid',
  content: { line, month, paidOn },
});

/**
 * A way back for when the history offers none. The command knows the day alone, so it would drop or not bring back the
 * parts that were paid: a bill that has some goes back by the history only.
 */
const wayBackTo = (bill: BillView, paidOn: Day | null): Pick<Feedback, 'undo'> =>
  bill.parts.length > 0 ? {} : { undo: () => billPaid(bill, paidOn) };

/** The whole bill was paid on that day; one press undoes it. */
export const payBill = (bill: BillView, on: Day): CommandWithFeedback => [
  billPaid(bill, on),
  { said: 'popupBillPaid', ...wayBackTo(bill, null) },
];

/** Removes the note that the whole bill was paid, and with it the parts that were noted as paid. */
export const unpayBill = (bill: BillView): CommandWithFeedback => [
  billPaid(bill, null),
  { said: 'appSaved', ...wayBackTo(bill, bill.paidOn ?? null) },
];
