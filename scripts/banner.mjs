// What the banner in a page says, as its reader sees it.
import { closedRoots } from './closed-root.mjs';

const POLL_MS = 50;

/**
 * @typedef {object} Banner
 * @property {import('puppeteer-core').Frame} frame the frame it stands in
 * @property {string} text everything it shows, one line per block
 * @property {string} role `status`, `alert` or '' while nothing is announced
 * @property {{ x: number, y: number, width: number, height: number }} box inside that frame
 * @property {import('./closed-root.mjs').ClosedRoot} root
 */

/** Runs inside the page: text, role and box of what the root shows. */
function look(root) {
  const isDrawn = root.host.checkVisibility();
  const shown = [...root.children].filter(
    (child) => isDrawn && child.localName !== 'style' && child.localName !== 'link',
  );
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is wanted here, not what the DOM holds.
  const text = shown.map((child) => child.innerText ?? '').join('\n');
  const boxes = shown.map((child) => child.getBoundingClientRect()).filter(({ width }) => width > 0);
  const box = boxes[0] ?? root.host.getBoundingClientRect();
  return {
    text: text.replace(/[ \t\u2068\u2069]+/g, ' ').trim(),
    role: root.querySelector('[role=alert],[role=status]')?.getAttribute('role') ?? '',
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
  };
}

/** Every banner on the page that shows something; more than one is a fault. */
export async function bannersOn(page) {
  const roots = await closedRoots(page);
  const seen = await Promise.all(
    roots.map(async (root) => ({ root, frame: root.frame, ...(await root.run(look)) })),
  );
  return seen.filter(({ text }) => text !== '');
}

/**
 * Asks again and again until there is an answer; a page that is going away answers with an error, which is no answer.
 * @template T
 * @param {string} what for the error
 * @param {() => Promise<T | undefined | false | null>} ask
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<T>}
 */
export async function until(what, ask, timeout = 10_000) {
  const end = Date.now() + timeout;
  let last = 'nothing';
  while (Date.now() < end) {
    try {
      const found = await ask();
      if (found) return found;
    } catch (error) {
      last = String(error);
    }
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  throw new Error(`${what}: not within ${timeout} ms (last: ${last})`);
}

/**
 * Waits for the one banner on the page whose text matches.
 * @param {import('puppeteer-core').Page} page
 * @param {RegExp} [matching] any text unless told
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<Banner>}
 */
export async function waitForBanner(page, matching = /./, timeout = 10_000) {
  let last = 'no banner';
  const find = async () => {
    const banners = await bannersOn(page);
    if (banners.length > 1) throw new Error(`${banners.length} banners on ${page.url()}`);
    if (banners[0]) last = JSON.stringify(banners[0].text);
    return banners[0] && matching.test(banners[0].text) ? banners[0] : undefined;
  };
  try {
    return await until(`banner ${matching}`, find, timeout);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} on ${page.url()}; it says ${last}`);
  }
}

/** A trusted click, as a person makes it, in the middle of what `find` points to inside the banner. */
async function clickOn(page, banner, what, find) {
  const spot = await banner.root.run(find, what);
  if (!spot) throw new Error(`nothing in the banner is ${what}: ${banner.text}`);
  const element = await banner.frame.frameElement();
  const offset = (await element?.boundingBox()) ?? { x: 0, y: 0 };
  // A person's pointer comes before it presses, and looks where it does; what was just unfolded is not pressed at once.
  await page.mouse.move(spot.x + offset.x - 6, spot.y + offset.y - 2);
  await page.mouse.move(spot.x + offset.x, spot.y + offset.y);
  await new Promise((done) => setTimeout(done, 400));
  await page.mouse.click(spot.x + offset.x, spot.y + offset.y);
}

/**
 * Clicks the first element in the banner that the selector names.
 * @param {import('puppeteer-core').Page} page
 * @param {Banner} banner
 * @param {string} selector
 */
export const clickInBanner = (page, banner, selector) =>
  clickOn(page, banner, selector, (root, wanted) => {
    const box = root.querySelector(wanted)?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });

/**
 * Clicks the button in the banner whose words or name match.
 * @param {import('puppeteer-core').Page} page
 * @param {Banner} banner
 * @param {RegExp} words
 */
export const pressInBanner = (page, banner, words) =>
  clickOn(page, banner, words.source, (root, source) => {
    const wanted = new RegExp(source);
    const fits = (button) =>
      wanted.test(button.textContent.trim()) || wanted.test(button.getAttribute('aria-label') ?? '');
    const box = [...root.querySelectorAll('button')].find(fits)?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
