import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wake } from '../../../src/background/on-wake.ts';
import { FAMILIES, isLedgerKey } from '../../../src/storage/keys.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../fakes/browser.ts';
import { openPage } from '../fakes/page.ts';

/**
 * A disk that puts things where they do not belong: every saved key holds what belongs under another one, or nothing that makes
 * sense. What is shown of this month is the truth or no figure, what was there stays, and everything else goes on.
 */

const USED = 10_000;
const OFTEN = {
  id: 'recurring-1',
  line: 'first-line',
  pool: 'phone',
  merchant: '음악',
  amount: 9_900,
  day: 28,
};

let commands = 0;
const command = () => {
  commands += 1;
  return { command: `in-use-${String(commands).padStart(4, '0')}` };
};
const log = (amount: number, day: string) =>
  ({ ...command(), line: 'first-line', pool: 'phone', amount, day, distinct: true }) as const;

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined); // damaged storage is what this is about
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A store in which every family that a person fills holds something. */
async function inUse(): Promise<FakeBrowser> {
  const browser = createBrowser();
  const worker = startWorker(browser);
  const [view] = (await worker.send('snapshot/get', {})).lines;
  if (view === undefined) throw new Error('no line');
  await worker.send('line/save', { ...command(), line: { ...view.line, limits: { phone: 300_000 } } });
  await worker.send('entry/log', log(USED, '2026-11-20'));
  await worker.send('entry/log', log(20_000, '2026-10-20'));
  const gone = log(5_000, '2026-11-20');
  await worker.send('entry/log', gone);
  await worker.send('entry/delete', { ...command(), entry: gone.command, month: '2026-11' });
  await worker.send('bill/amount', { ...command(), line: 'first-line', month: '2026-10', amount: 20_000 });
  await worker.send('recurring/save', { ...command(), item: OFTEN } as never);
  await worker.send('mute/begin', { ...command(), choice: 'site', host: 'quiet.example' });
  await worker.send('sync/switch', { ...command(), on: true });
  await worker.app.syncing.step();
  await wake(worker.app);
  return browser;
}

const NONSENSE: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 1e21],
  ['a list', []],
  ['a version that is no number', { version: '2' }],
  ['a version between two', { version: 1.5 }],
  ['one of tomorrow', { version: 99 }],
  ['names of prototypes', JSON.parse('{"version":1,"__proto__":{"version":1},"constructor":{}}')],
  ['a deep nest', Array.from({ length: 150 }).reduce<unknown>((inner) => [inner], 1)],
];

const isFigures = (key: string): boolean =>
  isLedgerKey(key) || FAMILIES.some((family) => family === key && ['lines', 'bills'].includes(family));

/** What is shown as used this month where that key holds that value; what it held stays, if a person would miss it. */
async function shownWith(before: FakeBrowser, key: string, value: unknown): Promise<number | 'none'> {
  const browser = createBrowser();
  for (const [each, held] of before.local.data) browser.local.data.set(each, structuredClone(held));
  for (const [each, held] of before.spare) browser.spare.set(each, structuredClone(held));
  browser.local.data.set(key, structuredClone(value));
  const worker = startWorker(browser);
  await wake(worker.app);
  await worker.send('snapshot/get', {});
  const voice = await openPage(browser, worker, { tab: 7 }).see({ amount: 4_000 });
  await worker.send('entry/log', log(7_000, '2026-11-20'));
  await worker.app.syncing.step();
  const kept = [...browser.local.data.values()].map((held) => JSON.stringify(held));
  if (isFigures(key) && value !== null)
    expect(kept.some((held) => held.includes(JSON.stringify(value)))).toBe(true);
  return 'verdict' in voice && 'used' in voice.verdict ? voice.verdict.used : 'none';
}

test('every saved key with what belongs under another, or with nonsense', {
  tags: ['long'],
  timeout: 120_000,
}, async () => {
  const before = await inUse();
  const saved = [...before.local.data];
  expect(saved.length).toBeGreaterThan(10);
  const shown = new Set<unknown>();
  for (const [key] of saved) {
    for (const [other, value] of [...saved, ...NONSENSE]) {
      if (other === key) continue;
      const used = await shownWith(before, key, value);
      expect(['none', USED], `${key} holds ${other}`).toContain(used);
      shown.add(used);
    }
  }
  expect(shown.size).toBe(2);
});
