import { expect, test } from 'vitest';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { endsOfPeriods } from '../../../../src/exchange/tables/periods.ts';

const endsBelow = (title: string) => {
  const [head, ...body] = [...csvRows(`${title}\n11/03,달빛문고,5000`, ',')];
  return [...endsOfPeriods({ head: head ? [head] : [], body, names: [], hasHead: false }).values()];
};

test.each([
  ['2026년 11월', ['2026-11-30']],
  ['2026년 2월', ['2026-02-28']],
  ['2026년 13월', []],
  ['2026년 0월', []],
])('a title names a month that there is: %s', (title, ends) => {
  expect(endsBelow(title)).toEqual(ends);
});
