import { type Month, monthOf, seoulDay } from './day.ts';
import type { Entry } from './entry.ts';
import type { Pool } from './line.ts';
import { sumWon, type Won } from './won.ts';

/** What the carrier counts apart: one pool of one line in one calendar month (Asia/Seoul). */
export interface Account {
  readonly month: Month;
  readonly line: string;
  readonly pool: Pool;
}

/**
 * Whether an entry takes headroom, and stands on the bill. Pending counts until it is settled. A cancellation gives headroom back
 * only inside the calendar month of the payment; later refunds come by bank transfer and the amount stays
 * on the bill (PortOne cancel guide, 2026; carriers' and shops' own notices).
 */
function takesHeadroom(entry: Entry): boolean {
  if (entry.status === 'failed') return false;
  if (entry.status !== 'cancelled' || entry.cancelledAt === undefined) return true;
  return monthOf(seoulDay(entry.cancelledAt)) !== entry.month;
}

/** Used amount of an account in won. `except` names an entry that is left out: the payment being judged. */
export const usedIn = (entries: readonly Entry[], account: Account, except?: string): Won =>
  sumWon(
    entries
      .filter((entry) => entry.id !== except && belongs(entry, account) && takesHeadroom(entry))
      .map((entry) => entry.amount),
  );

const belongs = (entry: Entry, { month, line, pool }: Account): boolean =>
  entry.month === month && entry.line === line && entry.pool === pool;
