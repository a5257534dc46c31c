import { describe, expect, test } from 'vitest';
import { remind } from '../../../src/background/bills/remind.ts';
import { onNotice } from '../../../src/background/on-notice.ts';
import type { From } from '../../../src/contract/messages.ts';
import { LINE_DEFAULTS } from '../../../src/core/line.ts';
import { createBrowser, startWorker } from '../fakes/browser.ts';
import { freshCommand, openPage } from '../fakes/page.ts';

async function start(lines: readonly string[]) {
  const browser = createBrowser();
  browser.state.mayNotify = true;
  const worker = startWorker(browser);
  for (const id of lines) {
    const line = { id, nickname: id, limits: {}, dueDay: 25, ...LINE_DEFAULTS };
    await worker.send('line/save', { command: freshCommand(), line });
  }
  return { browser, worker };
}

describe('a pressed notice', () => {
  test.each([
    [['first-line'], { month: '2026-10', line: undefined }],
    [['first-line', 'child-line'], { month: '2026-10', line: 'first-line' }],
  ])('of a bill leads to its month, and with several lines (%j) to that one', async (lines, place) => {
    const { browser, worker } = await start(lines);
    const paid = { line: 'first-line', pool: 'phone', amount: 45_000, day: '2026-10-05' } as const;
    await worker.send('entry/log', { command: freshCommand(), ...paid });
    await worker.app.serial(() => remind(worker.app));
    for (const { id } of browser.state.notices) await onNotice(worker.app, id);
    expect(browser.state.histories).toEqual([place]);
    expect(browser.state.popups).toEqual([]);
  });

  test.each(['ask/entry-0001', 'bill/first-line/soon', 'bill', ''])(
    'named "%s" opens the popup',
    async (id) => {
      const { browser, worker } = await start(['first-line']);
      await onNotice(worker.app, id);
      expect([browser.state.popups.length, browser.state.histories]).toEqual([1, []]);
    },
  );
});

test('a banner opens the month it speaks of, and a page may not ask for anything else', async () => {
  const { browser, worker } = await start(['first-line']);
  const page = openPage(browser, worker);
  await page.see();
  await worker.send('banner/open-page', { month: '2026-10' }, page.from);
  await worker.send('banner/open-page', {}, page.from);
  expect(browser.state.histories).toEqual([{ month: '2026-10' }, {}]);
});

test('a banner opens the guide at one of its topics, and at nothing else that a page may say', async () => {
  const { browser, worker } = await start(['first-line']);
  const page = openPage(browser, worker);
  await page.see();
  await worker.send('banner/open-page', { guide: 'unpaid' }, page.from);
  expect([browser.state.guides, browser.state.histories]).toEqual([['unpaid'], []]);
});

describe('a page without a banner opens nothing of ours', () => {
  async function asks(change: Partial<From> = {}, isUnreadable = false) {
    const { browser, worker } = await start(['first-line']);
    if (isUnreadable) browser.local.faults.unreadable.add('settings');
    const from: From = {
      sender: 'page',
      tabId: 9,
      frameId: 0,
      url: 'https://blog.example/',
      incognito: false,
      ...change,
    };
    await worker.send('banner/open-page', {}, from);
    await worker.send('banner/open-page', { guide: 'failed' }, from);
    await worker.send('banner/open-popup', {}, from);
    return browser.state.histories.length + browser.state.guides.length + browser.state.popups.length;
  }

  test('where no payment was seen in its tab', async () => {
    expect(await asks()).toBe(0);
    expect(await asks({ frameId: 4 })).toBe(0);
  });

  test('but where nothing could be noted of one, it is believed', async () => {
    expect(await asks({ incognito: true })).toBe(3);
    expect(await asks({}, true)).toBe(3);
  });
});
