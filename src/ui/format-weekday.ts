import type { Day } from '../core/day.ts';
import { formatUtc } from './format-utc.ts';

/** `토` or `Sat`. */
export const formatWeekday = (locale: string, day: Day): string =>
  formatUtc(locale, day, { weekday: 'short' });
