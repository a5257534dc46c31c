import { expect, test } from 'vitest';
import { instant, month } from '../../../../src/core/day.ts';
import {
  entryOf,
  madeBy,
  withEntries,
  withEntry,
  withoutEntry,
} from '../../../../src/storage/items/ledger.ts';
import { entry } from '../../core/money.ts';

const NOVEMBER = { commands: [], aside: [], month: month('2026-11'), entries: [], gone: [] };
const AT = instant('2026-11-22T03:00:00Z');
const bread = entry(1_000, { id: 'bread', commands: ['made-0001'] });
const book = entry(2_000, { id: 'book', commands: ['made-0002'] });

test('an entry that comes back is no longer gone, and what else is gone stays so', () => {
  const both = withEntries(NOVEMBER, [bread, book]);
  const none = withoutEntry(withoutEntry(both, bread, 'out-0001', AT), book, 'out-0002', AT);
  expect(none.gone.map(({ id }) => id)).toEqual(['bread', 'book']);
  const again = withEntry(none, bread);
  expect(entryOf(again, 'bread')).toMatchObject({ amount: 1_000 });
  expect(again.gone.map(({ id }) => id)).toEqual(['book']);
  expect(madeBy(again, 'out-0001')).toBe('bread');
});
