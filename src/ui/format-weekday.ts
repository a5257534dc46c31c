import type { Day } from '../core/day.ts';

/** `토` or `Sat`. A day is a calendar day already, so no time zone may move it. */
export const formatWeekday = (locale: string, day: Day): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
