import type { Day } from '../core/day.ts';

const weekdaysIn = new Map<string, Intl.DateTimeFormat>();

/** `토` or `Sat`. A day is a calendar day already, so no time zone may move it. */
export function formatWeekday(locale: string, day: Day): string {
  const known =
    weekdaysIn.get(locale) ?? new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  weekdaysIn.set(locale, known);
  return known.format(new Date(`${day}T00:00:00Z`));
}
