import { describe, expect, test } from 'vitest';
import { LINE_DEFAULTS } from '../../../src/core/line.ts';
import { createBrowser, startWorker } from '../fakes/browser.ts';
import { freshCommand } from '../fakes/page.ts';
import { savedLedger } from '../fakes/saved.ts';

const log = (change: Record<string, unknown> = {}) => ({
  command: freshCommand(),
  line: 'first-line',
  pool: 'phone' as const,
  amount: 30_000,
  day: '2026-11-22',
  ...change,
});
const lineDue = (dueDay: number) => ({
  id: 'first-line',
  nickname: '내 폰',
  carrier: 'kt' as const,
  limits: {},
  dueDay,
  ...LINE_DEFAULTS,
});
const start = () => {
  const browser = createBrowser();
  return { browser, worker: startWorker(browser) };
};
const ledger = (browser: ReturnType<typeof createBrowser>, month = '2026-11') =>
  savedLedger(browser.local.data, month);

describe('logging by hand', () => {
  test('one entry, kept under its month in Seoul, counted in the snapshot', async () => {
    const { browser, worker } = start();
    const order = log({ merchant: '달빛서점' });
    expect(await worker.send('entry/log', order)).toEqual({
      ok: true,
      id: order.command,
      entry: order.command,
    });
    expect(ledger(browser)).toMatchObject({
      entries: [
        {
          amount: 30_000,
          at: '2026-11-22T03:00:00.000Z',
          status: 'confirmed',
          source: 'hand',
          merchant: '달빛서점',
        },
      ],
    });
    const snapshot = await worker.send('snapshot/get', {});
    expect(snapshot.entries).toHaveLength(1);
    expect(snapshot.lines[0]?.pools[0]).toMatchObject({
      pool: 'phone',
      used: 30_000,
      level: 'unknown-limit',
    });
  });

  test.each([
    ['2026-11-30T14:59:59.000Z', '2026-11-30', '2026-11'],
    ['2026-11-30T15:00:00.000Z', '2026-11-30', '2026-11'],
    ['2026-11-30T15:00:00.000Z', '2026-12-01', '2026-12'],
    ['2026-12-05T00:00:00.000Z', '2026-10-31', '2026-10'],
  ])('at %s for %s: kept under %s', async (now, day, month) => {
    const browser = createBrowser(now);
    await startWorker(browser).send('entry/log', log({ day }));
    expect(ledger(browser, month)?.entries).toHaveLength(1);
  });

  test.each([
    ['a line nobody knows', { line: 'other-line' }, 'not-found'],
    ['a day that has not come', { day: '2026-11-23' }, 'invalid'],
  ])('%s is refused', async (_name, change, reason) => {
    const { browser, worker } = start();
    expect(await worker.send('entry/log', log(change))).toEqual({ ok: false, reason });
    expect(browser.local.data.size).toBe(0);
  });

  test('100 at the same moment are 100 entries', async () => {
    const { browser, worker } = start();
    await Promise.all(
      Array.from({ length: 100 }, (_, i) => worker.send('entry/log', log({ amount: i + 1 }))),
    );
    const { entries } = ledger(browser) ?? { entries: [] };
    expect(entries).toHaveLength(100);
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(5_050);
  });
});

describe('a command that comes again', () => {
  test('is acknowledged and changes nothing, in whatever worker life', async () => {
    const { browser, worker } = start();
    const order = log();
    const first = await worker.send('entry/log', order);
    const before = structuredClone(browser.local.data);
    expect(await startWorker(browser).send('entry/log', order)).toEqual(first);
    expect(browser.local.data).toEqual(before);
  });

  test('does not bring back what was deleted since', async () => {
    const { browser, worker } = start();
    const order = log();
    await worker.send('entry/log', order);
    const away = { command: freshCommand(), entry: order.command, month: '2026-11' };
    expect(await worker.send('entry/delete', away)).toMatchObject({ ok: true });
    expect(await worker.send('entry/log', order)).toMatchObject({ ok: true, entry: order.command });
    expect(await worker.send('entry/delete', away)).toMatchObject({ ok: true });
    expect(ledger(browser)?.entries).toEqual([]);
  });

  test('does not bring back what was moved to another month since', async () => {
    const { browser, worker } = start();
    const order = log();
    await worker.send('entry/log', order);
    const move = {
      command: freshCommand(),
      entry: order.command,
      month: '2026-11',
      change: { day: '2026-10-05' },
    };
    await worker.send('entry/edit', move);
    await worker.send('entry/log', order);
    expect(await worker.send('entry/edit', move)).toMatchObject({ ok: true });
    expect(ledger(browser)?.entries).toEqual([]);
    expect(ledger(browser, '2026-10')?.entries).toMatchObject([{ id: order.command, month: '2026-10' }]);
    const back = { ...move, command: freshCommand(), month: '2026-10', change: { day: '2026-11-22' } };
    await worker.send('entry/edit', back);
    await worker.send('entry/log', order);
    expect(ledger(browser)?.entries).toMatchObject([{ id: order.command, month: '2026-11' }]);
    expect(ledger(browser, '2026-10')?.entries).toEqual([]);
  });

  test('for what is said of bills too, and the ids kept are bounded', async () => {
    const { browser, worker } = start();
    const paid = { command: freshCommand(), line: 'first-line', month: '2026-10', paidOn: '2026-11-21' };
    await worker.send('bill/paid', paid);
    await worker.send('bill/paid', { ...paid, command: freshCommand(), paidOn: null });
    await worker.send('bill/paid', paid);
    expect(browser.local.data.get('bills')).toMatchObject({ bills: [] });
    for (let i = 0; i < 150; i += 1) {
      await worker.send('bill/amount', {
        command: freshCommand(),
        line: 'first-line',
        month: '2026-10',
        amount: i,
      });
    }
    expect((browser.local.data.get('bills') as { commands: string[] }).commands).toHaveLength(100);
  });

  test('an entry keeps the id that made it, however often it changed', async () => {
    const { browser, worker } = start();
    const order = log();
    await worker.send('entry/log', order);
    for (let i = 0; i < 60; i += 1) {
      const change = { amount: 1_000 + i };
      await worker.send('entry/edit', {
        command: freshCommand(),
        entry: order.command,
        month: '2026-11',
        change,
      });
    }
    const [entry] = ledger(browser)?.entries ?? [];
    expect(entry?.commands).toHaveLength(40);
    expect(entry?.commands[0]).toBe(order.command);
  });
});

describe('settling', () => {
  test.each([
    ['pending', 'confirmed', true],
    ['pending', 'failed', true],
    ['pending', 'cancelled', false],
    ['confirmed', 'cancelled', true],
    ['confirmed', 'failed', true],
    ['failed', 'confirmed', true],
    ['failed', 'cancelled', false],
  ] as const)('%s → %s: %s', async (from, to, allowed) => {
    const { browser, worker } = start();
    const order = log({ status: from === 'failed' ? 'pending' : from });
    await worker.send('entry/log', order);
    const settle = (status: 'confirmed' | 'failed' | 'cancelled') =>
      worker.send('entry/settle', {
        command: freshCommand(),
        entry: order.command,
        month: '2026-11',
        status,
      });
    if (from === 'failed') await settle('failed');
    expect((await settle(to)).ok).toBe(allowed);
    expect(ledger(browser)?.entries[0]?.status).toBe(allowed ? to : from);
  });

  test('a cancellation of this month gives headroom back, and taking it back takes it again', async () => {
    const { worker } = start();
    const order = log();
    await worker.send('entry/log', order);
    const used = async () => (await worker.send('snapshot/get', {})).lines[0]?.pools[0]?.used;
    const settle = (status: 'confirmed' | 'cancelled') =>
      worker.send('entry/settle', {
        command: freshCommand(),
        entry: order.command,
        month: '2026-11',
        status,
      });
    await settle('cancelled');
    expect(await used()).toBe(0);
    await settle('confirmed');
    expect(await used()).toBe(30_000);
  });

  describe('a cancellation of a payment of last month', () => {
    const cancelled = async (change: object) => {
      const { browser, worker } = start();
      const order = log({ day: '2026-10-30' });
      await worker.send('entry/log', order);
      const ask = { entry: order.command, month: '2026-10', status: 'cancelled', ...change };
      const ack = await worker.send('entry/settle', { command: freshCommand(), ...ask } as never);
      const bill = (await worker.send('snapshot/get', {})).lines[0]?.bills[0]?.amount ?? 0;
      return { ack, bill, entry: ledger(browser, '2026-10')?.entries[0] };
    };

    test.each([
      ['on its own day', '2026-10-30', 0],
      ['on the last day of its month', '2026-10-31', 0],
      ['on the first day of the next', '2026-11-01', 30_000],
      ['today', '2026-11-22', 30_000],
      ['at no day that was said, which is now', undefined, 30_000],
    ])('%s', async (_, day, billed) => {
      const { ack, bill, entry } = await cancelled(day === undefined ? {} : { day });
      expect([ack.ok, bill]).toEqual([true, billed]);
      expect(entry?.status).toBe('cancelled');
      expect(entry?.cancelledAt && entry.cancelledAt >= entry.at).toBe(true);
    });

    test.each([
      ['before it was made', { day: '2026-10-29' }],
      ['on a day to come', { day: '2026-11-23' }],
      ['that is none', { day: '2026-10-31', status: 'failed' }],
    ])('%s is refused', async (_, change) => {
      const { ack, entry } = await cancelled(change);
      expect(ack).toEqual({ ok: false, reason: 'invalid' });
      expect(entry?.status).toBe('confirmed');
    });
  });

  test('a cancellation on the evening of the payment is none before it', async () => {
    const browser = createBrowser('2026-10-30T11:30:00.000Z');
    const order = log({ day: '2026-10-30' });
    await startWorker(browser).send('entry/log', order);
    browser.pass(3 * 24 * 60);
    const ask = { command: freshCommand(), entry: order.command, month: '2026-10' } as const;
    await startWorker(browser).send('entry/settle', { ...ask, status: 'cancelled', day: '2026-10-30' });
    expect(ledger(browser, '2026-10')?.entries[0]).toMatchObject({
      at: '2026-10-30T11:30:00.000Z',
      cancelledAt: '2026-10-30T11:30:00.000Z',
    });
  });
});

describe('lines and settings', () => {
  test('a second line joins the first, which was never written before', async () => {
    const { worker } = start();
    const line = {
      id: 'second-line',
      nickname: '아이 폰',
      carrier: 'kt' as const,
      limits: { phone: 50_000 },
      dueDay: 21,
      ...LINE_DEFAULTS,
    };
    await worker.send('line/save', { command: freshCommand(), line });
    await worker.send('line/save', { command: freshCommand(), line: { ...line, nickname: '둘째 폰' } });
    const { lines } = await worker.send('snapshot/get', {});
    expect(lines.map(({ line: { id, nickname } }) => [id, nickname])).toEqual([
      ['first-line', '내 폰'],
      ['second-line', '둘째 폰'],
    ]);
  });

  test('of a new line only what is known of it is kept', async () => {
    const { browser, worker } = start();
    const line = { ...lineDue(25), newLine: { cap: 30_000 } };
    await worker.send('line/save', { command: freshCommand(), line });
    const { lines } = browser.local.data.get('lines') as { lines: { newLine?: unknown }[] };
    expect(lines.map(({ newLine }) => newLine)).toStrictEqual([{ cap: 30_000 }]);
  });

  test('no more lines than twenty', async () => {
    const { worker } = start();
    const save = (n: number) =>
      worker.send('line/save', {
        command: freshCommand(),
        line: {
          id: `line-number-${n}`,
          nickname: 'x',
          carrier: 'kt',
          limits: {},
          dueDay: 1,
          ...LINE_DEFAULTS,
        },
      });
    for (let n = 1; n < 20; n += 1) expect((await save(n)).ok).toBe(true);
    expect(await save(20)).toEqual({ ok: false, reason: 'invalid' });
  });

  test('thresholds are kept ascending and once', async () => {
    const { worker } = start();
    const { settings } = await worker.send('snapshot/get', {});
    const changed = { ...settings, thresholds: [100, 50, 100], budgets: { phone: 200_000 } };
    await worker.send('settings/save', { command: freshCommand(), settings: changed });
    expect((await worker.send('snapshot/get', {})).settings).toMatchObject({
      thresholds: [50, 100],
      budgets: { phone: 200_000 },
    });
  });
});

test('erasing leaves nothing at all', async () => {
  const { browser, worker } = start();
  await worker.send('entry/log', log());
  browser.session.data.set('checkout:1:0', {});
  await worker.send('ledger/erase', { command: freshCommand(), confirm: 'erase' });
  expect([browser.local.data.size, browser.session.data.size]).toEqual([0, 0]);
});
