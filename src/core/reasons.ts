import { monthOf } from './day.ts';
import type { Payment, Situation } from './headroom.ts';
import { type CapHit, lowestCap } from './learnt-caps.ts';
import type { EffectiveLimit, FitVerdict, Reason, Verdict } from './verdict.ts';
import { sumWon, type Won, won, ZERO } from './won.ts';

interface Judged {
  readonly verdict: Verdict;
  readonly fit: FitVerdict;
  readonly cap: CapHit | undefined;
  readonly payment: Payment;
  readonly situation: Situation;
  readonly limits: readonly EffectiveLimit[];
}

/** What led to a verdict, in the order in which it weighs. */
export function reasonsOf(judged: Judged): Reason[] {
  return [...unpaidReason(judged), ...fitReasons(judged), ...capReasons(judged)];
}

function unpaidReason({ verdict }: Judged): Reason[] {
  if (verdict.state !== 'unpaid') return [];
  const { bill, daysLate, lateFee } = verdict;
  return [{ code: 'unpaid', values: { month: bill.month, amount: bill.amount, daysLate, lateFee } }];
}

function fitReasons(judged: Judged): Reason[] {
  const { fit, payment, situation, limits } = judged;
  if (fit.state === 'unknown-used') return [{ code: 'records-missing', values: {} }];
  const { used } = fit;
  const room = ({ amount, binding }: EffectiveLimit): Reason => ({
    code: 'limit',
    values: { binding, amount, left: won(Math.max(0, amount - used)) },
  });
  return [
    ...outcomeReasons(fit),
    ...(limits.length === 0 ? [bare('no-limit')] : limits.map(room)),
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

/** Payments that count although nobody knows yet whether they were made. */
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

function capReasons({ cap, fit, payment, situation, limits }: Judged): Reason[] {
  const named: Reason[] =
    cap === undefined
      ? []
      : [{ code: 'cap', values: { of: cap.of, amount: cap.amount, learntOn: cap.learntOn } }];
  return [...named, ...firstHit(fit, payment, situation, limits)];
}

/** Which is met first by a growing payment here: the limit that binds, or a cap learnt at this counter. */
function firstHit(
  fit: FitVerdict,
  { merchant, gateway }: Payment,
  { caps, line }: Situation,
  limits: readonly EffectiveLimit[],
): Reason[] {
  if (fit.state === 'unknown-used') return [];
  const [limit] = limits;
  const lowest = lowestCap(caps, { line: line.id, merchant, gateway });
  const room = limit && won(Math.max(0, limit.amount - fit.used));
  const capRoom = lowest && won(Math.max(0, lowest.amount - 1));
  if (capRoom !== undefined && (room === undefined || capRoom < room)) {
    return [{ code: 'first-hit', values: { hit: 'cap', room: capRoom } }];
  }
  if (limit === undefined || room === undefined) return [];
  return [{ code: 'first-hit', values: { hit: limit.binding, room } }];
}
