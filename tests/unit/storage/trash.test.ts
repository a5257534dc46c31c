import { expect, test } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { overdueTrash, withoutTrashed, withTrashed } from '../../../src/storage/trash.ts';
import { entry } from '../fakes/snapshot.ts';

const [then, now] = [instant('2026-11-01T03:00:00.000Z'), instant('2026-11-22T03:00:00.000Z')];
const empty = { trash: [] };
const ids = ({ trash }: typeof empty | ReturnType<typeof withTrashed>) =>
  trash.map(({ entry: { id } }) => id);

test('an entry that is deleted again rests once, from then on, and the others stay', () => {
  const first = withTrashed(empty as never, [entry({ id: 'a' }), entry({ id: 'b' })], then);
  const again = withTrashed(first, [entry({ id: 'a' })], now);
  expect(again.trash.map(({ entry: { id }, deletedAt }) => [id, deletedAt])).toEqual([
    ['b', then],
    ['a', now],
  ]);
});

test('what is taken out is gone, and nothing else', () => {
  const both = withTrashed(empty as never, [entry({ id: 'a' }), entry({ id: 'b' })], then);
  expect(ids(withoutTrashed(both, new Set(['a'])))).toEqual(['b']);
});

test('thirty whole days are its rest', () => {
  const both = withTrashed(
    withTrashed(empty as never, [entry({ id: 'a' })], then),
    [entry({ id: 'b' })],
    now,
  );
  const over = (on: string) => overdueTrash(both, instant(`${on}T03:00:00.000Z`)).map((one) => one.entry.id);
  expect([over('2026-12-01'), over('2026-12-02'), over('2026-12-23')]).toEqual([[], ['a'], ['a', 'b']]);
});
