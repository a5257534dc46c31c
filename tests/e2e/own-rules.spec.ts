import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, until, waitForBanner } from '../../scripts/banner.mjs';
import { closedRoots } from '../../scripts/closed-root.mjs';
import { press, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { figure, setLimit, startAfresh, staysQuiet } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { pressedPopup } from './popup-page.ts';

const LIMIT = 300_000;
const SUM = 14_300;
const HOST = 'start.example';
const PATH = '/desk/checkout/20261129001';

/** A shop's last page that names nothing we know: neither the method nor the sum. */
const checkout = (
  sum: string,
) => `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>마무리</title>
<link rel="icon" href="data:,"></head><body style="min-height:1600px;font:16px sans-serif">
<h1>마무리</h1><p class="goods">별빛 이용권</p><p>모으는 별 <b>1,430</b>개</p>
<form><input name="memo" value="9,900원" aria-label="memo"></form>
<div class="bottom"><span>오늘 나가는 돈</span> ${sum}</div><button type="button">마치기</button>
<script>addEventListener('click', ({ target }) => { if (target.id === 'pay') document.title = 'pressed'; });</script></body></html>`;
const PRICE = `<button type="button" id="pay"><em class="price">${figure(SUM)}</em>원</button>`;

interface Shown {
  readonly text: string;
  /** Buttons by their words, and where to press them. */
  readonly buttons: readonly { readonly words: string; readonly x: number; readonly y: number }[];
}

/** Runs in the page: what the picker shows. */
function pickerIn(root: ShadowRoot): Shown | undefined {
  const panel = root.querySelector<HTMLElement>('.panel');
  if (panel === null) return undefined;
  const buttons = [...panel.querySelectorAll('button')].map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { words: button.textContent?.trim() ?? '', x: x + width / 2, y: y + height / 2 };
  });
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is wanted here.
  return { text: panel.innerText, buttons };
}

async function picker(page: Page): Promise<Shown | undefined> {
  for (const root of await closedRoots(page)) {
    const shown = await root.run(pickerIn);
    if (shown) return shown;
  }
  return undefined;
}

const pickerSays = (page: Page, words: RegExp) =>
  until(`picker ${words}`, async () => {
    const shown = await picker(page);
    return shown && words.test(shown.text) ? shown : undefined;
  });

async function pressInPicker(page: Page, words: RegExp): Promise<void> {
  const { x, y } = await until(`button ${words}`, async () =>
    (await picker(page))?.buttons.find((button) => words.test(button.words)),
  );
  await page.mouse.click(x, y);
}

const isGone = (page: Page) => until('picker gone', async () => (await picker(page)) === undefined);

describe.each(KINDS)('own rules in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true, limit: LIMIT }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    world.demo.put(HOST, PATH, checkout(PRICE));
    page = await world.newPage(`https://${HOST}${PATH}`);
  });

  afterEach(() => page.close());

  const tabId = (): Promise<number> =>
    until('tab', () =>
      world.extensionPage.evaluate(
        async (host) => (await chrome.tabs.query({})).find(({ url }) => url?.includes(host))?.id,
        `${HOST}/desk`,
      ),
    );

  /** As a person does it: popup, a look at the page, and then the picker. */
  async function begin(): Promise<void> {
    const popup = await world.session.openOwn(`src/popup/index.html?tab=${await tabId()}`);
    await until('popup', () => shownText(popup));
    await press(popup, named('popupCheckPage'));
    await press(popup, named('popupPickSum'));
    // The popup goes by itself, and Firefox now and then refuses to bring a tab to the front while another one closes.
    await until('the page in front', async () => {
      await page.bringToFront();
      return true;
    });
    await pickerSays(page, says('pickerTitle_sum'));
    if (!popup.isClosed()) await popup.close();
  }

  const centre = async (selector: string) => {
    const box = await (await page.$(selector))?.boundingBox();
    if (!box) throw new Error(`no ${selector}`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };

  async function pickSum(): Promise<void> {
    await begin();
    await page.mouse.move(...(await centre('.price')));
    await pickerSays(page, says('pickerReads', `${figure(SUM)}원`));
    await page.mouse.click(...(await centre('.price')));
    await pickerSays(page, says('pickerTitle_chosen'));
    await pressInPicker(page, named('appSave'));
    await pickerSays(page, says('pickerTitle_saved'));
    await pressInPicker(page, named('appClose'));
    await isGone(page);
  }

  const left = new RegExp(figure(LIMIT - SUM));
  const rules = async () => (await world.ask('own-rules/get', {})).rules;

  test('a sum that nothing can read is pointed at, read from then on, and asked about, never counted', async () => {
    await staysQuiet(page, 700);
    await pickSum();
    await waitForBanner(page, left);
    expect(await page.title()).toBe('마무리'); // pointing at a button pressed nothing
    expect(await rules()).toMatchObject([{ host: HOST, path: '/desk/checkout', isOn: true }]);

    world.demo.put(HOST, '/desk/checkout/20261201777', checkout(PRICE));
    await page.goto(`https://${HOST}/desk/checkout/20261201777`);
    await waitForBanner(page, left);
    await page.reload();
    await waitForBanner(page, left);
    expect((await world.snapshot()).entries).toEqual([]);
  });

  test('by keys alone, with the name of what is bought, past what people type', async () => {
    await begin();
    await page.keyboard.press('ArrowRight');
    await pickerSays(page, says('pickerReads', '1,430원'));
    await page.keyboard.press('ArrowRight');
    await pickerSays(page, says('pickerReads', `${figure(SUM)}원`));
    await page.keyboard.press('Enter');
    await pickerSays(page, says('pickerTitle_chosen'));
    await pressInPicker(page, named('pickerPickName'));
    await page.mouse.move(...(await centre('input')));
    await pickerSays(page, says('pickerField'));
    await page.mouse.move(...(await centre('.goods')));
    await pickerSays(page, says('pickerNamed', '별빛 이용권'));
    await page.keyboard.press('Enter');
    await pressInPicker(page, named('appSave'));
    await pickerSays(page, says('pickerTitle_saved'));
    await page.keyboard.press('Escape');
    await isGone(page);
    await waitForBanner(page, left);
    const { tab } = await world.snapshot(await tabId());
    expect(tab).toMatchObject({ seen: { amount: SUM, item: '별빛 이용권' }, source: 'shop' });
  });

  test('leaves no rule and no trace where it is stopped', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await begin();
    await page.mouse.move(...(await centre('h1')));
    await pickerSays(page, says('pickerUnread'));
    await page.keyboard.press('Escape');
    await isGone(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await rules()).toEqual([]);
  });

  test('goes out as a file, is deleted, comes in again, and is tried, in the settings', async () => {
    await pickSum();
    await waitForBanner(page, left);
    const options = await world.session.openOwn('src/options/index.html#rules');
    await options.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => Reflect.set(window, 'saved', text));
        return createObjectURL.call(URL, blob);
      };
    });
    await press(options, named('optionsRulesSave'));
    const text = await until('file', () => options.evaluate(() => Reflect.get(window, 'saved') as string));
    await press(options, new RegExp(`^${HOST}/desk/checkout ${says('popupDelete').source}$`));
    await until('deleted', async () => (await rules()).length === 0);
    await page.bringToFront();
    await until('banner gone', async () => (await bannersOn(page)).length === 0);

    const file = join(mkdtempSync(join(tmpdir(), 'cbg-rules-')), 'rules.json');
    const hostile = { host: 'evil.example', sum: 'input[value]' };
    const read = JSON.parse(text) as { rules: object[] };
    writeFileSync(file, JSON.stringify({ ...read, rules: [...read.rules, hostile] }));
    await options.bringToFront();
    await ((await options.$('#rules input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    await until('refused', async () =>
      says('optionsRulesRefused', 2, 'evil.example').test((await shownText(options)) ?? ''),
    );
    expect(await rules()).toEqual([]);
    await press(options, named('optionsRulesTake', 1));
    await until('rule', async () => (await rules()).length === 1);
    await press(options, named('optionsRuleTry'));
    await until('tried', async () =>
      says('optionsRuleTried', `${figure(SUM)}원`).test((await shownText(options)) ?? ''),
    );
    await options.close();
    await page.bringToFront();
    await waitForBanner(page, left);
  });

  test('a rule that finds nothing any more says so, and no other sum takes its place', async () => {
    await pickSum();
    await waitForBanner(page, left);
    const other = `<p>휴대폰 결제</p><dl><dt>결제금액</dt><dd>3,000원</dd></dl>`;
    world.demo.put(HOST, PATH, checkout(other));
    await page.goto(`https://${HOST}${PATH}`);
    const { text } = await waitForBanner(page, says('uiVerdictUnknownAmount'));
    expect(text).not.toContain('3,000');
    expect(text).toMatch(says('bannerDoubtOwnRule'));
  });

  test('none holds in a payment window, nor is one kept for it', async () => {
    const rule = { id: 'rule-of-a-window', host: 'ui.teledit.com', path: '/', sum: 'b', isOn: true };
    expect(await world.ask('own-rule/save', { command: crypto.randomUUID(), rule })).toEqual({
      ok: false,
      reason: 'payment-host',
    });
  });
});

/** Only a press on the toolbar icon lets the page be read; in Firefox it comes too late for figures (model-of.ts). */
describe.runIf(KINDS.includes('chromium'))('own rules where one press lets us see a page', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('chromium');
  });
  afterAll(() => world?.close());

  test('the sum is pointed at and read, and the picker says what it takes to be read by itself', async () => {
    await startAfresh(world);
    await setLimit(world, LIMIT);
    world.demo.put(HOST, PATH, checkout(PRICE));
    const page = await world.newPage(`https://${HOST}${PATH}`);
    const popup = await pressedPopup(world, page);
    await press(popup, named('popupCheckPage'));
    await press(popup, named('popupPickSum'));
    await page.bringToFront();
    await pickerSays(page, says('pickerTitle_sum'));
    await page.keyboard.press('ArrowLeft');
    await pickerSays(page, says('pickerReads', `${figure(SUM)}원`));
    await page.keyboard.press('Enter');
    await pressInPicker(page, named('appSave'));
    await pickerSays(page, says('pickerSavedOnce'));
    await pressInPicker(page, named('appClose'));
    await waitForBanner(page, new RegExp(figure(LIMIT - SUM)));
    // The press holds for as long as the tab stays on the site, and for no other tab.
    await page.reload();
    await waitForBanner(page, new RegExp(figure(LIMIT - SUM)));
    const other = await world.newPage(page.url());
    await staysQuiet(other, 700);
    await Promise.all([page.close(), other.close()]);
  });
});
