import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { markBillPaid, payPart, setBillAmount, snoozeBill } from './mark-bill.ts';
import { deleteRecurring, saveRecurring, settleRecurring } from './recurring.ts';

/** The messages answered here: bills, and recurring payments. */
export const billsAnswers = (app: AppContext) =>
  ({
    'bill/paid': markBillPaid(app.writer),
    'bill/pay-part': payPart(app.writer),
    'bill/snooze': snoozeBill(app.writer),
    'bill/amount': setBillAmount(app.writer),
    'recurring/save': saveRecurring(app.writer),
    'recurring/delete': deleteRecurring(app.writer),
    'recurring/settle': settleRecurring(app.writer),
  }) satisfies Partial<Handlers<MessageName>>;
