import { beforeEach, describe, expect, test } from 'vitest';
import { pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { windowUrl } from '../../scripts/demo/drive.mjs';
import { press, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { dayLongAgo, spend } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import { openHistory } from './history-page.ts';

const steady = () => new Promise((done) => setTimeout(done, 1_000));

describe.each(KINDS)('the ways to history and guide in %s', (kind) => {
  let world: World;
  let owed: string;
  freshWorld(kind, { limit: 300_000 }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    const { today } = await world.snapshot();
    owed = dayLongAgo(today).slice(0, 7);
    await spend(world, 45_000, dayLongAgo(today));
  });

  /** Addresses of such a page of ours that stand open, which are closed again. */
  const opened = (where: string) =>
    world.extensionPage.evaluate(async (folder) => {
      const mine = (await chrome.tabs.query({})).filter(({ url }) => url?.includes(folder));
      for (const { id } of mine) if (id !== undefined) await chrome.tabs.remove(id);
      return mine.map(({ url }) => url ?? '');
    }, `src/${where}/`);
  const untilOpened = (where: string) => until(where, async () => (await opened(where))[0], 8_000);

  test('a banner over an unpaid bill leads to the month it is for, and to what to do about it', async () => {
    const page = await world.newPage(windowUrl('danal'));
    const banner = await waitForBanner(page, /45,000/);
    await steady();
    await pressInBanner(page, banner, named('bannerHistory'));
    expect(await untilOpened('history')).toMatch(new RegExp(`#${owed}$`));
    await page.bringToFront();
    await steady();
    await pressInBanner(page, banner, named('guideTitle_unpaid'));
    expect(await untilOpened('guide')).toMatch(/#unpaid$/);
    await page.close();
  });

  test('the settings lead there', async () => {
    const page = await world.session.openOwn('src/options/index.html');
    await press(page, named('optionsToHistory'));
    await until('the history', () =>
      world.extensionPage.evaluate(async () =>
        (await chrome.tabs.query({})).some(({ url }) => url?.includes('src/history/')),
      ),
    );
    await page.close();
  });

  test('there the bill stands above its payments, and is said to be paid and not', async () => {
    const page = await openHistory(world, `#${owed}`);
    const shows = (words: RegExp) => until(`${words}`, async () => words.test((await shownText(page)) ?? ''));
    await shows(/45,000원/);
    await press(page, named('popupPaid'));
    await shows(says('popupBillPaid'));
    const bills = async () => (await world.snapshot()).lines.flatMap(({ bills: own }) => own);
    expect((await bills()).filter(({ rest }) => rest > 0)).toEqual([]);
    await press(page, named('appUndo'));
    await until('owed again', async () => (await bills()).some(({ rest }) => rest === 45_000));
    await page.close();
  });
});
