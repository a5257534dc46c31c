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

const LINE = 'first-line';
const log = async (amount: number, day: string, change: Record<string, unknown> = {}) => {
  const ack = await worker.send('entry/log', {
    command: freshCommand(),
    line: LINE,
    pool: 'phone',
    amount,
    day,
    ...change,
  } as never);
  return ack.ok ? (ack.entry ?? '') : '';
};
const row = (at: number, amount: number, day: string, change: Record<string, unknown> = {}) => ({
  row: at,
  line: LINE,
  pool: 'phone',
  kind: 'payment',
  status: 'confirmed',
  source: 'history',
  amount,
  day,
  sure: true,
  ...change,
});
const take = (change: Record<string, unknown>) =>
  worker.send('carrier/take', {
    command: freshCommand(),
    line: LINE,
    rows: [],
    spoken: [],
    cancelled: [],
    figures: [],
    ...change,
  } as never);
const kept = () =>
  savedEntries(browser.local.data)
    .map(({ kind, amount, status }) => `${kind} ${amount} ${status}`)
    .sort();

describe('the carrier’s list, confirmed', () => {
  test('a page that states the limit alone matches nothing to what was used', async () => {
    await log(30_000, '2026-11-21');
    expect(await take({ figures: [{ pool: 'phone', limit: 500_000 }] })).toMatchObject({ ok: true });
    expect(kept()).toEqual(['payment 30000 confirmed']);
    expect((await worker.send('snapshot/get', {})).lines[0]?.line.limits.phone).toBe(500_000);
  });

  test('rows, cancellations and figures are one write, and one undo takes all of it back', async () => {
    const waiting = await log(55_000, '2026-11-18', { merchant: '게임나라', status: 'pending' });
    const undone = await log(50_000, '2026-10-12', { merchant: '문화상점' });
    const before = kept();
    const ack = await take({
      rows: [
        row(1, 30_000, '2026-11-21', { merchant: '도서상점' }),
        row(2, 55_000, '2026-11-18', { confirms: waiting }),
      ],
      cancelled: [{ entry: undone, month: '2026-10', at: '2026-10-13T03:00:00.000Z' }],
      figures: [
        { pool: 'phone', limit: 500_000, used: 90_000 },
        { pool: 'content', used: 14_900 },
      ],
    });
    expect(ack).toMatchObject({ ok: true, added: 3 });
    expect(kept()).toEqual([
      'adjustment 14900 confirmed',
      'adjustment 5000 confirmed',
      'payment 30000 confirmed',
      'payment 50000 cancelled',
      'payment 55000 confirmed',
    ]);
    const { steps, lines } = await worker.send('snapshot/get', {});
    expect(lines[0]?.line.limits.phone).toBe(500_000);
    const step = steps?.undo?.id ?? '';
    expect(await worker.send('history/undo', { command: freshCommand(), step })).toMatchObject({ ok: true });
    expect(kept()).toEqual(before);
    expect((await worker.send('snapshot/get', {})).lines[0]?.line.limits.phone).toBeUndefined();
  });

  test('a part taken back names its payment, and gives headroom back', async () => {
    const paid = await log(60_000, '2026-11-09', { merchant: '음악상점' });
    await take({ rows: [row(1, 10_000, '2026-11-09', { kind: 'cancellation', merchant: '음악상점' })] });
    const part = savedEntries(browser.local.data).find(({ kind }) => kind === 'cancellation');
    expect(part?.of).toBe(paid);
    const { lines } = await worker.send('snapshot/get', {});
    expect(lines[0]?.pools.find(({ pool }) => pool === 'phone')?.used).toBe(50_000);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a line that is gone', { line: 'other-line', rows: [row(1, 1_000, '2026-11-20')] }, 'not-found'],
    ['a day to come', { rows: [row(1, 1_000, '2026-12-20')] }, 'invalid'],
    ['a payment that is gone', { cancelled: [{ entry: 'entry-gone', month: '2026-11' }] }, 'not-found'],
  ])('%s is refused, and nothing is written', async (_name, change, reason) => {
    await log(1_000, '2026-11-20');
    const before = kept();
    expect(await take(change)).toEqual({ ok: false, reason });
    expect(kept()).toEqual(before);
  });
});

describe('a page that is looked at', () => {
  const usage = {
    isCut: false,
    nodes: [
      { kind: 'line', parts: ['소액결제 이용내역'], isHeading: true },
      { kind: 'line', parts: ['이용한도 ', '500,000원'] },
      { kind: 'line', parts: ['잔여한도 ', '400,000원'] },
    ],
  };

  test('is told to be a usage page, and nothing of it is kept', async () => {
    const before = structuredClone([browser.local.data, browser.session.data]);
    expect(await worker.send('page/check', { tabId: 5 })).toEqual({ injected: true });
    browser.state.usage = [undefined, { nodes: 'x' }, usage];
    expect(await worker.send('page/check', { tabId: 5 })).toEqual({ injected: true, usage: true });
    expect([browser.local.data, browser.session.data]).toEqual(before);
  });
});
