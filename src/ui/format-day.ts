import type { Day } from '../core/day.ts';
import { formatUtc } from './format-utc.ts';

/** `12월 21일` or `Dec 21`. */
export const formatDay = (locale: string, day: Day): string =>
  formatUtc(locale, day, { month: locale.startsWith('ko') ? 'long' : 'short', day: 'numeric' });
