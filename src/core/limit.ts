import type { Day } from './day.ts';
import type { Line, Pool } from './line.ts';
import type { Settings } from './settings.ts';
import type { EffectiveLimit, MonthBinding } from './verdict.ts';
import { type Won, ZERO } from './won.ts';

/** What decides which limits hold today. */
export interface LimitFacts {
  readonly line: Line;
  readonly budgets: Settings['budgets'];
  readonly today: Day;
  /** A bill of this line is overdue. */
  readonly isOverdue: boolean;
}

/**
 * Every limit that holds for a pool today, lowest first; of equal ones the carrier's grant comes first, then the own
 * budget, the new-line cap and the unpaid cap. Shops' and carriers' notices name both caps for 소액결제 alone, so they
 * hold for `phone` only.
 */
export function limitsOf(pool: Pool, { line, budgets, today, isOverdue }: LimitFacts): EffectiveLimit[] {
  const isPhone = pool === 'phone';
  const all: [MonthBinding, Won | undefined][] = [
    ['carrier', line.limits[pool]],
    ['budget', budgets[pool]],
    ['new-line', isPhone ? newLineCap(line, today) : undefined],
    ['unpaid', isPhone && isOverdue ? line.unpaidCap : undefined],
  ];
  return all
    .flatMap(([binding, amount]) => (amount === undefined ? [] : [{ amount, binding }]))
    .sort((a, b) => a.amount - b.amount);
}

/** The cap on a new line today: 0 while it is blocked, its cap while it is new, where one is known. */
function newLineCap({ newLine }: Line, today: Day): Won | undefined {
  if (newLine === undefined) return undefined;
  const { until, cap, blockedThrough } = newLine;
  if (blockedThrough !== undefined && today <= blockedThrough) return ZERO;
  return until === undefined || today <= until ? cap : undefined;
}

/** The limit that counts; absent while none is known. */
export const effectiveLimit = (pool: Pool, facts: LimitFacts): EffectiveLimit | undefined =>
  limitsOf(pool, facts)[0];
