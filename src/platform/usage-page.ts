import { browser } from './browser.ts';

/** From the root: Firefox takes a path from where the page that asks stands. */
const READER = '/src/content/usage.iife.js';

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

/** Fetches what the reader left in our own world of the document, and takes it away. Runs in the page: nothing around it counts. */
function fetchRead(): unknown {
  const world = globalThis as Record<symbol, unknown>;
  const key = Symbol.for('carrier-billing-guard usage');
  const read = world[key];
  delete world[key];
  return read;
}

/**
 * What is in sight of every document of a tab that we may reach just now, through activeTab; nothing where the browser lets
 * us reach none, or the tab is gone. It comes as the answer of the injection, so no page hears of it and nothing keeps it.
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
