import type { Day } from '../core/day.ts';

/** Formatters by locale, kept: a list of payments formats a day in every row. */
const daysIn = new Map<string, Intl.DateTimeFormat>();

/** `12월 21일` or `Dec 21`. A day is a calendar day already, so no time zone may move it. */
export function formatDay(locale: string, day: Day): string {
  const month = locale.startsWith('ko') ? 'long' : 'short';
  const known =
    daysIn.get(locale) ?? new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' });
  daysIn.set(locale, known);
  return known.format(new Date(`${day}T00:00:00Z`));
}
