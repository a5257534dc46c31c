import type { Day, Month } from '../core/day.ts';

/** Formatters by locale and kind, kept: making one is slow, and a list of months formats hundreds of dates. */
const datesIn = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, isMonth: boolean): Intl.DateTimeFormat {
  const name = `${locale} ${isMonth}`;
  const known =
    datesIn.get(name) ??
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: locale.startsWith('ko') ? 'long' : 'short',
      ...(!isMonth && { day: 'numeric' as const }),
      timeZone: 'UTC',
    });
  datesIn.set(name, known);
  return known;
}

/** `2026년 12월 21일` or `Dec 21, 2026`; for a month `2026년 12월` or `Dec 2026`. */
export function formatDate(locale: string, date: Day | Month): string {
  const isMonth = date.length === 7;
  return formatOf(locale, isMonth).format(new Date(`${isMonth ? `${date}-01` : date}T00:00:00Z`));
}
