import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../../src/contract/snapshot.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';

/** Two lines with 300,000 won each, and one payment of 50,000 on the second. */
async function begin() {
  const browser = createBrowser();
  const worker = startWorker(browser);
  for (const [id, nickname] of [
    ['first-line', '내 폰'],
    ['line-0002', '둘째 폰'],
  ] as const) {
    const [line] = (await worker.send('snapshot/get', {})).lines;
    if (line === undefined) throw new Error('no line');
    const saved = { ...line.line, id, nickname, limits: { phone: 300_000, content: 100_000 } };
    await worker.send('line/save', { command: freshCommand(), line: saved });
  }
  await logByHand(worker, { line: 'line-0002', amount: 50_000 });
  return { browser, worker };
}
type Worker = Awaited<ReturnType<typeof begin>>['worker'];

const logByHand = (worker: Worker, change: Record<string, unknown>) =>
  worker.send('entry/log', {
    command: freshCommand(),
    line: 'first-line',
    pool: 'phone',
    amount: 30_000,
    day: '2026-11-22',
    distinct: true,
    ...change,
  });

const entries = async (worker: Worker) => (await worker.send('snapshot/get', {})).entries;
const told = (answer: unknown): Assessment => answer as Assessment;

describe('putting a payment on another line or pool', () => {
  test('the answer is about that line from then on, with nicknames alone of the others', async () => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker);
    const before = told(await page.see());
    expect(before).toMatchObject({ line: { id: 'first-line' }, leftNow: 300_000 });
    expect(before.choices?.lines).toEqual([
      { id: 'first-line', nickname: '내 폰' },
      { id: 'line-0002', nickname: '둘째 폰' },
    ]);
    const command = freshCommand();
    expect(await worker.send('banner/account', { command, line: 'line-0002' }, page.from)).toMatchObject({
      ok: true,
      id: command,
    });
    expect(browser.state.refreshed).toMatchObject([{ tabId: 1, frameId: 0 }]);
    expect(told(await page.see())).toMatchObject({
      line: { id: 'line-0002', nickname: '둘째 폰' },
      pool: 'phone',
      leftNow: 250_000,
      verdict: { state: 'ok', used: 50_000, after: 240_000 },
    });
  });

  test('the entry comes where the payment was put, and follows when it is put elsewhere later', async () => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker);
    await page.see();
    await worker.send('banner/account', { command: freshCommand(), line: 'line-0002' }, page.from);
    await page.see({ stage: 'success' });
    const own = async () => (await entries(worker)).find(({ source }) => source === 'page');
    expect(await own()).toMatchObject({ line: 'line-0002', pool: 'phone', status: 'confirmed' });

    const command = freshCommand();
    await worker.send('banner/account', { command, pool: 'content' }, page.from);
    expect(await own()).toMatchObject({ line: 'line-0002', pool: 'content' });
    const writes = worker.writes();
    await worker.send('banner/account', { command, pool: 'content' }, page.from);
    expect(worker.writes()).toBe(writes);
  });

  test.each([
    ['a line nobody knows', { line: 'no-such-line' }, {}, 'not-found'],
    ['a private window', { line: 'line-0002' }, { incognito: true }, 'private-window'],
  ])('%s is refused', async (_, choice, place, reason) => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker, place);
    await page.see();
    expect(await worker.send('banner/account', { command: freshCommand(), ...choice }, page.from)).toEqual({
      ok: false,
      reason,
    });
  });

  test('where nothing was seen, and while off, nothing is chosen', async () => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker);
    const choose = () =>
      worker.send('banner/account', { command: freshCommand(), line: 'line-0002' }, page.from);
    expect(await choose()).toEqual({ ok: false, reason: 'no-payment-seen' });
    await page.see();
    const { settings } = await worker.send('snapshot/get', {});
    await worker.send('settings/save', {
      command: freshCommand(),
      settings: { ...settings, enabled: false },
    });
    expect(await choose()).toEqual({ ok: false, reason: 'not-allowed' });
  });

  test('a refused payment, and a private window, offer nothing to choose', async () => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker);
    await page.see();
    expect(told(await page.see({ stage: 'failure', cause: 'limit' })).choices).toBeUndefined();
    expect(told(await openPage(browser, worker, { tab: 2, incognito: true }).see()).choices).toBeUndefined();
  });
});

describe('taking back the entry of a cancelled payment', () => {
  const CANCELLED = { stage: 'cancelled', amount: 30_000, merchant: '달빛 서점' } as const;
  const cancel = (worker: Worker, from: ReturnType<typeof openPage>['from'], command = freshCommand()) =>
    worker.send('banner/cancel-entry', { command }, from);

  test('the only one of this month with the same line, amount and shop: offered, taken back, said', async () => {
    const { browser, worker } = await begin();
    await logByHand(worker, { merchant: '달빛서점' });
    const page = openPage(browser, worker);
    expect(told(await page.see(CANCELLED)).cancels).toEqual({
      amount: 30_000,
      on: '2026-11-22',
      isDone: false,
      mayPress: true,
    });
    const command = freshCommand();
    const first = await cancel(worker, page.from, command);
    expect(first).toMatchObject({ ok: true, id: command });
    expect(await cancel(worker, page.from, command)).toEqual(first);
    expect((await entries(worker)).filter(({ status }) => status === 'cancelled')).toHaveLength(1);
    expect(told(await page.see(CANCELLED))).toMatchObject({ cancels: { isDone: true }, leftNow: 300_000 });
  });

  test.each([
    ['two that fit', [{ merchant: '달빛서점' }, { merchant: '달빛서점' }], CANCELLED],
    ['another shop', [{ merchant: '햇살서점' }], CANCELLED],
    ['another amount', [{ merchant: '달빛서점', amount: 29_000 }], CANCELLED],
    ['another line', [{ merchant: '달빛서점', line: 'line-0002' }], CANCELLED],
    ['an earlier month', [{ merchant: '달빛서점', day: '2026-10-31' }], CANCELLED],
    ['a page that names no shop', [{ merchant: '달빛서점' }], { ...CANCELLED, merchant: null }],
    ['a page that names no amount', [{ merchant: '달빛서점' }], { ...CANCELLED, amount: null }],
    ['a payment given up', [{ merchant: '달빛서점' }], { ...CANCELLED, cause: 'user-cancelled' as const }],
    ['a page that is paid', [{ merchant: '달빛서점' }], { ...CANCELLED, stage: 'success' as const }],
  ])('%s: nothing is offered, and nothing taken back', async (_, logged, shown) => {
    const { browser, worker } = await begin();
    for (const entry of logged) await logByHand(worker, entry);
    const page = openPage(browser, worker);
    expect(told(await page.see(shown)).cancels).toBeUndefined();
    expect(await cancel(worker, page.from)).toEqual({ ok: false, reason: 'not-found' });
    expect((await entries(worker)).some(({ status }) => status === 'cancelled')).toBe(false);
  });

  test('a first try that was refused is not meant', async () => {
    const { browser, worker } = await begin();
    const refused = openPage(browser, worker, { tab: 3 });
    await refused.see({ amount: 30_000, merchant: '달빛서점', codeStep: true });
    await refused.submit();
    await refused.see({ stage: 'failure', amount: null, cause: 'limit' });
    await logByHand(worker, { merchant: '달빛서점' });
    expect((await entries(worker)).map(({ amount, status }) => `${amount} ${status}`)).toEqual(
      expect.arrayContaining(['30000 failed', '30000 confirmed']),
    );
    const page = openPage(browser, worker);
    expect(told(await page.see(CANCELLED)).cancels).toMatchObject({ amount: 30_000, isDone: false });
  });

  test('its own entry, when the payment was seen through', async () => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker);
    await page.see();
    await page.see({ stage: 'success' });
    const next = openPage(browser, worker);
    expect(told(await next.see({ stage: 'cancelled' })).cancels).toMatchObject({
      amount: 10_000,
      isDone: false,
    });
    expect(await cancel(worker, next.from)).toMatchObject({ ok: true });
    expect((await entries(worker)).find(({ source }) => source === 'page')?.status).toBe('cancelled');
  });

  test('the popup can undo it', async () => {
    const { browser, worker } = await begin();
    await logByHand(worker, { merchant: '달빛서점' });
    const page = openPage(browser, worker);
    await page.see(CANCELLED);
    await cancel(worker, page.from);
    const { steps } = await worker.send('snapshot/get', {});
    const id = steps?.undo?.id;
    if (id === undefined) throw new Error('nothing to undo');
    await worker.send('history/undo', { command: freshCommand(), step: id });
    expect((await entries(worker)).every(({ status }) => status === 'confirmed')).toBe(true);
  });
});

describe('a payment that comes every month', () => {
  const MONTHLY = { recurring: true, amount: 9_900, merchant: '달빛웹툰' } as const;

  test('is kept as one recurring payment from next month on, however often it is pressed', async () => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker);
    expect(told(await page.see(MONTHLY)).keptRecurring).toBeUndefined();
    const keep = () => worker.send('banner/recurring', { command: freshCommand() }, page.from);
    expect(await keep()).toMatchObject({ ok: true });
    expect(await keep()).toMatchObject({ ok: true });
    const { lines } = await worker.send('snapshot/get', {});
    const items = lines.flatMap(({ recurring }) => recurring.map(({ item }) => item));
    expect(items).toMatchObject([
      { line: 'first-line', pool: 'phone', merchant: '달빛웹툰', amount: 9_900, day: 22, since: '2026-12' },
    ]);
    expect(told(await page.see(MONTHLY)).keptRecurring).toBe(true);
  });

  test('is settled month by month, however long a name a page gives its press', async () => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker);
    await page.see(MONTHLY);
    expect(await worker.send('banner/recurring', { command: 'c'.repeat(64) }, page.from)).toMatchObject({
      ok: true,
    });
    browser.pass(40 * 24 * 60);
    const { lines } = await worker.send('snapshot/get', {});
    const [item = ''] = lines.flatMap(({ recurring }) => recurring.map((each) => each.item.id));
    const settled = { command: freshCommand(), item, month: '2026-12', status: 'confirmed' } as const;
    expect(await worker.send('recurring/settle', settled)).toMatchObject({ ok: true });
    const later = await startWorker(browser).send('ledger/rows', { month: '2026-12', skip: 0, take: 10 });
    expect(later.entries).toMatchObject([{ amount: 9_900, status: 'confirmed' }]);
  });

  test.each([
    ['does not repeat', { ...MONTHLY, recurring: false }],
    ['has no amount', { ...MONTHLY, amount: null, amountDoubt: 'missing' as const }],
    ['was refused', { ...MONTHLY, stage: 'failure' as const }],
  ])('one that %s is not kept', async (_, shown) => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker);
    await page.see(shown);
    expect(await worker.send('banner/recurring', { command: freshCommand() }, page.from)).toEqual({
      ok: false,
      reason: 'no-payment-seen',
    });
  });
});

describe('a refusal that names what is left', () => {
  const REFUSED = { stage: 'failure', cause: 'limit', statedHeadroom: 120_000 } as const;
  const reconcile = (worker: Worker, from: ReturnType<typeof openPage>['from'], command = freshCommand()) =>
    worker.send('banner/reconcile', { command }, from);

  test('one adjustment brings the log to it, once, and it can be undone', async () => {
    const { browser, worker } = await begin();
    await logByHand(worker, { amount: 100_000 });
    const page = openPage(browser, worker);
    await page.see();
    expect(told(await page.see(REFUSED))).toMatchObject({ leftNow: 200_000, statedGap: 80_000 });
    const command = freshCommand();
    expect(await reconcile(worker, page.from, command)).toMatchObject({ ok: true });
    expect(await reconcile(worker, page.from, command)).toMatchObject({ ok: true });
    expect(await reconcile(worker, page.from)).toMatchObject({ ok: true });
    const rows = (await entries(worker)).filter(({ kind }) => kind === 'adjustment');
    expect(rows).toMatchObject([{ amount: 80_000, source: 'carrier', line: 'first-line', pool: 'phone' }]);
    const after = told(await page.see(REFUSED));
    expect(after).toMatchObject({ leftNow: 120_000 });
    expect(after.statedGap).toBeUndefined();

    const step = (await worker.send('snapshot/get', {})).steps?.undo?.id ?? '';
    await worker.send('history/undo', { command: freshCommand(), step });
    expect(told(await page.see(REFUSED))).toMatchObject({ leftNow: 200_000 });
  });

  test('of a payment that was put on another line: that line is matched, and the active one stays', async () => {
    const { browser, worker } = await begin();
    await logByHand(worker, { amount: 100_000 });
    const page = openPage(browser, worker);
    await page.see();
    await worker.send('banner/account', { command: freshCommand(), line: 'line-0002' }, page.from);
    expect(told(await page.see(REFUSED))).toMatchObject({ line: { id: 'line-0002' }, statedGap: 130_000 });
    await reconcile(worker, page.from);
    const rows = (await entries(worker)).filter(({ kind }) => kind === 'adjustment');
    expect(rows).toMatchObject([{ amount: 130_000, line: 'line-0002', pool: 'phone' }]);
  });

  test('more left than logged: the adjustment is negative', async () => {
    const { browser, worker } = await begin();
    await logByHand(worker, { amount: 250_000 });
    const page = openPage(browser, worker);
    await page.see();
    expect(told(await page.see(REFUSED)).statedGap).toBe(-70_000);
    await reconcile(worker, page.from);
    expect(told(await page.see(REFUSED)).leftNow).toBe(120_000);
  });

  test.each([
    ['another cause', { ...REFUSED, cause: 'unpaid' as const }],
    ['no figure', { ...REFUSED, statedHeadroom: null }],
    ['more than the whole limit', { ...REFUSED, statedHeadroom: 900_000 }],
    ['a page that is still paying', { ...REFUSED, stage: 'pay' as const }],
    ['the figure that is logged', { ...REFUSED, statedHeadroom: 300_000 }],
  ])('%s: nothing is offered, nothing adjusted', async (_, shown) => {
    const { browser, worker } = await begin();
    const page = openPage(browser, worker);
    expect(told(await page.see(shown)).statedGap).toBeUndefined();
    await reconcile(worker, page.from);
    expect((await entries(worker)).some(({ kind }) => kind === 'adjustment')).toBe(false);
  });
});
