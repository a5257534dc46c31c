import { describe, expect, test, vi } from 'vitest';
import { wake } from '../../../../src/background/on-wake.ts';
import type { Content } from '../../../../src/contract/messages.ts';
import { addMinutes, instant } from '../../../../src/core/day.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';

const SHOP = 'https://shop.example/order';

function start(now?: string) {
  const browser = createBrowser(now);
  const worker = startWorker(browser);
  const begin = (content: Omit<Content<'mute/begin'>, 'command'>, command = freshCommand()) =>
    worker.send('mute/begin', { ...content, command });
  const end = (mute?: string) =>
    worker.send('mute/end', { command: freshCommand(), ...(mute !== undefined && { mute }) });
  const snapshot = () => worker.send('snapshot/get', {});
  return { browser, worker, begin, end, snapshot };
}

const OFF = { off: true };

describe('quiet for a while', () => {
  test.each([
    ['quarter', 15],
    ['hour', 60],
  ] as const)(
    '%s: pages are told, nothing is assessed or injected, and it ends by itself',
    async (choice, minutes) => {
      const { browser, worker, begin, snapshot } = start();
      const window = openPage(browser, worker, { tab: 3 });
      await window.see();
      const until = addMinutes(browser.state.now, minutes);
      await begin({ choice });
      expect(browser.state.silenced).toEqual([undefined]);
      expect(await snapshot()).toMatchObject({ quiet: { until }, settings: { enabled: true } });
      expect(await window.see()).toEqual(OFF);
      await window.suspect();
      expect(browser.state.injected).toEqual([]);
      expect(await window.submit()).toEqual({ ok: false, reason: 'not-allowed' });
      expect(await window.log()).toEqual({ ok: false, reason: 'not-allowed' });
      expect([...browser.session.data.keys()].filter((key) => key.startsWith('checkout:'))).toEqual([]);

      browser.pass(minutes);
      expect(await window.see()).toHaveProperty('verdict');
      expect((await snapshot()).quiet).toBeUndefined();
    },
  );

  test('until tomorrow is the next midnight of Seoul', async () => {
    const { begin, snapshot } = start('2026-11-22T14:30:00.000Z');
    await begin({ choice: 'tomorrow' });
    expect((await snapshot()).quiet).toEqual({ until: '2026-11-22T15:00:00.000Z' });
  });

  test('a wake while it is quiet tells no page again, where none shows anything', async () => {
    const { browser, begin } = start();
    await begin({ choice: 'hour' });
    expect(browser.state.silenced).toEqual([undefined]);
    await wake(startWorker(browser).app);
    expect(browser.state.silenced).toEqual([undefined]);
  });

  test('a restart forgets nothing: it is still quiet, and its end has an alarm', async () => {
    const { browser, begin } = start();
    await begin({ choice: 'quarter' });
    const next = startWorker(browser);
    await wake(next.app);
    expect(browser.state.alarms.get('mute')?.first).toBe(addMinutes(browser.state.now, 15));
    expect(await openPage(browser, next, {}).see()).toEqual(OFF);
    expect(browser.state.looks).toBe(0);
  });

  test('a worker that was stopped before pages were told tells them when it wakes', async () => {
    const { browser, worker, begin } = start();
    await openPage(browser, worker, { tab: 3 }).see();
    const stillKnown = [...browser.session.data];
    await begin({ choice: 'hour' });
    for (const [key, value] of stillKnown) browser.session.data.set(key, value);
    browser.state.silenced.length = 0;
    await wake(startWorker(browser).app);
    expect(browser.state.silenced).toEqual([undefined]);
  });

  test('the alarm of its end has pages looked at again, once, and the mute is gone from storage', async () => {
    const { browser, worker, begin } = start();
    await begin({ choice: 'quarter' });
    browser.pass(15);
    await wake(worker.app);
    await wake(worker.app);
    expect(browser.state.looks).toBe(1);
    expect(browser.local.data.get('mutes')).toMatchObject({ mutes: [] });
    expect(browser.state.alarms.has('mute')).toBe(false);
    // Gone for good: a clock set back does not bring it back.
    browser.pass(-10);
    expect(await openPage(browser, worker, {}).see()).toHaveProperty('verdict');
  });

  test('a clock set back ends it instead of stretching it', async () => {
    const { browser, worker, begin } = start();
    await begin({ choice: 'quarter' });
    browser.state.now = instant('2025-01-01T00:00:00.000Z');
    expect(await openPage(browser, worker, {}).see()).toHaveProperty('verdict');
    await wake(worker.app);
    expect(browser.state.looks).toBe(1);
  });

  test('the badge says so, without a figure, and takes the figure up again', async () => {
    const { browser, worker, begin } = start();
    await begin({ choice: 'quarter' });
    await wake(worker.app);
    // 12:00 in Seoul, and a quarter.
    expect(browser.state.faces.at(-1)).toMatchObject({
      tone: 'off',
      title: expect.stringContaining('12:15'),
    });
    browser.pass(15);
    await wake(worker.app);
    expect(browser.state.faces.at(-1)?.tone).not.toBe('off');
  });

  test('a second span replaces the first', async () => {
    const { begin, snapshot, browser } = start();
    await begin({ choice: 'hour' });
    await begin({ choice: 'quarter' });
    expect((await snapshot()).mutes).toHaveLength(1);
    expect((await snapshot()).quiet).toEqual({ until: addMinutes(browser.state.now, 15) });
  });
});

describe('quiet on one site', () => {
  test('its pages and frames are left alone, all others are not', async () => {
    const { browser, worker, begin, snapshot } = start();
    const there = openPage(browser, worker, { tab: 1, url: SHOP });
    const inside = openPage(browser, worker, { tab: 1, frame: 4, tabUrl: SHOP });
    const elsewhere = openPage(browser, worker, { tab: 2 });
    for (const page of [there, inside, elsewhere]) await page.see();
    browser.state.wholeTabs = [1];
    await begin({ choice: 'site', host: 'shop.example' });
    expect(browser.state.silenced).toEqual(['shop.example']);
    expect([...browser.session.data.keys()].filter((key) => key.startsWith('checkout:'))).toEqual([
      'checkout:2:0',
    ]);
    expect(await there.see()).toEqual(OFF);
    expect(await inside.see()).toEqual(OFF);
    expect(await elsewhere.see()).toHaveProperty('verdict');
    expect((await snapshot()).quiet).toBeUndefined();
    browser.pass(60 * 24 * 400);
    expect(await there.see()).toEqual(OFF);
  });

  test('a site needs a name', async () => {
    const { begin, browser } = start();
    expect(await begin({ choice: 'site' })).toEqual({ ok: false, reason: 'invalid' });
    expect(browser.local.data.has('mutes')).toBe(false);
  });

  test('taken back by its id, its pages are looked at again; the other mutes stay', async () => {
    const { browser, worker, begin, end, snapshot } = start();
    await begin({ choice: 'site', host: 'shop.example' });
    await begin({ choice: 'site', host: 'ui.teledit.com' });
    const [first, second] = (await snapshot()).mutes;
    await end(first?.id);
    expect((await snapshot()).mutes).toEqual([second]);
    expect(browser.state.looks).toBe(1);
    expect(await openPage(browser, worker, { url: SHOP }).see()).toHaveProperty('verdict');
  });

  test('stopped before pages were told: the next start tells those that are still known', async () => {
    const { browser, worker, begin } = start();
    await openPage(browser, worker, { tab: 1, url: SHOP }).see();
    await openPage(browser, worker, { tab: 2 }).see();
    const known = new Map(browser.session.data);
    await begin({ choice: 'site', host: 'shop.example' });
    for (const [key, value] of known) browser.session.data.set(key, value);
    await wake(startWorker(browser).app);
    expect(browser.state.silenced).toEqual(['shop.example', 'shop.example']);
    expect([...browser.session.data.keys()].filter((key) => key.startsWith('checkout:'))).toEqual([
      'checkout:2:0',
    ]);
  });
});

describe('from the banner', () => {
  test('a while, on the site that the browser names, and nowhere else', async () => {
    const { browser, worker, snapshot } = start();
    await openPage(browser, worker, { url: 'https://Pay.Example:8443/x' }).mute('hour');
    const { mutes, quiet } = await snapshot();
    expect(mutes).toMatchObject([{ scope: { kind: 'site', host: 'pay.example' } }]);
    expect(mutes[0]?.until).toBe('2026-11-22T04:00:00.000Z');
    expect(quiet).toBeUndefined();
    expect(browser.state.silenced).toEqual(['pay.example']);
  });

  test('a private window leaves no site behind', async () => {
    const { browser, worker } = start();
    const secret = openPage(browser, worker, { url: SHOP, incognito: true });
    expect(await secret.mute('hour')).toEqual({ ok: false, reason: 'private-window' });
    expect(JSON.stringify([...browser.local.data])).not.toContain('shop.example');
  });
});

describe('on again with one click', () => {
  test('whatever was quiet everywhere ends; sites stay quiet', async () => {
    const { browser, worker, begin, end, snapshot } = start();
    await begin({ choice: 'site', host: 'shop.example' });
    await begin({ choice: 'hour' });
    await begin({ choice: 'always' });
    await end();
    const now = await snapshot();
    expect(now).toMatchObject({ settings: { enabled: true }, mutes: [{ scope: { host: 'shop.example' } }] });
    expect(now.quiet).toBeUndefined();
    expect(browser.state.looks).toBe(1);
    expect(await openPage(browser, worker, {}).see()).toHaveProperty('verdict');
  });

  test('a command sent again changes nothing, though all was taken back in between', async () => {
    const { browser, begin, end, snapshot } = start();
    const command = freshCommand();
    await begin({ choice: 'hour' }, command);
    await end();
    expect(await begin({ choice: 'hour' }, command)).toEqual({ ok: true, id: command });
    expect((await snapshot()).quiet).toBeUndefined();
    expect(browser.state.silenced).toHaveLength(1);
    const always = freshCommand();
    await begin({ choice: 'always' }, always);
    await end();
    await begin({ choice: 'always' }, always);
    expect((await snapshot()).quiet).toBeUndefined();
  });

  test('erasing everything ends every mute, and pages are looked at again', async () => {
    const { browser, worker, begin, snapshot } = start();
    await begin({ choice: 'site', host: 'shop.example' });
    await worker.send('ledger/erase', { command: freshCommand(), confirm: 'erase' });
    expect((await snapshot()).mutes).toEqual([]);
    expect(browser.state.looks).toBe(1);
  });
});

describe('trouble', () => {
  test('what could not be kept silences nothing', async () => {
    const { browser, worker, begin } = start();
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined);
    browser.local.faults.failingWrites = 1;
    expect(await begin({ choice: 'hour' })).toEqual({ ok: false, reason: 'storage-failed' });
    quiet.mockRestore();
    expect(browser.state.silenced).toEqual([]);
    expect(await openPage(browser, worker, {}).see()).toHaveProperty('verdict');
  });

  test('mutes of a newer version are left as they are; they may mute any page, so none shows anything, and it is said', async () => {
    const { browser, worker, begin } = start();
    const newer = { version: 99, mutes: 'of tomorrow' };
    browser.local.data.set('mutes', newer);
    expect(await begin({ choice: 'hour' })).toEqual({ ok: false, reason: 'from-newer-version' });
    await wake(worker.app);
    expect(browser.local.data.get('mutes')).toEqual(newer);
    const window = openPage(browser, worker, {});
    await window.suspect();
    expect(browser.state.injected).toEqual([]);
    expect(await window.see()).toEqual(OFF);
    expect(browser.state.faces.at(-1)).toMatchObject({
      title: expect.stringContaining('끄기 상태를 읽지 못해'),
    });
    const snapshot = await worker.send('snapshot/get', {});
    expect(snapshot).toMatchObject({ quiet: { until: null, isUnknown: true } });
    expect(snapshot.problems).toEqual([{ key: 'mutes', kind: 'newer' }]);
    browser.local.data.delete('mutes');
    expect(await openPage(browser, worker, {}).see()).toHaveProperty('verdict');
  });
});
