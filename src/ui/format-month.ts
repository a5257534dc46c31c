import type { Month } from '../core/day.ts';
import { formatUtc } from './format-utc.ts';

/** `2021년 1월` or `January 2021`. */
export const formatYearMonth = (locale: string, month: Month): string =>
  formatUtc(locale, `${month}-01`, { year: 'numeric', month: 'long' });

/** `12월` or `December`. */
export const formatMonth = (locale: string, month: Month): string =>
  formatUtc(locale, `${month}-01`, { month: 'long' });
