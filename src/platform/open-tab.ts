import { browser } from './browser.ts';

/** Opens a page of ours in a tab of its own. */
export async function openTab(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens the options page, or switches to it where it is open. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
