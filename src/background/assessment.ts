import type { Attempt } from '../contract/attempt.ts';
import type { Detection } from '../contract/checkout-seen.ts';
import type { Assessment } from '../contract/snapshot.ts';
import { dueOf, type IsHoliday } from '../core/bill.ts';
import { addMonths, type Day, monthOf } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { assess, headroomOf } from '../core/headroom.ts';
import { perDay } from '../core/pace.ts';
import type { Verdict } from '../core/verdict.ts';
import { won } from '../core/won.ts';
import type { Books } from '../storage/books.ts';
import { activeLine, entriesIn, situationOf } from './reckon.ts';

/** A payment window always bills this pool. */
export const WINDOW_POOL = 'phone';

/** A payment as a page shows it, and what became of it. */
export interface ShownPayment {
  readonly detection: Detection;
  readonly attempt: Attempt | undefined;
}

interface Today {
  readonly today: Day;
  readonly isHoliday: IsHoliday;
}

export const entryOfPayment = ({ attempt }: ShownPayment, books: Books): Entry | undefined =>
  attempt && entriesIn(books).find(({ id }) => id === attempt.id);

/** The verdict on a shown payment. Only a success page may borrow its attempt's amount: before, it would be a guess. */
export function verdictOn(payment: ShownPayment, books: Books, { today, isHoliday }: Today): Verdict {
  const { detection, attempt } = payment;
  const amount = detection.amount ?? (detection.stage === 'success' ? (attempt?.amount ?? null) : null);
  const entry = entryOfPayment(payment, books)?.id;
  return assess(
    {
      pool: WINDOW_POOL,
      amount: amount === null ? undefined : won(amount),
      entry,
      merchant: detection.merchant ?? undefined,
      gateway: detection.gateway ?? undefined,
    },
    situationOf(activeLine(books), books, today, isHoliday),
  );
}

/** What the banner may know: this payment and its headroom, nothing else of the ledger. */
export function assessmentOf(
  payment: ShownPayment,
  books: Books,
  day: Today,
  unrecorded: boolean,
): Assessment {
  const { today, isHoliday } = day;
  const line = activeLine(books);
  const entry = entryOfPayment(payment, books);
  const month = entry?.month ?? monthOf(today);
  const { left } = headroomOf(WINDOW_POOL, situationOf(line, books, today, isHoliday));
  const verdict = verdictOn(payment, books, day);
  return {
    verdict,
    line: { id: line.id, nickname: line.nickname, carrier: line.carrier },
    pool: WINDOW_POOL,
    lands: { billMonth: addMonths(month, 1), due: dueOf(month, line.dueDay, isHoliday).due },
    ...(entry && { entry: { id: entry.id, status: entry.status, amount: entry.amount } }),
    ...(left !== undefined && { leftNow: left }),
    ...(verdict.state === 'near' && { perDay: perDay(verdict.after, today) }),
    unrecorded,
  };
}
