// The demo without a person: walks the whole path, says what it saw, and fails at the first step it did not see.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bannersOn, clickInBanner, until, waitForBanner } from '../banner.mjs';
import { launchChromium } from '../launch.mjs';
import { pickDay, press, shownText, typeInto } from '../own-page.mjs';
import { buy, GATEWAY_IDS, goToCode, leave, pay, windowUrl } from './drive.mjs';
import { gatewayOf } from './gateways.mjs';
import { IDENTITY_HOST } from './identity.mjs';

const SETTLED_MS = 500;
const WINDOW = { width: 390, height: 613 };
const POPUP = { width: 360, height: 500, deviceScaleFactor: 2 };

const indent = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `      ${line}`)
    .join('\n');

/** The 5th of the month before last: its bill fell due last month, so it is overdue whatever day it is today. */
function longAgo() {
  const [year, month] = new Date(Date.now() + 9 * 3_600_000).toISOString().split('-').map(Number);
  return new Date(Date.UTC(year, month - 3, 5)).toISOString().slice(0, 10);
}

/** What every step uses; `say` prints, `shoot` leaves a picture. */
class Walk {
  #number = 0;
  #pictures;

  constructor(session, pictures) {
    this.session = session;
    this.#pictures = pictures;
  }

  async step(title, work) {
    this.#number += 1;
    this.name = `${String(this.#number).padStart(2, '0')}`;
    try {
      const saw = await work();
      console.log(`  ok  ${this.name} ${title}`);
      if (saw) console.log(indent(saw));
    } catch (error) {
      throw new Error(
        `Step ${this.name} (${title}) was not seen: ${error instanceof Error ? error.message : error}`,
      );
    }
  }

  /** A picture, taken once everything that fades in has done so. */
  async shoot(page, what) {
    await new Promise((done) => setTimeout(done, SETTLED_MS));
    await page.screenshot({ path: join(this.#pictures, `${this.name}-${what}.png`) });
  }

  /** The popup, ready; closed again when the work with it is done. */
  async popup(work, picture = 'popup') {
    const page = await this.session.openOwn('src/popup/index.html');
    await page.setViewport(POPUP);
    await until('popup', () => shownText(page));
    const answer = await work(page);
    await this.shoot(page, picture);
    await page.close();
    return answer;
  }

  /** The popup's text once it says what is wanted. */
  popupSays(wanted) {
    return this.popup((page) =>
      until(`popup ${wanted}`, async () => {
        const text = await shownText(page);
        return text !== undefined && wanted.test(text) ? text : undefined;
      }),
    );
  }

  /** Buys at the shop in a pop-up; `work` gets the gateway's window. */
  async purchase(choice, work) {
    const shop = await this.session.browser.newPage();
    const place = await buy(shop, choice);
    const front = 'page' in place ? shop : place;
    if (front === place) await front.setViewport(WINDOW);
    await front.bringToFront();
    const answer = await work(place, front, shop);
    if (!shop.isClosed()) await shop.close();
    if (front !== shop && !front.isClosed()) await front.close();
    return answer;
  }
}

const STEPS = [
  [
    '처음: 팝업에서 한도 300,000원을 입력했다',
    (walk) =>
      walk.popup(async (page) => {
        await walk.shoot(page, 'first-day');
        await press(page, /^한도 입력하기$/);
        await typeInto(page, /한도/, '300,000');
        await press(page, /^저장$/);
        return until('headroom', async () => {
          const text = await shownText(page);
          return text && /300,000원 남았어요/.test(text) ? text : undefined;
        });
      }),
  ],
  [
    '휴대폰 결제를 고르자 다날 창에 배너가 나왔다',
    (walk) =>
      walk.purchase({ item: 'book' }, async (_place, front) => {
        const banner = await waitForBanner(front, /이 결제 후 287,700원 남아요/);
        await walk.shoot(front, 'banner');
        return banner.text;
      }),
  ],
  [
    '결제하니 한 번 기록됐고, 새로고침해도 그대로다',
    (walk) =>
      walk.purchase({ item: 'book' }, async (place, front, shop) => {
        await waitForBanner(front, /287,700/);
        await goToCode(place);
        const code = await waitForBanner(front, /본인인증이 아니에요/);
        await walk.shoot(front, 'code');
        await pay(place);
        const done = await waitForBanner(front, /12,300원을 기록했어요/);
        await walk.shoot(front, 'logged');
        await front.reload();
        await waitForBanner(front, /12,300원/);
        await leave(place);
        await until('shop', async () => shop.url().includes('/order/success'));
        return `${code.text}\n${done.text}`;
      }),
  ],
  ['팝업에는 287,700원이 남아 있다', (walk) => walk.popupSays(/287,700원 남았어요/)],
  [
    '상점 안에 열린 모빌리언스 창(iframe)에서도 배너가 나왔고 기록됐다',
    (walk) =>
      walk.purchase({ item: 'coin', gateway: 'mobilians', shape: 'iframe' }, async (place, front) => {
        const banner = await waitForBanner(front, /이 결제 후 257,700원 남아요/);
        await walk.shoot(front, 'iframe');
        await goToCode(place);
        await pay(place);
        await waitForBanner(front, /30,000원을 기록했어요/);
        return banner.text;
      }),
  ],
  [
    '한도를 넘는 결제는 얼마나 넘는지 알려 줬다',
    (walk) =>
      walk.purchase({ item: 'tablet' }, async (_place, front) => {
        const banner = await waitForBanner(front, /한도보다 12,300원 넘어요/);
        await walk.shoot(front, 'over');
        return banner.text;
      }),
  ],
  [
    '매달 나가는 결제라고 알려 줬다',
    (walk) =>
      walk.purchase({ item: 'music', gateway: 'inicis' }, async (_place, front) => {
        const banner = await waitForBanner(front, /매달 9,900원씩 나가는 결제예요/);
        await walk.shoot(front, 'monthly');
        return banner.text;
      }),
  ],
  [
    '거절된 결제(415)는 이유를 알려 줬고 기록하지 않았다',
    async (walk) => {
      const text = await walk.purchase({ item: 'coin', outcome: 'limit' }, async (place, front) => {
        await goToCode(place);
        await pay(place);
        const brief = await waitForBanner(front, /한도를 넘어 거절됐어요/);
        await walk.shoot(front, 'refused');
        await clickInBanner(front, brief, '[aria-expanded=false]');
        const opened = await waitForBanner(front, /7,000원/);
        await walk.shoot(front, 'refused-why');
        return opened.text;
      });
      await walk.popupSays(/257,700원 남았어요/);
      return text;
    },
  ],
  [
    '두 달 전 기록을 더하니 밀린 요금이 생겼다',
    (walk) =>
      walk.popup(async (page) => {
        await press(page, /^기록하기$/);
        await typeInto(page, /^금액$/, '45,000');
        await press(page, /^다른 날이에요$/);
        await pickDay(page, /^날짜$/, longAgo());
        await press(page, /^기록하기$/);
        return until('unpaid bill', async () => {
          const text = await shownText(page);
          return text && /45,000원/.test(text) && /일 지났어요/.test(text) ? text : undefined;
        });
      }),
  ],
  [
    '다음 결제창은 밀린 요금부터 알려 줬다',
    (walk) =>
      walk.purchase({ item: 'moon', gateway: 'payletter' }, async (_place, front) => {
        const banner = await waitForBanner(front, /45,000원이 아직이에요/);
        await walk.shoot(front, 'unpaid');
        return banner.text;
      }),
  ],
  [
    '‘냈어요’를 누르니 사라졌다',
    (walk) =>
      walk.popup(async (page) => {
        await press(page, /^냈어요$/);
        return until('no bill', async () => {
          const text = await shownText(page);
          return text && !/일 지났어요/.test(text) ? text : undefined;
        });
      }),
  ],
  [
    '본인인증 창에서는 조용했다',
    async (walk) => {
      const page = await walk.session.browser.newPage();
      await page.setViewport(WINDOW);
      await page.goto(`https://${IDENTITY_HOST}/Danal/WebAuth/Web/Start.php`);
      await new Promise((done) => setTimeout(done, 2_000));
      const banners = await bannersOn(page);
      await walk.shoot(page, 'identity');
      await page.close();
      if (banners.length > 0) throw new Error(`a banner: ${banners[0]?.text}`);
      return '배너 없음';
    },
  ],
  ...GATEWAY_IDS.map((id) => [
    `${gatewayOf(id).company} (${gatewayOf(id).host})`,
    async (walk) => {
      const page = await walk.session.browser.newPage();
      await page.setViewport(WINDOW);
      await page.goto(windowUrl(id));
      const banner = await waitForBanner(page, /이 결제 후 245,400원 남아요/);
      await walk.shoot(page, id);
      await page.close();
      return banner.text.split('\n')[0];
    },
  ]),
];

/**
 * @param {{ extension: string, demo: import('./server.mjs').DemoServer, program: string, pictures: string }} wanted
 * @throws Error that names the step that was not seen
 */
export async function walkDemo({ extension, demo, program, pictures }) {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const session = await launchChromium({ extension, demo, program });
  const walk = new Walk(session, pictures);
  console.log('No display: walking the demo headless.');
  try {
    for (const [title, work] of STEPS) await walk.step(title, () => work(walk));
    console.log(`All ${STEPS.length} steps were seen. Pictures: ${pictures}`);
  } finally {
    await session.close();
  }
}
