// The demo's path, step by step: what a person would do, and what has to be on screen then.
import { bannersOn, pressInBanner, until, waitForBanner } from '../banner.mjs';
import { pickDay, press, shownText, toggle, typeInto } from '../own-page.mjs';
import { named, says } from '../says.mjs';
import { GATEWAY_IDS, goToCode, leave, pay, windowUrl } from './drive.mjs';
import { gatewayOf } from './gateways.mjs';
import { IDENTITY_HOST } from './identity.mjs';

/** The 5th, three months ago: its bill fell due the month before last or, after a holiday, in the first days of last month. */
function longAgo() {
  const [year, month] = new Date(Date.now() + 9 * 3_600_000).toISOString().split('-').map(Number);
  return new Date(Date.UTC(year, month - 4, 5)).toISOString().slice(0, 10);
}

/** The page's text once it says all that is wanted, and nothing that is not. */
async function saying(page, wanted, unwanted = /^$/) {
  const text = await shownText(page);
  if (text === undefined || unwanted.test(text)) return undefined;
  return [wanted].flat().every((part) => part.test(text)) ? text : undefined;
}

/** Whether the switch with that label stands on off. */
const isSwitchedOff = (page, label) =>
  page.evaluate((source) => {
    const wanted = new RegExp(source);
    const words = [...document.querySelectorAll('label')].find((one) =>
      wanted.test(one.textContent?.trim() ?? ''),
    );
    return words?.control?.getAttribute('aria-checked') === 'false';
  }, label.source);

/** @typedef {(walk: import('./walk.mjs').Walk) => Promise<string | undefined>} Work */

/** @type {readonly (readonly [title: string, work: Work])[]} */
export const STEPS = [
  [
    'The first day: the limit, 300,000 won, is typed into the popup',
    (walk) =>
      walk.popup(async (page) => {
        await walk.shoot(page, 'first-day');
        await press(page, named('popupEnterLimit'));
        await typeInto(page, named('popupLimitLabel'), '300,000');
        await press(page, named('appSave'));
        return until('headroom', () => saying(page, says('popupLeft', '300,000원')));
      }),
  ],
  [
    'The guards for hurry and for nights are switched off: this walk opens window after window, at any hour',
    async (walk) => {
      const page = await walk.session.openOwn('src/options/index.html#guards');
      await until('settings', () => shownText(page));
      for (const guard of ['optionsBurstGuard', 'optionsNightGuard']) {
        await toggle(page, named(guard));
        await until(`${guard} off`, () => isSwitchedOff(page, named(guard)));
      }
      await walk.shoot(page, 'guards');
      await page.close();
      return undefined;
    },
  ],
  [
    'Phone billing chosen at the shop: the banner stands in the Danal window',
    (walk) =>
      walk.purchase({ item: 'book' }, async (_place, front) => {
        const banner = await waitForBanner(front, says('uiVerdictOk', '287,700원'));
        await walk.shoot(front, 'banner');
        return banner.text;
      }),
  ],
  [
    'Code, payment, reload of the result page: logged once',
    (walk) =>
      walk.purchase({ item: 'book' }, async (place, front, shop) => {
        await waitForBanner(front, /287,700/);
        await goToCode(place);
        const code = await waitForBanner(front, says('bannerCode'));
        await walk.shoot(front, 'code');
        await pay(place);
        const done = await waitForBanner(front, says('bannerSuccess', '12,300원'));
        await walk.shoot(front, 'logged');
        await front.reload();
        await waitForBanner(front, /12,300원/);
        await leave(place);
        await until('shop', async () => shop.url().includes('/order/success'));
        return `${code.text}\n${done.text}`;
      }),
  ],
  [
    'The popup has 287,700 won left, the icon says 28만',
    (walk) =>
      walk.popup(async (page) => {
        const text = await until('headroom', () => saying(page, says('popupLeft', '287,700원')));
        const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));
        await until('badge 28만', async () => (await badge()) === '28만');
        return `${text}\n[icon: ${await badge()}]`;
      }),
  ],
  [
    'A KG Mobilians window in a frame of the shop: banner, and logged',
    (walk) =>
      walk.purchase({ item: 'coin', gateway: 'mobilians', shape: 'iframe' }, async (place, front) => {
        const banner = await waitForBanner(front, says('uiVerdictOk', '257,700원'));
        await walk.shoot(front, 'iframe');
        await goToCode(place);
        await pay(place);
        await waitForBanner(front, says('bannerSuccess', '30,000원'));
        return banner.text;
      }),
  ],
  [
    'A payment over the limit: by how much',
    (walk) =>
      walk.purchase({ item: 'tablet' }, async (_place, front) => {
        const banner = await waitForBanner(front, says('uiVerdictOver', '12,300원'));
        await walk.shoot(front, 'over');
        return banner.text;
      }),
  ],
  [
    'A monthly payment: said to be one',
    (walk) =>
      walk.purchase({ item: 'music', gateway: 'inicis' }, async (_place, front) => {
        const banner = await waitForBanner(front, says('bannerRecurring', '9,900원'));
        await walk.shoot(front, 'monthly');
        return banner.text;
      }),
  ],
  [
    'A refusal (415): explained, and not counted',
    async (walk) => {
      const text = await walk.purchase({ item: 'coin', outcome: 'limit' }, async (place, front) => {
        await goToCode(place);
        await pay(place);
        const brief = await waitForBanner(front, says('bannerFailLimit'));
        await walk.shoot(front, 'refused');
        await pressInBanner(front, brief, named('bannerExpand'));
        const opened = await waitForBanner(front, says('bannerStatedHeadroom', '7,000원'));
        await walk.shoot(front, 'refused-why');
        return opened.text;
      });
      await walk.popupSays(says('popupLeft', '257,700원'));
      return text;
    },
  ],
  [
    'A payment of three months ago is logged by hand: its bill is unpaid',
    (walk) =>
      walk.popup(async (page) => {
        await press(page, named('popupLog'));
        await typeInto(page, named('popupAmount'), '45,000');
        await press(page, named('popupOtherDay'));
        await pickDay(page, named('popupDay'), longAgo());
        await press(page, named('popupLog'));
        return until('unpaid bill', () => saying(page, [/45,000원/, says('uiBillLate')]));
      }),
  ],
  [
    'The next window speaks of the unpaid bill first',
    (walk) =>
      walk.purchase({ item: 'moon', gateway: 'payletter' }, async (_place, front) => {
        const banner = await waitForBanner(front, says('uiVerdictUnpaid', undefined, '45,000원'));
        await walk.shoot(front, 'unpaid');
        return banner.text;
      }),
  ],
  [
    'Marked as paid: the bill is gone',
    (walk) =>
      walk.popup(async (page) => {
        await press(page, named('popupPaid'));
        return until('no bill', () => saying(page, says('popupBillPaid'), says('uiBillLate')));
      }),
  ],
  [
    'An identity check: no banner',
    async (walk) => {
      const page = await walk.openWindow(`https://${IDENTITY_HOST}/Danal/WebAuth/Web/Start.php`);
      await new Promise((done) => setTimeout(done, 2_000));
      const banners = await bannersOn(page);
      await walk.shoot(page, 'identity');
      await page.close();
      if (banners.length > 0) throw new Error(`a banner: ${banners[0]?.text}`);
      return 'no banner';
    },
  ],
  ...GATEWAY_IDS.map((id) => [
    `The window of ${gatewayOf(id).host}`,
    async (walk) => {
      const page = await walk.openWindow(windowUrl(id));
      const banner = await waitForBanner(page, says('uiVerdictOk', '245,400원'));
      await walk.shoot(page, id);
      await page.close();
      return banner.text.split('\n')[0];
    },
  ]),
];
