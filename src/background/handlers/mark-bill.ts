import type { Handler } from '../../contract/messages.ts';
import { type Day, type Month, monthOf, seoulDay } from '../../core/day.ts';
import { won } from '../../core/won.ts';
import { withMark } from '../../storage/bill-marks.ts';
import type { Books } from '../../storage/books.ts';
import { withCommand } from '../../storage/ledger.ts';
import type { BillMark } from '../../storage/shapes.ts';
import type { Decision, Writer } from '../writer.ts';
import { isLine } from './known-line.ts';

/** "냈어요": the bill was paid on that day; `null` takes it back. */
export const markBillPaid =
  (writer: Writer): Handler<'bill/paid'> =>
  ({ command, line, month, paidOn }) =>
    writer.carryOut({ command, families: ['bills'] }, (books, now) => {
      if (paidOn !== null && paidOn > seoulDay(now)) return { refuse: 'invalid' };
      return markBill(
        books,
        { command, line, month: month as Month, today: seoulDay(now) },
        ({ paidOn: _old, ...mark }) => ({
          ...mark,
          ...(paidOn !== null && { paidOn: paidOn as Day }),
        }),
      );
    });

/** What the bill really shows; `null` returns to the ledger's own sum. */
export const setBillAmount =
  (writer: Writer): Handler<'bill/amount'> =>
  ({ command, line, month, amount }) =>
    writer.carryOut({ command, families: ['bills'] }, (books, now) =>
      markBill(
        books,
        { command, line, month: month as Month, today: seoulDay(now) },
        ({ amount: _old, ...mark }) => ({
          ...mark,
          ...(amount !== null && { amount: won(amount) }),
        }),
      ),
    );

interface Bill {
  readonly command: string;
  readonly line: string;
  readonly month: Month;
  readonly today: Day;
}

function markBill(
  books: Books,
  { command, line, month, today }: Bill,
  change: (mark: BillMark) => BillMark,
): Decision {
  const { bills: kept } = books;
  if (kept.value.commands.includes(command)) return { changes: [] };
  if (!isLine(books, line)) return { refuse: 'not-found' };
  if (month > monthOf(today)) return { refuse: 'invalid' };
  const bills = withMark(kept.value.bills, line, month, change);
  const commands = withCommand(kept.value.commands, command);
  return { changes: [{ kept, value: { ...kept.value, bills, commands } }] };
}
