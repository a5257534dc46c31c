import { addDays, type Day, seoulMidnight } from './day.ts';
import type { Entry } from './entry.ts';
import type { Line, Pool } from './line.ts';
import { cancelledParts, netOf } from './usage.ts';
import { sumWon, type Won, won, ZERO } from './won.ts';

/** `day`: what passes in one calendar day in Seoul. `payment`: what passes at once. */
export type ShortBinding = 'day' | 'payment';

/** What one of the shorter limits leaves right now, in won. */
export interface ShortRoom {
  readonly binding: ShortBinding;
  /** The limit itself. */
  readonly amount: Won;
  /** Logged today; 0 for the limit of one payment. */
  readonly used: Won;
  /** Never below 0. */
  readonly left: Won;
}

/** What is looked at; entries may be of any line and month. */
interface LineUse {
  readonly line: Line;
  readonly entries: readonly Entry[];
  readonly today: Day;
}

/**
 * What a line's own limits of a day and of one payment leave, for 소액결제 alone: the carriers that have such limits count
 * only that towards them (SKT). Empty where no such limit is known. `except` names the payment being judged.
 */
export function shortRooms(pool: Pool, scene: LineUse, except?: string): readonly ShortRoom[] {
  const { dayLimit, paymentLimit } = scene.line;
  if (pool !== 'phone') return [];
  const byDay = dayLimit === undefined ? [] : [roomUnder('day', dayLimit, usedToday(pool, scene, except))];
  const byPayment = paymentLimit === undefined ? [] : [roomUnder('payment', paymentLimit, ZERO)];
  return [...byDay, ...byPayment];
}

const roomUnder = (binding: ShortBinding, amount: Won, used: Won): ShortRoom => ({
  binding,
  amount,
  used,
  left: won(Math.max(0, amount - used)),
});

/** Payments of today less what was cancelled of them; pending ones count. Adjustments belong to no day. */
function usedToday(pool: Pool, { line, entries, today }: LineUse, except: string | undefined): Won {
  const [begin, end] = [seoulMidnight(today), seoulMidnight(addDays(today, 1))];
  const own = entries.filter((entry) => entry.line === line.id && entry.pool === pool);
  const parts = cancelledParts(entries);
  return sumWon(
    own
      .filter(({ kind, at, id }) => kind === 'payment' && id !== except && at >= begin && at < end)
      .map((entry) => netOf(entry, parts)),
  );
}
