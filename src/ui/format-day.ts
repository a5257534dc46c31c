import type { Day } from '../core/day.ts';

/** `12월 21일` or `Dec 21`. A day is a calendar day already, so no time zone may move it. */
export function formatDay(locale: string, day: Day): string {
  const month = locale.startsWith('ko') ? 'long' : 'short';
  return new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
