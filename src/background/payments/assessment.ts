import type { Attempt } from '../../contract/attempt.ts';
import type { Detection } from '../../contract/checkout-seen.ts';
import type { Assessment } from '../../contract/snapshot.ts';
import { dueOf, type IsHoliday } from '../../core/bill.ts';
import { addMonths, type Day, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { assess, headroomOf } from '../../core/headroom.ts';
import { perDay } from '../../core/pace.ts';
import type { Verdict } from '../../core/verdict.ts';
import { won } from '../../core/won.ts';
import type { Books } from '../../storage/books.ts';
import { accountOf } from '../figures/account.ts';
import { entriesIn, situationOf } from '../figures/ledger-figures.ts';
import { cancelledMatch } from './cancelled-match.ts';
import { recurringMatch } from './recurring-match.ts';
import { statedGap } from './stated-gap.ts';

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
  attempt && entriesIn(books).find(({ id, commands }) => id === attempt.id || commands.includes(attempt.id));

/** The verdict on a shown payment. Only a success page may borrow its attempt's amount: before, it would be a guess. */
export function verdictOn(payment: ShownPayment, books: Books, { today, isHoliday }: Today): Verdict {
  const { detection, attempt } = payment;
  const amount = detection.amount ?? (detection.stage === 'success' ? (attempt?.amount ?? null) : null);
  const entry = entryOfPayment(payment, books);
  const { line, pool } = accountOf(attempt, books, entry);
  return assess(
    {
      pool,
      amount: amount === null ? undefined : won(amount),
      entry: entry?.id,
      merchant: detection.merchant ?? undefined,
      gateway: detection.gateway ?? undefined,
    },
    situationOf(line, books, today, isHoliday),
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
  const entry = entryOfPayment(payment, books);
  const { line, pool } = accountOf(payment.attempt, books, entry);
  const month = entry?.month ?? monthOf(today);
  const { left } = headroomOf(pool, situationOf(line, books, today, isHoliday));
  const verdict = verdictOn(payment, books, day);
  const cancels = cancelledMatch(payment, books, today);
  const gap = verdict.state === 'unknown-used' ? undefined : statedGap(payment, books, today);
  return {
    verdict,
    line: { id: line.id, nickname: line.nickname, carrier: line.carrier },
    pool,
    lands: { billMonth: addMonths(month, 1), due: dueOf(month, line.dueDay, isHoliday).due },
    ...(entry && { entry: { id: entry.id, status: entry.status, amount: entry.amount } }),
    ...(left !== undefined && { leftNow: left }),
    ...(verdict.state === 'near' && { perDay: perDay(verdict.after, today) }),
    ...(isMovable(payment, entry) && !unrecorded && { choices: choicesIn(books) }),
    ...(cancels && {
      cancels: { amount: cancels.entry.amount, on: seoulDay(cancels.entry.at), isDone: cancels.isDone },
    }),
    ...(gap && { statedGap: gap.by }),
    ...(recurringMatch(payment, books) && { keptRecurring: true as const }),
    ...(verdict.state === 'unpaid' && { lateFee: books.settings.value.settings.lateFee }),
    unrecorded,
  };
}

/** A payment under way, or one that counts, can be put on another line or pool. */
const isMovable = ({ attempt, detection }: ShownPayment, entry: Entry | undefined): boolean =>
  attempt !== undefined &&
  (detection.stage === 'pay' || detection.stage === 'success') &&
  (entry === undefined || entry.status === 'pending' || entry.status === 'confirmed');

/** Nicknames alone: what is left on another line is nobody's business here until the person turns to it. */
const choicesIn = ({ lines }: Books): NonNullable<Assessment['choices']> => ({
  lines: lines.value.lines.map(({ id, nickname }) => ({ id, nickname })),
});
