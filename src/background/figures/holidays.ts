import * as years from '@hyunbinseo/holidays-kr/all';
import type { IsHoliday } from '../../core/bill.ts';

const YEARS: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> = years;

/** Korea's public holidays from the official gazette; `undefined` for a day of a year that is not in the table. */
export const isHoliday: IsHoliday = (day) => {
  const year = YEARS[`y${day.slice(0, 4)}`];
  return year === undefined ? undefined : Object.hasOwn(year, day);
};
