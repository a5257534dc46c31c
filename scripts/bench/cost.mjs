// What each contestant costs on the same pages: one browser, one window each, loaded in turn, the order rotated.
import { firstPage } from '../first-page.mjs';
import { launchChromium } from '../launch.mjs';
import { servePages } from '../page-server.mjs';
import { CONTESTANTS, siteOf } from './contestants.mjs';
import { median } from './figures.mjs';
import { costIn, traced } from './trace.mjs';

const SETTLE_MS = 150;
const WARM_UPS = 2;
const pause = (time) => new Promise((done) => setTimeout(done, time));

/**
 * The page's own address, moved to the contestant's site: path and query stay, for they are looked at. Warm, all pages
 * are of one site and share its process, where scripts stay compiled; cold, each load is a site of its own, and so has
 * a new process, as when a person goes from site to site.
 */
function movedTo(id, address, load) {
  const url = new URL(address);
  const name = url.hostname.replaceAll('.', '-');
  url.hostname = load === undefined ? `${name}.warm.${siteOf(id)}` : `${name}-${load}.${siteOf(id)}`;
  url.protocol = 'https:';
  url.port = '';
  return url.href;
}

const rotated = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/**
 * @param {Record<string, string>} folders contestant → extension folder
 * @param {readonly import('../corpus-pages.mjs').SavedPage[]} pages
 * @param {string} program Chromium
 */
export async function openBench(folders, pages, program) {
  const server = await servePages(pages);
  const session = await launchChromium({ extension: folders.ours, demo: server, program });
  const ids = { ours: session.id };
  for (const { id } of CONTESTANTS) ids[id] ??= await session.browser.installExtension(folders[id]);
  await firstPage(session);
  const windows = {};
  for (const { id } of CONTESTANTS) windows[id] = await session.browser.newPage({ type: 'window' });
  const visit = async (id, page, wait = SETTLE_MS, load = undefined) => {
    await windows[id].goto(movedTo(id, page.address, load), { waitUntil: 'load', timeout: 60_000 });
    await pause(wait);
  };
  /** One load by each contestant, in one trace. */
  const round = async (page, turn, who, load = undefined) => {
    const order = rotated(who, turn);
    const events = await traced(windows.empty, async () => {
      for (const id of order) await visit(id, page, SETTLE_MS, load);
    });
    return Object.fromEntries(order.map((id) => [id, costIn(events, ids[id])]));
  };
  return {
    version: await session.browser.version(),
    pages: server.pages,
    windows,
    ids,
    visit,
    round,
    close: async () => {
      await session.close();
      await server.close();
    },
  };
}

/**
 * Median of `repeats` loads per page and contestant, after loads that only warm up.
 * @returns {Promise<{ file: string, cost: Record<string, { whole: number, own: number, scripts: string[] }> }[]>}
 */
export async function measure(
  bench,
  pages,
  { repeats, who = CONTESTANTS.map(({ id }) => id), onPage = () => undefined, isCold = false },
) {
  for (let turn = 0; turn < WARM_UPS; turn += 1) await bench.round(pages[0], turn, who);
  const results = [];
  for (const [index, page] of pages.entries()) {
    const rounds = [];
    for (let turn = 0; turn < repeats; turn += 1)
      rounds.push(await bench.round(page, index + turn, who, isCold ? `${index}-${turn}` : undefined));
    const cost = Object.fromEntries(
      who.map((id) => [
        id,
        {
          whole: median(rounds.map((each) => each[id].whole)),
          own: median(rounds.map((each) => each[id].own)),
          scripts: [...new Set(rounds.flatMap((each) => each[id].scripts))],
        },
      ]),
    );
    results.push({ file: page.file, cost });
    onPage();
  }
  return results;
}

/** What a contestant spends while a page changes for ten seconds. */
export async function measureChurn(bench, id, page) {
  const events = await traced(bench.windows.empty, async () => {
    await bench.visit(id, page, 0);
    await bench.windows[id].waitForFunction(() => document.title.startsWith('done'), {
      timeout: 60_000,
      polling: 500,
    });
  });
  const changes = Number((await bench.windows[id].title()).slice(5));
  return { changes, ms: costIn(events, bench.ids[id]).own };
}
