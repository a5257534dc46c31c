import '../unit/setup.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clickInBanner, until } from '../../scripts/banner.mjs';
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

const FORM = `<!doctype html><meta charset="utf-8"><title>창</title><body>
  <h1>휴대폰 결제</h1><p id="sum">결제금액 30,000원</p>
  <input id="code" aria-label="인증번호"><button id="next">다음</button><p style="height:2000px">아래</p></body>`;

/** What lies on a grid of points: `us` where the banner takes the click, `page` elsewhere. */
const hits = (page: Page) =>
  page.evaluate(() => {
    const ours = (x: number, y: number) => {
      const hit = Document.prototype.elementFromPoint.call(document, x, y);
      return hit?.matches('[popover]') === true && hit.childElementCount === 0;
    };
    const found: { x: number; y: number }[] = [];
    for (let x = 2; x < innerWidth; x += 7)
      for (let y = 2; y < innerHeight; y += 7) if (ours(x, y)) found.push({ x, y });
    return found;
  });

const places = (page: Page) =>
  page.evaluate(() =>
    ['h1', '#sum', '#code', '#next']
      .map((name) => document.querySelector(name)?.getBoundingClientRect())
      .map((box) => box && [box.x, box.y, box.width, box.height]),
  );

describe.each(KINDS)('the banner in %s', (kind) => {
  let world: GalleryWorld;
  let page: Page;
  beforeAll(async () => {
    world = await openGallery(kind);
  });
  afterAll(() => world?.close());
  afterEach(() => page?.close());

  test('moves nothing of the page', async () => {
    page = await world.open(FORM);
    const before = await places(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await showState(page, 'over');
    expect(await places(page)).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });

  test('takes clicks in its own box only', async () => {
    page = await world.open(FORM);
    const { box } = await showState(page, 'near');
    const outside = (await hits(page)).filter(
      ({ x, y }) => x < box.x - 1 || x > box.x + box.width + 1 || y < box.y - 1 || y > box.y + box.height + 1,
    );
    expect(outside).toEqual([]);
    expect((await hits(page)).length).toBeGreaterThan(100);
  });

  test('closed by its button, it is gone from hit-testing and from the document', async () => {
    page = await world.open(FORM);
    const banner = await showState(page, 'over');
    await clickInBanner(page, banner, '[aria-label="닫기"]');
    await until('gone', async () => (await bannerNow(page)) === undefined);
    expect(await hits(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  });

  test('leaves the focus where it is, and every key typed there', async () => {
    page = await world.open(FORM);
    await page.focus('#code');
    await page.keyboard.type('123');
    await showState(page, 'code');
    await page.keyboard.type('456');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
    expect(await page.$eval('#code', (field) => (field as HTMLInputElement).value)).toBe('123456');
  });

  test('Escape closes it while nobody is typing, and not from a field', async () => {
    page = await world.open(FORM);
    await page.focus('#code');
    await showState(page, 'over');
    await page.keyboard.press('Escape');
    await new Promise((done) => setTimeout(done, 200));
    expect(await bannerNow(page)).toBeDefined();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Escape');
    await until('closed', async () => (await bannerNow(page)) === undefined);
  });

  test('its keys and clicks stay with it', async () => {
    page = await world.open(FORM);
    await page.evaluate(() => {
      for (const type of ['keydown', 'click', 'pointerdown'])
        document.addEventListener(type, () => document.body.setAttribute(`data-${type}`, ''));
    });
    const banner = await showState(page, 'near');
    await clickInBanner(page, banner, '.foot-row .why-button');
    await until('unfolded', async () => (await bannerNow(page))?.text.includes('276,000원'));
    await page.keyboard.press('Enter');
    await until('folded', async () => !(await bannerNow(page))?.text.includes('276,000원'));
    expect(await page.evaluate(() => document.body.getAttributeNames())).toEqual([]);
  });

  test('leaves amount, field and button of a 390×613 window in sight, whatever it says', async () => {
    page = await world.open(world.window);
    await page.setViewport({ width: 390, height: 613 });
    const hidden: string[] = [];
    for (const name of Object.keys(BANNER_STATES)) {
      await showOther(page, name);
      const covered = await page.evaluate(() =>
        ['.sum', '.go', '.field'].filter((part) => {
          const element = document.querySelector(part);
          const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
          return document.elementFromPoint(x + width / 2, y + height / 2) !== element;
        }),
      );
      hidden.push(...covered.map((part) => `${name} hides ${part}`));
    }
    expect(hidden).toEqual([]);
  });

  test.each([
    [320, 480],
    [195, 306],
  ])('fits a frame of %i×%i', async (width, height) => {
    const frames = `<!doctype html><title>틀</title><iframe src="/inner" width="${width}" height="${height}" style="border:0"></iframe>`;
    page = await world.open(frames, { '/inner': FORM });
    const inner = await until('frame', async () => page.frames()[1]);
    const banner = await showState(page, 'longest', inner);
    await clickInBanner(page, banner, '[aria-expanded]');
    await until('open', async () => (await bannerNow(page))?.text.includes('왜 이렇게'));
    const fit = await (await bannerNow(page))?.root.run((root) => {
      const card = root.querySelector('.banner');
      const box = card?.getBoundingClientRect();
      return (
        card &&
        box && [
          box.left >= 0,
          box.right <= innerWidth,
          box.bottom <= innerHeight,
          card.scrollWidth <= card.clientWidth,
        ]
      );
    });
    expect(fit).toEqual([true, true, true, true]);
  });

  test('works while the page has a modal dialog open, and after', async () => {
    page = await world.open(`${FORM}<dialog id="ask"><button>예</button></dialog>`);
    await showState(page, 'over');
    await page.evaluate(() => (document.querySelector('#ask') as HTMLDialogElement).showModal());
    await until('moved', () => page.evaluate(() => document.querySelector('#ask > [popover]') !== null));
    const banner = await until('banner', () => bannerNow(page));
    await clickInBanner(page, banner, '.foot-row .why-button');
    await until('unfolded', async () => (await bannerNow(page))?.text.includes('312,000원'));
    await page.evaluate(() => (document.querySelector('#ask') as HTMLDialogElement).close());
    await until('back', () => page.evaluate(() => document.querySelector('body > [popover]') !== null));
    expect((await bannerNow(page))?.box.width).toBe(360);
  });

  test('stands above a page in fullscreen', async () => {
    page = await world.open(FORM);
    await showState(page, 'over');
    await page.evaluate(() => {
      document.querySelector('#next')?.addEventListener('click', () => document.body.requestFullscreen());
    });
    await page.click('#next');
    await until('fullscreen', () => page.evaluate(() => document.fullscreenElement !== null));
    await until('on top', async () => (await hits(page)).length > 100);
  });

  test.each([
    ['everything unset and hidden', '* { all: unset !important; display: none !important }'],
    ['a layer that hides', '@layer page { * { display: none !important; opacity: 0 !important } }'],
    [
      'root tricks',
      'html { opacity: 0; filter: blur(9px); pointer-events: none; transform: scale(0) } body { opacity: 0 }',
    ],
    [
      'huge text',
      ':root { font-size: 90px } * { line-height: 4 !important; letter-spacing: 1em !important; text-transform: uppercase !important; writing-mode: vertical-rl !important; direction: rtl !important }',
    ],
    ['own custom properties', '* { --surface: red !important; --ink: red !important }'],
  ])('looks the same under hostile CSS: %s', async (_, css) => {
    page = await world.open(FORM);
    const look = async () => {
      const banner = await showState(page, 'near');
      return banner.root.run((root) => {
        const card = root.querySelector('.banner') as Element;
        const { fontSize, color, backgroundColor, opacity, writingMode, direction } = getComputedStyle(card);
        const { width, height } = card.getBoundingClientRect();
        return {
          fontSize,
          color,
          backgroundColor,
          opacity,
          writingMode,
          direction,
          width,
          height: Math.round(height),
        };
      });
    };
    const before = await look();
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, css);
    expect(await look()).toEqual(before);
    expect((await hits(page)).length).toBeGreaterThan(100);
  });

  test.runIf(kind === 'chromium')(
    'a page that puts our host elsewhere whenever it has come back is not held up',
    async () => {
      page = await world.open(FORM);
      await showState(page, 'near');
      // Moved without being removed it stays open, so that nothing else tells that it was taken away.
      const moves = () => page.evaluate(() => Number(document.body.dataset['moves']));
      await page.evaluate(() => {
        const elsewhere = document.createElement('main');
        document.body.append(elsewhere);
        let count = 0;
        const take = () => {
          const host = document.querySelector('body > [popover]');
          // An end, so that a page which is held up tells of it.
          if (host === null || count >= 2_000) return;
          count += 1;
          document.body.dataset['moves'] = String(count);
          (elsewhere as unknown as { moveBefore(node: Element, before: null): void }).moveBefore(host, null);
        };
        new MutationObserver(take).observe(document.body, { childList: true });
        take();
      });
      await new Promise((done) => setTimeout(done, 1_000));
      expect(await moves()).toBeLessThan(60);
    },
  );

  test('a page that registers properties or fonts of its own changes nothing', async () => {
    // No field of its own: Firefox asks for a page's fonts to draw those.
    page = await world.open('<!doctype html><title>창</title><p>결제금액 30,000원</p>');
    const look = async () => {
      const { root } = await showState(page, 'near');
      return root.run((shadow) => {
        const figure = shadow.querySelector('.figure-banner') as Element;
        return [getComputedStyle(figure).color, Math.round(figure.getBoundingClientRect().width)];
      });
    };
    const before = await look();
    await page.evaluate(async () => {
      for (const name of ['--surface', '--ink', '--ink-soft', '--state', '--accent'])
        CSS.registerProperty({ name, syntax: '<color>', inherits: false, initialValue: 'transparent' });
      for (const name of ['sans-serif', 'Pretendard', 'system-ui', 'Malgun Gothic']) {
        const font = new FontFace(name, "url('/digits?7')");
        document.fonts.add(font);
      }
      document.dispatchEvent(new CustomEvent('gallery-show', { detail: 'near ko' }));
    });
    await new Promise((done) => setTimeout(done, 500));
    expect(await look()).toEqual(before);
    expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual([
      'unloaded',
      'unloaded',
      'unloaded',
      'unloaded',
    ]);
  });

  // Firefox's protocol reads `document.documentElement` by name, so there the test itself would be blinded by it.
  test.each([
    ['quirks mode', FORM.replace('<!doctype html>', '')],
    ['a frameset', '<html><frameset cols="50%,50%"><frame src="/a"><frame src="/b"></frameset></html>'],
    [
      'clobbered names',
      `${FORM}<img name="activeElement">${kind === 'firefox' ? '' : '<img name="documentElement">'}<form name="body"></form><img name="getElementsByTagName"><img name="createElement"><img name="addEventListener">`,
    ],
    ['no body', '<!doctype html><html><head></head></html>'],
  ])('works in %s', async (_, html) => {
    page = await world.open(html, { '/a': FORM, '/b': FORM });
    const { box, text } = await showState(page, 'over');
    expect(text).toContain('한도보다 12,000원 넘어요');
    expect(box.width).toBe(360);
    expect((await hits(page)).length).toBeGreaterThan(100);
  });

  test('comes back three times when the page removes it, then stays away', async () => {
    page = await world.open(FORM);
    await galleryIsThere(page);
    await page.evaluate(() => {
      let seen = 0;
      new MutationObserver(() => {
        for (const host of document.querySelectorAll('body > [popover]')) {
          seen += 1;
          document.body.setAttribute('data-seen', String(seen));
          host.remove();
        }
      }).observe(document.body, { childList: true });
      document.dispatchEvent(new CustomEvent('gallery-show', { detail: 'over ko' }));
    });
    const seen = () => page.evaluate(() => document.body.dataset['seen']);
    await until('three times again', async () => (await seen()) === '4');
    await new Promise((done) => setTimeout(done, 500));
    expect(await seen()).toBe('4');
    expect(await bannerNow(page)).toBeUndefined();
  });

  test('gives the page nothing to read or to press', async () => {
    page = await world.open(FORM);
    await page.evaluate(() => {
      document.addEventListener('gallery-did', () => document.body.setAttribute('data-did', ''));
    });
    await showState(page, 'near');
    const read = await page.evaluate(() => {
      const host = document.querySelector('body > [popover]') as HTMLElement;
      host.click();
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      return {
        root: host.shadowRoot,
        // biome-ignore lint/performance/useDomNodeTextContent: what a page could read is the question, in every way it could.
        inside: host.innerHTML + host.textContent + host.innerText,
        outside: host.outerHTML,
        found: ['246,000', '92%', '내 폰'].filter((text) =>
          Reflect.get(window, 'find').call(window, text, false, false, true),
        ),
      };
    });
    expect(read).toEqual({ root: null, inside: '', outside: '<div popover="manual"></div>', found: [] });
    expect(await bannerNow(page)).toBeDefined();
    expect(await page.evaluate(() => document.body.dataset['did'])).toBeUndefined();
  });

  test.runIf(kind === 'chromium')('an honest click logs', async () => {
    page = await world.open(FORM);
    await page.evaluate(() =>
      document.addEventListener('gallery-did', (event) => {
        document.body.dataset['did'] = String((event as CustomEvent).detail);
      }),
    );
    const banner = await showState(page, 'near');
    await new Promise((done) => setTimeout(done, 1000));
    await clickInBanner(page, banner, '.button-primary');
    await until('logged', async () => (await bannerNow(page))?.text.includes('기록했어요'));
    expect(await page.evaluate(() => document.body.dataset['did'])).toBe('log');
  });
});
