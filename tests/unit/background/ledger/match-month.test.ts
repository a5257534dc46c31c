import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { MESSAGES } from '../../../../src/contract/messages.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

const snapshot = () => worker.send('snapshot/get', {});
const view = async () => (await snapshot()).lines[0];
const phone = async () => (await view())?.pools.find(({ pool }) => pool === 'phone');
const log = (amount: number, day = '2026-11-20') =>
  worker.send('entry/log', { command: freshCommand(), line: 'first-line', pool: 'phone', amount, day });
const row = {
  row: 1,
  line: 'first-line',
  pool: 'phone',
  kind: 'payment',
  status: 'confirmed',
  source: 'sms',
  amount: 12_300,
  day: '2026-11-21',
  at: '2026-11-21T05:05:00.000Z',
  merchant: '도서상점',
} as const;
const match = (change: Record<string, unknown>, command = freshCommand()) =>
  worker.send('month/match', { command, line: 'first-line', pool: 'phone', ...change } as never);

describe('a text that states the month', () => {
  test('brings limit and use to its figures, its own payment among them, and one undo takes all of it back', async () => {
    await log(50_000);
    const before = await view();
    expect(await match({ limit: 500_000, used: 112_546, row })).toMatchObject({ ok: true });
    expect((await view())?.line.limits).toEqual({ phone: 500_000 });
    expect(await phone()).toMatchObject({ used: 112_546, left: 387_454 });
    const kinds = savedEntries(browser.local.data).map(({ kind, amount }) => [kind, amount]);
    expect(kinds).toEqual([
      ['payment', 50_000],
      ['payment', 12_300],
      ['adjustment', 50_246],
    ]);
    const step = (await snapshot()).steps?.undo?.id ?? '';
    expect(await worker.send('history/undo', { command: freshCommand(), step })).toMatchObject({ ok: true });
    expect((await view())?.line).toEqual(before?.line);
    expect(await phone()).toMatchObject({ used: 50_000 });
    expect(savedEntries(browser.local.data)).toHaveLength(1);
  });

  test('sent again it changes nothing more', async () => {
    const command = freshCommand();
    await match({ limit: 500_000, used: 112_546, row }, command);
    await log(1_000, '2026-11-22');
    expect(await match({ limit: 500_000, used: 112_546, row }, command)).toMatchObject({ ok: true });
    expect(await phone()).toMatchObject({ used: 113_546 });
    const limitOnly = freshCommand();
    await match({ limit: 300_000 }, limitOnly);
    await match({ limit: 400_000 });
    await match({ limit: 300_000 }, limitOnly);
    expect((await view())?.line.limits.phone).toBe(400_000);
  });

  test.each<[string, Record<string, unknown>, number | undefined, number]>([
    ['the limit alone', { limit: 300_000 }, 300_000, 50_000],
    ['the use alone', { used: 80_000 }, undefined, 80_000],
    ['less than was logged', { used: 20_000 }, undefined, 20_000],
    ['exactly what is there', { used: 50_000 }, undefined, 50_000],
    ['a limit of nothing', { limit: 0 }, 0, 50_000],
  ])('%s', async (_name, change, limit, used) => {
    await log(50_000);
    expect(await match(change)).toMatchObject({ ok: true });
    expect((await view())?.line.limits.phone).toBe(limit);
    expect(await phone()).toMatchObject({ used });
  });

  test('the other pool and the other limit stay as they are', async () => {
    await match({ limit: 300_000, used: 5_000 });
    await match({ pool: 'content', limit: 100_000, used: 7_000 });
    expect((await view())?.line.limits).toEqual({ phone: 300_000, content: 100_000 });
    expect((await view())?.pools.map(({ used }) => used)).toEqual([5_000, 7_000]);
  });

  test('a prepayment that gave room back is no use', async () => {
    await log(50_000);
    const prepaid = {
      line: 'first-line',
      pool: 'phone',
      amount: 20_000,
      day: '2026-11-20',
      kind: 'prepayment',
    } as const;
    await worker.send('entry/log', { command: freshCommand(), ...prepaid });
    await match({ used: 40_000 });
    expect(await phone()).toMatchObject({ used: 40_000 });
  });

  test.each<[string, Record<string, unknown>]>([
    ['invalid', { used: 1_000, row: { ...row, day: '2026-11-23', at: '2026-11-23T05:05:00.000Z' } }],
    ['not-found', { used: 1_000, line: 'other-line-1' }],
  ])('%s: nothing is written', async (reason, change) => {
    expect(await match(change)).toEqual({ ok: false, reason });
    expect(savedEntries(browser.local.data)).toEqual([]);
    expect((await view())?.line.limits).toEqual({});
  });

  test('without a figure it is no message of ours', () => {
    const ask = { command: freshCommand(), line: 'first-line', pool: 'phone' };
    const { ask: schema } = MESSAGES['month/match'];
    expect(v.safeParse(schema, ask).success).toBe(false);
    expect(v.safeParse(schema, { ...ask, used: 0 }).success).toBe(true);
  });
});
