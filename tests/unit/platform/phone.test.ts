import { expect, test, vi } from 'vitest';
import { month } from '../../../src/core/day.ts';
import { notices, onNoticeClicked } from '../../../src/platform/worker/notices.ts';
import { tabs } from '../../../src/platform/worker/tabs.ts';
import { toolbar } from '../../../src/platform/worker/toolbar.ts';

/** Firefox for Android: no commands, no windows, no badge, and notices only where they were allowed. */
const phone = vi.hoisted(() => {
  const opened: string[] = [];
  const titles: unknown[] = [];
  return {
    opened,
    titles,
    runtime: { getURL: (path: string) => `moz-extension://own/${path}`, getManifest: () => ({}) },
    permissions: { contains: async () => false },
    action: {
      setTitle: async (given: unknown) => {
        titles.push(given);
      },
      openPopup: async () => {
        throw new Error('no popup from here');
      },
    },
    tabs: {
      create: async ({ url }: { url: string }) => {
        opened.push(url);
        return { id: 3 };
      },
    },
  };
});
vi.mock('../../../src/platform/browser.ts', () => ({ browser: phone }));

test('popup, history and guide open in tabs, where there are no windows', async () => {
  await tabs.openPopup(7);
  await tabs.openHistory({});
  await tabs.openHistory({ month: month('2026-10'), line: 'first-line' });
  await tabs.openGuide('unpaid');
  expect(phone.opened).toEqual([
    'moz-extension://own/src/popup/index.html?tab=7',
    'moz-extension://own/src/history/index.html',
    'moz-extension://own/src/history/index.html#2026-10?line=first-line',
    'moz-extension://own/src/guide/index.html#unpaid',
  ]);
});

test('the menu says in words what there is no badge for', async () => {
  await toolbar.show({ text: '23만', title: '230,000원 남았어요', tone: 'calm' });
  await toolbar.warn(3, '이 페이지를 확인해 주세요');
  await toolbar.calm(3);
  expect(phone.titles).toEqual([
    { title: '230,000원 남았어요' },
    { tabId: 3, title: '이 페이지를 확인해 주세요' },
    { tabId: 3, title: null },
  ]);
});

test('no notice is shown or listened for, and no key is there to be listed', async () => {
  const { shortcuts, onShortcut } = await import('../../../src/platform/shortcuts.ts');
  expect(await notices.mayShow()).toBe(false);
  expect(() => onNoticeClicked(vi.fn())).not.toThrow();
  expect(() => onShortcut(vi.fn())).not.toThrow();
  expect(await shortcuts.list()).toEqual([]);
  expect(shortcuts).not.toHaveProperty('change');
});
