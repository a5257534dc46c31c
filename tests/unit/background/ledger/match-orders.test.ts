import { beforeEach, describe, expect, test } from 'vitest';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const ACCOUNT = { line: 'first-line', pool: 'phone' } as const;
const snapshot = () => worker.send('snapshot/get', {});
const used = async () => (await snapshot()).lines[0]?.pools.find(({ pool }) => pool === 'phone')?.used;
const log = (amount: number, day = '2026-11-20') =>
  worker.send('entry/log', { command: freshCommand(), ...ACCOUNT, amount, day });
const HELD = '2026-11-21T05:05:00.000Z';
/** The payment of a receipt that states a use of 62,300 won, itself included. */
const ROW = {
  row: 1,
  ...ACCOUNT,
  kind: 'payment',
  status: 'confirmed',
  source: 'sms',
  amount: 12_300,
  day: '2026-11-21',
  at: HELD,
  merchant: '도서상점',
  monthUsed: 62_300,
} as const;
const { at: _at, ...UNTIMED } = ROW;
const take = (...rows: readonly object[]) =>
  worker.send('entries/import', {
    command: freshCommand(),
    rows: rows.map((row, index) => ({ ...ROW, ...row, row: index + 1 })),
    spoken: [],
  } as never);
const match = (change: Record<string, unknown> = {}) =>
  worker.send('month/match', {
    command: freshCommand(),
    ...ACCOUNT,
    used: 62_300,
    at: HELD,
    ...change,
  } as never);
const reconcile = (figure: number) =>
  worker.send('entry/reconcile', { command: freshCommand(), ...ACCOUNT, used: figure } as never);
const undo = async () => {
  const step = (await snapshot()).steps?.undo?.id ?? '';
  expect(await worker.send('history/undo', { command: freshCommand(), step })).toMatchObject({ ok: true });
};
const redo = async () => {
  const step = (await snapshot()).steps?.redo?.id ?? '';
  expect(await worker.send('history/redo', { command: freshCommand(), step })).toMatchObject({ ok: true });
};
const amounts = () =>
  savedEntries(browser.local.data)
    .map(({ kind, amount }) => `${kind} ${amount}`)
    .sort();

describe('a receipt that states the month, and its payment: the month comes to what it states in any order', () => {
  test.each<[name: string, before: number, row: object]>([
    ['the log lacked more', 10_000, ROW],
    ['the log had more than the carrier', 90_000, ROW],
    ['the log lacked less than the payment', 58_000, ROW],
    ['a receipt without an hour', 10_000, UNTIMED],
    ['a receipt without an hour, and the log had more', 90_000, UNTIMED],
  ])('%s', async (_, before, row) => {
    const at = 'at' in row ? HELD : '2026-11-21T03:00:00.000Z';
    const take1 = () =>
      worker.send('entries/import', { command: freshCommand(), rows: [row], spoken: [] } as never);
    await log(before, '2026-11-18');
    await take1();
    await match({ at });
    expect(await used()).toBe(62_300);
    const whole = amounts();
    await undo();
    expect(await used()).toBe(before + 12_300);
    await undo();
    expect(await used()).toBe(before);
    await match({ at });
    expect(await used()).toBe(62_300);
    await take1();
    expect(await used()).toBe(62_300);
    expect(amounts()).toEqual(whole);
    await undo();
    expect(await used()).toBe(62_300);
    await redo();
    expect(amounts()).toEqual(whole);
    await undo();
    await undo();
    expect(await used()).toBe(before);
    expect(amounts()).toEqual([`payment ${before}`]);
  });

  test('where the log lacked this payment alone, nothing of the difference is left', async () => {
    await log(50_000, '2026-11-18');
    await match();
    await take(ROW);
    expect(await used()).toBe(62_300);
    expect(amounts()).toEqual(['payment 12300', 'payment 50000']);
    expect((await snapshot()).steps?.undo).toMatchObject({
      topic: 'logged',
      amount: 12_300,
      name: '도서상점',
    });
    await undo();
    expect(amounts()).toEqual(['adjustment 12300', 'payment 50000']);
  });

  test('several receipts of the month, matched to the newest first', async () => {
    await log(5_000, '2026-11-02');
    await match();
    await take(ROW, {
      amount: 45_000,
      day: '2026-11-20',
      at: '2026-11-20T01:00:00.000Z',
      merchant: '영화관',
      monthUsed: 50_000,
    });
    expect(await used()).toBe(62_300);
    expect(amounts()).toEqual(['payment 12300', 'payment 45000', 'payment 5000']);
    await undo();
    expect(amounts()).toEqual(['adjustment 57300', 'payment 5000']);
  });

  test('what was paid after the receipt counts on top of it', async () => {
    await match();
    await take({ amount: 4_000, at: '2026-11-21T06:00:00.000Z', monthUsed: undefined, merchant: '영화관' });
    expect(await used()).toBe(66_300);
  });

  test('a payment that was taken back since: the figure held it, and its cancellation counts', async () => {
    await match();
    await take(ROW, { kind: 'cancellation', at: '2026-11-21T06:00:00.000Z', monthUsed: undefined });
    expect(await used()).toBe(50_000);
  });

  test('a payment and its cancellation before the figure change nothing of it', async () => {
    await match({ at: '2026-11-21T09:00:00.000Z' });
    await take(
      { ...ROW, monthUsed: undefined },
      { kind: 'cancellation', at: '2026-11-21T06:00:00.000Z', monthUsed: undefined },
    );
    expect(await used()).toBe(62_300);
  });
});

describe("a table of what was paid, after the carrier's figure was typed in", () => {
  const listed = (day: string, amount: number) => ({
    ...UNTIMED,
    at: undefined,
    monthUsed: undefined,
    source: 'csv',
    day,
    amount,
  });

  test('its payments of days before are in the figure, as far as the difference has room', async () => {
    await log(10_000, '2026-11-01');
    await reconcile(40_000);
    await take(listed('2026-11-03', 20_000), listed('2026-11-04', 7_000));
    expect(await used()).toBe(40_000);
    expect(amounts()).toEqual(['adjustment 3000', 'payment 10000', 'payment 20000', 'payment 7000']);
    await take(listed('2026-11-05', 9_000));
    expect(await used()).toBe(49_000);
  });

  test('one of the day of the figure, without an hour, counts: which came first is not known', async () => {
    await reconcile(40_000);
    await take(listed('2026-11-22', 20_000));
    expect(await used()).toBe(60_000);
  });

  test('a payment of a day before that is typed in is in it, too; one of the same day is not', async () => {
    await reconcile(40_000);
    await log(15_000, '2026-11-20');
    expect(await used()).toBe(40_000);
    expect(amounts()).toEqual(['adjustment 25000', 'payment 15000']);
    await undo();
    expect(amounts()).toEqual(['adjustment 40000']);
    await log(15_000, '2026-11-22');
    expect(await used()).toBe(55_000);
  });

  test('another pool, and another month, are not touched', async () => {
    await reconcile(40_000);
    await take({ ...listed('2026-11-03', 3_000), pool: 'content' }, listed('2026-10-03', 5_000));
    expect(await used()).toBe(40_000);
    expect(amounts()).toEqual(['adjustment 40000', 'payment 3000', 'payment 5000']);
  });
});

describe('a payment that the matched figure held, and what becomes of it later', () => {
  const only = () => {
    const [found] = savedEntries(browser.local.data).filter(({ kind }) => kind === 'payment');
    return { entry: found?.id ?? '', month: '2026-11' };
  };
  const ask = async (name: string, more: object = {}) =>
    expect(
      await worker.send(name as never, { command: freshCommand(), ...only(), ...more } as never),
    ).toMatchObject({ ok: true });
  const edit = (change: object) => ask('entry/edit', { change });
  const trash = async () => (await worker.send('safekeeping/get', {})).trash;
  const matchedAt = async (figure: number, amount: number) => {
    // At noon sharp a figure would have no time of its own.
    browser.pass(5);
    await reconcile(figure);
    await log(amount, '2026-11-20');
    expect(await used()).toBe(figure);
  };

  test.each([15_000, 40_000])(
    'deleted: the month is what the carrier said (%i of 40,000)',
    async (amount) => {
      await matchedAt(40_000, amount);
      await ask('entry/delete');
      expect(await used()).toBe(40_000);
      expect(amounts()).toEqual(['adjustment 40000']);
      await undo();
      expect(await used()).toBe(40_000);
      await redo();
      expect(await used()).toBe(40_000);
      expect(amounts()).toEqual(['adjustment 40000']);
    },
  );

  test.each([15_000, 40_000])('deleted and brought back from the trash (%i of 40,000)', async (amount) => {
    await matchedAt(40_000, amount);
    const gone = only();
    await ask('entry/delete');
    expect((await trash()).map(({ entry }) => entry.kind)).toEqual(['payment']);
    await worker.send('trash/restore', { command: freshCommand(), ...gone } as never);
    expect(await used()).toBe(40_000);
    await ask('entry/delete');
    expect(amounts()).toEqual(['adjustment 40000']);
  });

  test('an adjustment of which nothing is left is no deletion of the person, and is not in the trash', async () => {
    await matchedAt(40_000, 40_000);
    expect(await trash()).toEqual([]);
    await undo();
    await redo();
    expect(await trash()).toEqual([]);
    expect(await used()).toBe(40_000);
  });

  test('an adjustment that the person deleted stays deleted', async () => {
    await matchedAt(40_000, 15_000);
    const figure = savedEntries(browser.local.data).find(({ kind }) => kind === 'adjustment')?.id ?? '';
    await worker.send('entry/delete', { command: freshCommand(), entry: figure, month: '2026-11' } as never);
    expect(await used()).toBe(15_000);
    await ask('entry/delete');
    expect(amounts()).toEqual([]);
  });

  test.each<[why: string, change: object, used: number]>([
    ['another amount, with room for it', { amount: 1_500 }, 40_000],
    ['all of the difference', { amount: 40_000 }, 40_000],
    ['more than the difference', { amount: 50_000 }, 90_000],
    ['another day before', { day: '2026-11-03' }, 40_000],
    ['the day of the figure: which came first is not known', { day: '2026-11-22' }, 55_000],
    ['another month', { day: '2026-10-31' }, 40_000],
    ['the other pool', { pool: 'content' }, 40_000],
    ['another name', { merchant: '영화관' }, 40_000],
  ])('edited to %s, and deleted then', async (_, change, then) => {
    await matchedAt(40_000, 15_000);
    browser.pass(5);
    await edit(change);
    expect((await snapshot()).steps?.undo?.topic).toBe('edited');
    expect(await used()).toBe(then);
    await worker.send('entry/delete', {
      command: freshCommand(),
      ...only(),
      month: 'day' in change ? String(change.day).slice(0, 7) : '2026-11',
    } as never);
    expect(await used()).toBe(40_000);
    expect(amounts()).toEqual(['adjustment 40000']);
  });

  test('one that was put on the day of the figure by mistake is in it once its day is right', async () => {
    browser.pass(5);
    await reconcile(40_000);
    browser.pass(5);
    await log(15_000, '2026-11-22');
    expect(await used()).toBe(55_000);
    await edit({ day: '2026-11-20' });
    expect(amounts()).toEqual(['adjustment 25000', 'payment 15000']);
  });

  test('one that was counted when the month was matched is no part of the difference, whatever its day', async () => {
    await log(15_000, '2026-11-20');
    browser.pass(5);
    await reconcile(40_000);
    browser.pass(5);
    for (const day of ['2026-11-19', '2026-11-22', '2026-11-19']) await edit({ day });
    for (const status of ['failed', 'confirmed']) await ask('entry/settle', { status });
    expect(amounts()).toEqual(['adjustment 25000', 'payment 15000']);
    await ask('entry/delete');
    expect(amounts()).toEqual(['adjustment 25000']);
  });

  test('one that did not go through was not in the figure, and is when it did after all', async () => {
    await matchedAt(40_000, 15_000);
    await ask('entry/settle', { status: 'failed' });
    expect(await used()).toBe(40_000);
    await ask('entry/settle', { status: 'confirmed' });
    expect(await used()).toBe(40_000);
    expect(amounts()).toEqual(['adjustment 25000', 'payment 15000']);
  });

  test.each([
    ['before the figure', '2026-11-20', 40_000],
    ['after it', undefined, 25_000],
  ])('one that was cancelled %s', async (_, day, then) => {
    await matchedAt(40_000, 15_000);
    browser.pass(60);
    await ask('entry/settle', { status: 'cancelled', ...(day !== undefined && { day }) });
    expect(await used()).toBe(then);
    await ask('entry/settle', { status: 'confirmed' });
    expect(await used()).toBe(40_000);
  });

  test('one that turns out to be another record: that one was counted already', async () => {
    await log(15_000, '2026-11-19');
    const into = only().entry;
    await matchedAt(40_000, 9_000);
    const entry = savedEntries(browser.local.data).find(({ amount }) => amount === 9_000)?.id;
    await ask('entry/merge', { entry, into, intoMonth: '2026-11' });
    expect(amounts()).toEqual(['adjustment 25000', 'payment 15000']);
    expect(await used()).toBe(40_000);
  });

  test('a part that came back before the figure leaves the month as it is, there and deleted', async () => {
    await matchedAt(40_000, 15_000);
    await ask('entry/cancel-part', { amount: 5_000, day: '2026-11-21' });
    expect(amounts()).toEqual(['adjustment 30000', 'cancellation 5000', 'payment 15000']);
    expect(await used()).toBe(40_000);
    const row = savedEntries(browser.local.data).find(({ kind }) => kind === 'cancellation')?.id ?? '';
    await worker.send('entry/delete', { command: freshCommand(), entry: row, month: '2026-11' } as never);
    expect(amounts()).toEqual(['adjustment 25000', 'payment 15000']);
    browser.pass(5);
    await ask('entry/cancel-part', { amount: 5_000, day: '2026-11-22' });
    expect(await used()).toBe(35_000);
    await ask('entry/delete');
    expect(amounts()).toEqual(['adjustment 40000']);
  });

  test('a command that comes again names the payment, not the adjustment', async () => {
    await reconcile(40_000);
    const command = freshCommand();
    const send = () =>
      worker.send('entry/log', { command, ...ACCOUNT, amount: 15_000, day: '2026-11-20' } as never);
    expect(await send()).toMatchObject({ ok: true, entry: command });
    expect(await send()).toMatchObject({ ok: true, entry: command });
  });
});
