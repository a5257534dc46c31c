import type { Assessment } from '../../contract/snapshot.ts';
import { billDates, type IsHoliday } from '../../core/bill.ts';
import { addMonths, type Day, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { assess, headroomOf } from '../../core/headroom.ts';
import type { Line } from '../../core/line.ts';
import { perDay } from '../../core/pace.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Books } from '../../storage/books.ts';
import { factsOf } from '../attempts/attempt-facts.ts';
import { situationOf } from '../figures/ledger-figures.ts';
import { cancelledMatch } from './cancelled-match.ts';
import { mayChoose } from './may-choose.ts';
import { recurringMatch } from './recurring-match.ts';
import {
  accountOfPayment,
  amountOf,
  entryOfPayment,
  isContradicted,
  isOfItsWindow,
  type ShownPayment,
} from './shown-payment.ts';
import { statedGap } from './stated-gap.ts';

interface Today {
  readonly today: Day;
  readonly isHoliday: IsHoliday;
}

/** The verdict on a shown payment. */
export function verdictOn(payment: ShownPayment, books: Books, { today, isHoliday }: Today): Verdict {
  const { detection } = payment;
  const amount = amountOf(payment);
  const entry = entryOfPayment(payment, books);
  const { line, pool } = accountOfPayment(payment, books);
  return assess(
    {
      pool,
      amount: amount ?? undefined,
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
  const { detection } = payment;
  const entry = entryOfPayment(payment, books);
  const { line, pool } = accountOfPayment(payment, books);
  const month = entry?.month ?? monthOf(today);
  const { left } = headroomOf(pool, situationOf(line, books, today, isHoliday));
  const verdict = verdictOn(payment, books, day);
  const cancels = cancelledMatch(payment, books, today);
  const gap = verdict.state === 'unknown-used' ? undefined : statedGap(payment, books, today);
  return {
    verdict,
    line: {
      id: line.id,
      nickname: line.nickname,
      ...(line.carrier !== undefined && { carrier: line.carrier }),
    },
    pool,
    lands: { billMonth: addMonths(month, 1), ...landing(month, line, isHoliday) },
    ...(payment.attempt && isContradicted(factsOf(payment.attempt)) && { sumsDiffer: true as const }),
    ...(entry && { entry: { id: entry.id, status: entry.status, amount: entry.amount } }),
    ...(left !== undefined && { leftNow: left }),
    ...(verdict.state === 'near' && { perDay: perDay(verdict.after, today) }),
    ...(isMovable(payment, entry) && !unrecorded && { choices: choicesIn(books) }),
    ...(cancels && {
      cancels: { amount: cancels.entry.amount, on: seoulDay(cancels.entry.at), isDone: cancels.isDone },
    }),
    ...(gap && { statedGap: gap.by }),
    ...(detection.statedHeadroom !== null && !isOfItsWindow(payment) && { hearsay: true as const }),
    ...(recurringMatch(payment, books) && { keptRecurring: true as const }),
    ...(verdict.state === 'unpaid' && { lateFee: books.settings.value.settings.lateFee }),
    unrecorded,
  };
}

function landing(month: Month, line: Line, isHoliday: IsHoliday): Pick<Assessment['lands'], 'due' | 'debit'> {
  const { due, debit } = billDates(month, line, isHoliday);
  return { due, ...(debit !== undefined && { debit }) };
}

/** A payment under way, or one that counts, can be put on another line or pool. */
const isMovable = (payment: ShownPayment, entry: Entry | undefined): boolean =>
  mayChoose(payment) &&
  (payment.detection.stage === 'pay' || payment.detection.stage === 'success') &&
  (entry === undefined || entry.status === 'pending' || entry.status === 'confirmed');

/** Nicknames alone: what is left on another line is nobody's business here until the person turns to it. */
const choicesIn = ({ lines }: Books): NonNullable<Assessment['choices']> => ({
  lines: lines.value.lines.map(({ id, nickname }) => ({ id, nickname })),
});
