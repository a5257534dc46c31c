import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { markBillPaid, payPart, setBillAmount, snoozeBill } from './mark-bill.ts';
import { deleteRecurring, saveRecurring, settleRecurring } from './recurring.ts';

/** The messages answered here: bills, and what comes every month. */
export const billsAnswers = (office: Office) =>
  ({
    'bill/paid': markBillPaid(office.writer),
    'bill/pay-part': payPart(office.writer),
    'bill/snooze': snoozeBill(office.writer),
    'bill/amount': setBillAmount(office.writer),
    'recurring/save': saveRecurring(office.writer),
    'recurring/delete': deleteRecurring(office.writer),
    'recurring/settle': settleRecurring(office.writer),
  }) satisfies Partial<Handlers<MessageName>>;
