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
  openPopup: async (tabId) => {
    try {
      await browser.action.openPopup();
    } catch {
      await openWindow(tabId); // Firefox wants a click on its own toolbar; Chrome a focused window
    }
  },
  openSetup: async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('src/options/index.html#setup') });
  },
};

async function openWindow(tabId: number | undefined): Promise<void> {
  const url = browser.runtime.getURL(tabId === undefined ? POPUP : `${POPUP}?tab=${tabId}`);
  if (browser.windows === undefined)
    await browser.tabs.create({ url }); // Firefox for Android has tabs only
  else await browser.windows.create({ url, type: 'popup', ...SIZE });
}
