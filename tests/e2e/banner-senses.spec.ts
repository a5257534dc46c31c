import '../unit/setup.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import { BANNER_STATES } from '../fixtures/banner-states.ts';
import {
  bannerNow,
  type GalleryWorld,
  galleryIsThere,
  openGallery,
  showOther,
  showState,
} from './gallery-world.ts';
import { KINDS } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FORM = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>창</title><body>
  <main><h1>휴대폰 결제</h1><p id="sum">결제금액 30,000원</p><label>인증번호 <input id="code"></label><button>다음</button></main></body></html>`;

/** Where the banner takes the click. */
const isOnTop = (page: Page, x: number, y: number) =>
  page.evaluate((left, top) => document.elementFromPoint(left, top)?.matches('[popover]') === true, x, y);
const isHit = async (page: Page) => {
  const box = (await bannerNow(page))?.box;
  return box !== undefined && isOnTop(page, box.x + box.width / 2, box.y + 20);
};

/** What the banner is drawn with. */
const looks = async (page: Page) =>
  (await bannerNow(page))?.root.run((root) => {
    const card = root.querySelector('.banner') as Element;
    const probe = document.createElement('p');
    probe.style.color = 'CanvasText';
    card.append(probe);
    const style = getComputedStyle(card);
    const found = {
      motion: style.animationName,
      border: style.borderTopWidth,
      plain:
        getComputedStyle(card.querySelector('.figure-banner') ?? card).color ===
        getComputedStyle(probe).color,
      light: Number(/\d+/.exec(style.backgroundColor)?.[0]) > 128,
    };
    probe.remove();
    return found;
  });

const DARK = [{ name: 'prefers-color-scheme', value: 'dark' }];
const STILL = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
const FORCED = [{ name: 'forced-colors', value: 'active' }];
/** The last two; Firefox is told before it starts, and its own colours are no theme of ours. */
const FIREFOX_DARK = { 'layout.css.prefers-color-scheme.content-override': 0 };
const FIREFOX_MEDIA = {
  'ui.prefersReducedMotion': 1,
  'browser.display.document_color_use': 2,
};

async function emulate(page: Page, features: { name: string; value: string }[]): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features });
}

describe.each(KINDS)('the banner for every eye, ear and window in %s', (kind) => {
  let world: GalleryWorld;
  let page: Page;
  beforeAll(async () => {
    world = await openGallery(kind);
  });
  afterAll(() => world?.close());
  afterEach(() => page?.close().catch(() => undefined));

  test('shifts no layout, as the browser itself measures it', async () => {
    page = await world.open(FORM);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => shifts.push(list.getEntries().length)).observe({
          type: 'layout-shift',
          buffered: true,
        });
    });
    const boxes = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('html, body, body *:not([popover])')];
        return JSON.stringify(all.map((element) => element.getBoundingClientRect()));
      });
    const before = await boxes();
    for (const state of ['ok', 'over', 'longest', 'failLimit'].filter((name) => name in BANNER_STATES)) {
      await showOther(page, state);
      expect(await boxes()).toBe(before);
    }
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
  });

  test('at 200 % zoom every state fits the window, by scrolling inside it where it must', async () => {
    page = await world.open(FORM);
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    const faults: string[] = [];
    for (const name of Object.keys(BANNER_STATES)) {
      await showOther(page, name);
      const fits = await (await until(name, () => bannerNow(page))).root.run((root) => {
        const card = root.querySelector('.banner') as HTMLElement;
        const { left, right, top, bottom } = card.getBoundingClientRect();
        const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        return inside && card.scrollWidth <= card.clientWidth;
      });
      if (!fits) faults.push(name);
    }
    expect(faults).toEqual([]);
  });

  test('stays at the edge of the window on a page wider than it', async () => {
    page = await world.open(FORM.replace('<main>', '<main><div style="width:4000px;height:10px"></div>'));
    await page.evaluate(() => window.scrollTo(1_700, 0));
    const { box } = await showState(page, 'over');
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.x).toBeGreaterThan(width / 2);
    expect(await isHit(page)).toBe(true);
  });

  test.each([
    'html > *, :not(body) { all: unset !important; display: none !important }',
    'html { display: none !important }',
    ':popover-open, [popover] { display: none !important; inset: 200vh !important; visibility: hidden !important }',
    '* { position: static !important; transform: scale(0) !important; clip-path: circle(0) !important; max-height: 0 !important }',
    '@property --x { syntax: "*"; inherits: false } * { animation: a 1s infinite !important; transition: all 9s !important } @keyframes a { to { opacity: 0; translate: -999px } }',
  ])('stands under %s', async (css) => {
    page = await world.open(FORM);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, css);
    const { box } = await showState(page, 'over');
    expect([box.width, box.height > 100]).toEqual([360, true]);
    expect(await isHit(page)).toBe(true);
  });

  test('is not printed: the paper is the same with it and without it', async () => {
    page = await world.open(FORM);
    const paper = async () => (await page.pdf()).length;
    const without = await paper();
    await showState(page, 'over');
    const near = Math.abs((await paper()) - without);
    await page.evaluate(() => document.body.append('한도보다 12,000원 넘어요: 왜 이렇게 나왔나요'));
    const more = Math.abs((await paper()) - without);
    expect(near).toBeLessThan(40);
    expect(more).toBeGreaterThan(120);
    await until('still on screen', () => isHit(page));
  });

  test('light unless the browser is dark, without motion and in the person’s own colours where they ask for that', async () => {
    page = await world.open(FORM);
    await showState(page, 'over');
    expect(await looks(page)).toEqual({ motion: 'arrive', border: '0px', plain: false, light: true });
    if (kind === 'firefox') {
      const dark = await openGallery(kind, FIREFOX_DARK);
      const night = await dark.open(FORM);
      await showState(night, 'over');
      expect(await looks(night).finally(dark.close)).toMatchObject({ light: false });
    }
    const own = kind === 'firefox' ? await openGallery(kind, FIREFOX_MEDIA) : undefined;
    const worn = await (own ?? world).open(FORM);
    try {
      await showState(worn, 'over');
      if (kind === 'chromium') {
        await emulate(worn, DARK);
        expect(await looks(worn)).toMatchObject({ light: false });
        await emulate(worn, [...FORCED, ...STILL]);
      }
      expect(await looks(worn)).toMatchObject({ motion: 'none', border: '1px', plain: true });
    } finally {
      await (own ?? worn).close();
    }
  });

  test.each([
    ['near', 'status'],
    ['over', 'alert'],
  ])('%s is said once, as %s, and by name', async (state, role) => {
    page = await world.open(FORM);
    await galleryIsThere(page);
    await page.evaluate((what) => {
      document.dispatchEvent(new CustomEvent('gallery-show', { detail: what }));
    }, `${state} ko`);
    const banner = await until('banner', () => bannerNow(page));
    const said = await banner.root.run(async (root) => {
      const live = root.querySelector('.lead') as Element;
      const words: string[] = [...live.querySelectorAll('[aria-label]')].map(
        (label) => label.getAttribute('aria-label') ?? '',
      );
      const said = (node: Node) => (node as Element).closest('[inert]') === null;
      new MutationObserver((records) => {
        const added = records.flatMap(({ addedNodes }) => [...addedNodes]).filter(said);
        words.push(...added.map((node) => (node as Element).getAttribute('aria-label') ?? node.nodeName));
      }).observe(live, { childList: true, subtree: true });
      await new Promise((done) => setTimeout(done, 900));
      return { role: live.getAttribute('role'), words, regions: root.querySelectorAll('.lead').length };
    });
    expect(said).toMatchObject({ role, regions: 1, words: [expect.stringMatching(/\d{1,3},000원/)] });
  });

  test.runIf(kind === 'chromium')(
    'the accessibility tree has one region, its words and named buttons',
    async () => {
      page = await world.open(FORM);
      await showState(page, 'over');
      await new Promise((done) => setTimeout(done, 300));
      const client = await page.createCDPSession();
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      const named = nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name }) => [role?.value as string, (name?.value as string) ?? '']);
      expect(named.filter(([role]) => role === 'alert')).toHaveLength(1);
      expect(
        named.filter(([role, name]) => role === 'image' && /한도보다 12,000원 넘어요/.test(name ?? '')),
      ).toHaveLength(1);
      const buttons = named.filter(([role]) => role === 'button').map(([, name]) => name);
      expect(buttons).toContain('닫기');
      expect(buttons.filter((name) => name === '')).toEqual([]);
      expect(named.filter(([role, name]) => role === 'region' && name !== '')).toHaveLength(1);
    },
  );

  test('axe finds nothing in any state', async () => {
    page = await world.open(FORM);
    await page.evaluate(AXE);
    const faults: string[] = [];
    let passes = 0;
    for (const name of kind === 'chromium' ? Object.keys(BANNER_STATES) : ['ok', 'over', 'longest']) {
      await showOther(page, name);
      const found = await (await until(name, () => bannerNow(page))).root.run(async (root) => {
        Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
        for (const animation of root.getAnimations()) animation.finish();
        const { violations, passes } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
          root.host,
        );
        return {
          faults: violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`),
          passes: passes.length,
        };
      });
      passes = Math.max(passes, found.passes);
      faults.push(...found.faults.map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(passes).toBeGreaterThan(5);
  });

  test('what a page can measure of it is the same whatever it says', async () => {
    page = await world.open(FORM);
    const measured: string[] = [];
    for (const state of ['ok', 'near', 'over', 'unpaid', 'longest']) {
      await showOther(page, state);
      measured.push(
        await page.evaluate(async () => {
          const host = document.querySelector('body > [popover]') as HTMLElement;
          const { x, y, width, height } = host.getBoundingClientRect();
          const seen = await new Promise((done) => {
            const watch = new ResizeObserver(([entry]) => {
              watch.disconnect();
              done([entry?.contentRect.width, entry?.contentRect.height]);
            });
            watch.observe(host);
          });
          const style = getComputedStyle(host);
          const own = [...style].filter((name) => name.startsWith('--'));
          return JSON.stringify([
            [x, y, width, height, host.offsetHeight, host.clientHeight],
            seen,
            [style.color, style.backgroundColor, style.blockSize, own],
            // biome-ignore lint/performance/useDomNodeTextContent: every way in which a page could read it is the question.
            [host.getAttributeNames(), host.childNodes.length, host.textContent, host.innerText],
          ]);
        }),
      );
    }
    expect(new Set(measured).size).toBe(1);
  });

  test('a page cannot take its words by selecting, copying or finding them', async () => {
    page = await world.open(FORM);
    await showState(page, 'near');
    const taken = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.documentElement);
      const selected = String(getSelection());
      const range = document.createRange();
      range.selectNode(document.documentElement);
      const copied = range.cloneContents().textContent ?? '';
      const points = [...Array(20).keys()].flatMap((step) =>
        document
          .elementsFromPoint(innerWidth - 180, 20 + step * 12)
          .map(({ textContent }) => textContent ?? ''),
      );
      const keys = Object.getOwnPropertyNames(window).filter((key) =>
        /banner|guard|billing|cbg|preact/i.test(key),
      );
      const caret = document.caretPositionFromPoint?.(innerWidth - 180, 60)?.offsetNode.textContent ?? '';
      return { text: selected + copied + points.join('') + caret, keys };
    });
    expect(taken.text).not.toMatch(/246,000|54,000|24,000|내 폰/);
    expect(taken.keys).toEqual([]);
  });
});
