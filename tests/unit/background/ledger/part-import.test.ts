import { describe, expect, test } from 'vitest';
import type { Content } from '../../../../src/contract/messages.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';

type Import = Content<'entries/import'>;
type Row = Import['rows'][number];

const row = (place: number, change: Partial<Row> = {}): Row => ({
  row: place,
  line: 'first-line',
  pool: 'phone',
  kind: 'payment',
  status: 'confirmed',
  source: 'sms',
  amount: 60_000,
  day: '2026-11-10',
  merchant: '도서상점',
  ...change,
});
const part = (place: number, amount: number, change: Partial<Row> = {}): Row =>
  row(place, { kind: 'cancellation', isPart: true, amount, day: '2026-11-12', ...change });

function start() {
  const worker = startWorker(createBrowser());
  const send = (rows: readonly Row[]) => {
    const ask: Import = { command: freshCommand(), spoken: [], rows: [...rows] };
    return worker.send('entries/import', ask);
  };
  const used = async () => {
    const { lines } = await worker.send('snapshot/get', {});
    return lines[0]?.pools.find(({ pool }) => pool === 'phone')?.used;
  };
  const entries = async () => (await worker.send('entries/get', { months: ['2026-11'] })).entries;
  return { worker, send, used, entries };
}

describe('a part that was taken back, as it comes in', () => {
  test('gives back its sum of the payment it is of, and one undo takes it away', async () => {
    const { worker, send, used } = start();
    await send([row(1)]);
    await send([part(1, 20_000)]);
    expect(await used()).toBe(40_000);
    const { steps } = await worker.send('snapshot/get', {});
    await worker.send('history/undo', { command: freshCommand(), step: steps?.undo?.id ?? '' });
    expect(await used()).toBe(60_000);
  });

  test('comes in with its payment, and before it in the list', async () => {
    const { send, used } = start();
    await send([part(1, 20_000), row(2)]);
    expect(await used()).toBe(40_000);
  });

  test.each<[string, readonly Row[], number]>([
    ['two payments of that shop', [row(1), row(2, { amount: 50_000 })], 110_000],
    ['none of that shop', [row(1, { merchant: '영화관' })], 60_000],
    ['none so large', [row(1, { amount: 20_000 })], 20_000],
    ['none before that day', [row(1, { day: '2026-11-13' })], 60_000],
  ])('%s: it is kept, and takes nothing back', async (_why, rows, sum) => {
    const { send, used, entries } = start();
    await send(rows);
    await send([part(1, 20_000)]);
    expect(await used()).toBe(sum);
    expect((await entries()).find(({ kind }) => kind === 'cancellation')?.of).toBeUndefined();
  });

  test('never takes back more than is left of a payment', async () => {
    const { send, used } = start();
    await send([row(1), part(2, 40_000), part(3, 30_000, { day: '2026-11-13' })]);
    expect(await used()).toBe(20_000);
  });

  test('names the row of its payment, where other payments of that shop come in, too', async () => {
    const { send, used, entries } = start();
    await send([row(1), row(2, { amount: 50_000, day: '2026-11-11' }), part(3, 20_000, { ofRow: 2 })]);
    const all = await entries();
    const paid = all.find(({ amount }) => amount === 50_000);
    expect(all.find(({ kind }) => kind === 'cancellation')?.of).toBe(paid?.id);
    expect(await used()).toBe(90_000);
  });

  test('a named row that is no payment of its own is not believed', async () => {
    const { send, entries } = start();
    await send([row(1, { amount: 10_000 }), part(2, 20_000, { ofRow: 1 })]);
    expect((await entries()).find(({ kind }) => kind === 'cancellation')?.of).toBeUndefined();
  });

  test('the same list again adds nothing', async () => {
    const { send, entries } = start();
    const rows = [row(1), part(2, 20_000, { ofRow: 1 })];
    await send(rows);
    await send(rows);
    expect(await entries()).toHaveLength(2);
  });

  test('is not taken for the whole of another payment of that sum', async () => {
    const { send, entries } = start();
    await send([row(1), row(2, { amount: 20_000, merchant: '영화관' })]);
    await send([part(1, 20_000)]);
    const all = await entries();
    const paid = all.find(({ amount, kind }) => kind === 'payment' && amount === 60_000);
    expect(all.find(({ kind }) => kind === 'cancellation')?.of).toBe(paid?.id);
  });

  test('an unnamed number tells which of two it is', async () => {
    const { send, used } = start();
    await send([row(1, { approval: '00451236' }), row(2, { amount: 50_000, approval: '00451237' })]);
    await send([part(1, 20_000, { approval: '451237' })]);
    expect(await used()).toBe(90_000);
  });
});
