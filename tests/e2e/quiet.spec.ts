import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { closedRoots } from '../../scripts/closed-root.mjs';
import { windowUrl } from '../../scripts/demo/drive.mjs';
import { press, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import type { Settings } from '../../src/core/settings.ts';
import { setLimit, startAfresh, staysQuiet } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { pause } from './life-pages.ts';
import { openPopup } from './popup-page.ts';

const command = () => crypto.randomUUID();

/** The guard's half second over what has just come, and what a busy machine needs. */
const STEADY = 900;
/** Milliseconds: longer than the focus must have been in the sheet before a press in it means the sheet. */
const COME = 180;

/** Within a second, as people were told. */
const gone = (page: Page) => until('banner gone', async () => (await bannersOn(page)).length === 0, 1_000);

describe.each(KINDS)('switched off in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { limit: 300_000 }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    page = await world.newPage(windowUrl('danal'));
    await waitForBanner(page);
  });
  afterEach(() => page.close());

  /** The worker goes as the browser stops it. Firefox lets nobody stop its background from outside. */
  const restart = async () => {
    if (kind === 'chromium') await world.stopWorker();
  };

  test('15 minutes: open tabs fall silent within a second, a restart forgets nothing, one press ends it', async () => {
    await world.ask('mute/begin', { command: command(), choice: 'quarter' });
    await gone(page);
    await restart();
    await page.reload();
    await staysQuiet(page);
    const popup = await openPopup(world);
    expect(await shownText(popup)).toMatch(says('uiQuiet_clock'));
    await press(popup, named('appTurnOn'));
    await waitForBanner(page);
    await popup.close();
  });

  test('this site: its tab falls silent within a second and after a restart, others go on', async () => {
    const other = await world.newPage(windowUrl('mobilians'));
    await waitForBanner(other);
    await world.ask('mute/begin', { command: command(), choice: 'site', host: new URL(page.url()).hostname });
    await gone(page);
    await restart();
    await page.reload();
    await staysQuiet(page);
    await other.reload();
    await waitForBanner(other);
    const [mute] = (await world.snapshot()).mutes;
    await world.ask('mute/end', { command: command(), mute: mute?.id ?? '' });
    await waitForBanner(page);
    await other.close();
  });

  test('from the banner itself, and the page beneath it is as it was', async () => {
    await page.bringToFront();
    let banner = await waitForBanner(page);
    const opener = named('bannerMute');
    if (!says('bannerMute').test(banner.text)) await pressInBanner(page, banner, says('bannerExpand'));
    await until('menu', async () => {
      banner = await waitForBanner(page);
      return says('bannerMute').test(banner.text);
    });
    await pressInBanner(page, banner, opener);
    await until('choices', async () => says('uiQuietFor_hour').test((await waitForBanner(page)).text));
    // Steady for half a second before a click counts.
    await new Promise((done) => setTimeout(done, 900));
    await pressInBanner(page, await waitForBanner(page), named('uiQuietFor_hour'));
    await gone(page);
    expect((await world.snapshot()).quiet?.until).not.toBeNull();
  });
});

describe.each(KINDS)('friction in %s', (kind) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());
  afterEach(() => page?.close());

  const choose = async (ok: Settings['friction']['ok']) => {
    await startAfresh(world);
    await setLimit(world, 300_000);
    const { settings } = await world.snapshot();
    const friction = { ...settings.friction, ok };
    await world.ask('settings/save', { command: command(), settings: { ...settings, friction } });
  };
  const buttonsOf = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, input')].map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return [each.outerHTML, (each as HTMLButtonElement).disabled, width, height];
      }),
    );
  /** What stands over the page: the whole width of it. */
  const sheet = async () => {
    for (const root of await closedRoots(page)) {
      const found = await root.run((shadow) => shadow.querySelector('.sheet') !== null);
      if (found) return root;
    }
    return undefined;
  };
  const isReady = async () =>
    (await sheet())?.run(
      (shadow) => shadow.querySelector('.friction-go')?.getAttribute('aria-disabled') === 'false',
    );

  test.each([
    ['confirm', { kind: 'confirm' }],
    ['countdown', { kind: 'countdown', seconds: 2 }],
  ] as const)(
    '%s stands over the page, goes by keyboard alone, and leaves the page as it was',
    async (_name, kindOf) => {
      await choose({ kind: 'none' });
      page = await world.newPage(windowUrl('danal'));
      await waitForBanner(page);
      const before = await buttonsOf();
      await page.close();
      await choose(kindOf);
      page = await world.newPage(windowUrl('danal'));
      await page.bringToFront();
      await until('sheet', sheet);
      expect(await buttonsOf()).toEqual(before);
      await until('ready', isReady);
      await pause(STEADY);
      // The close button comes first, then what there is to press.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await pause(COME);
      await page.keyboard.press('Enter');
      await until('gone', async () => (await sheet()) === undefined);
      expect(await buttonsOf()).toEqual(before);
      await page.reload();
      await waitForBanner(page);
      expect(await sheet()).toBeUndefined();
    },
  );

  test('the amount once more, on buttons of the sheet: only the right one lets on', async () => {
    await choose({ kind: 'retype' });
    page = await world.newPage(windowUrl('danal'));
    await page.bringToFront();
    const pad = await until('sheet', sheet);
    await pause(STEADY);
    const press = async (key: string) => {
      const spot = await pad.run((shadow, wanted) => {
        const keys = [...shadow.querySelectorAll('.pad-key')];
        const box = keys.find(({ textContent }) => textContent === wanted)?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, key);
      if (spot === undefined) throw new Error(`no key ${key}`);
      await page.mouse.move(spot.x, spot.y, { steps: 3 });
      await pause(COME);
      await page.mouse.click(spot.x, spot.y);
    };
    for (const key of ['1', '2', '3', '0', '1']) await press(key);
    expect(await isReady()).toBe(false);
    expect(await pad.run((shadow) => shadow.querySelector('.pad-trouble')?.textContent)).toMatch(
      says('frictionPadWrong'),
    );
    // The last key takes one figure back.
    await pad.run((shadow) => shadow.querySelector<HTMLElement>('.pad-key:last-child')?.focus());
    await page.keyboard.press('Enter');
    await press('0');
    await until('ready', isReady);
    const isOnIt = () => pad.run((shadow) => shadow.activeElement?.matches('.friction-go') === true);
    for (let presses = 0; presses < 15 && !(await isOnIt()); presses += 1) await page.keyboard.press('Tab');
    await pause(STEADY);
    await page.keyboard.press('Enter');
    await until('gone', async () => (await sheet()) === undefined);
  });

  test('Escape takes it off the page, into the banner', async () => {
    await choose({ kind: 'countdown', seconds: 30 });
    page = await world.newPage(windowUrl('danal'));
    await page.bringToFront();
    await until('sheet', sheet);
    await page.keyboard.press('Escape');
    await until('folded', async () => (await sheet()) === undefined);
    expect((await waitForBanner(page)).text).toMatch(says('frictionGoOn'));
  });
});
