import '../unit/setup.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { says } from '../../scripts/says.mjs';
import { setLimit, spend, startAfresh } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { BLOG, windowPage } from './hostile-payment-pages.ts';

/**
 * Firefox tells every listener what an event was made on in a closed tree, by names of its own beside `target`: whoever
 * hears of it holds our tree, and all that is said in it. The page listens here before any script of ours can.
 */
const LISTENS = `<script>
  const NAMES = ['target', 'srcElement', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget', 'toElement', 'fromElement', 'submitter', 'source', 'currentTarget'];
  const TYPES = ['DOMMouseScroll', 'MozMousePixelScroll', 'MozAfterPaint', 'focusin', 'focusout', 'mousewheel', 'DOMActivate', 'textInput', 'compositionstart', 'slotchange', 'pointerrawupdate'];
  for (const proto of [Window, Document, HTMLElement].map((each) => each.prototype))
    for (const name of Object.getOwnPropertyNames(proto)) if (name.startsWith('on')) TYPES.push(name.slice(2));
  for (const name of Object.getOwnPropertyNames(window)) if (name.startsWith('on')) TYPES.push(name.slice(2));
  window.taken = [];
  window.heard = 0;
  const hear = (event) => {
    window.heard += 1;
    const path = event.composedPath();
    for (const [name, node] of [...NAMES.map((name) => [name, event[name]]), ...path.map((node) => ['path', node])])
      if (node instanceof Node && node.getRootNode() !== document && node.isConnected)
        taken.push([event.type, event.target.nodeName, name, node.nodeName, node.getRootNode().textContent.slice(0, 40)].join(' '));
  };
  for (const type of new Set(TYPES)) for (const at of [window, document, document.documentElement]) for (const capture of [true, false]) at.addEventListener(type, hear, capture);
</script>`;

describe.each(KINDS)('a page that listens before us, in %s', { retry: 0 }, (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, { everySite: true });
    await startAfresh(world);
    await setLimit(world, 300_000);
    await spend(world, 213_457);
  });
  afterAll(() => world?.close());

  const taken = (page: Page) =>
    page.evaluate(() => [...new Set((window as unknown as { taken: string[] }).taken)]);

  test('hears of nothing in our tree, whatever the person does there', { timeout: 90_000 }, async () => {
    world.demo.put(
      BLOG,
      '/listeners',
      windowPage(190_000).replace(/<head>|<body>/, (tag) => `${tag}${LISTENS}`),
    );
    const page = await world.newPage();
    await page.bringToFront();
    await page.goto(`https://${BLOG}/listeners`);
    const banner = await waitForBanner(page);
    const { x, y, width, height } = banner.box;
    for (let step = 0; step < 6; step += 1)
      await page.mouse.move(x + (width * step) / 6 + 4, y + (height * step) / 6 + 4, { steps: 2 });
    // The page's own, held while it goes over us.
    await page.mouse.move(5, 300);
    await page.evaluate(() =>
      addEventListener(
        'pointerdown',
        ({ target, pointerId }) => (target as Element).setPointerCapture(pointerId),
        { once: true },
      ),
    );
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 30, { steps: 3 });
    await page.mouse.up();
    await page.mouse.move(x + 60, y + 30);
    await page.mouse.wheel({ deltaY: 30 });
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 40, { steps: 3 });
    await page.mouse.up();
    await page.mouse.click(x + 60, y + 30, { count: 2 });
    await page.mouse.click(x + 60, y + 30, { button: 'right' });
    await pressInBanner(page, await waitForBanner(page), says('bannerExpand'));
    await until('open', async () => says('bannerWhy').test((await waitForBanner(page)).text));
    for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 300, { steps: 3 });
    expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBeGreaterThan(20);
    expect(await taken(page)).toEqual([]);
    await page.close();
  });

  /** What begins an edit wherever the focus is, though nothing in our tree can be edited. */
  const EDITS = [
    ['Control', 'v'],
    ['Control', 'Shift', 'V'],
    ['Shift', 'Insert'],
    ['Shift', 'Delete'],
    ['Control', 'x'],
    ['Control', 'z'],
    ['Backspace'],
    ['q'],
  ] as const;
  test.each(['off', 'on'])(
    'hears of no edit that begins in our tree, with design mode %s',
    { timeout: 60_000 },
    async (design) => {
      world.demo.put(
        BLOG,
        '/listeners',
        windowPage(190_000).replace(/<head>|<body>/, (tag) => `${tag}${LISTENS}`),
      );
      const page = await world.newPage();
      await page.bringToFront();
      await page.goto(`https://${BLOG}/listeners`);
      await pressInBanner(page, await waitForBanner(page), says('bannerExpand'));
      const { x, y } = (await waitForBanner(page, says('bannerWhy'))).box;
      const isInOurs = () =>
        page.evaluate(() => document.activeElement?.matches('body > :popover-open') ?? false);
      expect(await isInOurs()).toBe(true);
      await page.evaluate((mode) => {
        document.designMode = mode;
      }, design);
      for (const keys of EDITS) {
        for (const key of keys) await page.keyboard.down(key);
        for (const key of keys.toReversed()) await page.keyboard.up(key);
        // Chromium takes the focus away where a page can be edited as a whole.
        if (design === 'off' || kind === 'firefox') expect(await isInOurs()).toBe(true);
      }
      await page.mouse.click(x + 60, y + 30, { button: 'middle' });
      await page.mouse.click(5, 300, { button: 'middle' });
      expect(await taken(page)).toEqual([]);
      await page.close();
    },
  );

  test('written anew, with listeners before ours, it hears no figure', { timeout: 60_000 }, async () => {
    const body = windowPage(190_000);
    world.demo.put(BLOG, '/anew', body);
    const page = await world.newPage();
    await page.bringToFront();
    await page.goto(`https://${BLOG}/anew`);
    const { box } = await waitForBanner(page, /103,457/);
    await page.evaluate(
      (html) => {
        document.open();
        document.write(html);
        document.close();
      },
      body.replace('<title>', `${LISTENS}<title>`),
    );
    const isTold = kind === 'firefox';
    const isNew = async () => /103,457/.test((await waitForBanner(page)).text) !== isTold;
    await until('drawn anew', isNew);
    for (let step = 0; step < 5; step += 1) {
      await page.mouse.move(box.x + 20 + step * 40, box.y + 30 + step * 10);
      await new Promise((done) => setTimeout(done, 100));
    }
    expect((await taken(page)).filter((words) => words.includes('103,457'))).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBeGreaterThan(0);
    await page.close();
  });
});
