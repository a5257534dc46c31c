import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { onTabClosed, onTabLoaded } from '../../../src/background/frames/tab-life.ts';
import type { Ports } from '../../../src/background/kernel/ports.ts';
import {
  broadcastChange,
  followAccess,
  greetNewSites,
  greetOpenPages,
  refreshShownFigures,
  wake,
} from '../../../src/background/on-wake.ts';
import { checkoutSeenSchema, type Detection } from '../../../src/contract/checkout-seen.ts';
import { LINE_DEFAULTS } from '../../../src/core/line.ts';
import { createBrowser, KNOWN, startWorker } from '../fakes/browser.ts';
import { detection, freshCommand, openPage } from '../fakes/page.ts';

const start = (now?: string) => {
  const browser = createBrowser(now);
  return { browser, worker: startWorker(browser) };
};
const frames = (browser: ReturnType<typeof createBrowser>) =>
  [...browser.session.data.keys()].filter((key) => key.startsWith('checkout:')).sort();

describe('the last detection of each frame', () => {
  test('is kept under its tab and frame, as the contract says', async () => {
    const { browser, worker } = start();
    await openPage(browser, worker, { tab: 4 }).see();
    await openPage(browser, worker, { tab: 4, frame: 9 }).see({ stage: 'option', gateway: null });
    expect(frames(browser)).toEqual(['checkout:4:0', 'checkout:4:9']);
    const seen = v.parse(checkoutSeenSchema, browser.session.data.get('checkout:4:0'));
    expect(seen).toMatchObject({
      stage: 'pay',
      url: 'https://ui.teledit.com/Danal/pay',
      at: '2026-11-22T03:00:00.000Z',
    });
  });

  test('goes when the frame says so, but not on the word of the document before', async () => {
    const { browser, worker } = start();
    const before = openPage(browser, worker, {});
    await before.see();
    await openPage(browser, worker, {}).see({ amount: 5_000 });
    await before.leave();
    expect(frames(browser)).toEqual(['checkout:1:0']);
    const now = openPage(browser, worker, {});
    await now.see();
    await now.leave();
    expect(frames(browser)).toEqual([]);
  });

  test('of a document on its way out is not kept under the number that Chromium then gives its frame', async () => {
    const { browser, worker } = start();
    const { from } = openPage(browser, worker, {});
    const ask = { observation: freshCommand(), arrival: 'navigate', detection: detection() } as const;
    const reply = await worker.send('checkout/seen', ask, { ...from, frameId: 22, isOffScreen: true });
    expect(reply).toEqual({ off: true });
    expect(frames(browser)).toEqual([]);
  });

  test('is found by its document when its last words come with that other number', async () => {
    const { browser, worker } = start();
    const page = openPage(browser, worker, {});
    await page.see({ codeStep: true });
    const from = { ...page.from, frameId: 22, isOffScreen: true } as const;
    const press = { command: freshCommand(), observation: freshCommand() };
    expect(await worker.send('checkout/submitted', press, from)).toMatchObject({ ok: true });
    expect((await worker.send('snapshot/get', {})).entries).toMatchObject([{ status: 'pending' }]);
    await worker.send('checkout/left', {}, from);
    expect(frames(browser)).toEqual([]);
  });

  test('goes when the tab closes, and only its own', async () => {
    const { browser, worker } = start();
    for (const tab of [1, 2]) await openPage(browser, worker, { tab }).see();
    await onTabClosed(worker.app, 1);
    expect(frames(browser)).toEqual(['checkout:2:0']);
  });

  test.each(['loading', 'complete'])(
    'goes when its document is gone after the tab is %s; others stay',
    async (status) => {
      const { browser, worker } = start();
      const gone = openPage(browser, worker, { frame: 3 });
      await gone.see();
      await openPage(browser, worker, { frame: 5 }).see();
      browser.state.alive.delete(gone.from.documentId ?? '');
      await onTabLoaded(worker.app, 1, undefined);
      expect(frames(browser)).toHaveLength(2);
      await onTabLoaded(startWorker(browser).app, 1, status);
      expect(frames(browser)).toEqual(['checkout:1:5']);
    },
  );

  test('is shown in the popup with its verdict: the payment before the offer, and nothing of dead frames', async () => {
    const { browser, worker } = start();
    await openPage(browser, worker, { frame: 0 }).see({ stage: 'option', gateway: null, amount: 1_000 });
    const window = openPage(browser, worker, { frame: 2 });
    await window.see();
    await window.submit();
    const { tab } = await worker.send('snapshot/get', { tabId: 1 });
    expect(tab).toMatchObject({
      seen: { stage: 'pay', amount: 10_000 },
      entry: { status: 'pending' },
      pool: 'phone',
    });
    browser.state.alive.clear();
    expect(await worker.send('snapshot/get', { tabId: 1 })).not.toHaveProperty('tab');
    expect(await worker.send('snapshot/get', {})).not.toHaveProperty('tab');
  });

  test.each<[string, Partial<Detection>, object]>([
    ['a payment whose sum is known', {}, { amount: 10_000 }],
    ['a payment whose sum is not known', { amount: null }, {}],
    ['an offer', { stage: 'option', gateway: null }, {}],
  ])('may be logged in one press by the popup: %s', async (_, shown, expected) => {
    const { browser, worker } = start();
    await openPage(browser, worker, {}).see(shown);
    const { amount } = (await worker.send('snapshot/get', { tabId: 1 })).tab ?? {};
    expect(amount === undefined ? {} : { amount }).toEqual(expected);
  });

  test.each([
    [45_000, { verdict: { state: 'near', after: 5_000 }, perDay: 555 }],
    [10_000, { verdict: { state: 'ok', after: 40_000 } }],
  ])('%i won of 50,000: what is left a day is said where it is short', async (amount, expected) => {
    const { browser, worker } = start();
    const line = { ...(await worker.send('snapshot/get', {})).lines[0]?.line, limits: { phone: 50_000 } };
    await worker.send('line/save', { command: freshCommand(), line: line as never });
    const assessment = await openPage(browser, worker, {}).see({ amount });
    expect(assessment).toMatchObject(expected);
    expect('perDay' in assessment).toBe('perDay' in expected);
  });

  test('an ordinary tab costs no storage call', async () => {
    const { browser, worker } = start();
    await onTabLoaded(worker.app, 1, 'complete'); // reads once what the session knows
    let calls = 0;
    browser.session.faults.onCall = () => {
      calls += 1;
    };
    for (let tab = 1; tab < 50; tab += 1) {
      await onTabLoaded(worker.app, tab, 'loading');
      await onTabClosed(worker.app, tab);
    }
    expect(calls).toBe(0);
  });

  test('when session storage fails the verdict is still given', async () => {
    const { browser, worker } = start();
    browser.session.faults.failingWrites = 9;
    const quiet = console.error;
    console.error = () => undefined;
    expect(await openPage(browser, worker, {}).see()).toMatchObject({
      verdict: { state: 'unknown-limit', amount: 10_000 },
    });
    console.error = quiet;
  });

  test('when session storage fails, an entry that was made hears its outcome; another is not begun', async () => {
    const { browser, worker } = start();
    vi.spyOn(console, 'error').mockReturnValue(undefined); // what cannot be noted is told there
    const first = openPage(browser, worker, {});
    await first.see({ codeStep: true });
    await first.submit();
    const second = openPage(browser, worker, { tab: 2 });
    await second.see({ amount: 20_000, codeStep: true });
    const states = async () =>
      (await worker.send('snapshot/get', {})).entries.map(({ amount, status }) => `${amount} ${status}`);
    browser.session.faults.failingWrites = 99;
    await second.see({ stage: 'success', amount: 20_000 });
    expect(await states()).toEqual(['10000 pending']);
    await first.see({ stage: 'success', amount: 10_000 });
    expect(await states()).toEqual(['10000 confirmed']);
    vi.restoreAllMocks();
  });
});

describe('stage 2', () => {
  const suspect = { hint: 'host' };
  const from = { sender: 'page', tabId: 1, frameId: 4, documentId: 'doc-1', incognito: false } as const;

  test('goes into exactly the frame that asked, once for messages that come together', async () => {
    const { browser, worker } = start();
    await Promise.all([1, 2, 3].map(() => worker.send('frame/suspect', suspect, from)));
    expect(browser.state.injected).toEqual([{ tabId: 1, frameId: 4, documentId: 'doc-1' }]);
  });

  test('stays out while the extension is switched off, and the frame is told', async () => {
    const { browser, worker } = start();
    const { settings } = await worker.send('snapshot/get', {});
    await worker.send('settings/save', {
      command: freshCommand(),
      settings: { ...settings, enabled: false },
    });
    await worker.send('frame/suspect', suspect, from);
    expect(browser.state.injected).toEqual([]);
    expect(await openPage(browser, worker, {}).see()).toEqual({ off: true });
    expect(browser.session.data.size).toBe(0);
  });
});

describe('the switch', () => {
  const flip = async (worker: ReturnType<typeof startWorker>, enabled: boolean, command = freshCommand()) => {
    const { settings } = await worker.send('snapshot/get', {});
    return worker.send('settings/save', { command, settings: { ...settings, enabled } });
  };

  test('off: open pages hear of it, and what was seen in them is forgotten', async () => {
    const { browser, worker } = start();
    await openPage(browser, worker, { tab: 3, frame: 8 }).see();
    await flip(worker, false);
    expect(browser.state.silenced).toEqual([undefined]);
    expect([...browser.session.data.keys()].filter((key) => /^(checkout|frame):/.test(key))).toEqual([]);
    expect(browser.state.looks).toBe(0);
  });

  test('off on the code step, then the last button: nothing is written', async () => {
    const { browser, worker } = start();
    const window = openPage(browser, worker, {});
    await window.see({ codeStep: true });
    // The page's own state of the moment before, as if the forgetting had failed.
    const known = new Map(browser.session.data);
    await flip(worker, false);
    for (const [key, value] of known) browser.session.data.set(key, value);
    expect(await window.submit()).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await window.log()).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await window.see({ stage: 'success' })).toEqual({ off: true });
    expect((await worker.send('snapshot/get', {})).entries).toEqual([]);
    await wake(startWorker(browser).app);
    expect(frames(browser)).toEqual([]);
  });

  test('off: no page is checked, not even by hand', async () => {
    const { browser, worker } = start();
    expect(await worker.send('page/check', { tabId: 5 })).toEqual({ injected: true });
    await flip(worker, false);
    expect(await worker.send('page/check', { tabId: 5 })).toEqual({ injected: false });
    expect(browser.state.checked).toEqual([5]);
  });

  test('on again: open pages are looked at once, and only then', async () => {
    const { browser, worker } = start();
    await flip(worker, true);
    await flip(worker, false);
    expect(browser.state.looks).toBe(0);
    const command = freshCommand();
    await flip(worker, true, command);
    await flip(worker, true, command);
    expect(browser.state.looks).toBe(1);
  });

  test('a switch that could not be kept changes nothing in pages', async () => {
    const { browser, worker } = start();
    await openPage(browser, worker, {}).see();
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    browser.local.faults.failingWrites = 1;
    expect(await flip(worker, false)).toEqual({ ok: false, reason: 'storage-failed' });
    quiet.mockRestore();
    expect([frames(browser), browser.state.silenced]).toEqual([['checkout:1:0'], []]);
  });

  test.each([true, false])('newly granted sites are looked at where it is on (%s)', async (enabled) => {
    const { browser, worker } = start();
    await flip(worker, enabled);
    browser.state.granted = [...KNOWN, '<all_urls>'];
    await greetNewSites(worker.app);
    expect(browser.state.watched).toEqual({ matches: ['<all_urls>'], except: KNOWN });
    expect(browser.state.looks).toBe(enabled ? 1 : 0);
  });

  test.each([true, false])(
    'pages that were open before us are looked at where it is on (%s)',
    async (enabled) => {
      const { browser, worker } = start();
      await flip(worker, enabled);
      await greetOpenPages(worker.app);
      await greetOpenPages(startWorker(browser).app);
      expect(browser.state.looks).toBe(enabled ? 1 : 0);
      // Switched off and on in the browser's own list, or updated: the session is a new one.
      browser.session.data.clear();
      await greetOpenPages(startWorker(browser).app);
      expect(browser.state.looks).toBe(enabled ? 2 : 0);
    },
  );

  test('sites that cannot be followed now keep no open page from being looked at', async () => {
    const { browser, worker } = start();
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(worker.app.ports.scripts, 'watchSites').mockRejectedValue(new Error('Duplicate script ID'));
    await greetOpenPages(worker.app);
    quiet.mockRestore();
    expect(browser.state.looks).toBe(1);
  });
});

describe('erasing', () => {
  const erase = (worker: ReturnType<typeof startWorker>) =>
    worker.send('ledger/erase', { command: freshCommand(), confirm: 'erase' });

  test('open windows hear of it, though their frames are forgotten', async () => {
    const { browser, worker } = start();
    const window = openPage(browser, worker, { tab: 3, frame: 8 });
    await window.see();
    expect(await erase(worker)).toMatchObject({ ok: true });
    expect([browser.session.data.size, browser.local.data.size]).toEqual([0, 0]);
    expect(browser.state.refreshed).toMatchObject([
      { tabId: 3, frameId: 8, documentId: window.from.documentId },
    ]);
  });

  test('half an erasing is told to open windows, too', async () => {
    const { browser, worker } = start();
    await openPage(browser, worker, { tab: 3 }).see();
    browser.local.faults.onCall = (call) => {
      if (call === 'clear') throw new Error('IO error');
    };
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    expect(await erase(worker)).toEqual({ ok: false, reason: 'storage-failed' });
    quiet.mockRestore();
    expect(browser.state.refreshed).toHaveLength(1);
  });

  test('while off: it is the first day again, which is on', async () => {
    const { browser, worker } = start();
    const { settings } = await worker.send('snapshot/get', {});
    const command = freshCommand();
    await worker.send('settings/save', { command, settings: { ...settings, enabled: false } });
    await erase(worker);
    expect(browser.state.looks).toBe(1);
  });
});

describe('after a write', () => {
  test('badge, pages and the frames that show a payment hear of it', async () => {
    const { browser, worker } = start();
    const window = openPage(browser, worker, { tab: 3, frame: 8 });
    await window.see();
    expect(worker.writes()).toBe(0);
    await window.submit();
    expect(worker.writes()).toBe(1);
    await broadcastChange(worker.app);
    expect(browser.state.changes).toBe(1);
    expect(browser.state.refreshed).toMatchObject([{ tabId: 3, frameId: 8 }]);
    expect(browser.state.faces.at(-1)).toMatchObject({ text: '?', tone: 'doubt' });
  });
});

describe('waking', () => {
  const owing = async (now: string) => {
    const { browser, worker } = start(now);
    const line = {
      id: 'first-line',
      nickname: '내 폰',
      carrier: 'kt' as const,
      limits: { phone: 300_000 },
      dueDay: 25,
      ...LINE_DEFAULTS,
    };
    await worker.send('line/save', { command: freshCommand(), line });
    const october = { line: 'first-line', pool: 'phone' as const, amount: 45_000, day: '2026-10-05' };
    await worker.send('entry/log', { command: freshCommand(), ...october });
    browser.state.mayNotify = true;
    return { browser, worker };
  };

  test.each<[why: string, jump: string]>([
    ['set back by two hours', '2026-11-23T23:00:00.000Z'],
    ['set back by a day', '2026-11-23T01:00:00.000Z'],
    ['set back by years', '2010-01-01T00:00:00.000Z'],
    ['set ahead by a year', '2027-11-24T01:00:00.000Z'],
  ])('a clock %s, and right again: still one notice that day', async (_why, jump) => {
    const { browser } = await owing('2026-11-24T01:00:00.000Z');
    await wake(startWorker(browser).app);
    expect(browser.state.notices).toHaveLength(1);
    for (const now of [jump, '2026-11-24T02:00:00.000Z']) {
      browser.state.now = now as never;
      for (let n = 0; n < 3; n += 1) await wake(startWorker(browser).app);
      expect(browser.state.notices).toHaveLength(1);
    }
    // And the next day it is said again, as if nothing had been.
    browser.pass(24 * 60);
    await wake(startWorker(browser).app);
    expect(browser.state.notices).toHaveLength(2);
  });

  test('one notice a day from D-3, whatever wakes us and however often', async () => {
    const { browser } = await owing('2026-11-21T01:00:00.000Z');
    await wake(startWorker(browser).app);
    expect(browser.state.notices).toEqual([]);
    for (let day = 0; day < 5; day += 1) {
      browser.pass(24 * 60);
      for (let n = 0; n < 3; n += 1) await wake(startWorker(browser).app);
    }
    expect(browser.state.notices.map(({ text }) => text)).toEqual([
      '내 폰: 45,000원, 3일 남았어요.',
      '내 폰: 45,000원, 2일 남았어요.',
      '내 폰: 45,000원, 내일까지예요.',
      '내 폰: 45,000원, 오늘까지예요.',
      '내 폰: 45,000원을 낼 날이 어제였어요. 예상 연체료는 1,350원이에요(다날\u2060·\u2060KG파이낸셜(옛 KG모빌리언스) 약관 3%, 그다음부터 3.5%).',
    ]);
  });

  describe('one task that fails takes no other down', () => {
    const fail = async () => Promise.reject(new Error('not now'));
    const failing: [string, (ports: Ports) => Ports][] = [
      ['alarms', (ports) => ({ ...ports, alarms: { ...ports.alarms, ensure: fail } })],
      ['toolbar', (ports) => ({ ...ports, toolbar: { ...ports.toolbar, show: fail } })],
      ['notices', (ports) => ({ ...ports, notices: { ...ports.notices, show: fail } })],
      ['permission', (ports) => ({ ...ports, notices: { ...ports.notices, mayShow: fail } })],
      ['saving', (ports) => ({ ...ports, saved: { ...ports.saved, set: fail } })],
    ];
    test.each(failing)('%s', async (what, broken) => {
      const { browser } = await owing('2026-11-24T01:00:00.000Z');
      const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
      await wake(startWorker({ ...browser, ports: broken(browser.ports) }).app);
      // Three tasks write at a wake: the mark of a reminder, the sums, and the weekly copy.
      expect(logged).toHaveBeenCalledTimes(what === 'saving' ? 3 : 1);
      logged.mockRestore();
      expect(browser.state.alarms.size).toBe(what === 'alarms' ? 0 : 3);
      expect(browser.state.faces).toHaveLength(what === 'toolbar' ? 0 : 1);
      expect(browser.state.notices).toHaveLength(what === 'alarms' || what === 'toolbar' ? 1 : 0);
    });
  });

  test('a notice that cannot be shown does not cost the others', async () => {
    const { browser, worker } = await owing('2026-11-24T01:00:00.000Z');
    const november = { line: 'first-line', pool: 'phone' as const, amount: 5_000, day: '2026-09-05' };
    await worker.send('entry/log', { command: freshCommand(), ...november });
    const tried: string[] = [];
    const show = async ({ id }: { id: string }) => {
      tried.push(id);
      if (tried.length === 1) throw new Error('not now');
    };
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const notices = { ...browser.ports.notices, show };
    await wake(startWorker({ ...browser, ports: { ...browser.ports, notices } }).app);
    quiet.mockRestore();
    expect(tried).toHaveLength(2);
  });

  test('a reminder missed while the browser was closed comes once', async () => {
    const { browser } = await owing('2026-11-10T01:00:00.000Z');
    browser.pass(40 * 24 * 60);
    await wake(startWorker(browser).app);
    await wake(startWorker(browser).app);
    expect(browser.state.notices).toHaveLength(1);
  });

  test.each([
    [
      'the browser does not allow them',
      async ({ browser }: Awaited<ReturnType<typeof owing>>) => {
        browser.state.mayNotify = false;
      },
    ],
    [
      'the person switched them off',
      async ({ worker }: Awaited<ReturnType<typeof owing>>) => {
        const { settings } = await worker.send('snapshot/get', {});
        await worker.send('settings/save', {
          command: freshCommand(),
          settings: { ...settings, notifications: false },
        });
      },
    ],
    [
      'the bill is paid',
      async ({ worker }: Awaited<ReturnType<typeof owing>>) => {
        const paid = { line: 'first-line', month: '2026-10', paidOn: '2026-11-24' };
        await worker.send('bill/paid', { command: freshCommand(), ...paid });
      },
    ],
  ])('no notice where %s', async (_name, arrange) => {
    const fixture = await owing('2026-11-24T01:00:00.000Z');
    await arrange(fixture);
    await wake(fixture.worker.app);
    expect(fixture.browser.state.notices).toEqual([]);
  });

  test('an alarm has pages of ours and banners ask again: another month may have begun', async () => {
    const { browser, worker } = await owing('2026-11-30T14:59:00.000Z');
    await openPage(browser, worker, { tab: 4, frame: 2 }).see();
    const asked = browser.state.changes;
    browser.state.refreshed.length = 0;
    browser.pass(2);
    await refreshShownFigures(worker.app);
    expect(browser.state.changes).toBe(asked + 1);
    expect(browser.state.refreshed).toContainEqual(expect.objectContaining({ tabId: 4, frameId: 2 }));
    expect(await worker.send('snapshot/get', {})).toMatchObject({ month: '2026-12', today: '2026-12-01' });
  });

  test('alarms: heartbeat and midnight always, nine o’clock while a bill is unpaid; none is made twice', async () => {
    const { browser, worker } = await owing('2026-11-24T01:00:00.000Z');
    await wake(worker.app);
    expect(Object.fromEntries(browser.state.alarms)).toEqual({
      heartbeat: { first: '2026-11-24T07:00:00.000Z', every: 360 },
      midnight: { first: '2026-11-24T15:00:00.000Z', every: 1_440 },
      morning: { first: '2026-11-25T00:00:00.000Z', every: 1_440 },
    });
    await worker.send('bill/paid', {
      command: freshCommand(),
      line: 'first-line',
      month: '2026-10',
      paidOn: '2026-11-24',
    });
    browser.pass(60);
    await wake(worker.app);
    expect([...browser.state.alarms.keys()]).toEqual(['heartbeat', 'midnight']);
    expect(browser.state.alarms.get('heartbeat')?.first).toBe('2026-11-24T07:00:00.000Z');
  });

  test.each<[why: string, alarms: Record<string, { first: string; every: number | undefined }>]>([
    ['all are gone', {}],
    [
      'a clock a year ahead had set them',
      {
        heartbeat: { first: '2027-11-24T07:00:00.000Z', every: 360 },
        midnight: { first: '2027-11-24T15:00:00.000Z', every: 1_440 },
        morning: { first: '2027-11-25T00:00:00.000Z', every: 1_440 },
      },
    ],
    [
      'they lie a day beyond',
      {
        heartbeat: { first: '2026-11-25T07:00:00.000Z', every: 360 },
        midnight: { first: '2026-11-25T15:00:00.000Z', every: 1_440 },
        morning: { first: '2026-11-26T00:00:00.000Z', every: 1_440 },
      },
    ],
    [
      'an earlier version wanted other intervals',
      {
        heartbeat: { first: '2026-11-24T07:00:00.000Z', every: 1_440 },
        midnight: { first: '2026-11-24T15:00:00.000Z', every: undefined },
        morning: { first: '2026-11-25T00:00:00.000Z', every: 60 },
      },
    ],
  ])('alarms are as they are wanted after a wake, though %s', async (_why, alarms) => {
    const { browser } = await owing('2026-11-24T01:00:00.000Z');
    browser.state.alarms.clear();
    for (const [name, set] of Object.entries(alarms)) browser.state.alarms.set(name, set as never);
    await wake(startWorker(browser).app);
    expect(Object.fromEntries(browser.state.alarms)).toEqual({
      heartbeat: { first: '2026-11-24T07:00:00.000Z', every: 360 },
      midnight: { first: '2026-11-24T15:00:00.000Z', every: 1_440 },
      morning: { first: '2026-11-25T00:00:00.000Z', every: 1_440 },
    });
  });

  test('an alarm that comes earlier than wanted stays: it only wakes us', async () => {
    const { browser } = await owing('2026-11-24T01:00:00.000Z');
    const soon = { first: '2026-11-24T01:10:00.000Z' as never, every: 360 };
    browser.state.alarms.set('heartbeat', soon);
    await wake(startWorker(browser).app);
    expect(browser.state.alarms.get('heartbeat')).toEqual(soon);
  });
});

describe("'every site'", () => {
  test.each([
    [[], [], false],
    [['<all_urls>'], ['<all_urls>'], true],
    [['*://*/*'], ['*://*/*'], true],
    [['https://*/*'], ['https://*/*'], true],
    [['https://shop.example/*'], ['https://shop.example/*'], false],
    [['http://*/*'], ['http://*/*'], false],
    [['https://*.example/*', '<all_urls>'], ['https://*.example/*', '<all_urls>'], true],
  ])('granted beside the known hosts: %s', async (extra, matches, everySite) => {
    const { browser, worker } = start();
    browser.state.granted = [...KNOWN, ...extra];
    await followAccess(worker.app);
    expect(browser.state.watched).toEqual({ matches, except: KNOWN });
    expect((await worker.send('snapshot/get', {})).access).toMatchObject({ everySite, missingHosts: 0 });
  });

  test('known hosts that were taken away are counted, unless every site is open', async () => {
    const { browser, worker } = start();
    browser.state.granted = [KNOWN[0] ?? ''];
    expect((await worker.send('snapshot/get', {})).access).toMatchObject({
      everySite: false,
      missingHosts: 1,
    });
    browser.state.granted = ['<all_urls>'];
    expect((await worker.send('snapshot/get', {})).access).toMatchObject({
      everySite: true,
      missingHosts: 0,
    });
  });
});
