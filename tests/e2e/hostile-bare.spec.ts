import '../unit/setup.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import { bannerNow, type GalleryWorld, openGallery, showState } from './gallery-world.ts';
import { KINDS } from './harness.ts';

/**
 * Styles that a script made belong to one document: an element that is handed to another one, and back in the same breath,
 * has lost them, its closed tree with it. What is left would be drawn in the page's letters, as wide as what is said.
 */
const PAGE =
  '<!doctype html><html lang="ko"><meta charset="utf-8"><title>.</title><iframe></iframe><p style="font:20px monospace">.</p>';

/** In the page: through whose hands our host goes. */
const HANDS: Readonly<Record<string, string>> = {
  'a document that nobody sees': "document.implementation.createHTMLDocument('').adoptNode(host)",
  'a document without HTML': "document.implementation.createDocument('', 'x').adoptNode(host)",
  'a template': "document.createElement('template').content.append(host)",
  'a frame of its own': "document.querySelector('iframe').contentDocument.body.append(host)",
};

/** In the page: all that it can measure of our host with looks of its own, there and back here. */
const MEASURE = `
  const sizes = () => [host.offsetWidth, host.offsetHeight, host.scrollWidth, host.scrollHeight];
  const told = [];
  const displayClass = (width) => {
    host.removeAttribute('popover');
    host.style.cssText = 'display:block;position:fixed;left:0;top:0;font:20px monospace;width:' + width;
    told.push(sizes());
  };
  for (const width of ['max-content', 'min-content', '1px']) displayClass(width);
  if (host.ownerDocument !== document || !host.isConnected) document.body.append(host);
  for (const width of ['max-content', 'min-content', '1px']) displayClass(width);
  return JSON.stringify(told);`;

describe.each(KINDS)('our host without its styles, in %s', { retry: 0 }, (kind) => {
  let world: GalleryWorld;
  beforeAll(async () => {
    world = await openGallery(kind);
  });
  afterAll(() => world?.close());

  const open = async (state: string): Promise<Page> => {
    const page = await world.open(PAGE);
    await showState(page, state);
    return page;
  };
  const inPage = (page: Page, work: string) =>
    page.evaluate(`(() => { const host = document.querySelector('body > [popover]'); ${work} })()`);

  test.each(Object.entries(HANDS))(
    'handed through %s it tells nothing',
    { timeout: 60_000 },
    async (_, hand) => {
      const told = new Set<unknown>();
      for (const state of ['ok', 'over', 'unpaid', 'longest']) {
        const page = await open(state);
        told.add(await inPage(page, `${hand};${MEASURE}`));
        await page.close();
      }
      expect([...told]).toHaveLength(1);
    },
  );

  test('opened again by the page itself it is soon what it was', { timeout: 60_000 }, async () => {
    const page = await open('over');
    const before = (await bannerNow(page))?.box;
    expect(before?.width).toBeGreaterThan(300);
    // Measured in the same breath: a moment later it may be what it was already.
    const opened = await inPage(
      page,
      `${HANDS['a document that nobody sees']};document.body.append(host);host.showPopover();return host.offsetWidth;`,
    );
    expect(opened).toBeLessThan(100);
    await until('as before', async () => (await bannerNow(page))?.box.width === before?.width);
    await page.close();
  });
});
