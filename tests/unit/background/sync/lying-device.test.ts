import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { admitted } from '../../../../src/contract/admitted.ts';
import { digestOf } from '../../../../src/storage/canonical.ts';
import { ITEM_BYTES } from '../../../../src/storage/sync/parcel.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

/**
 * Another computer of the same account that is broken, or lies. Whatever it says, the person here can put it right with what the
 * pages offer, nothing that was theirs is lost, and once it is gone nothing of it is left in the way.
 */

const AT = '2026-11-21T03:00:00.000Z';
const HERE = 'seeded-entry-1';
const LIAR = 'computer-liar';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(async () => {
  browser = createBrowser();
  worker = startWorker(browser);
  const paid = { line: 'first-line', pool: 'phone', amount: 10_000, day: '2026-11-20' } as const;
  await worker.send('entry/log', { command: HERE, ...paid });
  await worker.send('sync/switch', { command: freshCommand(), on: true });
  await worker.app.syncing.step();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the liar publishes under that name, in as many items as it takes. */
async function tell(rows: readonly unknown[], group = 'base', device = LIAR): Promise<void> {
  const text = await browser.ports.packer.pack(JSON.stringify(rows));
  const size = ITEM_BYTES - 200;
  const count = Math.ceil(text.length / size);
  for (let part = 1; part <= count; part += 1) {
    const piece = text.slice((part - 1) * size, part * size);
    const key = `s/${device}/${group}${part === 1 ? '' : `:${part}`}`;
    browser.synced.data.set(key, [1, count, digestOf(text), piece]);
  }
}
const hear = async () => {
  browser.pass(10);
  await worker.app.syncing.step();
};
const row = (key: string, value: unknown, month?: string) =>
  month === undefined ? [key, 5, AT, LIAR, value] : [key, 5, AT, LIAR, value, month];
const entry = (id: string) => ({
  id,
  line: 'first-line',
  pool: 'phone',
  kind: 'payment',
  amount: 77_000,
  at: AT,
  month: '2026-11',
  status: 'confirmed',
  source: 'hand',
  commands: [],
});
const ids = () => savedEntries(browser.local.data).map(({ id }) => id);
const state = async () => (await worker.send('snapshot/get', {})).sync;

describe('what it takes away', () => {
  beforeEach(async () => {
    await tell([row(`entry/${HERE}`, null, '2026-11')], '2026-11');
    await hear();
  });

  test('rests in the trash, and comes back for good', async () => {
    expect(ids()).toEqual([]);
    const back = { command: freshCommand(), entry: HERE, month: '2026-11' };
    expect(await worker.send('trash/restore', back)).toMatchObject({ ok: true });
    await hear();
    await hear();
    expect(ids()).toEqual([HERE]);
  });

  test('rests no more once another computer has it again', async () => {
    const [, , at, by] = row('', null);
    const kept = { ...entry(HERE), amount: 10_000 };
    await tell([[`entry/${HERE}`, 9, at, by, kept, '2026-11']], '2026-11', 'computer-honest');
    await hear();
    expect(ids()).toEqual([HERE]);
    expect(browser.local.data.get('trash')).toMatchObject({ trash: [] });
  });
});

describe('what a person could neither change nor take away is not taken', () => {
  const line = { id: 'first-line', nickname: '내 폰', limits: { phone: 300_000 }, dueDay: 25 };
  const whole = { ...line, prepaymentRestores: false, blocked: false };
  const expected = { line: 'first-line', pool: 'phone', merchant: '음악', amount: 9_900, day: 1 };
  const often = (id: string) => ({ ...expected, id, since: '2026-01', commands: [] });
  test.each([
    ['an entry whose id no press could name', row('entry/x y', entry('x y'), '2026-11'), '2026-11'],
    ['an entry without its month', row('entry/liars-entry', entry('liars-entry')), '2026-11'],
    ['thresholds that cannot be saved', row('setting/thresholds', []), 'base'],
    ['a late fee that cannot be saved', row('setting/lateFee', { permille: Array(12).fill(20) }), 'base'],
    ['a line with too long a name', row('line/first-line', { ...whole, nickname: 'n'.repeat(40) }), 'base'],
    [
      'a limit beyond all limits',
      row('line/first-line', { ...whole, limits: { phone: 900_000_000 } }),
      'base',
    ],
    [
      'a recurring payment whose entries would have no id',
      row(`recurring/${'r'.repeat(60)}`, often('r'.repeat(60))),
      'base',
    ],
    ['a thing that nobody keeps', row('foo/bar-bar-bar', null), 'base'],
    ['a bill of no month', row('bill/first-line', null, '2026-11'), '2026-11'],
    ['an entry’s end without its month', row('entry/never-was-here', null), 'base'],
  ])('%s', async (_, told, group) => {
    const before = JSON.stringify([...browser.local.data]);
    const published = JSON.stringify([...browser.synced.data]);
    await tell([told], group);
    await worker.app.syncing.step();
    const after = new Map([...browser.local.data].filter(([key]) => key !== 'sync'));
    const same = new Map((JSON.parse(before) as [string, unknown][]).filter(([key]) => key !== 'sync'));
    expect(JSON.stringify([...after])).toBe(JSON.stringify([...same]));
    browser.synced.data.delete(`s/${LIAR}/${group}`);
    expect(JSON.stringify([...browser.synced.data])).toBe(published);
  });

  test('and what is taken can be saved again as it is', async () => {
    await tell([row('line/first-line', whole), row('setting/thresholds', [50])]);
    await hear();
    const { lines, settings } = await worker.send('snapshot/get', {});
    expect(settings.thresholds).toEqual([50]);
    expect(lines[0]?.line.limits).toEqual({ phone: 300_000 });
    const asked = [
      () => admitted('settings/save', { command: freshCommand(), settings }, 'extension'),
      () => admitted('line/save', { command: freshCommand(), line: lines[0]?.line }, 'extension'),
    ];
    for (const ask of asked) expect(ask).not.toThrow();
  });
});

describe('more than anybody has', () => {
  test('lines: those that are here can still be changed', async () => {
    const of = (n: number) => ({
      id: `made-up-line-${n}`,
      nickname: `${n}`,
      limits: {},
      dueDay: 25,
      prepaymentRestores: false,
      blocked: false,
    });
    await tell(Array.from({ length: 60 }, (_, n) => row(`line/${of(n).id}`, of(n))));
    await hear();
    await hear();
    const { lines } = await worker.send('snapshot/get', {});
    expect(lines.length).toBeLessThanOrEqual(21);
    const mine = lines.find(({ line }) => line.id === 'first-line')?.line;
    if (mine === undefined) throw new Error('the person’s own line is gone');
    const changed = { command: freshCommand(), line: { ...mine, limits: { phone: 500_000 } } };
    expect(await worker.send('line/save', changed)).toMatchObject({ ok: true });
  });

  test('deletions of what never was: some are remembered, and the room stays free once it is gone', async () => {
    const names = Array.from({ length: 3_000 }, (_, n) => `recurring/made-up-${n}-${digestOf(String(n))}`);
    await tell(names.map((name) => row(name, null)));
    await hear();
    await hear();
    for (const key of [...browser.synced.data.keys()])
      if (key.includes(LIAR)) browser.synced.data.delete(key);
    await hear();
    expect((browser.local.data.get('marks') as { marks: unknown[] }).marks.length).toBeLessThan(250);
    expect(await state()).not.toHaveProperty('trouble');
  });

  test('entries that unpack without end are not read, and it is said', async () => {
    const many = Array.from({ length: 9_000 }, (_, n) => `liars-entry-${n}`);
    await tell(
      many.map((id) => row(`entry/${id}`, entry(id), '2026-11')),
      '2026-11',
    );
    await hear();
    expect(ids()).toEqual([HERE]);
    expect(await state()).toMatchObject({ trouble: 'full' });
  });

  test('a write that fails here is said, and tried again', async () => {
    await tell([row('entry/from-the-other', entry('from-the-other'), '2026-11')], '2026-11');
    const { set } = browser.local;
    let isFull = true;
    vi.spyOn(console, 'error').mockReturnValue(undefined); // a full store is what this is about
    const saved = {
      ...browser.local,
      set: async (items: Readonly<Record<string, unknown>>) => {
        if (isFull && 'marks' in items) throw new Error('QUOTA_BYTES quota exceeded');
        await set(items);
      },
    };
    worker = startWorker({ ...browser, ports: { ...browser.ports, saved } });
    await hear();
    expect(await state()).toMatchObject({ trouble: 'failed' });
    isFull = false;
    await hear();
    expect(ids()).toContain('from-the-other');
    expect(await state()).not.toHaveProperty('trouble');
  });
});
