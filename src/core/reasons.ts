import { monthOf } from './day.ts';
import { type CapHit, lowestCap } from './learnt-caps.ts';
import type { ShortRoom } from './short-limits.ts';
import type { Payment, Situation } from './situation.ts';
import type { EffectiveLimit, FitVerdict, Reason, Verdict } from './verdict.ts';
import { sumWon, type Won, won, ZERO } from './won.ts';

interface VerdictParts {
  readonly verdict: Verdict;
  readonly fit: FitVerdict;
  readonly cap: CapHit | undefined;
  readonly payment: Payment;
  readonly situation: Situation;
  readonly limits: readonly EffectiveLimit[];
  readonly short: readonly ShortRoom[];
  /** Logged this month before this payment. */
  readonly used: Won;
}

/** What led to a verdict, in the order in which it weighs. */
export function reasonsOf(judged: VerdictParts): Reason[] {
  return [...unpaidReason(judged), ...fitReasons(judged), ...capReasons(judged)];
}

function unpaidReason({ verdict }: VerdictParts): Reason[] {
  if (verdict.state !== 'unpaid') return [];
  const { bill, daysLate, lateFee } = verdict;
  return [{ code: 'unpaid', values: { month: bill.month, amount: bill.amount, daysLate, lateFee } }];
}

function fitReasons(judged: VerdictParts): Reason[] {
  const { fit, payment, situation, limits, short, used } = judged;
  if (fit.state === 'unknown-used') return [{ code: 'records-missing', values: {} }];
  const room = ({ amount, binding }: EffectiveLimit): Reason => ({
    code: 'limit',
    values: { binding, amount, left: roomLeft(amount, used) },
  });
  return [
    ...outcomeReasons(fit),
    ...(limits.length === 0 ? [bare('no-limit')] : limits.map(room)),
    ...short.map(
      ({ binding, amount, left }): Reason => ({ code: 'limit', values: { binding, amount, left } }),
    ),
    { code: 'used', values: { used, pending: pendingIn(payment, situation) } },
  ];
}

const bare = (code: 'no-limit' | 'no-amount'): Reason => ({ code, values: {} });

function outcomeReasons(fit: FitVerdict): Reason[] {
  switch (fit.state) {
    case 'over':
      return [{ code: 'over', values: { by: fit.by } }, ...expectedReason(fit.expected, ZERO)];
    case 'near': {
      const threshold: Reason = { code: 'threshold', values: { percent: fit.threshold, share: fit.share } };
      return [threshold, ...expectedReason(fit.expected, fit.short ?? ZERO)];
    }
    case 'ok':
      return expectedReason(fit.expected, ZERO);
    case 'unknown-amount':
      return [bare('no-amount')];
    default:
      return [];
  }
}

const expectedReason = (amount: Won | undefined, short: Won): Reason[] =>
  amount === undefined ? [] : [{ code: 'expected', values: { amount, short } }];

/** Sum of the payments that count although it is not known yet whether they were made. */
function pendingIn({ pool, entry: except }: Payment, { entries, line, today }: Situation): Won {
  const month = monthOf(today);
  const own = entries.filter(
    (entry) =>
      entry.kind === 'payment' &&
      entry.status === 'pending' &&
      entry.id !== except &&
      entry.month === month &&
      entry.line === line.id &&
      entry.pool === pool,
  );
  return sumWon(own.map(({ amount }) => amount));
}

function capReasons(judged: VerdictParts): Reason[] {
  const { cap } = judged;
  const named: Reason[] =
    cap === undefined
      ? []
      : [{ code: 'cap', values: { of: cap.of, amount: cap.amount, learntOn: cap.learntOn } }];
  return [...named, ...firstHit(judged)];
}

/** What a growing payment would reach first here: a limit of month, day or payment, or a learnt cap. */
function firstHit({ fit, payment, situation, limits, short, used }: VerdictParts): Reason[] {
  if (fit.state === 'unknown-used') return [];
  const { merchant, gateway } = payment;
  const lowest = lowestCap(situation.caps, { line: situation.line.id, merchant, gateway });
  const rooms = [
    ...limits.slice(0, 1).map(({ binding, amount }) => ({ hit: binding, room: roomLeft(amount, used) })),
    ...short.map(({ binding, left }) => ({ hit: binding, room: left })),
    ...(lowest === undefined ? [] : [{ hit: 'cap' as const, room: roomLeft(lowest.amount, 1) }]),
  ];
  const [first] = rooms.sort((a, b) => a.room - b.room);
  return first === undefined ? [] : [{ code: 'first-hit', values: first }];
}

const roomLeft = (amount: Won, gone: number): Won => won(Math.max(0, amount - gone));
