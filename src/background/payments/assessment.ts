import type { Assessment } from '../../contract/snapshot.ts';
import { billDates, type IsHoliday } from '../../core/bill.ts';
import { addMonths, type Month, monthOf, seoulDay } from '../../core/day.ts';
import { assess, headroomOf } from '../../core/headroom.ts';
import type { Line } from '../../core/line.ts';
import { perDay } from '../../core/pace.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { Documents } from '../../storage/documents.ts';
import { factsOf } from '../attempts/attempt-facts.ts';
import { cancelledMatch } from './cancelled-match.ts';
import { mayChoose } from './may-choose.ts';
import { recurringMatch } from './recurring-match.ts';
import {
  amountOf,
  isContradicted,
  isOfItsWindow,
  type JudgedPayment,
  type PlacedPayment,
} from './shown-payment.ts';
import { statedGap } from './stated-gap.ts';

/** The verdict on a shown payment. */
export function verdictOn(payment: JudgedPayment): Verdict {
  const { detection, entry, account, situation } = payment;
  return assess(
    {
      pool: account.pool,
      amount: amountOf(payment) ?? undefined,
      entry: entry?.id,
      merchant: detection.merchant ?? undefined,
      gateway: detection.gateway ?? undefined,
    },
    situation,
  );
}

/** What the banner may show: this payment and its headroom, nothing else of the ledger. */
export function assessmentOf(payment: JudgedPayment, isHoliday: IsHoliday, unrecorded: boolean): Assessment {
  const { detection, documents, entry, account, situation } = payment;
  const { line, pool } = account;
  const { today } = situation;
  const month = entry?.month ?? monthOf(today);
  const { left } = headroomOf(pool, situation);
  const verdict = verdictOn(payment);
  const cancels = cancelledMatch(payment, today);
  const gap = verdict.state === 'unknown-used' ? undefined : statedGap(payment, today);
  return {
    verdict,
    line: {
      id: line.id,
      nickname: line.nickname,
      ...(line.carrier !== undefined && { carrier: line.carrier }),
    },
    pool,
    chargedOn: { billMonth: addMonths(month, 1), ...chargeDays(month, line, isHoliday) },
    ...(payment.attempt && isContradicted(factsOf(payment.attempt)) && { sumsDiffer: true as const }),
    ...(entry && { entry: { id: entry.id, status: entry.status, amount: entry.amount } }),
    ...(left !== undefined && { leftNow: left }),
    ...(verdict.state === 'near' && { perDay: perDay(verdict.after, today) }),
    ...(isMovable(payment) && !unrecorded && { choices: choicesIn(documents) }),
    ...(cancels && {
      cancels: {
        amount: cancels.entry.amount,
        on: seoulDay(cancels.entry.at),
        isDone: cancels.isDone,
        mayPress: cancels.mayPress,
      },
    }),
    ...(gap && { statedGap: gap.by }),
    ...(detection.statedHeadroom !== null && !isOfItsWindow(payment) && { onlyClaimed: true as const }),
    ...(recurringMatch(detection, account, documents) && { keptRecurring: true as const }),
    ...(verdict.state === 'unpaid' && { lateFee: documents.settings.value.settings.lateFee }),
    unrecorded,
  };
}

function chargeDays(
  month: Month,
  line: Line,
  isHoliday: IsHoliday,
): Pick<Assessment['chargedOn'], 'due' | 'debit'> {
  const { due, debit } = billDates(month, line, isHoliday);
  return { due, ...(debit !== undefined && { debit }) };
}

/** A payment under way, or one that counts, can be put on another line or pool. */
const isMovable = (payment: PlacedPayment): boolean => {
  const { detection, entry } = payment;
  return (
    mayChoose(payment) &&
    (detection.stage === 'pay' || detection.stage === 'success') &&
    (entry === undefined || entry.status === 'pending' || entry.status === 'confirmed')
  );
};

/** Nicknames alone: the banner shows what is left on another line only after the person chose that line. */
const choicesIn = ({ lines }: Documents): NonNullable<Assessment['choices']> => ({
  lines: lines.value.lines.map(({ id, nickname }) => ({ id, nickname })),
});
