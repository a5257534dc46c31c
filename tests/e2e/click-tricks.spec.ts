import '../unit/setup.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import { bannerNow, type GalleryWorld, openGallery } from './gallery-world.ts';
import { KINDS } from './harness.ts';

/**
 * A page that wants a click: real mouse clicks on "기록할게요" while the page plays a trick. What the person sees decides:
 * with the button's pixels as designed the click counts, with any of them changed it does not.
 */
const PAGE = `<!doctype html><meta charset="utf-8"><title>창</title>
  <body><h1>휴대폰 결제</h1><p>결제금액 30,000원</p><p style="height:2000px">아래</p></body>`;

const OVER = 'position:fixed;margin:0;padding:0;border:0;background:#fff;';
/** A popover opened after ours: it lies above it, and lets the click through. */
const later = (place: string) =>
  `const d = document.createElement('div'); d.popover = 'manual'; d.id = 'trick';
   d.style.cssText = '${OVER}pointer-events:none;${place}'; document.body.append(d); d.showPopover();`;
const style = (selector: string, css: string) =>
  `document.querySelector('${selector}').style.cssText = '${css}';`;
const host = (act: string) => `const host = document.querySelector('body > [popover]'); ${act}`;
const over = (index: string, inside: string) =>
  `const d = document.createElement('div'); d.id = 'trick'; d.style.cssText = '${OVER}inset:0;${index}'; ${inside} document.body.append(d);`;

type Outcome = 'counts' | 'refused' | 'passes';
const TRICKS: [name: string, play: string, outcome: Outcome][] = [
  ['nothing at all', '', 'counts'],
  ['opacity on html', style('html', 'opacity:.001'), 'counts'],
  ['filter on html', style('html', 'filter:opacity(0) blur(20px)'), 'counts'],
  ['clip-path on html', style('html', 'clip-path:inset(50%)'), 'counts'],
  ['transform on html', style('html', 'transform:scale(.01)'), 'counts'],
  ['mask on html', style('html', 'mask:linear-gradient(transparent,transparent)'), 'counts'],
  ['blend mode on html', style('html', 'mix-blend-mode:difference;background:#fff'), 'counts'],
  ['opacity on body', style('body', 'opacity:0'), 'counts'],
  ['no pointer events on html', style('html', 'pointer-events:none'), 'counts'],
  ['important opacity on our host', host("host.style.setProperty('opacity','0','important')"), 'counts'],
  [
    'important clip-path on our host',
    host("host.style.setProperty('clip-path','circle(0)','important')"),
    'counts',
  ],
  [
    'important size on our host',
    host("host.style.setProperty('inline-size','20px','important'); host.style.zoom = '.1'"),
    'counts',
  ],
  ['a cover with the highest z-index', over('z-index:2147483647;', ''), 'counts'],
  [
    'the same inside a closed root',
    over(
      '',
      "d.attachShadow({mode:'closed'}).innerHTML = '<b style=\"position:fixed;inset:0;z-index:2147483647;background:#fff\">';",
    ),
    'counts',
  ],
  ['a popover over all of it', later('inset:0;width:100vw;height:100vh'), 'refused'],
  ['one that is hardly there', later('inset:0;width:100vw;height:100vh;opacity:.02'), 'refused'],
  [
    'one over the left half',
    later('inset:0 auto auto calc(100vw - 372px);width:180px;height:100vh'),
    'refused',
  ],
  ['one over the figure', later('inset:50px 100px auto auto;width:60px;height:30px'), 'refused'],
  ['one over the upper right corner', later('inset:12px 12px auto auto;width:30px;height:30px'), 'refused'],
  ['one over the upper left corner', later('inset:12px 350px auto auto;width:20px;height:20px'), 'refused'],
  [
    'our host moved into what is hidden',
    host('document.body.style.opacity = 0; document.body.append(host)'),
    'passes',
  ],
  ['our host closed', host('host.hidePopover()'), 'passes'],
  ['content-visibility on html', style('html', 'content-visibility:hidden'), 'refused'],
  ['the page shrunk', style('html', 'zoom:.01'), 'counts'],
  ['the page half its size', style('html', 'zoom:.5'), 'counts'],
  ['the page twice its size', style('html', 'zoom:2'), 'counts'],
  [
    // What is seen through of it is not ours: the banner goes into it, and stands above in full sight.
    'a modal dialog, transparent',
    `const d = document.createElement('dialog'); d.id = 'trick'; d.style.cssText = '${OVER}opacity:.01'; document.body.append(d); d.showModal();`,
    'passes',
  ],
  [
    'a view transition that paints the old page',
    'document.startViewTransition(() => new Promise((done) => setTimeout(done, 400)));',
    'passes',
  ],
];
const UNDO = `document.getElementById('trick')?.remove(); document.documentElement.style.cssText = '';
  document.body.style.cssText = ''; delete document.body.dataset.did;`;

/** Milliseconds: the guard's half second with the browser's delay, and the time a trick takes to be seen. */
const STEADY = 800;
const NOTICED = 260;
/** Milliseconds: longer than the pointer must have been in the card before a press in it means the card. */
const COME = 180;
const pause = (time: number) => new Promise((done) => setTimeout(done, time));

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function spotNow(page: Page, name: string): Promise<Spot | undefined> {
  const banner = await bannerNow(page);
  return banner?.root.run((root, wanted) => {
    const button = [...root.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.includes(wanted),
    );
    const box = button?.getBoundingClientRect();
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  }, name);
}
const spotOf = (page: Page, name: string): Promise<Spot> =>
  until(`button ${name}`, () => spotNow(page, name));
/** The middle of a button and near its corners, in parts of its size. */
const POINTS = [
  [0.5, 0.5],
  [0.05, 0.15],
  [0.95, 0.15],
  [0.05, 0.85],
  [0.95, 0.85],
] as const;
const clickAt = (
  page: Page,
  { x, y, width, height }: Spot,
  [across, down]: (typeof POINTS)[number] = POINTS[0],
) => page.mouse.click(x + width * across, y + height * down);
const picture = (page: Page, clip: Spot) =>
  page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
const did = (page: Page) => page.evaluate(() => document.body.dataset['did']);

/** The button, with the pointer come to it as a person's does: some time before the press. */
async function come(page: Page): Promise<Spot> {
  const spot = await spotOf(page, '기록할게요');
  await page.mouse.move(spot.x + spot.width / 2, spot.y + spot.height / 2, { steps: 4 });
  await pause(COME);
  return spot;
}

/** A fresh banner, seen for long enough. */
async function settle(page: Page): Promise<Spot> {
  await page.evaluate(UNDO);
  await page.mouse.move(5, 5);
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('gallery-show', { detail: 'near ko' })));
  await pause(STEADY);
  return come(page);
}

async function opened(world: GalleryWorld): Promise<Page> {
  const page = await world.open(PAGE);
  await page.evaluate(() =>
    document.addEventListener('gallery-did', (event) => {
      document.body.dataset['did'] = String((event as CustomEvent).detail);
    }),
  );
  await until('banner', async () => {
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('gallery-show', { detail: 'near ko' })));
    return bannerNow(page);
  });
  return page;
}

describe.runIf(KINDS.includes('chromium'))('clicks that a page wants to steal, in chromium', () => {
  let world: GalleryWorld;
  let page: Page;
  let designed: string;
  beforeAll(async () => {
    world = await openGallery('chromium');
    page = await opened(world);
    designed = await picture(page, await settle(page));
  });
  afterAll(() => world?.close());

  const played = async (play: string) => {
    const spot = await settle(page);
    await page.evaluate(`{ ${play} }`);
    await pause(NOTICED);
    return spot;
  };

  // A click that counts ends the banner's offer, so each trick gets one, at a point that differs from trick to trick.
  test.each(
    TRICKS.filter(([, , outcome]) => outcome === 'counts').map(
      ([name, play], index) => [name, play, POINTS[index % POINTS.length]] as const,
    ),
  )('counts: %s', async (_, play, point) => {
    const spot = await played(play);
    const asDesigned = (await picture(page, spot)) === designed;
    await clickAt(page, spot, point);
    await until('a logged click', async () => (await did(page)) === 'log');
    // A click that counts was made on a button that looked as it should.
    expect(asDesigned).toBe(true);
  });

  test.each(TRICKS.filter(([, , outcome]) => outcome !== 'counts'))(
    '%s: refused',
    async (_, play, outcome) => {
      let spot = await played(play);
      // What passes by itself leaves an honest banner behind, half a second later.
      for (const point of outcome === 'passes' ? POINTS.slice(0, 1) : POINTS) {
        await clickAt(page, spot, point);
        await pause(60);
        expect(await did(page)).toBeUndefined();
        // A refusal is said in the banner, which may move its buttons.
        spot = (await spotNow(page, '기록할게요')) ?? spot;
      }
    },
  );

  test.each([
    ['a popover over all of it', later('inset:0;width:100vw;height:100vh')],
    ['content-visibility on html', style('html', 'content-visibility:hidden')],
  ])('told of, when it lasts, for badge and popup to speak: %s', async (_, play) => {
    await played(play);
    await until('told', async () => (await did(page)) === 'evicted');
  });

  test.each([20, 120, 300, 450])('a cover lifted %i ms before the click', async (before) => {
    // On a slow machine the click may come later than meant, and then it is an honest one: it is tried again.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const spot = await settle(page);
      await page.evaluate(`{ ${later('inset:0;width:100vw;height:100vh')} }`);
      await pause(NOTICED);
      await page.evaluate(() => {
        document.getElementById('trick')?.remove();
        const lifted = performance.now();
        // A press on us is not for the page to hear; what moves the pointer there comes right before it.
        addEventListener(
          'pointermove',
          ({ timeStamp }) => {
            document.body.dataset['after'] = String(timeStamp - lifted);
          },
          true,
        );
      });
      await pause(before - 20);
      await clickAt(page, spot);
      await pause(60);
      if (Number(await page.evaluate(() => document.body.dataset['after'])) >= 500) continue;
      expect(await did(page)).toBeUndefined();
      return;
    }
    throw new Error('this machine is too slow for a flash');
  });

  test.each([0.3, 0.8, 1.25, 3])(
    'a page that scales itself by %d: the button stays as designed, and an honest click counts',
    async (zoom) => {
      await page.evaluate((factor) => {
        document.documentElement.style.zoom = String(factor);
      }, zoom);
      await page.mouse.move(5, 5);
      await page.evaluate(() =>
        document.dispatchEvent(new CustomEvent('gallery-show', { detail: 'near ko' })),
      );
      await pause(STEADY);
      const spot = await come(page);
      expect(await picture(page, spot)).toBe(designed);
      await clickAt(page, spot);
      await until('a logged click', async () => (await did(page)) === 'log');
    },
  );

  test('clicks and keys made by the page, whatever it makes them with', async () => {
    await settle(page);
    await page.evaluate(() => {
      const host = document.querySelector('body > [popover]') as HTMLElement;
      const events = [
        ...['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'].map(
          (type) =>
            new PointerEvent(type, {
              bubbles: true,
              composed: true,
              clientX: innerWidth - 100,
              clientY: 200,
            }),
        ),
        ...['Enter', ' ', 'Escape', 'Tab'].flatMap((key) =>
          ['keydown', 'keypress', 'keyup'].map(
            (type) => new KeyboardEvent(type, { key, bubbles: true, composed: true }),
          ),
        ),
      ];
      host.click();
      host.focus();
      for (const event of events) for (const target of [host, document, window]) target.dispatchEvent(event);
    });
    await pause(100);
    expect(await did(page)).toBeUndefined();
    expect(await bannerNow(page)).toBeDefined();
  });

  test('the popup is not opened by a click under a cover either, and is by an honest one', async () => {
    const popupSpot = async () => {
      await page.evaluate(UNDO);
      await page.evaluate(() =>
        document.dispatchEvent(new CustomEvent('gallery-show', { detail: 'unknownLimit ko' })),
      );
      await pause(STEADY);
      return spotOf(page, '팝업');
    };
    const covered = await popupSpot();
    await page.evaluate(`{ ${later('inset:0;width:100vw;height:100vh')} }`);
    await pause(NOTICED);
    await clickAt(page, covered);
    await pause(60);
    expect(await did(page)).toBeUndefined();
    await clickAt(page, await popupSpot());
    await pause(60);
    expect(await did(page)).toBe('popup');
  });

  test('honest clicks on a page that moves: all of them count', async () => {
    await page.evaluate(() => {
      const busy = document.createElement('div');
      busy.id = 'busy';
      busy.style.cssText = 'position:fixed;inset:auto auto 10px 10px;width:40px;height:40px;background:red';
      busy.animate([{ translate: '0' }, { translate: '300px' }], { duration: 400, iterations: Infinity });
      document.body.append(busy);
    });
    let counted = 0;
    for (let round = 0; round < 6; round += 1) {
      const spot = await settle(page);
      await page.evaluate((top) => window.scrollTo(0, top), round * 40);
      await pause(400);
      await clickAt(page, spot);
      await pause(60);
      if ((await did(page)) === 'log') counted += 1;
    }
    expect(counted).toBe(6);
  });
});

describe.runIf(KINDS.includes('firefox'))('in firefox, which cannot tell a cover', () => {
  test('a button in the page opens the popup or dismisses, and none logs', async () => {
    const world = await openGallery('firefox');
    try {
      const page = await opened(world);
      const buttons = await (await bannerNow(page))?.root.run((root) =>
        [...root.querySelectorAll('button')].map(({ textContent }) => textContent ?? ''),
      );
      expect(buttons?.some((words) => words.includes('기록할게요'))).toBe(false);
      await clickAt(page, await spotOf(page, '팝업'));
      await until('popup', async () => (await did(page)) === 'popup');
      const close = await (await bannerNow(page))?.root.run((root) => {
        const { x, y, width, height } = (
          root.querySelector('[aria-label="닫기"]') as Element
        ).getBoundingClientRect();
        return { x, y, width, height };
      });
      if (close === undefined) throw new Error('no close button');
      await clickAt(page, close);
      await until('closed', async () => (await bannerNow(page)) === undefined);
    } finally {
      await world.close();
    }
  });
});
