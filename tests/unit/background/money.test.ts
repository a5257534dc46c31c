import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ports } from '../../../src/background/kernel/ports.ts';
import { checkSums } from '../../../src/background/ledger/check-sums.ts';
import { wake } from '../../../src/background/on-wake.ts';
import { month } from '../../../src/core/day.ts';
import { open } from '../../../src/storage/open.ts';
import { faultsOf } from '../../../src/storage/sums.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../fakes/browser.ts';
import { freshCommand, openPage } from '../fakes/page.ts';
import { savedEntries, savedLedger } from '../fakes/saved.ts';

type Worker = ReturnType<typeof startWorker>;

let browser: FakeBrowser;
let worker: Worker;
beforeEach(async () => {
  browser = createBrowser();
  worker = startWorker(browser);
  const { line } = (await snapshot()).lines[0] ?? {};
  const limits = { phone: 300_000, content: 100_000 };
  await worker.send('line/save', { command: freshCommand(), line: { ...line, limits, dueDay: 25 } as never });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const snapshot = () => worker.send('snapshot/get', {});
const pool = async (name = 'phone') => (await snapshot()).lines[0]?.pools.find((view) => view.pool === name);
const log = async (amount: number, change: Record<string, unknown> = {}) => {
  const command = freshCommand();
  const order = { command, line: 'first-line', pool: 'phone' as const, amount, day: '2026-11-20', ...change };
  expect(await worker.send('entry/log', order)).toMatchObject({ ok: true });
  return command;
};
const sumsFaults = () => {
  const opened = open('sums', browser.local.data.get('sums'));
  if (opened.state !== 'ok') return opened.state;
  const keys = [...browser.local.data.keys()]
    .filter((key) => key.startsWith('ledger/'))
    .map((key) => key.slice(7));
  const entries = (of: string) => savedLedger(browser.local.data, of)?.entries ?? [];
  return faultsOf(opened.value, new Map(keys.map((of) => [month(of), entries(of)])));
};

describe('cancelling a part', () => {
  const part = (entry: string, amount: number, day = '2026-11-21', change = {}) =>
    worker.send('entry/cancel-part', {
      command: freshCommand(),
      entry,
      month: '2026-11',
      amount,
      day,
      ...change,
    });

  test('goes along when its payment is put on another line or in another pool, and every figure agrees', async () => {
    const id = await log(50_000, { merchant: '달빛서점' });
    await part(id, 20_000);
    const first = (await snapshot()).lines[0]?.line;
    if (first === undefined) throw new Error('no line');
    const other = { ...first, id: 'second-line', nickname: '둘째' };
    expect(await worker.send('line/save', { command: freshCommand(), line: other })).toMatchObject({
      ok: true,
    });
    const change = { line: other.id, pool: 'content' as const, merchant: '별빛서점' };
    const order = { command: freshCommand(), entry: id, month: '2026-11', change };
    expect(await worker.send('entry/edit', order)).toMatchObject({ ok: true, entry: id });
    expect(await worker.send('entry/edit', order)).toMatchObject({ ok: true, entry: id });
    const used = (await snapshot()).lines.map(({ pools }) => pools.map((each) => each.used));
    expect(used).toEqual([
      [0, 0],
      [0, 30_000],
    ]);
    const filter = { line: other.id, pool: 'content' as const, text: '별빛' };
    const year = await worker.send('ledger/year', { year: 2026, filter });
    expect(year.all).toEqual({ entries: 2, payments: 1, total: 30_000 });
    expect(sumsFaults()).toEqual([]);
  });

  test('gives its amount back this month, once however often it is sent, and no more than was paid', async () => {
    const id = await log(50_000);
    const order = { command: freshCommand() };
    expect(await part(id, 20_000, '2026-11-21', order)).toMatchObject({ ok: true });
    expect(await part(id, 20_000, '2026-11-21', order)).toMatchObject({ ok: true, entry: order.command });
    expect(await pool()).toMatchObject({ used: 30_000, left: 270_000, cancellable: 30_000 });
    expect(await part(id, 30_001)).toEqual({ ok: false, reason: 'taken-back' });
    expect(await part(id, 30_000)).toMatchObject({ ok: true });
    expect(await pool()).toMatchObject({ used: 0, cancellable: 0 });
  });

  test('is refused before the payment, in days to come, of what is no payment or was refused', async () => {
    const id = await log(50_000);
    const pending = await log(5_000, { status: 'pending' });
    expect(await part(id, 1_000, '2026-11-19')).toEqual({ ok: false, reason: 'invalid' });
    expect(await part(id, 1_000, '2026-11-23')).toEqual({ ok: false, reason: 'invalid' });
    expect(await part(pending, 1_000)).toEqual({ ok: false, reason: 'invalid' });
    expect(await part('entry-unknown', 1_000)).toEqual({ ok: false, reason: 'not-found' });
  });

  test('a month later is on record, and changes neither headroom nor bill', async () => {
    const id = await log(50_000, { day: '2026-10-20' });
    expect(await part(id, 20_000, '2026-11-05', { month: '2026-10' })).toMatchObject({ ok: true });
    expect(await part(id, 30_000, '2026-11-05', { month: '2026-10' })).toMatchObject({ ok: true });
    expect((await snapshot()).lines[0]?.bills).toMatchObject([{ month: '2026-10', amount: 50_000 }]);
    expect(await pool()).toMatchObject({ used: 0 });
    expect(savedEntries(browser.local.data).filter(({ kind }) => kind === 'cancellation')).toHaveLength(2);
  });
});

test('a prepayment gives headroom back and lowers the bill', async () => {
  const id = await log(80_000, { fee: 2_000 });
  await log(50_000, { kind: 'prepayment', of: id });
  expect(await pool()).toMatchObject({ used: 30_000, cancellable: 0 });
  const { line } = (await snapshot()).lines[0] ?? {};
  const changed = { ...line, prepaymentRestores: false } as never;
  await worker.send('line/save', { command: freshCommand(), line: changed });
  expect(await pool()).toMatchObject({ used: 80_000 });
});

test('a fee is a part of its payment: all of it at most', async () => {
  const payment = { line: 'first-line', pool: 'phone' as const, amount: 100, day: '2026-11-20' };
  const sent = (fee: number) => worker.send('entry/log', { ...payment, command: freshCommand(), fee });
  expect(await sent(101)).toEqual({ ok: false, reason: 'invalid' });
  expect(await sent(100)).toMatchObject({ ok: true });
});

describe('reconciling', () => {
  const reconcile = (used: number, command = freshCommand()) =>
    worker.send('entry/reconcile', { command, line: 'first-line', pool: 'phone', used });

  test('makes one adjustment for the difference, in either direction, and none where there is none', async () => {
    await log(80_000);
    const command = freshCommand();
    expect(await reconcile(95_500, command)).toMatchObject({ ok: true, entry: command });
    expect(await reconcile(95_500, command)).toMatchObject({ ok: true, entry: command });
    expect(await pool()).toMatchObject({ used: 95_500 });
    expect(await reconcile(95_500)).toMatchObject({ ok: true });
    expect(await reconcile(60_000)).toMatchObject({ ok: true });
    expect(await pool()).toMatchObject({ used: 60_000 });
    const made = savedEntries(browser.local.data).filter(({ kind }) => kind === 'adjustment');
    expect(made.map(({ amount, source }) => [amount, source])).toEqual([
      [15_500, 'carrier'],
      [-35_500, 'carrier'],
    ]);
    expect(
      await worker.send('entry/reconcile', {
        command: freshCommand(),
        line: 'other-line',
        pool: 'phone',
        used: 1,
      }),
    ).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });

  test('loses no payment logged at the same moment', async () => {
    await Promise.all([log(10_000), reconcile(50_000), log(7_000, { day: '2026-11-22' })]);
    expect(await pool()).toMatchObject({ used: 57_000 });
  });
});

test('payments are told of newest first, however late one is noted', async () => {
  await log(1_000, { day: '2026-11-20' });
  await log(2_000, { day: '2026-11-22' });
  await log(3_000, { day: '2026-11-18' });
  await log(4_000, { day: '2026-11-21' });
  expect((await snapshot()).entries.map(({ amount }) => amount)).toEqual([2_000, 4_000, 1_000, 3_000]);
});

describe('bills in parts', () => {
  const bill = async () => (await snapshot()).lines[0]?.bills[0];
  const of = { line: 'first-line', month: '2026-10' };

  test('are partly paid, then paid, and taken back as a whole', async () => {
    await log(45_000, { day: '2026-10-05' });
    const pay = (amount: number, on: string, command = freshCommand()) =>
      worker.send('bill/pay-part', { command, ...of, amount, on });
    const command = freshCommand();
    await pay(20_000, '2026-11-20', command);
    await pay(20_000, '2026-11-20', command);
    expect(await bill()).toMatchObject({ status: 'partly-paid', rest: 25_000, parts: [{ amount: 20_000 }] });
    expect(await pay(1_000, '2026-11-23')).toEqual({ ok: false, reason: 'invalid' });
    await pay(25_000, '2026-11-22');
    expect(await bill()).toMatchObject({ status: 'paid', rest: 0, paidOn: '2026-11-22' });
    await worker.send('bill/paid', { command: freshCommand(), ...of, paidOn: null });
    expect(await bill()).toMatchObject({ status: 'soon', rest: 45_000, parts: [] });
  });

  test('stand in the order of their days, however late one is told of', async () => {
    await log(45_000, { day: '2026-10-05' });
    for (const on of ['2026-11-20', '2026-11-22', '2026-11-18'])
      await worker.send('bill/pay-part', { command: freshCommand(), ...of, amount: 1_000, on });
    expect((await bill())?.parts.map(({ on }) => on)).toEqual(['2026-11-18', '2026-11-20', '2026-11-22']);
  });

  test('are forty at most', async () => {
    await log(45_000, { day: '2026-10-05' });
    const pay = () =>
      worker.send('bill/pay-part', { command: freshCommand(), ...of, amount: 1, on: '2026-11-20' });
    for (let part = 1; part <= 40; part += 1) expect(await pay()).toMatchObject({ ok: true });
    expect(await pay()).toEqual({ ok: false, reason: 'invalid' });
    expect((await bill())?.parts).toHaveLength(40);
  });

  test('a snoozed bill is reminded of again from that day on', async () => {
    browser.state.mayNotify = true;
    browser.state.now = '2026-11-24T01:00:00.000Z' as never;
    await log(45_000, { day: '2026-10-05' });
    await worker.send('bill/snooze', { command: freshCommand(), ...of, until: '2026-11-25' });
    await wake(worker.app);
    expect(browser.state.notices).toHaveLength(0);
    browser.pass(24 * 60);
    await wake(worker.app);
    expect(browser.state.notices).toHaveLength(1);
  });
});

describe('recurring payments', () => {
  const item = {
    id: 'recurring-1',
    line: 'first-line',
    pool: 'phone' as const,
    merchant: '왓치플러스',
    amount: 13_900,
    day: 25,
  };
  const save = (change = {}) =>
    worker.send('recurring/save', { command: freshCommand(), item: { ...item, ...change } });
  const settle = (status: 'confirmed' | 'failed', change = {}) =>
    worker.send('recurring/settle', {
      command: freshCommand(),
      item: item.id,
      month: '2026-11',
      status,
      ...change,
    });

  test('go and come back by undo and redo, as they were', async () => {
    const amounts = async () =>
      (await snapshot()).lines[0]?.recurring?.map(({ item: { amount } }) => amount) ?? [];
    const turn = async (direction: 'undo' | 'redo') => {
      const step = (await snapshot()).steps?.[direction]?.id ?? '';
      expect(await worker.send(`history/${direction}`, { command: freshCommand(), step })).toMatchObject({
        ok: true,
      });
    };
    await save();
    await save({ amount: 15_900 });
    await turn('undo');
    expect(await amounts()).toEqual([13_900]);
    await turn('undo');
    expect(await amounts()).toEqual([]);
    await turn('redo');
    expect(await amounts()).toEqual([13_900]);
  });

  test('are reserved from headroom and shown apart until they are settled, exactly once', async () => {
    expect(await save()).toMatchObject({ ok: true });
    expect(await pool()).toMatchObject({ used: 0, expected: 13_900, left: 286_100 });
    expect((await snapshot()).expected).toMatchObject([{ id: 'recurring-1-2026-11', amount: 13_900 }]);
    expect((await snapshot()).lines[0]?.recurring).toMatchObject([
      { item: { id: item.id }, next: '2026-11-25' },
    ]);
    expect(savedEntries(browser.local.data)).toEqual([]);
    await Promise.all([settle('confirmed', { amount: 14_900 }), settle('confirmed', { amount: 14_900 })]);
    expect(await pool()).toMatchObject({ used: 14_900, expected: 0, left: 285_100 });
    expect(savedEntries(browser.local.data)).toMatchObject([
      {
        id: 'recurring-1-2026-11',
        kind: 'payment',
        source: 'recurring',
        recurring: item.id,
        status: 'confirmed',
      },
    ]);
    await settle('failed');
    expect(await pool()).toMatchObject({ used: 0, expected: 0, left: 300_000 });
  });

  test('are changed and deleted by their id, and refused where they cannot be', async () => {
    expect(await save({ line: 'other-line' })).toEqual({ ok: false, reason: 'not-found' });
    expect(await save({ since: '2026-11', until: '2026-10' })).toEqual({ ok: false, reason: 'invalid' });
    expect(await settle('confirmed')).toEqual({ ok: false, reason: 'not-found' });
    await save();
    await save({ amount: 15_900, cancelBy: '2026-11-24' });
    expect((await snapshot()).lines[0]?.recurring).toMatchObject([
      { item: { amount: 15_900, cancelBy: '2026-11-24' } },
    ]);
    expect(await settle('confirmed', { day: '2026-10-25' })).toEqual({ ok: false, reason: 'invalid' });
    const away = { command: freshCommand(), item: item.id };
    expect(await worker.send('recurring/delete', away)).toMatchObject({ ok: true });
    expect(await worker.send('recurring/delete', away)).toMatchObject({ ok: true });
    expect(await pool()).toMatchObject({ expected: 0 });
  });
});

describe('what a refusal teaches', () => {
  const refused = async (change: object, place = {}) => {
    await openPage(browser, worker, place).see({ amount: 50_000 });
    return openPage(browser, worker, place).see({ stage: 'failure', ...change } as never);
  };
  const lines = async () => (await snapshot()).lines[0];

  test('a shop’s cap, named in the next verdict there, and forgotten on request', async () => {
    await refused({ amount: 50_000, cause: 'merchant-cap', merchant: '달빛서점' });
    const cap = { kind: 'merchant', name: '달빛서점', amount: 50_000 };
    expect((await lines())?.caps).toMatchObject([{ ...cap, learntOn: '2026-11-22' }]);
    expect(await pool()).toMatchObject({ limit: { amount: 300_000, binding: 'carrier' } });
    const next = await openPage(browser, worker, { tab: 7 }).see({
      amount: 60_000,
      merchant: '달빛서점',
    } as never);
    expect(next).toMatchObject({ verdict: { state: 'ok', cap: { of: '달빛서점', amount: 50_000 } } });
    const forget = {
      command: freshCommand(),
      line: 'first-line',
      kind: 'merchant' as const,
      name: '달빛서점',
    };
    expect(await worker.send('cap/forget', forget)).toMatchObject({ ok: true });
    expect((await lines())?.caps).toEqual([]);
    const again = await worker.send('cap/forget', { ...forget, command: freshCommand() });
    expect(again).toEqual({ ok: false, reason: 'not-found' });
  });

  test('a cap that only a code tells is none to learn', async () => {
    await refused({ amount: 50_000, cause: 'merchant-cap', causeByCode: true, merchant: '달빛서점' });
    expect((await lines())?.caps).toEqual([]);
  });

  test('what it says is left is kept apart; other refusals and other hosts teach nothing', async () => {
    await refused({ amount: 50_000, cause: 'limit', statedHeadroom: 12_000 });
    expect(await lines()).toMatchObject({ caps: [], stated: [{ gateway: 'danal', left: 12_000 }] });
    expect(await pool()).toMatchObject({ left: 300_000 });
    await refused({ amount: 50_000, cause: 'policy', merchant: '달빛서점' }, { tab: 8 });
    await refused(
      { amount: 50_000, cause: 'merchant-cap', merchant: '달빛서점' },
      { tab: 9, url: 'https://shop.example/' },
    );
    expect((await lines())?.caps).toEqual([]);
  });
});

describe('sums', () => {
  test('answer for past months, so that these are not read', async () => {
    await log(45_000, { day: '2026-10-05' });
    await log(5_000);
    const read: string[] = [];
    const { get } = browser.ports.saved;
    const saved = {
      ...browser.ports.saved,
      get: (keys: readonly string[]) => {
        read.push(...keys.filter((key) => key.startsWith('ledger/')));
        return get(keys);
      },
    };
    const watched = startWorker({ ...browser, ports: { ...browser.ports, saved } });
    const shown = await watched.send('snapshot/get', {});
    expect(shown.lines[0]?.bills).toMatchObject([{ month: '2026-10', amount: 45_000 }]);
    expect(shown.years).toEqual([2026]);
    expect(read).toEqual(['ledger/2026-11']);
    read.length = 0;
    const order = {
      command: freshCommand(),
      line: 'first-line',
      pool: 'phone' as const,
      amount: 1,
      day: '2026-11-20',
    };
    await watched.send('entry/log', order);
    expect(read).toEqual(['ledger/2026-11']);
    expect(sumsFaults()).toEqual([]);
  });

  test('name old months with a question open, which are read for it', async () => {
    const id = await log(9_000, { day: '2025-03-05', status: 'pending' });
    expect((await snapshot()).questions.map((entry) => entry.id)).toEqual([id]);
    await worker.send('entry/settle', {
      command: freshCommand(),
      entry: id,
      month: '2025-03',
      status: 'failed',
    });
    expect((await snapshot()).questions).toEqual([]);
    expect(sumsFaults()).toEqual([]);
  });

  test('are held against the ledger once a day, and made again where they are wrong or gone', async () => {
    await log(45_000, { day: '2026-10-05' });
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    await checkSums(worker.app);
    expect(quiet).not.toHaveBeenCalled();
    const right = browser.local.data.get('sums') as { months: { accounts: { billed: number }[] }[] };
    const wrong = structuredClone(right);
    for (const { accounts } of wrong.months) for (const account of accounts) account.billed = 7;
    browser.local.data.set('sums', wrong);
    await checkSums(worker.app);
    expect(browser.local.data.get('sums')).toEqual(wrong);
    browser.pass(24 * 60);
    await checkSums(worker.app);
    expect(quiet).toHaveBeenCalledOnce();
    expect(sumsFaults()).toEqual([]);
    for (const gone of [undefined, 'garbage']) {
      if (gone === undefined) browser.local.data.delete('sums');
      else browser.local.data.set('sums', gone);
      await checkSums(worker.app);
      expect(browser.local.data.get('sums')).toMatchObject({ months: right.months, years: [2026] });
    }
  });

  test('are made again in turns: what is recorded meanwhile waits for two months, not for years, and is counted', async () => {
    for (let back = 1; back <= 12; back += 1) {
      await log(1_000 * back, { day: `2025-${String(back).padStart(2, '0')}-05`, status: 'pending' });
    }
    browser.local.data.delete('sums');
    const slow = startWorker(browser);
    const made = checkSums(slow.app);
    const order = { command: freshCommand(), line: 'first-line', pool: 'phone' as const };
    let isMade = false;
    void made.then(() => {
      isMade = true;
    });
    await slow.send('entry/log', { ...order, amount: 7_000, day: '2025-01-06' });
    expect(isMade).toBe(false);
    await made;
    expect(sumsFaults()).toEqual([]);
    expect(browser.local.data.get('sums')).toMatchObject({ years: [2025], checkedOn: '2026-11-22' });
    expect((await snapshot()).questions).toHaveLength(12);
  });

  test('that were left half made are made to the end at the next start', async () => {
    await log(1_000, { day: '2025-01-05', status: 'pending' });
    await log(2_000, { day: '2026-10-05', status: 'pending' });
    await log(3_000, { day: '2026-09-05', status: 'pending' });
    browser.local.data.delete('sums');
    let sets = 0;
    const set: Ports['saved']['set'] = async (items) => {
      sets += 1;
      if (sets > 1) throw new Error('stopped');
      await browser.ports.saved.set(items);
    };
    const ports = { ...browser.ports, saved: { ...browser.ports.saved, set } };
    await expect(checkSums(startWorker({ ...browser, ports }).app)).rejects.toThrow('stopped');
    expect(browser.local.data.get('sums')).toMatchObject({ years: [2026] });
    await checkSums(startWorker(browser).app);
    expect(browser.local.data.get('sums')).toMatchObject({ years: [2025, 2026] });
    expect((await snapshot()).questions).toHaveLength(3);
  });

  test('a fresh profile stays empty', async () => {
    const fresh = createBrowser();
    await checkSums(startWorker(fresh).app);
    expect(fresh.local.data.size).toBe(0);
  });
});

describe('a year', () => {
  test('is summed and filtered, the sums following the filter', async () => {
    await log(10_000, { merchant: '달빛 서점', day: '2026-01-31' });
    const id = await log(30_000, { merchant: '달빛서점' });
    await log(5_000, { merchant: '별빛게임즈', pool: 'content' });
    await log(7_000, { day: '2025-12-31' });
    await worker.send('entry/cancel-part', {
      command: freshCommand(),
      entry: id,
      month: '2026-11',
      amount: 10_000,
      day: '2026-11-21',
    });
    const year = (filter = {}) => worker.send('ledger/year', { year: 2026, filter });
    expect(await year()).toMatchObject({
      all: { entries: 4, total: 35_000 },
      months: [
        { month: '2026-01', total: 10_000 },
        { month: '2026-11', total: 25_000, pools: { phone: 20_000, content: 5_000 } },
      ],
      problems: [],
    });
    const rows = (ask: object) =>
      worker.send('ledger/rows', { month: '2026-11', skip: 0, take: 200, ...ask });
    const november = await rows({});
    expect(november.count).toBe(3);
    expect((await rows({ skip: 1, take: 1 })).entries).toEqual([november.entries[1]]);
    expect(await rows({ skip: 3 })).toEqual({ entries: [], count: 3 });
    expect(await rows({ filter: { pool: 'content' } })).toMatchObject({
      entries: [{ amount: 5_000 }],
      count: 1,
    });
    expect(await rows({ month: '1999-01' })).toEqual({ entries: [], count: 0 });
    expect((await year()).merchants[0]).toEqual({
      name: '달빛 서점',
      entries: 2,
      payments: 2,
      total: 30_000,
    });
    expect(await year({ text: '달빛서점', kind: 'payment' })).toMatchObject({
      all: { entries: 2, total: 30_000 },
    });
    expect(await year({ from: '2026-01-31', to: '2026-01-31' })).toMatchObject({ all: { entries: 1 } });
    expect(
      await year({ pool: 'content', least: 5_000, most: 5_000, line: 'first-line', status: 'confirmed' }),
    ).toMatchObject({
      all: { entries: 1, total: 5_000 },
    });
    expect(await year({ from: '2026-02-01', most: 29_999, kind: 'payment' })).toMatchObject({
      all: { total: 5_000 },
    });
  });
});

test('storage is said to be near full from 60 percent on, and unsaid where it cannot be known', async () => {
  const at = async (bytes: number) => {
    const room = { inUse: async () => ({ bytes, isEstimate: true }) };
    return (await startWorker({ ...browser, ports: { ...browser.ports, room } }).send('snapshot/get', {}))
      .quota;
  };
  expect(await at(6_291_455)).toMatchObject({ isNear: false, isEstimate: true });
  expect(await at(6_291_456)).toMatchObject({ isNear: true, of: 10_485_760 });
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const room = { inUse: () => Promise.reject(new Error('not now')) };
  const other = startWorker({ ...browser, ports: { ...browser.ports, room } });
  expect(await other.send('snapshot/get', {})).not.toHaveProperty('quota');
});
