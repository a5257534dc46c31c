import type { Month } from '../core/day.ts';

/** `2021년 1월` or `January 2021`. */
export const formatYearMonth = (locale: string, month: Month): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** `12월` or `December`. */
export const formatMonth = (locale: string, month: Month): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
