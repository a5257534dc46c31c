import { expect, test } from 'vitest';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { yearlessIn } from '../../../../src/exchange/tables/yearless.ts';

const settledIn = (...dates: string[]) => [
  ...yearlessIn([...csvRows(dates.join('\n'), ',')], 0, 'ymd').settled,
];

/** 2 July is 150 days after 3 February of a leap year, the year in which days without a year are compared. */
test.each([
  ['a step of 150 days leads into the year before', ['03/01', '02/03', '07/02', '06/30'], [3, 4]],
  ['a shorter one is no order of time', ['03/01', '02/03', '07/01', '06/30'], []],
])('with the newest first, %s', (_, dates, settled) => {
  expect(settledIn(...dates)).toEqual(settled);
});
