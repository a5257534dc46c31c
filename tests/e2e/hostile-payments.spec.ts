import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { press, windowOn, windowUrl } from '../../scripts/demo/drive.mjs';
import { gatewayOf, stepPath } from '../../scripts/demo/gateways.mjs';
import { press as pressOwn, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { setLimit, spend } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import {
  ADS,
  asEnd,
  asHandOver,
  asWindow,
  BLOG,
  type End,
  endPage,
  framed,
  NEWS,
  opener,
  REFLECTING,
  SHOP,
  SILENT,
  say,
  serveWindowOn,
  TALKER,
  windowPage,
  won,
} from './hostile-payment-pages.ts';
import { isRead, isSettled, ledgerNow } from './ledger-now.ts';
import { openPopup } from './popup-page.ts';

/**
 * Only a known gateway's own window, or the person, moves money in the log. What anybody else says is at most asked, and
 * nobody hides, undoes or outweighs a real payment. Nothing here is tried again: what goes wrong once is wrong.
 */

/** Questions that one site may raise, however much it says. */
const MOST_ASKED = 3;

const DANAL = gatewayOf('danal');
const PRICE = 12_300;

describe.each(KINDS)('pages that want to write into the log, in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true, limit: 300_000 }, (opened) => {
    world = opened;
  });
  beforeAll(() => {
    for (const host of [SHOP, NEWS, BLOG, ADS]) world.demo.put(host, '/talk', TALKER);
  });
  beforeEach(async () => {
    page = await world.newPage();
  });
  afterEach(async () => {
    const own = new Set([world.extensionPage]);
    for (const each of await world.session.browser.pages())
      if (!own.has(each) && each.url().startsWith('https:')) await each.close();
    world.demo.put(DANAL.host, stepPath(DANAL, 'pay'), undefined);
    world.demo.slow(DANAL.host, stepPath(DANAL, 'pay'), 0);
  });

  /** Nothing stands in the log, nothing counts, and the person is asked no more than once. */
  const expectNothingWritten = async (mostAsked = 1) => {
    await isSettled(world);
    const { entries, used, questions } = await ledgerNow(world);
    expect({ entries, used }).toEqual({ entries: [], used: 0 });
    expect(questions).toBeLessThanOrEqual(mostAsked);
  };
  const expectOnly = async (amount: number, status: string) => {
    await isSettled(world);
    const { entries, used } = await ledgerNow(world);
    expect({ entries, used }).toEqual({ entries: [{ amount, status }], used: amount });
  };
  /** Has a talking page say it, and waits until that was read. */
  const sayAndRead = async (
    place: Parameters<typeof say>[0],
    host: string,
    body: string,
    read: Omit<Parameters<typeof isRead>[1], 'host'>,
  ) => {
    await say(place, body);
    await isRead(world, { host, ...read });
  };
  /** Chromium drops a mouse's press into a frame that has just come, or whose page is still laid out around it. */
  const pressByKey = async (frame: Awaited<ReturnType<typeof frameOf>>, selector: string) => {
    await page.bringToFront();
    await frame.focus(selector);
    await page.keyboard.press('Enter');
  };
  const frameOf = (host: string) =>
    until(`frame of ${host}`, async () =>
      page.frames().find((frame) => frame.url().startsWith(`https://${host}/`)),
    );

  describe('without a person', () => {
    test.each([
      ['shows a window, then says that it is paid', asWindow],
      ['hands over under a gateway’s name, then says that it is paid', asHandOver],
    ])('one document %s', async (_, body) => {
      await page.goto(`https://${BLOG}/talk`);
      await sayAndRead(page, BLOG, body(20_000), { stage: 'pay', amount: 20_000 });
      await sayAndRead(page, BLOG, asEnd('success', 20_000), { stage: 'success' });
      await expectNothingWritten();
    });

    test('the same by going from page to page', async () => {
      world.demo.put(BLOG, '/window', windowPage(20_000));
      world.demo.put(BLOG, '/done', endPage('success', 20_000));
      await page.goto(`https://${BLOG}/window`);
      await isRead(world, { host: BLOG, stage: 'pay', amount: 20_000 });
      await page.evaluate(() => location.assign('/done'));
      await isRead(world, { host: BLOG, stage: 'success', amount: 20_000 });
      await expectNothingWritten();
    });

    test('an advert’s frame in a page of news', async () => {
      world.demo.put(NEWS, '/', framed([{ src: `https://${ADS}/talk` }]));
      await page.goto(`https://${NEWS}/`);
      const ad = await frameOf(ADS);
      await sayAndRead(ad, ADS, asWindow(23_000), { stage: 'pay', amount: 23_000 });
      await sayAndRead(ad, ADS, asEnd('success', 23_000), { stage: 'success', amount: 23_000 });
      await expectNothingWritten();
    });

    test('an advert’s frame that loads itself again and again', async () => {
      world.demo.put(NEWS, '/', framed([{ src: `https://${ADS}/talk` }]));
      await page.goto(`https://${NEWS}/`);
      for (let sum = 600_001; sum <= 600_005; sum += 1) await claimInAd(sum);
      await expectNothingWritten(MOST_ASKED);
    });

    test('what one site says again and again stands together in the popup, and goes with one press', async () => {
      for (let sum = 70_001; sum <= 70_005; sum += 1) {
        await page.goto(`https://${BLOG}/talk`);
        await sayAndRead(page, BLOG, asWindow(sum), { stage: 'pay', amount: sum });
        // Somebody who looks around: without any act there would be no question.
        await page.mouse.click(5, 400);
        await sayAndRead(page, BLOG, asWindow(sum), { stage: 'pay', amount: sum });
        await sayAndRead(page, BLOG, asEnd('success', sum), { stage: 'success', amount: sum });
      }
      const claims = async () => ((await world.snapshot()).claims ?? []).map(({ host }) => host);
      await until('asked', async () => (await claims()).length === MOST_ASKED);
      const popup = await openPopup(world);
      expect(await shownText(popup)).toMatch(says('popupClaimSite', BLOG));
      await pressOwn(popup, named('popupClaimClear'));
      await until('cleared', async () => (await claims()).length === 0);
      expect(await shownText(popup)).not.toMatch(/70,00/);
      await popup.close();
      // The pages are still there, and say it once more: what was answered is not asked again.
      await page.reload();
      await expectNothingWritten(0);
    });

    test('one document that pays again and again', async () => {
      await page.goto(`https://${BLOG}/talk`);
      for (let sum = 900_001; sum <= 900_004; sum += 1) {
        await sayAndRead(page, BLOG, asWindow(sum), { stage: 'pay', amount: sum });
        await sayAndRead(page, BLOG, asEnd('success', sum), { stage: 'success', amount: sum });
      }
      await expectNothingWritten(MOST_ASKED);
    });

    test.each(['left open', 'closed'])(
      'a shop opens a real window, nobody pays, it is %s, and the shop says paid',
      async (how) => {
        world.demo.put(SHOP, '/', opener(windowUrl('danal')));
        await page.goto(`https://${SHOP}/`);
        await press(page, '#open');
        const place = await windowOn(page, DANAL.host, 'popup');
        await isRead(world, { host: DANAL.host, stage: 'pay', amount: PRICE });
        if (how === 'closed' && 'close' in place) await place.close();
        await sayAndRead(page, SHOP, asEnd('success', PRICE), { stage: 'success', amount: PRICE });
        await expectNothingWritten();
      },
    );

    test('a window is left unpaid, and the next page of the tab tells of a payment of that sum', async () => {
      world.demo.put(BLOG, '/story', endPage('success', PRICE));
      await page.goto(windowUrl('danal'));
      await isRead(world, { host: DANAL.host, stage: 'pay' });
      await page.goto(`https://${BLOG}/story`);
      await isRead(world, { host: BLOG, stage: 'success' });
      await expectNothingWritten();
    });

    test.each([
      ['ssltest.kiwoompay.co.kr', 'kiwoom'],
      ['testpg.payletter.com', 'payletter'],
      ['tbnpg.settlebank.co.kr', 'hecto'],
      ['tmobile.paywelcome.co.kr', 'welcome'],
      ['test.mobilians.co.kr', 'mobilians'],
    ])('a whole payment on the test host %s', async (host, gateway) => {
      await page.goto(serveWindowOn(world, host, gateway));
      await isRead(world, { host, stage: 'pay', amount: PRICE });
      await press(page, '#next');
      await isRead(world, { host, stage: 'pay', codeStep: true });
      await press(page, '#pay');
      await isRead(world, { host, stage: 'success' });
      await expectNothingWritten(0);
    });

    test.each(['service.iamport.kr', 'checkout.portone.io'])(
      'a page of the wrapper %s that shows a sentence of its address',
      async (host) => {
        world.demo.put(host, '/reflect', REFLECTING);
        await page.goto(`https://${BLOG}/talk`);
        await sayAndRead(page, BLOG, asWindow(30_000), { stage: 'pay', amount: 30_000 });
        const words = `휴대폰 결제가 정상적으로 완료되었습니다. 결제금액 ${won(30_000)}`;
        await page.goto(`https://${host}/reflect#${encodeURIComponent(words)}`);
        await isRead(world, { host, stage: 'success' });
        await expectNothingWritten();
      },
    );
  });

  /** One window and its success in the advert's frame, each in a document of its own. */
  async function claimInAd(sum: number): Promise<void> {
    const ad = await frameOf(ADS);
    await sayAndRead(ad, ADS, asWindow(sum), { stage: 'pay', amount: sum });
    world.demo.put(ADS, `/done/${sum}`, endPage('success', sum));
    await ad.evaluate((address) => location.assign(address), `/done/${sum}`);
    await isRead(world, { host: ADS, stage: 'success', amount: sum });
    await ad.evaluate(() => location.assign('/talk'));
    await until('talker', async () => {
      const now = await frameOf(ADS);
      return now.url().endsWith('/talk') && now.evaluate(() => document.readyState === 'complete');
    });
  }

  /** To the last button of a real window, which then says nothing more. */
  async function pressLastButton(place: Page | Awaited<ReturnType<typeof frameOf>>): Promise<void> {
    world.demo.put(DANAL.host, stepPath(DANAL, 'pay'), SILENT);
    await isRead(world, { host: DANAL.host, stage: 'pay' });
    await press(place, '#next');
    await isRead(world, { host: DANAL.host, stage: 'pay', codeStep: true });
    await press(place, '#pay');
    await until('silent page', async () => place.url().endsWith(stepPath(DANAL, 'pay')));
  }

  /** A button that has just come up takes no press. */
  const seenFor = () => new Promise((done) => setTimeout(done, 1_000));

  /** "기록할게요" of the window's banner; in a small window the banner is short until it is opened. */
  async function pressLog(place: Page): Promise<void> {
    await place.bringToFront();
    let banner = await waitForBanner(place);
    await seenFor();
    if (!says('bannerLog').test(banner.text)) {
      await pressInBanner(place, banner, says('bannerExpand'));
      banner = await waitForBanner(place, says('bannerLog'));
      await seenFor();
    }
    await pressInBanner(place, banner, named('bannerLog'));
  }

  describe('against a real payment', () => {
    test('an advert has used up what may be written by itself; the last button of a real window still counts', async () => {
      world.demo.put(NEWS, '/', framed([{ src: `https://${ADS}/talk` }]));
      await page.goto(`https://${NEWS}/`);
      for (let sum = 21_001; sum <= 21_012; sum += 1) await claimInAd(sum);
      await page.goto(windowUrl('danal'));
      await pressLastButton(page);
      await page.goto('https://start.example/');
      await expectOnly(PRICE, 'pending');
      expect((await ledgerNow(world)).questions).toBeGreaterThanOrEqual(1);
    }, 120_000);

    test('sixty forged payments in four frames beside a real window do not push it out', async () => {
      const crowd = ['ads1.example', 'ads2.example', 'ads3.example', 'ads4.example'];
      for (const host of crowd) world.demo.put(host, '/talk', TALKER);
      const real = { src: windowUrl('danal'), style: 'width:460px;height:760px' };
      const around = { style: 'width:210px;height:160px' };
      world.demo.put(
        NEWS,
        '/crowd',
        framed([real, ...crowd.map((host) => ({ src: `https://${host}/talk`, ...around }))]),
      );
      await page.goto(`https://${NEWS}/crowd`);
      await isRead(world, { host: DANAL.host, stage: 'pay', amount: PRICE });
      const window = await frameOf(DANAL.host);
      await pressByKey(window, '#next');
      await isRead(world, { host: DANAL.host, stage: 'pay', codeStep: true });
      const ads = await Promise.all(crowd.map(frameOf));
      for (let round = 1; round <= 16; round += 1)
        await Promise.all(
          ads.map((ad, index) => {
            const sum = round * 1_000 + index + 1;
            return sayAndRead(ad, crowd[index] ?? '', asHandOver(sum), { stage: 'pay', amount: sum });
          }),
        );
      await pressByKey(window, '#pay');
      await isRead(world, { host: DANAL.host, stage: 'success' });
      await expectOnly(PRICE, 'confirmed');
    }, 120_000);

    test('the shop asks other sums again and again: the window’s own sum is logged', async () => {
      const sum = 50_000;
      const done = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>${DANAL.title}</title><h1>${DANAL.done.title}</h1><p>${DANAL.done.text}</p></html>`;
      world.demo.put(SHOP, '/', opener(windowUrl('danal', { amount: sum })));
      world.demo.put(DANAL.host, stepPath(DANAL, 'pay'), done);
      await page.goto(`https://${SHOP}/`);
      await press(page, '#open');
      const place = await windowOn(page, DANAL.host, 'popup');
      await isRead(world, { host: DANAL.host, stage: 'pay', amount: sum });
      for (let other = 100; other <= 107; other += 1)
        await sayAndRead(page, SHOP, asHandOver(other), { stage: 'pay', amount: other });
      await press(place, '#next');
      await isRead(world, { host: DANAL.host, stage: 'pay', codeStep: true });
      await sayAndRead(page, SHOP, asHandOver(108), { stage: 'pay', amount: 108 });
      world.demo.slow(DANAL.host, stepPath(DANAL, 'pay'), 1_500);
      await press(place, '#pay');
      await sayAndRead(page, SHOP, asHandOver(109), { stage: 'pay', amount: 109 });
      await isRead(world, { host: DANAL.host, stage: 'success' });
      await expectOnly(sum, 'confirmed');
    });

    describe.each(['failure', 'cancelled'] as const)('a page that says %s', (end) => {
      const tellIn = {
        'an ordinary page of the tab': async (end: End, place: Page) => {
          world.demo.put(BLOG, `/${end}`, endPage(end, PRICE));
          await place.goto(`https://${BLOG}/${end}`);
          await isRead(world, { host: BLOG, stage: end });
        },
        'the shop that opened the window': async (end: End) => {
          await sayAndRead(page, SHOP, asEnd(end, PRICE), { stage: end });
        },
      } as const;
      const tellers = Object.keys(tellIn) as (keyof typeof tellIn)[];

      const openWindow = async (): Promise<Page> => {
        world.demo.put(SHOP, '/', opener(windowUrl('danal')));
        await page.goto(`https://${SHOP}/`);
        await press(page, '#open');
        const place = await windowOn(page, DANAL.host, 'popup');
        if (!('bringToFront' in place)) throw new Error('the window is no page');
        return place;
      };

      test.each(tellers)('%s: a last button that was pressed stays pressed', async (who) => {
        const place = await openWindow();
        await pressLastButton(place);
        await until('entry', async () => (await ledgerNow(world)).entries.length === 1);
        await tellIn[who](end, place);
        await expectOnly(PRICE, 'pending');
      });

      test.each(tellers)('%s: what the person confirmed stays confirmed', async (who) => {
        const place = await openWindow();
        await pressLastButton(place);
        const entry = await until('entry', async () => (await world.snapshot()).entries[0]);
        const settled = { command: crypto.randomUUID(), entry: entry.id, month: entry.month };
        const reply = await world.ask('entry/settle', { ...settled, status: 'confirmed' });
        expect(reply).toMatchObject({ ok: true });
        await tellIn[who](end, place);
        await expectOnly(PRICE, 'confirmed');
      });

      // Only where the browser can tell a cover is there a button in the page that logs.
      test.runIf(kind === 'chromium').each(tellers)('%s: ‘기록할게요’ stays', async (who) => {
        await spend(world, 250_000);
        const place = await openWindow();
        await isRead(world, { host: DANAL.host, stage: 'pay' });
        await pressLog(place);
        await until('logged', async () => (await ledgerNow(world)).entries.length === 2);
        await tellIn[who](end, place);
        await isSettled(world);
        expect((await ledgerNow(world)).entries).toEqual([
          { amount: 250_000, status: 'confirmed' },
          { amount: PRICE, status: 'confirmed' },
        ]);
      });
    });

    test('an advert’s small sum does not silence the warning of the window in which money moves', async () => {
      await setLimit(world, 30_000);
      world.demo.put(
        NEWS,
        '/over',
        framed([
          { src: windowUrl('danal', { amount: 50_000 }), style: 'width:460px;height:620px' },
          { src: `https://${ADS}/talk` },
        ]),
      );
      await page.goto(`https://${NEWS}/over`);
      const over = says('uiVerdictOver', '20,000원');
      await waitForBanner(page, over);
      const ad = await frameOf(ADS);
      for (const body of [asHandOver(100), asWindow(101)]) {
        const amount = body.includes('value="100"') ? 100 : 101;
        await sayAndRead(ad, ADS, body, { stage: 'pay', amount });
        await isSettled(world);
        for (let look = 0; look < 6; look += 1) {
          const texts = (await bannersOn(page)).map(({ text }) => text);
          expect(texts).toHaveLength(1);
          expect(texts[0]).toMatch(over);
          await new Promise((done) => setTimeout(done, 100));
        }
      }
    });
  });
});
