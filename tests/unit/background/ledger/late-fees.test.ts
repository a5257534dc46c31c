import { expect, test } from 'vitest';
import { createBrowser, startWorker } from '../../fakes/browser.ts';

test('a bill paid late costs its fee in the month in which it was paid, of that line and of all', async () => {
  const browser = createBrowser('2026-11-28T03:00:00.000Z');
  const worker = startWorker(browser);
  const bill = { line: 'first-line', month: '2026-10' };
  await worker.send('bill/amount', { command: 'amount-command-1', ...bill, amount: 45_000 } as never);
  await worker.send('bill/paid', { command: 'paid-command-1', ...bill, paidOn: '2026-11-27' } as never);
  // Due on the last day of November where nobody chose another: in time.
  expect((await worker.send('ledger/year', { year: 2026 })).lateFees).toEqual([]);
  browser.pass(4 * 24 * 60);
  await worker.send('bill/paid', { command: 'paid-command-2', ...bill, paidOn: '2026-12-01' } as never);
  const after = await worker.send('ledger/year', { year: 2026 });
  expect(after.lateFees).toEqual([{ month: '2026-12', fee: 1_350 }]);
  expect((await worker.send('ledger/year', { year: 2025 })).lateFees).toEqual([]);
  expect(
    (await worker.send('ledger/year', { year: 2026, filter: { line: 'other-line' } as never })).lateFees,
  ).toEqual([]);
});
