// The demo without a person: walks the whole path, says what it saw, and fails at the first step it did not see.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../banner.mjs';
import { launchChromium } from '../launch.mjs';
import { shownText } from '../own-page.mjs';
import { buy } from './drive.mjs';
import { STEPS } from './walk-steps.mjs';

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

/** What every step uses; `say` prints, `shoot` leaves a picture. */
export class Walk {
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
      until(`popup ${wanted}`, async () => wanted.test((await shownText(page)) ?? '')),
    );
  }

  /** A tab as small as a gateway's window. */
  async openWindow(address) {
    const page = await this.session.browser.newPage();
    await page.setViewport(WINDOW);
    await page.goto(address);
    return page;
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
