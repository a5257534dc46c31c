/**
 * Days and months as ISO strings in Asia/Seoul: carrier limits and bills follow the Korean
 * calendar whatever zone the device is in. The only user of Temporal.
 */
declare const dayBrand: unique symbol;
declare const monthBrand: unique symbol;
declare const instantBrand: unique symbol;

/** `2026-11-22`, a calendar day in Asia/Seoul. ISO days sort as strings. */
export type Day = string & { readonly [dayBrand]: true };
/** `2026-11`, a calendar month in Asia/Seoul. */
export type Month = string & { readonly [monthBrand]: true };
/** `2026-11-22T12:00:00.000Z`, an instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export type Instant = string & { readonly [instantBrand]: true };

const SEOUL = 'Asia/Seoul';

/** @throws RangeError when the text is no calendar day. */
export const day = (iso: string): Day => Temporal.PlainDate.from(iso).toString() as Day;

/** @throws RangeError when the text is no calendar month. */
export const month = (iso: string): Month => Temporal.PlainYearMonth.from(iso).toString() as Month;

/** @throws RangeError when the text is no instant. */
export const instant = (iso: string): Instant =>
  Temporal.Instant.from(iso).toString({ fractionalSecondDigits: 3 }) as Instant;

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Exactly our one notation. Saved months hold thousands of these, so they are checked without building anything. */
export const isMonth = (text: string): text is Month => MONTH.test(text);

/** A day that exists, in our one notation: 31 February is none. */
export function isDay(text: string): text is Day {
  const [ofMonth, dayOfMonth] = [text.slice(0, 7), text.slice(7)];
  if (!isMonth(ofMonth) || !/^-\d\d$/.test(dayOfMonth)) return false;
  const number = Number(dayOfMonth.slice(1));
  return number >= 1 && (number <= 28 || number <= daysInMonth(ofMonth));
}

/** Days up to the 28th, which every month has; `isLateInstant` checks the later ones. */
const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

export const isInstant = (text: string): text is Instant => INSTANT.test(text) || isLateInstant(text);

const isLateInstant = (text: string): boolean =>
  text.charAt(10) === 'T' && isDay(text.slice(0, 10)) && TIME.test(text.slice(11));

/** The day in Seoul at that instant. */
export const seoulDay = (at: Instant): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO(SEOUL).toPlainDate().toString() as Day;

/** Minutes since midnight in Seoul, 0 to 1439. */
export function seoulMinuteOfDay(at: Instant): number {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(SEOUL);
  return zoned.hour * 60 + zoned.minute;
}

const seoulTime = (of: Day, plainTime: string): Instant =>
  instant(Temporal.PlainDate.from(of).toZonedDateTime({ timeZone: SEOUL, plainTime }).toInstant().toString());

/** The instant of noon in Seoul on that day: where a payment logged for a past day is put. */
export const seoulNoon = (of: Day): Instant => seoulTime(of, '12:00');

/** Nine in the morning in Seoul on that day: when people are reminded. */
export const seoulMorning = (of: Day): Instant => seoulTime(of, '09:00');

/** The instant of that time of day in Seoul; `time` is `HH:MM:SS`. */
export const seoulInstant = (of: Day, time: string): Instant => seoulTime(of, time);

/** The time of day in Seoul at that instant, `HH:MM:SS`; parts of a second are left out. */
export const seoulClock = (at: Instant): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(SEOUL)
    .toPlainTime()
    .toString({ smallestUnit: 'second', roundingMode: 'trunc' });

/** The instant at which that day begins in Seoul. */
export const seoulMidnight = (of: Day): Instant => seoulTime(of, '00:00');

export const monthOf = (of: Day): Month => of.slice(0, 7) as Month;

export const addMonths = (to: Month, months: number): Month =>
  Temporal.PlainYearMonth.from(to).add({ months }).toString() as Month;

export const addDays = (to: Day, days: number): Day =>
  Temporal.PlainDate.from(to).add({ days }).toString() as Day;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

const MINUTE_MS = 60_000;

/**
 * Instants have no zone, so a Date can add minutes to them, and far faster than Temporal: every payment that is
 * compared with others asks for moments around it.
 * @throws RangeError when the result is beyond what a Date can hold.
 */
export const addMinutes = (to: Instant, minutes: number): Instant =>
  new Date(Date.parse(to) + minutes * MINUTE_MS).toISOString() as Instant;

/** Minutes from `from` to `to`, with their fraction; negative when `to` is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / MINUTE_MS;

const bounds = new Map<Month, readonly [Instant, Instant]>();

/** Whether that instant lies in that month in Seoul. A month's bounds are worked out once: years of entries ask. */
export function isInMonth(at: Instant, of: Month): boolean {
  const known = bounds.get(of);
  const [begin, end] = known ?? boundsOf(of);
  if (known === undefined) bounds.set(of, [begin, end]);
  return at >= begin && at < end;
}

const boundsOf = (of: Month): readonly [Instant, Instant] => [
  seoulMidnight(`${of}-01` as Day),
  seoulMidnight(`${addMonths(of, 1)}-01` as Day),
];

const daysInMonth = (of: Month): number => Temporal.PlainYearMonth.from(of).daysInMonth;

/** Day `of` a month; 29 to 31 clamp to the last day of a shorter month. */
export const dayInMonth = (of: Month, wanted: number): Day =>
  `${of}-${String(Math.min(Math.max(1, wanted), daysInMonth(of))).padStart(2, '0')}` as Day;

/** 1 (Monday) to 7 (Sunday). */
export const weekday = (of: Day): number => Temporal.PlainDate.from(of).dayOfWeek;
