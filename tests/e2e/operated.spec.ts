import type { Page } from 'puppeteer-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { type ClosedRoot, closedRoots } from '../../scripts/closed-root.mjs';
import { named, says } from '../../scripts/says.mjs';
import type { Settings } from '../../src/core/settings.ts';
import { PaymentApp } from '../fixtures/libraries/payment-app.ts';
import { spend } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import { libraryScript } from './library.ts';
import { chooseStep, codeStep, HOST, html, openAt, pause, seenAs } from './life-pages.ts';

const SUM = 8_900;
/** The guard's half second, and what a busy machine needs. */
const STEADY = 900;
/** Milliseconds: longer than pointer or focus must have been in the card before a press in it means the card. */
const COME = 180;
const MOST_TABS = 40;

const script = (code: string) => `<script>${code.replaceAll('</script', '<\\/script')}</script>`;
const shadowed = (inside: string, light: string, mode = 'open') =>
  `<pay-window>${light}</pay-window>${script(`
    const root = document.querySelector('pay-window').attachShadow({ mode: '${mode}' });
    root.innerHTML = ${JSON.stringify(inside)};
    root.querySelector('dialog')?.showModal();`)}`;

/** Pages that take keys, clicks or sizes to themselves. */
const pagesThat = (trap: string): Readonly<Record<string, string>> => ({
  'keeps the focus in its own box': html(
    `<div id="modal">${chooseStep(SUM)}</div>${script(`${trap}; trapIn('#modal');`)}`,
  ),
  'has a modal dialog in a shadow root': html(shadowed('<dialog><slot></slot></dialog>', chooseStep(SUM))),
  'has a modal dialog in a root in a root': html(
    shadowed(`<section><pay-part></pay-part></section>`, '').replace(
      "root.querySelector('dialog')?.showModal();",
      `const inner = root.querySelector('pay-part').attachShadow({ mode: 'open' });
       inner.innerHTML = ${JSON.stringify(`<dialog>${chooseStep(SUM)}</dialog>`)};
       inner.querySelector('dialog').showModal();`,
    ),
  ),
  'keeps every key and click on the document': html(
    chooseStep(SUM) +
      script(`for (const type of ['keydown', 'keypress', 'keyup', 'mousedown', 'mouseup', 'pointerdown', 'click'])
        document.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);`),
  ),
  'scales itself down': html(chooseStep(SUM), { head: '<style>html{zoom:.8}</style>' }),
  'scales itself up': html(chooseStep(SUM), { head: '<style>html{zoom:1.25}body{zoom:1.2}</style>' }),
  'disables all but its own box': html(
    `<div id="modal" role="dialog">${chooseStep(SUM)}</div>${script(`
      const disable = () => { for (const each of document.body.children) if (each.id !== 'modal') each.inert = true; };
      new MutationObserver(disable).observe(document.body, { childList: true }); disable();`)}`,
  ),
});
const NAMES = Object.keys(pagesThat(''));

describe.each(KINDS)('a banner that can be operated in %s', (kind) => {
  let world: World;
  let page: Page;
  let trap: string;
  let pages: Readonly<Record<string, string>>;
  freshWorld(kind, { limit: 300_000 }, (opened) => {
    world = opened;
  });
  beforeAll(async () => {
    trap = await libraryScript('focus-trap.ts');
    pages = pagesThat(trap);
  });
  beforeEach(async () => {
    await spend(world, 250_000);
  });
  afterEach(() => page?.close());

  const ask = async (near: Settings['friction']['near']) => {
    const { settings } = await world.snapshot();
    const friction = { ...settings.friction, near };
    await world.ask('settings/save', { command: crypto.randomUUID(), settings: { ...settings, friction } });
  };
  const open = async (name: string) => {
    page = await openAt(world, pages[name] ?? '');
    await page.bringToFront();
    const root = await until('banner', () => rootWith('.banner'));
    await pause(STEADY);
    return root;
  };
  const press = async (root: ClosedRoot, words: RegExp) => {
    const spot = await root.run((shadow, source) => {
      const wanted = new RegExp(source);
      const name = (button: Element) => button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '';
      const found = [...shadow.querySelectorAll('button')].find((button) => wanted.test(name(button)));
      const box = found?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, words.source);
    if (!spot) throw new Error(`no button ${words}`);
    // As a person comes: the pointer is in the card some time before the press.
    await page.mouse.move(spot.x, spot.y, { steps: 4 });
    await pause(COME);
    await page.mouse.click(spot.x, spot.y);
  };
  /** The root that holds this: the banner's, or the sheet's over the page. */
  const rootWith = async (selector: string): Promise<ClosedRoot | undefined> => {
    for (const root of await closedRoots(page))
      if (await root.run((shadow, wanted) => shadow.querySelector(wanted) !== null, selector)) return root;
    return undefined;
  };
  const labelNow = (root: ClosedRoot) =>
    root.run(
      (shadow) => shadow.activeElement?.getAttribute('aria-label') ?? shadow.activeElement?.textContent ?? '',
    );
  /** By Tab alone, as far as it takes. */
  const tabTo = async (root: ClosedRoot, words: RegExp) => {
    const seen: string[] = [];
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await page.keyboard.press('Tab');
      await pause(40);
      const label = await labelNow(root);
      seen.push(label);
      if (words.test(label)) return;
    }
    throw new Error(`no way to ${words} by Tab: ${seen.join(', ')}`);
  };
  const gone = () => until('gone', async () => (await bannersOn(page)).length === 0);
  /** Where the browser cannot tell a cover, the button leads to the popup instead. */
  const logs = kind === 'chromium';

  describe.each(NAMES)('on a page that %s', (name) => {
    test('✕ by mouse', async () => {
      await press(await open(name), named('bannerClose'));
      await gone();
    });

    test('✕ by keyboard', async () => {
      const root = await open(name);
      await tabTo(root, named('bannerClose'));
      await page.keyboard.press('Enter');
      await gone();
    });

    test.runIf(logs)('기록할게요 by mouse', async () => {
      await press(await open(name), named('bannerLog'));
      await until('logged', async () => (await world.snapshot()).entries.length === 2);
    });

    test.runIf(logs)('기록할게요 by keyboard', async () => {
      const root = await open(name);
      await tabTo(root, named('bannerLog'));
      await pause(COME);
      await page.keyboard.press('Enter');
      await until('logged', async () => (await world.snapshot()).entries.length === 2);
    });

    test.each(['mouse', 'keyboard'] as const)('계속 by %s', async (by) => {
      await ask({ kind: 'confirm' });
      await open(name);
      const root = await until('the step', () => rootWith('.friction-go'));
      if (by === 'keyboard') {
        await tabTo(root, named('frictionGoOn'));
        await page.keyboard.press('Enter');
      } else {
        await press(root, named('frictionGoOn'));
      }
      await until('gone', async () => (await rootWith('.friction-go')) === undefined);
    });
  });

  test('a page that keeps every key before anybody: the step stands in the banner, and says where to go', async () => {
    await ask({ kind: 'confirm' });
    const keys = script(`for (const type of ['keydown', 'keypress', 'keyup'])
      window.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);`);
    page = await openAt(world, html(chooseStep(SUM), { head: keys }));
    const banner = await waitForBanner(page, says('bannerBarred'));
    expect(await rootWith('.sheet')).toBeUndefined();
    await page.bringToFront();
    await pause(STEADY);
    await pressInBanner(page, banner, named('frictionGoOn'));
    await until('gone', async () => (await rootWith('.friction-go')) === undefined);
  });

  test('a modal dialog in a root that is closed to us: the same, within a second and a half', async () => {
    await ask({ kind: 'confirm' });
    page = await openAt(world, html(shadowed('<dialog><slot></slot></dialog>', chooseStep(SUM), 'closed')));
    await until('said', () => rootWith('.barred'), 3_000);
    expect(await rootWith('.sheet')).toBeUndefined();
  });

  test('and one that opens under the sheet', async () => {
    await ask({ kind: 'confirm' });
    const later = shadowed('<dialog>기다려 주세요</dialog>', '', 'closed').replace(
      "root.querySelector('dialog')?.showModal();",
      "window.ask = () => root.querySelector('dialog').showModal();",
    );
    page = await openAt(world, html(chooseStep(SUM) + later));
    await until('sheet', () => rootWith('.sheet'));
    await page.evaluate(() => (window as unknown as { ask: () => void }).ask());
    await until('folded', async () => (await rootWith('.sheet')) === undefined, 2_000);
    await until('said', () => rootWith('.barred'), 3_000);
  });

  test.runIf(logs)('계속 under a cover that lets the press through passes nothing, and says so', async () => {
    await ask({ kind: 'confirm' });
    page = await openAt(world, html(chooseStep(SUM)));
    await page.bringToFront();
    const sheet = await until('sheet', () => rootWith('.sheet'));
    await pause(STEADY);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    });
    await pause(COME);
    await press(sheet, named('frictionGoOn'));
    await until('said', async () =>
      says('bannerLogWait').test(await sheet.run((root) => root.textContent ?? '')),
    );
    await page.evaluate(() => document.getElementById('cover')?.remove());
    await pause(STEADY);
    await press(sheet, named('frictionGoOn'));
    await until('gone', async () => (await rootWith('.friction-go')) === undefined);
  });

  test('a page that takes the focus for its own field gets it: the step stands in the banner', async () => {
    await ask({ kind: 'confirm' });
    page = await openAt(world, html(chooseStep(SUM)));
    await page.bringToFront();
    await until('sheet', () => rootWith('.sheet'));
    await page.evaluate(() => document.getElementById('phone')?.focus());
    await until('folded', async () => (await rootWith('.sheet')) === undefined, 3_000);
    await page.keyboard.type('010');
    expect(await page.$eval('#phone', (field) => (field as HTMLInputElement).value)).toBe('010');
    await waitForBanner(page, says('frictionGoOn'));
  });

  describe('Escape', () => {
    const isOpen = () => page.evaluate(() => document.querySelector('dialog')?.open === true);

    test.each([
      ['', ''],
      [
        ', though the page keeps keys to itself',
        script("window.addEventListener('keydown', (event) => event.stopImmediatePropagation(), true);"),
      ],
    ])('pressed in our banner never closes the page’s own dialog%s', async (_, keys) => {
      page = await openAt(
        world,
        html(
          `<dialog>${chooseStep(SUM)}</dialog><script>document.querySelector('dialog').showModal()</script>`,
          { head: keys },
        ),
      );
      await page.bringToFront();
      const banner = await waitForBanner(page, /./);
      // Whoever gets there has pressed something before: without that a browser lets no dialog stay.
      await page.click('h1');
      await banner.root.run((root) => root.querySelector<HTMLElement>('[aria-label="닫기"]')?.focus());
      await page.keyboard.press('Escape');
      await gone();
      expect(await isOpen()).toBe(true);
    });

    test('with nothing focused it closes ours, and the page hears nothing of it', async () => {
      page = await openAt(
        world,
        html(
          `<div id="own">${chooseStep(SUM)}</div>${script("document.addEventListener('keydown', (event) => { if (event.key === 'Escape') document.getElementById('own').remove(); }, true);")}`,
        ),
      );
      await page.bringToFront();
      await waitForBanner(page, /./);
      await page.keyboard.press('Escape');
      await gone();
      expect(await page.evaluate(() => document.getElementById('own') !== null)).toBe(true);
    });

    test('in a dialog of the page it is the page’s', async () => {
      page = await openAt(
        world,
        html(
          `<dialog>${chooseStep(SUM)}</dialog><script>document.querySelector('dialog').showModal()</script>`,
        ),
      );
      await page.bringToFront();
      await waitForBanner(page, /./);
      await page.focus('#next');
      await page.keyboard.press('Escape');
      await until('closed', async () => !(await isOpen()));
    });
  });

  describe('what the page does to our place', () => {
    test('its clicks outside are not ours: a payment that closes by them stays', async () => {
      const closing = script(`for (const type of ['pointerdown', 'mousedown', 'click', 'focusin'])
        document.addEventListener(type, (event) => { if (!event.target.closest('#own')) document.getElementById('own')?.remove(); }, true);`);
      page = await openAt(world, html(`<div id="own">${chooseStep(SUM)}</div>${closing}`));
      await page.bringToFront();
      const banner = await waitForBanner(page, /./);
      await pressInBanner(page, banner, says('bannerCollapse'));
      await pause(200);
      await pressInBanner(page, await waitForBanner(page, /./), named('bannerClose'));
      await gone();
      expect(await page.evaluate(() => document.getElementById('own') !== null)).toBe(true);
    });

    test('a popover of the page that closes at clicks outside stays open, a dialog opened anew stays under it', async () => {
      page = await openAt(
        world,
        html(
          `<section popover><dialog>${chooseStep(SUM)}</dialog></section>${script(`
            document.querySelector('[popover]').showPopover();
            document.querySelector('dialog').show();`)}`,
        ),
      );
      await page.bringToFront();
      await pressInBanner(page, await waitForBanner(page, /./), says('bannerCollapse'));
      await pause(200);
      expect(await page.evaluate(() => document.querySelector('section:popover-open') !== null)).toBe(true);
      const openAnew = () =>
        page.evaluate(() => {
          const dialog = document.querySelector('dialog') as HTMLDialogElement;
          dialog.close();
          dialog.showModal();
        });
      // Into it first, and over it where it already stands in it.
      for (const _ of [1, 2]) {
        await openAnew();
        await pause(300);
      }
      await pause(STEADY - 300);
      await pressInBanner(page, await waitForBanner(page, /./), named('bannerClose'));
      await gone();
      expect(await page.evaluate(() => document.querySelector('dialog:modal') !== null)).toBe(true);
    });

    test('a page that takes it away while it opens is no error, and the toolbar speaks', async () => {
      const errors: unknown[] = [];
      page = await world.newPage();
      page.on('pageerror', (error) => errors.push(error));
      const removing = script(
        "document.addEventListener('beforetoggle', (event) => event.target.remove(), true);",
      );
      world.demo.put(HOST, '/Danal/Teledit/Web/Removes.php', html(chooseStep(SUM), { head: removing }));
      await page.goto(`https://${HOST}/Danal/Teledit/Web/Removes.php`);
      await seenAs(world, { stage: 'pay', amount: SUM });
      const badges = () =>
        world.extensionPage.evaluate(async () =>
          Promise.all(
            (await chrome.tabs.query({})).map(({ id = 0 }) => chrome.action.getBadgeText({ tabId: id })),
          ),
        );
      await until('badge', async () => (await badges()).includes('!'));
      await pause(300);
      expect(errors).toEqual([]);
    });

    test('taken away four times it is out, and comes back when the page has calmed down', {
      timeout: 60_000,
    }, async () => {
      page = await openAt(world, html(chooseStep(SUM)));
      await waitForBanner(page, /./);
      for (let again = 0; again < 4; again += 1) {
        await until('there', () => page.evaluate(() => document.querySelector('[popover]') !== null));
        await page.evaluate(() => document.querySelector('[popover]')?.remove());
        await pause(60);
      }
      expect(await bannersOn(page)).toEqual([]);
      await waitForBanner(page, /./, 20_000);
    });

    test('taken away now and then over a long time, it always comes back', { timeout: 90_000 }, async () => {
      page = await openAt(world, html(chooseStep(SUM)));
      for (let again = 0; again < 6; again += 1) {
        await waitForBanner(page, /./);
        await page.evaluate(() => document.querySelector('[popover]')?.remove());
        await waitForBanner(page, /./);
        await pause(4_500);
      }
    });

    test('drawn anew with its siblings it always comes back, without moving or taking the focus', async () => {
      page = await openAt(world, html(`<main id="app">${chooseStep(SUM)}</main>`));
      await waitForBanner(page, /./);
      for (let again = 0; again < 30; again += 1) {
        await page.evaluate(() => {
          const markup = document.getElementById('app')?.outerHTML ?? '';
          document.body.innerHTML = markup;
        });
        await pause(50);
      }
      await waitForBanner(page, /./);
      const banner = await waitForBanner(page, /./);
      await page.bringToFront();
      await banner.root.run((root) => root.querySelector<HTMLElement>('[aria-label="닫기"]')?.focus());
      await page.evaluate(() => {
        document.body.innerHTML = document.getElementById('app')?.outerHTML ?? '';
      });
      await pause(100);
      await page.keyboard.press('Enter');
      await gone();
    });
  });

  test('a React page that takes over the whole document keeps what was typed, and its hydration', async () => {
    world.demo.put(HOST, '/hydrated.js', await libraryScript('hydrated.ts'));
    page = await openAt(world, `<!doctype html>${renderToString(createElement(PaymentApp))}`);
    await page.bringToFront();
    await waitForBanner(page, /./);
    await page.type('#phone', '01012345678');
    await pause(3_000);
    await page.evaluate(() => (window as unknown as { hydrate: () => void }).hydrate());
    await pause(1_000);
    expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
    expect(await page.$eval('#phone', (field) => (field as HTMLInputElement).value)).toBe('01012345678');
    await page.click('#next');
    await until('alive', () => page.$eval('#presses', (count) => count.textContent === '1'));
    expect(await bannersOn(page)).toHaveLength(1);
  });

  test('an SMS code typed while the page redraws its dialog each second goes where it should', async () => {
    page = await openAt(
      world,
      html(`<dialog><div id="ticks"></div>${codeStep(SUM)}</dialog><script>
      const dialog = document.querySelector('dialog'); dialog.showModal();
      setInterval(() => { document.getElementById('ticks').innerHTML = '<b>' + Math.random() + '</b>'; }, 100);
    </script>`),
    );
    await page.bringToFront();
    await waitForBanner(page, /./);
    await page.focus('#code');
    for (const digit of '123456') {
      await page.keyboard.type(digit);
      await pause(120);
    }
    expect(await page.$eval('#code', (field) => (field as HTMLInputElement).value)).toBe('123456');
  });
});
