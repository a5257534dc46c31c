import { type Day, type Instant, monthOf, seoulDay, seoulNoon } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { withinFigures } from '../core/late-entries.ts';
import type { Pool } from '../core/line.ts';
import type { KnownMonth, MonthMatch } from '../core/month-match.ts';
import type { Won } from '../core/won.ts';
import { findDuplicates } from './duplicates.ts';
import type { SmsReading } from './texts/sms.ts';
import { draftOfSms } from './texts/sms-draft.ts';
import { namedTraits, traitsOf } from './traits.ts';

/** What a text about the month is compared with; `month` is absent where its records could not be read as a whole. */
export interface MonthContext {
  readonly today: Day;
  readonly line: string;
  readonly entries: readonly Entry[];
  readonly month?: KnownMonth | undefined;
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
  { today, line, entries, month: known }: MonthContext,
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
  return { pool, ...figures, ...(used !== undefined && heldAt(at, day)), isDated: day !== undefined };
}

/** When a text's figures held; without an hour at noon, as a payment of that day. */
function heldAt(at: Instant | undefined, day: Day | undefined): Pick<MonthMatch, 'at'> {
  const held = at ?? (day && seoulNoon(day));
  return held === undefined ? {} : { at: held };
}

/** Whether the entry may be later than the text. Where the text states no hour, an entry of the same day may be, too. */
const mayBeLater = ({ at, kind, status }: Entry, day: Day, told: Instant | undefined): boolean =>
  kind !== 'expected' && status !== 'failed' && (told === undefined ? seoulDay(at) >= day : at > told);

/**
 * The newest of several texts that state figures of this month for one pool; where several are equally new, what they
 * agree on.
 * @param isOneLine all texts can only be of one phone line. With several, limits that differ may belong to two of them,
 *   and then none is taken.
 */
export function newestOfMonth(
  readings: readonly SmsReading[],
  pool: Pool,
  today: Day,
  isOneLine: boolean,
): SmsReading | undefined {
  const stated = readings.filter(
    (reading) =>
      reading.month !== undefined &&
      (reading.pool ?? 'phone') === pool &&
      (reading.day === undefined || monthOf(reading.day) === monthOf(today)),
  );
  const limits = new Set(stated.flatMap(({ month }) => month?.limit ?? []));
  if (!isOneLine && limits.size > 1) return undefined;
  return agreed(newestAmong(stated));
}

/** Where a text of the newest day has no hour, no other text of that day is known to be older or newer. */
function newestAmong(readings: readonly SmsReading[]): readonly SmsReading[] {
  const last = lastOf(readings.flatMap(({ day }) => day ?? []));
  const ofDay = readings.filter(({ day }) => day === last);
  if (ofDay.some(({ at }) => at === undefined)) return ofDay;
  const latest = lastOf(ofDay.flatMap(({ at }) => at ?? []));
  return ofDay.filter(({ at }) => at === latest);
}

const lastOf = <Each extends string>(times: readonly Each[]): Each | undefined => [...times].sort().at(-1);

function agreed(readings: readonly SmsReading[]): SmsReading | undefined {
  const [first] = readings;
  if (first?.month === undefined) return undefined;
  const isSaidByAll = (figure: 'limit' | 'used') =>
    readings.every(({ month }) => month?.[figure] === first.month?.[figure]);
  const { limit, used } = first.month;
  const month = {
    ...(limit !== undefined && isSaidByAll('limit') && { limit }),
    ...(used !== undefined && isSaidByAll('used') && { used }),
  };
  return Object.keys(month).length === 0 ? undefined : { ...first, month };
}

/** Whether the payment of a text is part of a carrier's figure that the month was matched to before it was recorded. */
export function isInFigure(
  reading: SmsReading,
  { today, line, entries, month }: Pick<MonthContext, 'today' | 'line' | 'entries' | 'month'>,
): boolean {
  const draft = draftOfSms(reading, today);
  if (draft === undefined || month === undefined) return false;
  const { monthUsed, at = seoulNoon(draft.day) } = draft;
  const late = { ...draft, id: '', line, pool: draft.pool ?? 'phone', at, month: monthOf(draft.day) };
  const stated = new Map(monthUsed === undefined ? [] : [['', monthUsed]]);
  const restores = () => month.prepaymentRestores;
  return withinFigures([late], { there: entries, restores, stated }).within.size > 0;
}

/** The id of the entry in which the payment of a text is recorded already. */
export function idOfOwn(reading: SmsReading, { today, line, entries }: MonthContext): string | undefined {
  const draft = draftOfSms(reading, today);
  if (draft === undefined) return undefined;
  const { kind, amount, day, at } = draft;
  const row = { ...namedTraits(draft), line, kind, amount, day, isFailed: false };
  return findDuplicates([{ ...row, ...(at !== undefined && { at }) }], entries.map(traitsOf))[0]?.of;
}
