import { beforeEach, describe, expect, test } from 'vitest';
import { onTabClosed } from '../../../../src/background/frames/tab-life.ts';
import { wake } from '../../../../src/background/on-wake.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand, openPage } from '../../fakes/page.ts';
import { savedEntries } from '../../fakes/saved.ts';

let browser: FakeBrowser;
let worker: ReturnType<typeof startWorker>;
beforeEach(() => {
  browser = createBrowser();
  worker = startWorker(browser);
});

/** The last button was pressed, and nobody saw what came of it. */
async function pressLast(tab = 1) {
  const window = openPage(browser, worker, { tab });
  await worker.send(
    'checkout/seen',
    { ...seen, shop: 'shop.example', observation: freshCommand() },
    window.from,
  );
  await window.submit();
  return window;
}
const seen = {
  arrival: 'navigate' as const,
  detection: {
    rule: 'danal',
    gateway: 'danal',
    stage: 'pay' as const,
    amount: 10_000,
    amountDoubt: null,
    item: '문화 캐시',
    merchant: null,
    recurring: false,
    fee: null,
    cause: null,
    statedHeadroom: null,
    codeStep: true,
    lookalike: false,
    score: 90,
    reasons: [],
  },
};
const badge = async () => {
  await wake(worker.app);
  return browser.state.faces.at(-1)?.text;
};
const entry = (): Entry => savedEntries(browser.local.data)[0] as Entry;
const ASKS = '결제?';

describe('"결제하셨나요?" is asked once', () => {
  test('half an hour after the last button, woken by an alarm for it', async () => {
    await pressLast();
    expect(await badge()).not.toBe(ASKS);
    expect(browser.state.alarms.get('ask')?.first).toBe('2026-11-22T03:30:00.000Z');
    browser.pass(29);
    expect(await badge()).not.toBe(ASKS);
    browser.pass(1);
    expect(await badge()).toBe(ASKS);
  });

  test('a minute after its window was closed', async () => {
    const window = await pressLast();
    browser.pass(2);
    await window.leave();
    await onTabClosed(worker.app, 1);
    expect(browser.state.alarms.get('ask')?.first).toBe('2026-11-22T03:03:00.000Z');
    expect(await badge()).not.toBe(ASKS);
    browser.pass(1);
    expect(await badge()).toBe(ASKS);
  });

  test('in another life of the browser, which knows nothing of the window', async () => {
    await pressLast();
    browser.session.data.clear();
    browser.state.alarms.clear();
    browser.pass(24 * 60);
    worker = startWorker(browser);
    expect(await badge()).toBe(ASKS);
  });

  test('not any more once the popup showed it, although it still counts and waits for its answer', async () => {
    await pressLast();
    browser.pass(30);
    const { id, month } = entry();
    const command = freshCommand();
    const asked = await worker.send('entry/asked', { command, entry: id, month });
    expect(asked).toEqual({ ok: true, id: command, entry: id });
    expect(await badge()).not.toBe(ASKS);
    const { questions } = await worker.send('snapshot/get', {});
    expect(questions).toMatchObject([{ id, status: 'pending' }]);
    expect(browser.state.alarms.has('ask')).toBe(false);
  });

  test('not where it was answered, or its end was seen', async () => {
    await pressLast();
    await openPage(browser, worker).see({ stage: 'success' });
    browser.pass(30);
    expect(await badge()).not.toBe(ASKS);
  });

  test('never for a window that was left before the last button', async () => {
    await openPage(browser, worker).see();
    await onTabClosed(worker.app, 1);
    browser.pass(60);
    expect(await badge()).not.toBe(ASKS);
    expect((await worker.send('snapshot/get', {})).questions).toEqual([]);
  });

  test('one notice, where notices are wanted, however often the worker wakes', async () => {
    browser.state.mayNotify = true;
    await worker.send('settings/save', {
      command: freshCommand(),
      settings: { ...DEFAULT_SETTINGS, notifications: true } as never,
    });
    await pressLast();
    browser.pass(30);
    await wake(worker.app);
    await wake(worker.app);
    worker = startWorker(browser);
    await wake(worker.app);
    const asks = browser.state.notices.filter(({ id }) => id.startsWith('ask/'));
    expect(asks).toMatchObject([{ id: `ask/${entry().id}`, title: '결제하셨나요?' }]);
  });

  test('a later answer of the window finds the entry, asked about or not', async () => {
    await pressLast();
    await worker.send('entry/asked', { command: freshCommand(), entry: entry().id, month: entry().month });
    await openPage(browser, worker).see({ stage: 'success' });
    expect(entry()).toMatchObject({ status: 'confirmed' });
  });
});

describe("the shop's host", () => {
  test('is offered while the browser does not let us see it', async () => {
    await pressLast();
    expect((await worker.send('snapshot/get', {})).shops).toEqual([
      { entry: entry().id, host: 'shop.example' },
    ]);
  });

  test.each(['https://shop.example/*', '*://*/*', '<all_urls>', 'https://*.example/*'])(
    'is not offered where it is granted: %s',
    async (pattern) => {
      await pressLast();
      browser.state.granted.push(pattern);
      expect(await worker.send('snapshot/get', {})).not.toHaveProperty('shops');
    },
  );

  test('is the first one: a window that goes on to its next page comes from itself', async () => {
    await pressLast();
    const next = openPage(browser, worker);
    await worker.send(
      'checkout/seen',
      { ...seen, shop: 'other.example', observation: freshCommand() },
      next.from,
    );
    expect((await worker.send('snapshot/get', {})).shops).toMatchObject([{ host: 'shop.example' }]);
  });
});
