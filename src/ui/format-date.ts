import type { Day, Month } from '../core/day.ts';
import { formatUtc } from './format-utc.ts';

/** `2026년 12월 21일` or `Dec 21, 2026`; for a month `2026년 12월` or `Dec 2026`. */
export function formatDate(locale: string, date: Day | Month): string {
  const ofMonth = { year: 'numeric', month: locale.startsWith('ko') ? 'long' : 'short' } as const;
  return date.length === 7
    ? formatUtc(locale, `${date}-01`, ofMonth)
    : formatUtc(locale, date, { ...ofMonth, day: 'numeric' });
}
