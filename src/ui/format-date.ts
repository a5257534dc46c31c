import type { Day, Month } from '../core/day.ts';

/** `2026년 12월 21일` or `Dec 21, 2026`; for a month `2026년 12월` or `Dec 2026`. */
export function formatDate(locale: string, date: Day | Month): string {
  const month = locale.startsWith('ko') ? 'long' : 'short';
  const isMonth = date.length === 7;
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month,
    ...(!isMonth && { day: 'numeric' as const }),
    timeZone: 'UTC',
  }).format(new Date(`${isMonth ? `${date}-01` : date}T00:00:00Z`));
}
