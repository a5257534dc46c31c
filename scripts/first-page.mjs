// The page that the extension opens by itself when it is installed.

const WAIT_MS = 5_000;

/**
 * Waits until the set-up page is there: it takes the front of whatever window is in front, so no window may be measured
 * before. A build that opens none gets one of its pages opened.
 * @param {import('./launch.mjs').Session} session
 * @returns {Promise<import('puppeteer-core').Page>} a page of the extension
 */
export async function firstPage({ browser, urlOf, openOwn }) {
  const isOwn = (target) => target.type() === 'page' && target.url().startsWith(urlOf(''));
  const target = await browser.waitForTarget(isOwn, { timeout: WAIT_MS }).catch(() => undefined);
  return (await target?.page()) ?? openOwn('src/options/index.html');
}
