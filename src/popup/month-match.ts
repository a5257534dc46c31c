import type { LineView } from '../contract/snapshot.ts';
import { type Day, type Instant, monthOf, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';
import type { SmsReading } from '../exchange/texts/sms.ts';
import type { KnownMonth, PasteContext } from './paste-context.ts';

/** What a text states of the month, where that differs from what is known. At least one of the two figures is present. */
export interface MonthMatch {
  readonly pool: Pool;
  /** The carrier's limit. */
  readonly limit?: Won;
  /** What was used of the limit, by the carrier's count when the text was sent. */
  readonly used?: Won;
  /** The text names a day, and it is in this month. */
  readonly isDated: boolean;
}

/** Limits and use of a line's month; `undefined` while its records could not be read as a whole. */
export function knownMonth({ line, pools }: LineView): KnownMonth | undefined {
  const used = (pool: Pool) =>
    pools.find((view) => view.pool === pool && view.level !== 'unknown-used')?.used;
  const [phone, content] = [used('phone'), used('content')];
  if (phone === undefined || content === undefined) return undefined;
  return { limits: line.limits, used: { phone, content } };
}

/** The payment told of in the same text: what it adds where it is not recorded yet, or the id of its entry where it is. */
interface OwnPayment {
  readonly adds?: Won;
  readonly there?: string;
}

/**
 * What to match the month to, by a text. A text of another month says nothing about this one. A use that may be older
 * than a recorded payment is left out: matching to it would take that payment out of the sum again.
 */
export function monthMatch(
  { month, day, at, pool = 'phone' }: SmsReading,
  { today, line, entries, month: known }: PasteContext,
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

/** Whether the entry may be later than the text. Where the text states no hour, an entry of the same day may be, too. */
const mayBeLater = ({ at, kind, status }: Entry, day: Day, told: Instant | undefined): boolean =>
  kind !== 'expected' && status !== 'failed' && (told === undefined ? seoulDay(at) >= day : at > told);
