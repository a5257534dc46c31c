import { expect, test } from 'vitest';
import { noted } from '../../../../src/background/sync/note-sync.ts';
import { addMinutes } from '../../../../src/core/day.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';

const log = (command: string, amount: number) =>
  ({
    command,
    line: 'first-line',
    pool: 'phone',
    amount,
    day: '2026-11-22',
    merchant: '웹툰',
  }) as const;

/** A second computer on the same browser account. */
function secondComputer(first: ReturnType<typeof createBrowser>) {
  const second = createBrowser();
  second.state.ids = 5_000; // ids are made by chance: two computers never make the same
  return { ...second, ports: { ...second.ports, synced: first.ports.synced } };
}

test('off until it is switched on: nothing is published', async () => {
  const browser = createBrowser();
  const worker = startWorker(browser);
  await worker.send('entry/log', log('log-entry-0001', 10_000));
  await worker.app.syncing.step();
  await worker.app.syncing.soon();
  expect(browser.synced.data.size).toBe(0);
  expect(browser.state.alarms.has('sync')).toBe(false);
});

test('switched on at two computers, what one logs shows at the other; off takes back what it published', async () => {
  const one = createBrowser();
  const other = secondComputer(one);
  const [here, there] = [startWorker(one), startWorker(other)];
  await here.send('sync/switch', { command: 'switch-here-01', on: true });
  await there.send('sync/switch', { command: 'switch-there-1', on: true });
  await here.send('entry/log', log('log-entry-0001', 10_000));
  await here.app.syncing.soon();
  expect(one.state.alarms.get('sync')?.first).toBe(addMinutes(one.state.now, 1));
  one.pass(2);
  other.pass(2);
  await here.app.syncing.step();
  await there.app.syncing.step();
  const { entries, sync } = await there.send('snapshot/get', {});
  expect(entries.map(({ id, amount }) => [id, amount])).toEqual([['log-entry-0001', 10_000]]);
  expect(sync).toMatchObject({ on: true, left: [] });

  await here.send('sync/switch', { command: 'switch-here-02', on: false });
  expect(one.synced.data.size).toBe(0);
  expect((await here.send('snapshot/get', {})).entries).toHaveLength(1);
  other.pass(2);
  await there.app.syncing.step();
  expect((await there.send('snapshot/get', {})).entries).toHaveLength(1);
  expect(one.synced.data.size).toBeGreaterThan(0);
});

test('what a step comes to after it was switched off is not noted', async () => {
  const browser = createBrowser();
  const { app, send } = startWorker(browser);
  await send('sync/switch', { command: 'switch-on-0001', on: true });
  await send('sync/switch', { command: 'switch-off-001', on: false });
  const kept = structuredClone(browser.local.data.get('sync'));
  await noted(app, { trouble: 'failed', heardAt: browser.state.now });
  expect(browser.local.data.get('sync')).toEqual(kept);
  await send('sync/switch', { command: 'switch-on-0002', on: true });
  await noted(app, { trouble: 'failed', heardAt: browser.state.now });
  expect(browser.local.data.get('sync')).toMatchObject({ trouble: 'failed' });
});

test('sent again, a switch is acknowledged and changes nothing', async () => {
  const browser = createBrowser();
  const worker = startWorker(browser);
  const on = { command: 'switch-on-0001', on: true };
  await worker.send('sync/switch', on);
  const kept = structuredClone(browser.local.data.get('sync'));
  expect(await worker.send('sync/switch', on)).toMatchObject({ ok: true });
  expect(browser.local.data.get('sync')).toEqual(kept);
});

test('erasing leaves no key in the synced storage either', async () => {
  const browser = createBrowser();
  const worker = startWorker(browser);
  await worker.send('sync/switch', { command: 'switch-on-0001', on: true });
  await worker.send('entry/log', log('log-entry-0001', 10_000));
  browser.pass(2);
  await worker.app.syncing.step();
  expect(browser.synced.data.size).toBeGreaterThan(0);
  await worker.send('ledger/erase', { command: 'erase-all-0001', confirm: 'erase' });
  expect(browser.synced.data.size).toBe(0);
  expect(browser.local.data.size).toBe(0);
});

test('a step that changes nothing writes nothing, so that writes do not call for steps for ever', async () => {
  const browser = createBrowser();
  const worker = startWorker(browser);
  await worker.send('sync/switch', { command: 'switch-on-0001', on: true });
  await worker.send('entry/log', log('log-entry-0001', 10_000));
  browser.pass(2);
  await worker.app.syncing.step();
  const before = worker.writes();
  await worker.app.syncing.step();
  await worker.app.syncing.step();
  expect(worker.writes()).toBe(before);
});
