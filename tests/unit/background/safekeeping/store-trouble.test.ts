import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wake } from '../../../../src/background/on-wake.ts';
import { copyText } from '../../../../src/background/safekeeping/copy-text.ts';
import { copyOutside, rescue } from '../../../../src/background/safekeeping/spare-copies.ts';
import type { StoreTrouble } from '../../../../src/contract/store-trouble.ts';
import { currentVersion } from '../../../../src/storage/open.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined); // failing storage is what these tests are about
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Worker = ReturnType<typeof startWorker>;
const MONTH = 'ledger/2026-11';

const log = (worker: Worker, amount: number) =>
  worker.send('entry/log', {
    command: freshCommand(),
    line: 'first-line',
    pool: 'phone',
    amount,
    day: '2026-11-22',
    distinct: true,
  });

/** A person who has set a limit and recorded 30,000 won; all that a wake keeps outside the store is there. */
async function lived() {
  const browser = createBrowser();
  const worker = startWorker(browser);
  const { lines, settings } = await worker.send('snapshot/get', {});
  const line = { ...lines[0]?.line, limits: { phone: 300_000 } };
  await worker.send('line/save', { command: freshCommand(), line: line as never });
  await worker.send('settings/save', { command: freshCommand(), settings: { ...settings, setup: 'done' } });
  await log(worker, 30_000);
  await wake(worker.app);
  return browser;
}

const newer = (family: 'settings' | 'lines') => ({ version: currentVersion(family) + 1 });
const everything = (browser: FakeBrowser) => [...browser.local.data.keys()];

/** How a store breaks, and what it is called. */
const TROUBLES: readonly [
  how: string,
  harm: (browser: FakeBrowser) => void,
  kind: StoreTrouble['kind'],
  keys: readonly string[],
][] = [
  [
    'nothing is handed out',
    ({ local }) => {
      for (const key of [
        ...local.data.keys(),
        'settings',
        'lines',
        'mutes',
        'bills',
        'recurring',
        'caps',
        'sums',
      ])
        local.faults.unreadable.add(key);
    },
    'unreadable',
    ['settings', 'lines'],
  ],
  [
    'the settings alone are not',
    ({ local }) => local.faults.unreadable.add('settings'),
    'unreadable',
    ['settings'],
  ],
  ['the lines alone are not', ({ local }) => local.faults.unreadable.add('lines'), 'unreadable', ['lines']],
  ['the lines are garbled', ({ local }) => local.data.set('lines', 'eaten by a moth'), 'damaged', ['lines']],
  [
    'the settings are of no shape',
    ({ local }) => local.data.set('settings', { version: 2, settings: 7 }),
    'damaged',
    ['settings'],
  ],
  [
    'both make no sense',
    ({ local }) => local.data.set('lines', [1]).set('settings', null),
    'damaged',
    ['settings', 'lines'],
  ],
  [
    'the lines are of a newer version',
    ({ local }) => local.data.set('lines', newer('lines')),
    'newer',
    ['lines'],
  ],
  [
    'the browser threw the damaged store away',
    ({ local }) => local.data.clear(),
    'lost',
    [MONTH, 'lines', 'settings'],
  ],
  ['the lines are gone', ({ local }) => local.data.delete('lines'), 'lost', ['lines']],
  ['this month is gone', ({ local }) => local.data.delete(MONTH), 'lost', [MONTH]],
];

describe.each(TROUBLES)('a store of which %s', (_how, harm, kind, keys) => {
  const broken = async () => {
    const browser = await lived();
    harm(browser);
    return { browser, worker: startWorker(browser) };
  };

  test('is called that by snapshot, badge and banner: never off, no first day, no figure', async () => {
    const { browser, worker } = await broken();
    const snapshot = await worker.send('snapshot/get', {});
    expect(snapshot.trouble).toEqual({ kind, keys, hidesFigures: true });
    await wake(worker.app);
    expect(browser.state.faces.at(-1)).toMatchObject({ text: '!', tone: 'stop' });
    expect(browser.state.faces.at(-1)?.title).not.toMatch(/\d/);
    if (kind === 'newer') return;
    const page = openPage(browser, worker, {});
    await page.suspect();
    expect(browser.state.injected).toHaveLength(1);
    expect(await page.see({ amount: 20_000 })).toMatchObject({ plain: 'unreadable' });
  });

  test('is not written over by a wake, however often', async () => {
    const { browser, worker } = await broken();
    const before = structuredClone(browser.local.data);
    const copies = structuredClone(browser.spare.get('copies'));
    for (const _day of [1, 2, 3]) {
      browser.pass(24 * 60);
      await wake(worker.app);
      await wake(startWorker(browser).app);
    }
    const here = (key: string) => /^(settings|lines|ledger)/.test(key);
    for (const [key, value] of before) if (here(key)) expect(browser.local.data.get(key)).toEqual(value);
    expect(everything(browser).filter(here).sort()).toEqual([...before.keys()].filter(here).sort());
    expect(browser.spare.get('copies')).toEqual(copies);
  });

  test('comes back from the copy outside of it, and what could still be read is kept', async () => {
    const { browser, worker } = await broken();
    const { spare } = await worker.send('safekeeping/get', {});
    expect(spare).toMatchObject([{ why: 'spare', entries: 1 }]);
    // What was there is gone with it: a store that is emptied reads again.
    const { clear } = browser.ports.saved;
    Object.assign(browser.ports.saved, {
      clear: async () => {
        await clear();
        browser.local.faults.unreadable.clear();
      },
    });
    const ack = await worker.send('store/rebuild', { command: freshCommand(), at: spare[0]?.at as never });
    if (kind === 'newer') {
      expect(ack).toEqual({ ok: false, reason: 'from-newer-version' });
      return;
    }
    expect(ack).toMatchObject({ ok: true });
    const after = await startWorker(browser).send('snapshot/get', {});
    expect(after).not.toHaveProperty('trouble');
    expect(after.lines[0]?.pools[0]).toMatchObject({ used: 30_000, left: 270_000 });
    expect(after.settings.setup).toBe('done');
  });

  test('goes on as it is only where that hides nothing that may be whole', async () => {
    const { browser, worker } = await broken();
    const before = structuredClone(browser.local.data);
    const ack = await worker.send('store/accept', { command: freshCommand() });
    if (kind === 'unreadable' || kind === 'newer') {
      expect(ack).toMatchObject({ ok: false });
      expect(browser.local.data).toEqual(before);
      return;
    }
    expect(ack).toMatchObject({ ok: true });
    expect(await worker.send('snapshot/get', {})).not.toHaveProperty('trouble');
    const kept = JSON.stringify([...browser.local.data.values()]);
    for (const key of keys) if (before.has(key)) expect(kept).toContain(JSON.stringify(before.get(key)));
  });
});

describe('the way back', () => {
  test('a copy that is not there empties nothing', async () => {
    const browser = await lived();
    browser.local.faults.unreadable.add('lines');
    const before = structuredClone(browser.local.data);
    const worker = startWorker(browser);
    for (const source of [{ at: '2020-01-01T00:00:00.000Z' as never }, { text: 'not a backup' }])
      expect(await worker.send('store/rebuild', { command: freshCommand(), ...source })).toMatchObject({
        ok: false,
      });
    expect(browser.local.data).toEqual(before);
  });

  test('of a copy that is not there nobody is told that it cannot be unpacked', async () => {
    const { app } = startWorker(await lived());
    expect(await copyText(app, '2020-01-01T00:00:00.000Z' as never)).toBeUndefined();
    expect(console.error).not.toHaveBeenCalled();
  });

  test('what can still be read lies outside before anything is emptied', async () => {
    const browser = await lived();
    const worker = startWorker(browser);
    await log(worker, 45_000); // after the copy of the day
    browser.local.faults.unreadable.add('lines');
    const { spare } = await worker.send('safekeeping/get', {});
    await worker.send('store/rebuild', { command: freshCommand(), at: spare[0]?.at as never });
    const after = await worker.send('safekeeping/get', {});
    expect(after.spare.map(({ why, entries }) => [why, entries])).toContainEqual(['rescued', 2]);
  });

  test('where that cannot be kept, nothing is emptied', async () => {
    const browser = await lived();
    const worker = startWorker(browser);
    browser.local.faults.unreadable.add('lines');
    const before = structuredClone(browser.local.data);
    const { spare } = await worker.send('safekeeping/get', {});
    Object.assign(browser.ports.spare, {
      set: async () => {
        throw new Error('disk full');
      },
    });
    const ack = await worker.send('store/rebuild', { command: freshCommand(), at: spare[0]?.at as never });
    expect(ack).toEqual({ ok: false, reason: 'storage-failed' });
    expect(browser.local.data).toEqual(before);
  });

  test('a file of before brings it back, too', async () => {
    const browser = await lived();
    const worker = startWorker(browser);
    const { text } = await worker.send('backup/make', {});
    browser.local.data.clear();
    expect(await worker.send('store/rebuild', { command: freshCommand(), text })).toMatchObject({ ok: true });
    const after = await worker.send('snapshot/get', {});
    expect([after.trouble, after.entries.length]).toEqual([undefined, 1]);
  });
});

describe('copies outside the store', () => {
  const copies = async (browser: FakeBrowser) =>
    (await startWorker(browser).send('safekeeping/get', {})).spare.map(({ entries }) => entries);

  test('one a day while there is anything new, the last three', async () => {
    const browser = await lived();
    await wake(startWorker(browser).app);
    expect(await copies(browser)).toEqual([1]);
    for (const amount of [1_000, 2_000, 3_000]) {
      await log(startWorker(browser), amount);
      browser.pass(24 * 60);
      await wake(startWorker(browser).app);
      browser.pass(24 * 60);
      await wake(startWorker(browser).app);
    }
    expect(await copies(browser)).toEqual([4, 3, 2]);
  });

  test('a copy of settings alone does not put off the first one with a payment', async () => {
    const browser = createBrowser();
    const worker = startWorker(browser);
    const { settings } = await worker.send('snapshot/get', {});
    await worker.send('settings/save', { command: freshCommand(), settings });
    await wake(worker.app);
    expect(await copies(browser)).toEqual([0]);
    await log(worker, 9_000);
    browser.pass(10);
    await wake(worker.app);
    expect(await copies(browser)).toEqual([1, 0]);
  });

  test('of a store that holds nothing there is none', async () => {
    const browser = createBrowser();
    const { app } = startWorker(browser);
    await app.serial(() => copyOutside(app));
    expect(browser.spare.size).toBe(0);
  });

  test('of a store of which one thing can be read, that is kept', async () => {
    const browser = await lived();
    const { app } = startWorker(browser);
    browser.spare.clear();
    await app.serial(() => rescue(app, new Map([[MONTH, browser.local.data.get(MONTH)]])));
    expect(await copies(browser)).toEqual([1]);
  });

  test('erasing erases them, and nothing is missed after it', async () => {
    const browser = await lived();
    const worker = startWorker(browser);
    expect(await worker.send('ledger/erase', { command: freshCommand(), confirm: 'erase' })).toMatchObject({
      ok: true,
    });
    expect(browser.spare.size).toBe(0);
    await wake(worker.app);
    expect(await copies(browser)).toEqual([]);
    expect(await worker.send('snapshot/get', {})).not.toHaveProperty('trouble');
  });

  test('a browser that refuses that place keeps everything else going', async () => {
    const browser = createBrowser();
    const refuse = async () => {
      throw new Error('A mutation operation was attempted on a database that did not allow mutations.');
    };
    Object.assign(browser.ports.spare, { get: refuse, set: refuse, clear: refuse });
    const worker = startWorker(browser);
    await log(worker, 5_000);
    await wake(worker.app);
    expect(await worker.send('snapshot/get', {})).not.toHaveProperty('trouble');
    expect(browser.state.faces.at(-1)?.text).not.toBe('!');
    expect(await worker.send('ledger/erase', { command: freshCommand(), confirm: 'erase' })).toMatchObject({
      ok: true,
    });
  });

  test('what was put there by somebody else is as good as absent', async () => {
    const browser = createBrowser();
    browser.spare
      .set('copies', [{ at: 'never', text: 7 }, null])
      .set('known', { lines: true })
      .set('clock', 'noon');
    expect(await copies(browser)).toEqual([]);
    await wake(startWorker(browser).app);
    expect(await startWorker(browser).send('snapshot/get', {})).not.toHaveProperty('trouble');
  });
});

describe('the reminder of a file', () => {
  test.each<[why: string, saved: string | undefined, on: boolean, now: string, due: boolean]>([
    ['in the first month', undefined, true, '2026-11-25', false],
    ['in the month after it, without a file', undefined, true, '2026-12-01', true],
    ['the same, switched off', undefined, false, '2026-12-01', false],
    ['29 days after a file', '2026-11-22', true, '2026-12-21', false],
    ['30 days after a file', '2026-11-22', true, '2026-12-22', true],
    ['a file of tomorrow, by a clock a little ahead', '2026-12-02', true, '2026-12-01', false],
    ['a file of the day after', '2026-12-03', true, '2026-12-01', true],
    ['a clock that was set back keeps nobody waiting', '2026-12-30', true, '2026-12-01', true],
  ])('%s', async (_why, saved, on, now, due) => {
    const browser = await lived();
    const worker = startWorker(browser);
    if (saved !== undefined) {
      browser.state.now = `${saved}T03:00:00.000Z` as never;
      await worker.send('backup/saved', { command: freshCommand() });
    }
    if (!on) await worker.send('backup/remind', { command: freshCommand(), on: false });
    browser.state.now = `${now}T03:00:00.000Z` as never;
    expect((await worker.send('snapshot/get', {})).fileDue ?? false).toBe(due);
  });

  test('says when the last one was saved, as soon as there is one', async () => {
    const browser = await lived();
    const worker = startWorker(browser);
    expect(await worker.send('safekeeping/get', {})).not.toHaveProperty('fileAt');
    await worker.send('backup/saved', { command: freshCommand() });
    expect(await worker.send('safekeeping/get', {})).toHaveProperty('fileAt', browser.state.now);
  });
});

test('bills of which nobody can read whether they were paid are not called overdue', async () => {
  const browser = await lived();
  const worker = startWorker(browser);
  await worker.send('entry/log', {
    command: freshCommand(),
    line: 'first-line',
    pool: 'phone',
    amount: 9_000,
    day: '2026-09-05',
    distinct: true,
  });
  const standing = async () => {
    const { lines } = await startWorker(browser).send('snapshot/get', {});
    return lines.flatMap(({ bills }) => bills.map(({ status }) => status));
  };
  expect(await standing()).toContain('overdue');
  browser.local.faults.unreadable.add('bills');
  expect(await standing()).toEqual([]);
  const { problems } = await startWorker(browser).send('snapshot/get', {});
  expect(problems.map(({ key }) => key)).toContain('bills');
});
