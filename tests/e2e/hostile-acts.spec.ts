import '../unit/setup.ts';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, until, waitForBanner } from '../../scripts/banner.mjs';
import { windowUrl } from '../../scripts/demo/drive.mjs';
import { gatewayOf } from '../../scripts/demo/gateways.mjs';
import { says } from '../../scripts/says.mjs';
import { spend } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { bannerNow, type GalleryWorld, openGallery } from './gallery-world.ts';
import { KINDS, type World } from './harness.ts';
import { ADS, BLOG, framed, NEWS, refusalPage, windowPage } from './hostile-payment-pages.ts';
import { isRead, isSettled, ledgerNow } from './ledger-now.ts';

/**
 * Presses that a page wants to steal, and figures that it wants to put under our name: a press counts where the person
 * saw what it does, and a stranger's figure never moves the log.
 */

const DANAL = gatewayOf('danal');
const USED = 290_000;

type Banner = Awaited<ReturnType<typeof bannersOn>>[number];

/** Middles of all buttons of a banner, in the page. */
async function buttonsOf({ root, frame }: Banner): Promise<{ x: number; y: number; words: string }[]> {
  const element = await frame.frameElement();
  const at = (await element?.boundingBox()) ?? { x: 0, y: 0 };
  const found = await root.run((shown) =>
    [...shown.querySelectorAll('button')].map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, words: button.textContent?.trim() ?? '' };
    }),
  );
  return found.map(({ x, y, words }) => ({ x: x + at.x, y: y + at.y, words }));
}

/** Those of the banner that the page shows, if any; looked for again where it was redrawn meanwhile. */
async function buttonsOn(page: Page): Promise<{ x: number; y: number; words: string }[]> {
  const look = async () => {
    const [banner] = await bannersOn(page);
    return banner === undefined ? [] : buttonsOf(banner);
  };
  return until('buttons of the banner', look);
}

/** Long enough for a banner to have been seen, by its own rule. */
const seenFor = () => new Promise((done) => setTimeout(done, 1_000));

describe.each(KINDS)('presses and figures of strangers, in %s', { retry: 0 }, (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true, limit: 300_000 }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    await spend(world, USED);
    page = await world.newPage();
  });
  afterEach(() => page.close());

  /** Presses every button that the banner shows, one after the other, also those that come up by it. */
  async function pressAll(on: Page): Promise<string[]> {
    const pressed: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      const next = (await buttonsOn(on)).find(({ words }) => !pressed.includes(words));
      if (next === undefined) break;
      pressed.push(next.words);
      await on.mouse.click(next.x, next.y);
      await seenFor();
    }
    await isSettled(world);
    return pressed;
  }
  const expectUntouched = async () => {
    const { entries, used } = await ledgerNow(world);
    expect({ entries, used }).toEqual({ entries: [{ amount: USED, status: 'confirmed' }], used: USED });
    const { quiet, settings, lines } = await world.snapshot();
    expect({ quiet, enabled: settings.enabled }).toEqual({ quiet: undefined, enabled: true });
    expect(lines.flatMap(({ recurring }) => recurring)).toEqual([]);
  };

  const CLEAR = 'mask:linear-gradient(transparent,transparent);';
  const SIZE = 'width:460px;height:700px;border:0;';
  const FRAMES = [
    ['a gateway’s window', windowUrl('danal', { monthly: true }), DANAL.host, 'pay'],
    ['a refusal of its own', `https://${ADS}/refused`, ADS, 'failure'],
  ] as const;

  describe.each(FRAMES)('%s, framed by a page of news', (_, src, host, stage) => {
    test.each([
      ['with a mask on the frame', [{ src, style: SIZE + CLEAR }], ''],
      [
        'with a mask around it',
        [],
        `<div style="${CLEAR}"><iframe src="${src}" style="${SIZE}"></iframe></div>`,
      ],
      [
        'with all else around it that hides',
        [],
        `<div style="opacity:.01;filter:blur(20px)"><div style="clip-path:inset(10%);transform:translateX(3px);mix-blend-mode:lighten"><iframe src="${src}" style="${SIZE}"></iframe></div></div>`,
      ],
      ['in plain sight', [{ src, style: SIZE }], ''],
    ])(
      '%s: its banner opens the popup or is closed, and nothing else',
      async (_how, frames, around) => {
        world.demo.put(ADS, '/refused', refusalPage(300_000));
        world.demo.put(NEWS, '/framing', framed(frames, around));
        await page.goto(`https://${NEWS}/framing`);
        await isRead(world, { host, stage });
        await waitForBanner(page);
        await seenFor();
        await pressAll(page);
        await expectUntouched();
      },
      60_000,
    );
  });

  test('a stranger’s own refusal names what is left: no press in it matches the log to that', async () => {
    world.demo.put(BLOG, '/refused', refusalPage(300_000));
    await page.goto(`https://${BLOG}/refused`);
    await isRead(world, { host: BLOG, stage: 'failure' });
    await waitForBanner(page);
    await seenFor();
    await pressAll(page);
    expect((await ledgerNow(world)).used).toBe(USED);
  });

  test('words of the page before and after our host are not shown', async () => {
    const paint =
      "content:'남은 금액 900,000원' !important;display:block !important;position:fixed;top:0;right:0;z-index:9";
    const style = `<style>:is(html > *)::before,:is(html > *)::after,[popover]::before,[popover]::after{${paint}}</style>`;
    world.demo.put(BLOG, '/painted', windowPage(20_000).replace('</head>', `${style}</head>`));
    await page.goto(`https://${BLOG}/painted`);
    await waitForBanner(page);
    const painted = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('body > [popover]')].flatMap((host) =>
          ['::before', '::after'].filter((part) => {
            const { content, display } = getComputedStyle(host, part);
            return display !== 'none' && content.includes('900,000');
          }),
        ),
      );
    await until('unpainted', async () => (await painted()).length === 0, 3_000);
    await waitForBanner(page, says('uiVerdictOver', '10,000원'));
  });
});

/** What a page does to the banner's host, or over it, while a real mouse presses "기록할게요". */
const host = (act: string) => `const host = document.querySelector('body > [popover]'); ${act}`;
const COVER = `const cover = document.createElement('div'); cover.popover = 'manual'; cover.id = 'cover';
  cover.style.cssText = 'position:fixed;inset:0;margin:0;padding:0;border:0;width:100vw;height:100vh;background:#fff;pointer-events:none';
  document.body.append(cover);`;
const COVERED = `${COVER} cover.showPopover();`;
const TRICKS: readonly (readonly [name: string, play: string])[] = [
  [
    'our host is made clear by an animation',
    host('host.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e7, fill: "both" });'),
  ],
  [
    'our host is made clear by an animation of its filter',
    host(
      'host.animate([{ filter: "opacity(0)" }, { filter: "opacity(0)" }], { duration: 1e7, fill: "both" });',
    ),
  ],
  [
    'our host is cut away by an animation',
    host(
      'host.animate([{ clipPath: "inset(50%)" }, { clipPath: "inset(50%)" }], { duration: 1e7, fill: "both" });',
    ),
  ],
  ...(
    [
      [20, 100],
      [80, 100],
      [45, 90],
      [180, 200],
      [290, 300],
    ] as const
  ).map(
    ([away, each]) =>
      [
        `a cover is away for ${away} of ${each} ms`,
        `${COVER} cover.showPopover();
     setInterval(() => { cover.hidePopover(); setTimeout(() => cover.isConnected && cover.showPopover(), ${away}); }, ${each});`,
      ] as const,
  ),
];

/**
 * In the page: a cover that lasts, unseen only in the frames in which the browser looks for covers. When those are it
 * learns from a look-out of its own, begun when ours is.
 * @param early milliseconds before a look is due in which the cover is away.
 */
function strobe(early: number): void {
  const longest = 150;
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText =
    'position:fixed;inset:0;margin:0;padding:0;border:0;width:100vw;height:100vh;background:#fff;pointer-events:none;visibility:hidden';
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;left:0;bottom:0;width:10px;height:10px';
  let looked = 0;
  let covered = 0;
  let bare = 0;
  let odd = false;
  const frame = (now: number) => {
    odd = !odd;
    probe.style.transform = `translateX(${odd ? -8 : 0}px)`;
    const isDue = now - looked >= 100 - early || now < looked;
    const isOn = looked > 0 && (!isDue || now - covered > longest);
    if (covered > 0) bare = Math.max(bare, now - covered);
    document.body.dataset['bare'] = String(bare);
    if (isOn) covered = now;
    cover.style.visibility = isOn ? 'visible' : 'hidden';
    requestAnimationFrame(frame);
  };
  new MutationObserver((_, self) => {
    if (document.querySelector('body > [popover]') === null) return;
    self.disconnect();
    document.body.append(probe, cover);
    cover.showPopover();
    const looks = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    new IntersectionObserver(() => {
      looked = performance.now();
    }, looks).observe(probe);
    requestAnimationFrame(frame);
  }).observe(document, { subtree: true, childList: true });
}

/** Milliseconds: the guard's half second with the browser's delay. */
const STEADY = 800;
const pause = (time: number) => new Promise((done) => setTimeout(done, time));

// Only where the browser can tell a cover is there a button in the page that logs.
describe.runIf(KINDS.includes('chromium'))(
  'presses that a page wants to steal, in chromium',
  { retry: 0 },
  () => {
    let world: GalleryWorld;
    beforeAll(async () => {
      world = await openGallery('chromium');
    });
    afterAll(() => world?.close());

    const PAGE = `<!doctype html><meta charset="utf-8"><title>창</title><body><h1>휴대폰 결제</h1><p>결제금액 30,000원</p>
    <canvas id="canvas" width="300" height="150"></canvas><button id="full">크게</button></body>`;

    async function shown(before: (page: Page) => Promise<unknown> = async () => undefined): Promise<Page> {
      const page = await world.open(PAGE);
      await before(page);
      await page.evaluate(() =>
        document.addEventListener('gallery-did', (event) => {
          document.body.dataset['did'] = String((event as CustomEvent).detail);
        }),
      );
      await until('banner', async () => {
        await page.evaluate(() =>
          document.dispatchEvent(new CustomEvent('gallery-show', { detail: 'near ko' })),
        );
        return bannerNow(page);
      });
      await pause(STEADY);
      return page;
    }
    const did = (page: Page) => page.evaluate(() => document.body.dataset['did']);
    const bareFor = (page: Page) => page.evaluate(() => Number(document.body.dataset['bare']));
    const logSpot = (page: Page) =>
      until('button', async () => {
        const banner = await bannerNow(page);
        return banner && (await buttonsOf(banner)).find(({ words }) => says('bannerLog').test(words));
      });

    test.each(TRICKS)('%s: a press counts for nothing', async (_, play) => {
      const page = await shown();
      const { x, y } = await logSpot(page);
      await page.evaluate(`{ ${play} }`);
      await pause(STEADY);
      await page.mouse.click(x, y);
      await pause(100);
      expect(await did(page)).not.toBe('log');
      await page.close();
    });

    test.each([10, 35, 60])(
      'a cover that is away %d ms before each look of the browser: no press counts',
      async (early) => {
        const page = await shown((opened) => opened.evaluate(strobe, early));
        const { x, y } = await logSpot(page);
        for (let n = 0; n < 6; n += 1) {
          await page.mouse.move(x - 40, y - 20);
          await page.mouse.move(x, y, { steps: 4 });
          await pause(200);
          await page.mouse.click(x, y);
          await pause(100);
          if ((await did(page)) !== 'log') continue;
          // On a busy machine the page may come too late with its cover itself: then the card did stand bare for its half second.
          expect(await bareFor(page)).toBeGreaterThan(450);
          break;
        }
        await page.close();
      },
      30_000,
    );

    test('a canvas that fills the screen: a press on it counts for nothing', async () => {
      const page = await shown();
      const { x, y } = await logSpot(page);
      await page.evaluate(() => {
        document.getElementById('full')?.addEventListener('click', () => {
          void document.getElementById('canvas')?.requestFullscreen();
        });
      });
      await page.click('#full');
      await until('full screen', () => page.evaluate(() => document.fullscreenElement !== null));
      await pause(STEADY);
      const isOver = await page.evaluate(
        (left, top) => document.elementFromPoint(left, top)?.id === 'canvas',
        x,
        y,
      );
      await page.mouse.click(x, y);
      await pause(100);
      // Where the banner came up above it again, it is seen, and the press is an honest one.
      if (isOver) expect(await did(page)).not.toBe('log');
      await page.close();
    });

    test('a page that hides the pointer: over the banner it is seen', async () => {
      const page = await shown();
      await page.addStyleTag({ content: '* , html, [popover] { cursor: none !important; }' });
      const banner = await until('banner', () => bannerNow(page));
      const cursors = await banner.root.run((root) =>
        [...root.querySelectorAll('button, .banner')].map((element) => getComputedStyle(element).cursor),
      );
      expect(cursors.length).toBeGreaterThan(0);
      expect(cursors).not.toContain('none');
      await page.close();
    });

    test('a press without the pointer’s or the focus’s way to the banner counts for nothing', async () => {
      const page = await shown();
      const { x, y } = await logSpot(page);
      const client = await page.createCDPSession();
      const press = { x, y, button: 'left', clickCount: 1 } as const;
      await client.send('Input.dispatchMouseEvent', { ...press, type: 'mousePressed' });
      await client.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased' });
      await pause(100);
      expect(await did(page)).not.toBe('log');
      await page.close();
    });

    test('nor does one that is held for as long as a person would look', async () => {
      const page = await shown();
      const { x, y } = await logSpot(page);
      const client = await page.createCDPSession();
      const press = { x, y, button: 'left', clickCount: 1 } as const;
      await client.send('Input.dispatchMouseEvent', { ...press, type: 'mousePressed' });
      await pause(400);
      await client.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased' });
      await pause(100);
      expect(await did(page)).not.toBe('log');
      await page.close();
    });

    test('a double click whose first half closed something above counts for nothing', async () => {
      const page = await shown();
      const { x, y } = await logSpot(page);
      await page.mouse.move(x - 40, y - 20);
      await page.mouse.move(x, y, { steps: 4 });
      await page.evaluate(
        `${COVER} cover.style.pointerEvents = 'auto'; cover.showPopover(); cover.onmousedown = () => cover.hidePopover();`,
      );
      await pause(STEADY);
      await page.mouse.click(x, y, { count: 2 });
      await pause(100);
      expect(await did(page)).not.toBe('log');
      await page.close();
    });

    test('a button that a change of the page puts under the pointer is not pressed by it', async () => {
      const page = await shown();
      const { x, y } = await logSpot(page);
      await page.mouse.move(x - 40, y - 20);
      await page.mouse.move(x, y, { steps: 4 });
      await pause(200);
      // Another state, and at once the same again: all of it was drawn anew where it stood.
      await page.evaluate(() => {
        for (const detail of ['longest ko', 'near ko'])
          document.dispatchEvent(new CustomEvent('gallery-show', { detail }));
      });
      await until('drawn anew', () => bannerNow(page));
      await page.mouse.click(x, y);
      await pause(100);
      expect(await did(page)).not.toBe('log');
      await page.close();
    });

    /** In the page: nothing else runs for longer than the banner has to be in sight. */
    const BUSY = '{ const end = performance.now() + 1500; while (performance.now() < end); }';
    /** A press by the device itself: it comes while the page's thread is busy, and is handled afterwards. */
    const pressWhileBusy = async (page: Page, { x, y }: { x: number; y: number }) => {
      const client = await page.createCDPSession();
      const press = { x, y, button: 'left', clickCount: 1 } as const;
      await Promise.all(
        (['mousePressed', 'mouseReleased'] as const).map((type) =>
          client.send('Input.dispatchMouseEvent', { ...press, type }),
        ),
      );
      await pause(100);
    };

    test.each([
      // The press is made a moment after a cover was lifted, and handled when that is long ago.
      [
        'from when a cover was lifted',
        COVERED,
        `document.getElementById('cover').style.visibility = 'hidden'; setTimeout(() => ${BUSY}, 60);`,
        100,
      ],
      // What lies over the banner is painted, and the browser has told nobody of it yet. Whoever reacts to it needs longer.
      [
        'from when a cover was painted',
        '',
        `${COVERED} const { port1, port2 } = new MessageChannel(); port1.onmessage = () => ${BUSY}; requestAnimationFrame(() => port2.postMessage(0));`,
        1_000,
      ],
    ])('a thread that is kept busy %s: a press counts for nothing', async (_, before, then, wait) => {
      const page = await shown();
      const spot = await logSpot(page);
      await page.evaluate(`{ ${before} }`);
      await page.mouse.move(spot.x - 40, spot.y - 20);
      await page.mouse.move(spot.x, spot.y, { steps: 4 });
      await pause(600);
      await page.evaluate(`{ ${then} }`);
      await pause(wait);
      await pressWhileBusy(page, spot);
      expect(await did(page)).not.toBe('log');
      await page.close();
    });

    test('a card that the page moves beneath a moving pointer takes no press of that moment', async () => {
      // On a busy machine the press may come later than meant, and is then an honest one: it is tried again.
      for (let attempt = 0; attempt < 6; attempt += 1) {
        const page = await shown();
        const { x, y } = await logSpot(page);
        const turned = x - (await page.evaluate(() => innerWidth - 384));
        await page.mouse.move(turned - 40, y - 20);
        await page.evaluate(() => {
          document.documentElement.style.direction = 'rtl';
        });
        const start = performance.now();
        await page.mouse.move(turned - 20, y);
        await page.mouse.move(turned, y);
        await pause(130);
        await page.mouse.click(turned, y);
        const isInTime = performance.now() - start < 290;
        await pause(100);
        const done = await did(page);
        await page.close();
        if (!isInTime) continue;
        expect(done).not.toBe('log');
        return;
      }
      throw new Error('this machine is too slow for a quick press');
    });

    test('an honest press counts', async () => {
      const page = await shown();
      const { x, y } = await logSpot(page);
      await page.mouse.move(x - 40, y - 20);
      await page.mouse.move(x, y, { steps: 4 });
      await pause(200);
      await page.mouse.click(x, y);
      await until('logged', async () => (await did(page)) === 'log');
      await page.close();
    });
  },
);
