import { browser } from './browser.ts';

/** From the root: Firefox resolves a path against the page that asks. */
const READER = '/src/content/usage.iife.js';

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

/**
 * Fetches what the reader left in our own world of the document, and deletes it there. Runs in the page, so it cannot
 * use anything outside itself.
 */
function fetchRead(): unknown {
  const world = globalThis as Record<symbol, unknown>;
  const key = Symbol.for('carrier-billing-guard usage');
  const read = world[key];
  delete world[key];
  return read;
}

/**
 * The visible content of every document of a tab that we may reach just now, by activeTab; `undefined` where the
 * browser lets us reach none, or the tab is gone. It is returned by the injection itself, so that no page sees it and
 * nothing keeps it.
 */
export async function readUsagePages(tabId: number): Promise<readonly unknown[] | undefined> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: [READER] } as Injection);
    const answers = await browser.scripting.executeScript({ target, func: fetchRead } as Injection);
    return answers.map(({ result }) => result);
  } catch {
    return undefined; // no permission for that page, or there is no such tab
  }
}
