import type { Month } from '../core/day.ts';

/** Formatters by locale and kind, kept: making one is slow, and a list of sources names a month in every line. */
const monthsIn = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, month: Month, year?: 'numeric'): string {
  const name = `${locale} ${year}`;
  const known =
    monthsIn.get(name) ??
    new Intl.DateTimeFormat(locale, { ...(year && { year }), month: 'long', timeZone: 'UTC' });
  monthsIn.set(name, known);
  return known.format(new Date(`${month}-01T00:00:00Z`));
}

/** `2021년 1월` or `January 2021`. */
export const formatYearMonth = (locale: string, month: Month): string => format(locale, month, 'numeric');

/** `12월` or `December`. */
export const formatMonth = (locale: string, month: Month): string => format(locale, month);
