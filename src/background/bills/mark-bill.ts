import type { Handler } from '../../contract/messages.ts';
import { type Day, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Documents } from '../../storage/documents.ts';
import { markOf, withMark } from '../../storage/items/bill-marks.ts';
import type { BillMark } from '../../storage/shapes.ts';
import { isLine } from '../kernel/known-line.ts';
import type { Decision, Writer } from '../kernel/writer.ts';

/** "냈어요": the bill was paid on that day; `null` removes that note, together with the parts noted as paid. */
export const markBillPaid =
  (writer: Writer): Handler<'bill/paid'> =>
  ({ command, line, month, paidOn }) =>
    writer.execute({ command, families: ['bills'] }, (documents, now) => {
      if (paidOn !== null && paidOn > seoulDay(now)) return { refuse: 'invalid' };
      return markBill(
        documents,
        { line, month, today: seoulDay(now) },
        ({ paidOn: _old, payments, ...mark }) => ({
          ...mark,
          ...(paidOn !== null && { paidOn, ...(payments && { payments }) }),
        }),
      );
    });

/** Paid parts of one bill that are kept, at most. */
const MOST_PARTS = 40;

/** A part of the bill was paid; once the parts come to its amount the bill is paid. */
export const payPart =
  (writer: Writer): Handler<'bill/pay-part'> =>
  ({ command, line, month, amount, on }) =>
    writer.execute({ command, families: ['bills'] }, (documents, now) => {
      const today = seoulDay(now);
      const paid = markOf(documents.bills.value.bills, { line, month })?.payments ?? [];
      if (on > today || paid.length >= MOST_PARTS) return { refuse: 'invalid' };
      const payments = [...paid, { amount, on }].sort((a, b) => (a.on < b.on ? -1 : 1));
      return markBill(documents, { line, month, today }, (mark) => ({
        ...mark,
        payments,
      }));
    });

/** No reminder of this bill is shown before that day. */
export const snoozeBill =
  (writer: Writer): Handler<'bill/snooze'> =>
  ({ command, line, month, until }) =>
    writer.execute({ command, families: ['bills'] }, (documents, now) =>
      markBill(documents, { line, month, today: seoulDay(now) }, ({ snoozedUntil: _old, ...mark }) => ({
        ...mark,
        ...(until !== null && { snoozedUntil: until }),
      })),
    );

/** The amount that the bill really shows; with `null` the ledger's own sum counts again. */
export const setBillAmount =
  (writer: Writer): Handler<'bill/amount'> =>
  ({ command, line, month, amount }) =>
    writer.execute({ command, families: ['bills'] }, (documents, now) =>
      markBill(documents, { line, month, today: seoulDay(now) }, ({ amount: _old, ...mark }) => ({
        ...mark,
        ...(amount !== null && { amount }),
      })),
    );

interface MarkedBill {
  readonly line: string;
  readonly month: Month;
  readonly today: Day;
}

function markBill(
  documents: Documents,
  { line, month, today }: MarkedBill,
  change: (mark: BillMark) => BillMark,
): Decision {
  const { bills: kept } = documents;
  if (!isLine(documents, line)) return { refuse: 'not-found' };
  if (month > monthOf(today)) return { refuse: 'invalid' };
  const bills = withMark(kept.value.bills, line, month, change);
  return { changes: [{ kept, value: { ...kept.value, bills } }] };
}
