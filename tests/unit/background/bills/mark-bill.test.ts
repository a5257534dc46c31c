import { expect, test } from 'vitest';
import { LINE_DEFAULTS } from '../../../../src/core/line.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';

const log = { line: 'first-line', pool: 'phone' } as const;
const start = () => {
  const browser = createBrowser();
  return { browser, worker: startWorker(browser) };
};

test("last month's bill is made by itself, shown from D-3, and settled by saying so", async () => {
  const { browser, worker } = start();
  const line = { id: 'first-line', nickname: '내 폰', limits: {}, dueDay: 25, ...LINE_DEFAULTS };
  await worker.send('line/save', { command: freshCommand(), line });
  await worker.send('entry/log', { ...log, command: freshCommand(), day: '2026-10-05', amount: 45_000 });
  const bills = async () => (await worker.send('snapshot/get', {})).lines[0]?.bills;
  expect(await bills()).toMatchObject([
    { month: '2026-10', amount: 45_000, due: '2026-11-25', status: 'soon', daysLeft: 3 },
  ]);
  await worker.send('bill/amount', {
    command: freshCommand(),
    line: 'first-line',
    month: '2026-10',
    amount: 47_500,
  });
  browser.pass(6 * 24 * 60);
  expect(await bills()).toMatchObject([{ amount: 47_500, status: 'overdue', daysLeft: -3, lateFee: 1_425 }]);
  await worker.send('bill/paid', {
    command: freshCommand(),
    line: 'first-line',
    month: '2026-10',
    paidOn: '2026-11-28',
  });
  expect(await bills()).toMatchObject([{ status: 'paid', lateFee: 0 }]);
  await worker.send('bill/amount', {
    command: freshCommand(),
    line: 'first-line',
    month: '2026-10',
    amount: null,
  });
  expect(await bills()).toMatchObject([{ status: 'paid', amount: 45_000 }]);
});

test.each([
  ['paid tomorrow', { paidOn: '2026-11-23', month: '2026-10' }, 'invalid'],
  ['a month that has not come', { paidOn: '2026-11-22', month: '2026-12' }, 'invalid'],
  ['a line nobody knows', { paidOn: '2026-11-22', month: '2026-10', line: 'other-line' }, 'not-found'],
])('a bill %s is refused', async (_name, change, reason) => {
  const { worker } = start();
  expect(await worker.send('bill/paid', { command: freshCommand(), line: 'first-line', ...change })).toEqual({
    ok: false,
    reason,
  });
});
