import type { LineView } from '../contract/snapshot.ts';
import { type Day, type Instant, monthOf, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';
import type { SmsReading } from '../exchange/sms.ts';
import type { Around, KnownMonth } from './around.ts';

/** What a text says the month comes to, as far as it differs from what is known. Never both absent. */
export interface MonthMatch {
  readonly pool: Pool;
  /** The carrier's limit. */
  readonly limit?: Won;
  /** What was used of it, by the carrier's count at the moment of the text. */
  readonly used?: Won;
  /** The text names its day, and that is of this month. */
  readonly isDated: boolean;
}

/** What is known of a line's month; `undefined` while its records could not be read as a whole. */
export function knownMonth({ line, pools }: LineView): KnownMonth | undefined {
  const used = (pool: Pool) =>
    pools.find((view) => view.pool === pool && view.level !== 'unknown-used')?.used;
  const [phone, content] = [used('phone'), used('content')];
  if (phone === undefined || content === undefined) return undefined;
  return { limits: line.limits, used: { phone, content } };
}

/** The payment of the same text: what it adds where it is still to be recorded, or the entry it stands there as. */
interface OwnPayment {
  readonly adds?: Won;
  readonly there?: string;
}

/**
 * What the month can be matched to by a text. Its figures are of its moment: those of another month say nothing of this
 * one, and a use that is older than a recorded payment would take that payment out again, so it is left out.
 */
export function monthMatch(
  { month, day, at, pool = 'phone' }: SmsReading,
  { today, line, entries, month: known }: Around,
  { adds, there }: OwnPayment = {},
): MonthMatch | undefined {
  if (month === undefined || known === undefined) return undefined;
  if (day !== undefined && monthOf(day) !== monthOf(today)) return undefined;
  const now = known.used[pool] + (adds ?? 0);
  const others = entries.filter((entry) => entry.line === line && entry.pool === pool && entry.id !== there);
  const isOlder = day !== undefined && others.some((entry) => mayBeLater(entry, day, at));
  const used = month.used === now || isOlder ? undefined : month.used;
  const limit = month.limit === known.limits[pool] ? undefined : month.limit;
  if (used === undefined && limit === undefined) return undefined;
  const figures = { ...(limit !== undefined && { limit }), ...(used !== undefined && { used }) };
  return { pool, ...figures, isDated: day !== undefined };
}

/** Recorded for a moment after the text; on its very day it may be, where the text does not say the hour. */
const mayBeLater = ({ at, kind, status }: Entry, day: Day, told: Instant | undefined): boolean =>
  kind !== 'expected' && status !== 'failed' && (told === undefined ? seoulDay(at) >= day : at > told);
