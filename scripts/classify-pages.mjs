// Shows saved pages to the built extension in a real browser and reads what it made of each.
import { actOut } from './act-out.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { firstPage } from './first-page.mjs';
import { freshBuild } from './fresh-build.mjs';
import { launchChromium, variantOf } from './launch.mjs';
import { servePages } from './page-server.mjs';

const SENTINEL = 'src/content/sentinel.iife.js';
const CHECKOUT = 'src/content/checkout.iife.js';

const LOAD_MS = 20_000;
/** What is waited for has happened after so many turns of page and extension, or it does not happen. */
const TURNS = { injection: 7, verdict: 12, settled: 2 };
const TURN_MS = 30;
const TABS = 3;

/**
 * @typedef {object} Verdict
 * @property {string} file
 * @property {string} url
 * @property {boolean} suspected the checkout script was loaded
 * @property {Record<string, any> | null} seen what `checkout:<tab>:<frame>` says; null when this is no step of carrier billing
 * @property {{ wanted: Record<string, any>, seen: Record<string, any> | null }[]} [acted] of a page with steps to act out
 */

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits for `check` to give something; undefined when the time is up. */
async function until(check, within = LOAD_MS) {
  for (const end = Date.now() + within; Date.now() < end; await pause(TURN_MS)) if (check()) return true;
  return undefined;
}

/** A window of its own: the sentinel does nothing in a tab that nobody sees. Notes each script of ours that is loaded. */
async function openTab({ browser, urlOf }) {
  const page = await browser.newPage({ type: 'window' });
  const protocol = await page.createCDPSession();
  const loaded = new Set();
  protocol.on('Debugger.scriptParsed', ({ url }) => loaded.add(url));
  await protocol.send('Debugger.enable', { maxScriptsCacheSize: 1_000_000 });
  return { page, loaded, has: (path) => loaded.has(urlOf(path)) };
}

/** 'Every site' mode is on once the background has registered the sentinel for all sites. */
async function everySite(own) {
  const isOn = () =>
    own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
  for (const end = Date.now() + LOAD_MS; Date.now() < end; await pause(TURN_MS)) if (await isOn()) return;
  throw new Error("'every site' mode did not start");
}

/** What the extension keeps for a page: read where only the extension can, from one of its own pages. */
const keptFor = (own, address) =>
  own.evaluate(async (wanted) => {
    const all = await chrome.storage.session.get(null);
    // Browsers ask for https where a page says http.
    const plain = (url) => url.replace(/^https?:/, '');
    const own = Object.entries(all).filter(
      ([key, { url }]) => key.startsWith('checkout:') && plain(url) === plain(wanted),
    );
    return own.at(-1)?.[1] ?? null;
  }, address);

/**
 * Waits turn by turn: each asks the page and the extension for an answer, so a busy machine makes the wait longer
 * instead of the result wrong.
 */
async function turns(most, { tab, own, page }, isDone) {
  for (let turn = 0; turn < most; turn += 1) {
    const [kept] = await Promise.all([
      keptFor(own, page.address),
      tab.page.evaluate(() => 0).catch(() => undefined),
    ]);
    if (isDone(kept)) return kept;
    await pause(TURN_MS);
  }
  return null;
}

/** What the extension keeps for a tab, whatever its address has become: a page with steps may go its ways. */
const keptIn = (own, tabId) =>
  own.evaluate(async (prefix) => {
    const all = await chrome.storage.session.get(null);
    return Object.entries(all).find(([key]) => key.startsWith(prefix))?.[1] ?? null;
  }, `checkout:${tabId}:`);

const tabAt = (own, address) =>
  own.evaluate(
    async (wanted) => (await chrome.tabs.query({})).find(({ url = '' }) => url === wanted)?.id,
    address,
  );

/** In a tab of its own, so that nothing is left of the page before. */
async function act(session, own, page) {
  const tab = await openTab(session);
  try {
    await tab.page.goto(page.address, { waitUntil: 'load', timeout: LOAD_MS });
    const id = await tabAt(own, page.address);
    const acted = await actOut(tab.page, page.label.steps, () => keptIn(own, id));
    return { suspected: tab.has(CHECKOUT), seen: acted.at(-1)?.seen ?? null, acted };
  } finally {
    await tab.page.close();
  }
}

async function show(tab, own, page) {
  const scene = { tab, own, page };
  tab.loaded.clear();
  await tab.page.goto(page.address, { waitUntil: 'load', timeout: LOAD_MS }).catch(() => undefined);
  if (!(await until(() => tab.has(SENTINEL)))) throw new Error(`the sentinel did not run in ${page.file}`);
  await turns(TURNS.injection, scene, () => tab.has(CHECKOUT));
  if (!tab.has(CHECKOUT)) return { suspected: false, seen: null };
  await turns(TURNS.verdict, scene, (kept) => kept !== null);
  return {
    suspected: true,
    seen: await turns(TURNS.settled, scene, () => false).then(() => keptFor(own, page.address)),
  };
}

const hasSteps = ({ label }) => (label?.steps?.length ?? 0) > 0;

/**
 * Every page is served under its own address from this machine, with scripts off, to a copy of the build that may
 * see every site.
 * @template {import('./corpus-pages.mjs').SavedPage} Page
 * @param {readonly Page[]} pages
 * @param {{ build?: string, onVerdict?: (verdict: Verdict & { page: Page }) => void }} [options]
 * @returns {Promise<(Verdict & { page: Page })[]>} in the order of the pages
 */
export async function classifyPages(pages, { build, onVerdict = () => undefined } = {}) {
  const { chromium } = await ensureBrowsers({ chromium: true });
  // A rule just changed is the rule that is tried.
  const fresh = freshBuild(build);
  const extension = variantOf(fresh.folder, { everySite: true });
  const server = await servePages(pages);
  const session = await launchChromium({ extension: extension.folder, demo: server, program: chromium });
  const verdicts = [];
  let next = 0;
  const work = async (own) => {
    const tab = await openTab(session);
    for (let index = next++; index < server.pages.length; index = next++) {
      const page = server.pages[index];
      const found = await (hasSteps(page) ? act(session, own, page) : show(tab, own, page));
      verdicts[index] = { file: page.file, url: page.url, ...found, page };
      onVerdict(verdicts[index]);
    }
  };
  try {
    const own = await firstPage(session);
    await everySite(own);
    await Promise.all(Array.from({ length: Math.min(TABS, pages.length) }, () => work(own)));
    return verdicts;
  } finally {
    await session.close();
    await server.close();
    extension.remove();
    fresh.remove();
  }
}
