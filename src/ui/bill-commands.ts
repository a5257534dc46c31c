import type { Command } from '../contract/command.ts';
import type { BillView } from '../contract/snapshot.ts';
import type { Day } from '../core/day.ts';
import type { CommandWithFeedback } from './feedback.ts';

const billPaid = ({ line, month }: BillView, paidOn: Day | null): Command => ({
  name: 'bill/paid',
  content: { line, month, paidOn },
});

/** The whole bill was paid on that day; one press undoes it. */
export const payBill = (bill: BillView, on: Day): CommandWithFeedback => [
  billPaid(bill, on),
  { said: 'popupBillPaid', undo: () => billPaid(bill, null) },
];

/** Removes the note that the whole bill was paid, and with it the parts that were noted as paid. */
export const unpayBill = (bill: BillView): CommandWithFeedback => [
  billPaid(bill, null),
  { said: 'appSaved', undo: () => billPaid(bill, bill.paidOn ?? null) },
];
