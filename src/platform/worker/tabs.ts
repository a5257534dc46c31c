import type { Tabs } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

const POPUP = 'src/popup/index.html';
const SIZE = { width: 376, height: 560 };

export const tabs: Tabs = {
  openerOf: async (tabId) => {
    try {
      return (await browser.tabs.get(tabId)).openerTabId;
    } catch {
      return undefined; // the tab was closed in the meantime
    }
  },
  onTop: async () => {
    try {
      return (await browser.tabs.query({ active: true })).flatMap(({ id }) => id ?? []);
    } catch {
      return []; // no window is open any more
    }
  },
  openPopup: async (tabId, at) => {
    const place = at === undefined ? '' : `#${at}`;
    try {
      // The popup opens at the address set at that moment; afterwards the usual one is set again for the button.
      if (at !== undefined)
        await browser.action.setPopup({ popup: browser.runtime.getURL(`${POPUP}${place}`) });
      await browser.action.openPopup();
    } catch {
      await openWindow(tabId, place); // Firefox requires a press on its own toolbar, Chrome a focused window
    } finally {
      if (at !== undefined) await browser.action.setPopup({ popup: browser.runtime.getURL(POPUP) });
    }
  },
  openHistory: async ({ month, line }) => {
    const wish = line === undefined ? '' : `?line=${line}`;
    const place = month === undefined ? '' : `#${month}${wish}`;
    await openInFront(`src/history/index.html${place}`);
  },
  openGuide: (topic) => openInFront(`src/guide/index.html#${topic}`),
  openSetup: async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('src/options/index.html#setup') });
  },
};

async function openInFront(path: string): Promise<void> {
  const { windowId } = await browser.tabs.create({ url: browser.runtime.getURL(path) });
  // Otherwise it would lie behind a payment window, or behind another program in which a notice was pressed.
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}

async function openWindow(tabId: number | undefined, place: string): Promise<void> {
  const asked = tabId === undefined ? '' : `?tab=${tabId}`;
  const url = browser.runtime.getURL(`${POPUP}${asked}${place}`);
  if (browser.windows === undefined)
    await browser.tabs.create({ url }); // Firefox for Android has tabs only
  else await browser.windows.create({ url, type: 'popup', ...SIZE });
}
