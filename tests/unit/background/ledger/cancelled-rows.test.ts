import { beforeEach, describe, expect, test } from 'vitest';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(async () => {
  browser = createBrowser();
  worker = startWorker(browser);
  const { line } = (await worker.send('snapshot/get', {})).lines[0] ?? {};
  const second = { ...line, id: 'second-line', nickname: '둘째' } as never;
  await worker.send('line/save', { command: freshCommand(), line: second });
});

const PAID = { line: 'first-line', pool: 'phone' as const, amount: 50_000, day: '2026-09-20' };
const logged = async (merchant = '달빛서점') => {
  const command = freshCommand();
  const order = { ...PAID, command, merchant };
  expect(await worker.send('entry/log', order)).toMatchObject({ ok: true });
  return command;
};
const unpublish = (entry: string, amount: number, day: string) =>
  worker.send('entry/cancel-part', { command: freshCommand(), entry, month: '2026-09', amount, day });
const edit = (entry: string, change: object) =>
  worker.send('entry/edit', { command: freshCommand(), entry, month: '2026-09', change });
const rowsOfPayment = (id: string) => savedEntries(browser.local.data).filter(({ of }) => of === id);

describe('what is taken back of a payment, in whichever month', () => {
  test('goes along when the payment is put on another line or in another pool, and comes back with one undo', async () => {
    const id = await logged();
    await unpublish(id, 10_000, '2026-09-25');
    await unpublish(id, 5_000, '2026-11-05');
    const change = { line: 'second-line', pool: 'content', merchant: '별빛서점' };
    expect(await edit(id, change)).toMatchObject({ ok: true, entry: id });
    expect(rowsOfPayment(id)).toMatchObject([
      { month: '2026-09', amount: 10_000, ...change },
      { month: '2026-11', amount: 5_000, ...change },
    ]);
    const step = (await worker.send('snapshot/get', {})).steps?.undo?.id ?? '';
    expect(await worker.send('history/undo', { command: freshCommand(), step })).toMatchObject({ ok: true });
    const { line, pool } = PAID;
    expect(savedEntries(browser.local.data)).toMatchObject(
      Array(3).fill({ line, pool, merchant: '달빛서점' }),
    );
  });

  test('never comes to more than was paid, however many months lie between', async () => {
    const id = await logged();
    expect(await unpublish(id, 30_000, '2026-10-05')).toMatchObject({ ok: true });
    expect(await unpublish(id, 20_001, '2026-11-05')).toEqual({ ok: false, reason: 'taken-back' });
    expect(await unpublish(id, 20_000, '2026-11-05')).toMatchObject({ ok: true });
  });

  test('holds the payment’s amount at what came back, and its day before that', async () => {
    const id = await logged();
    await unpublish(id, 30_000, '2026-10-05');
    expect(await edit(id, { amount: 29_999 })).toEqual({ ok: false, reason: 'taken-back' });
    expect(await edit(id, { day: '2026-10-06' })).toEqual({ ok: false, reason: 'taken-back' });
    expect(await edit(id, { amount: 30_000, day: '2026-09-21' })).toMatchObject({ ok: true });
    expect(savedEntries(browser.local.data)).toMatchObject([{ amount: 30_000 }, { amount: 30_000 }]);
  });

  test('does not keep a payment from being corrected upwards, or from another name', async () => {
    const id = await logged();
    await unpublish(id, 50_000, '2026-11-05');
    expect(await edit(id, { amount: 60_000, merchant: '별빛서점' })).toMatchObject({ ok: true });
    expect(rowsOfPayment(id)).toMatchObject([{ merchant: '별빛서점', amount: 50_000 }]);
  });

  test('is deleted with its payment, and comes back with it by one undo', async () => {
    const id = await logged();
    const other = await logged('별빛서점');
    await unpublish(id, 10_000, '2026-09-25');
    await unpublish(id, 5_000, '2026-11-05');
    await unpublish(other, 7_000, '2026-11-05');
    const order = { command: freshCommand(), entry: id, month: '2026-09' };
    expect(await worker.send('entry/delete', order)).toMatchObject({ ok: true, entry: id });
    expect(await worker.send('entry/delete', order)).toMatchObject({ ok: true, entry: id });
    expect(savedEntries(browser.local.data).map(({ amount }) => amount)).toEqual([50_000, 7_000]);
    const { undo } = (await worker.send('snapshot/get', {})).steps ?? {};
    expect(undo).toMatchObject({ topic: 'deleted', amount: 50_000 });
    await worker.send('history/undo', { command: freshCommand(), step: undo?.id ?? '' });
    expect(savedEntries(browser.local.data)).toHaveLength(5);
  });
});
