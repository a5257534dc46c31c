import type { Month } from '../core/day.ts';

/** `12월` or `December`. */
export const formatMonth = (locale: string, month: Month): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
