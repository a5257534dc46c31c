import '../unit/setup.ts';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bannersOn, until, waitForBanner } from '../../scripts/banner.mjs';
import { goToCode, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { says } from '../../scripts/says.mjs';
import type { Attempt } from '../../src/contract/attempt.ts';
import { addMinutes } from '../../src/core/day.ts';
import { tabId } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';

const PRICE = 12_300;
const HOST = 'start.example';

const claim = (sum: string) => `<!doctype html><html lang="ko"><meta charset="utf-8"><title>결제 완료</title>
  <h1>휴대폰 결제가 완료되었습니다</h1><dl><dt>결제수단</dt><dd>휴대폰</dd><dt>결제금액</dt><dd>${sum}원</dd></dl></html>`;

describe.each(KINDS)('pages that claim what did not happen, in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true, limit: 300_000 }, (opened) => {
    world = opened;
  });
  beforeAll(() => {
    for (const sum of ['12,300', '49,000']) world.demo.put(HOST, `/done/${sum}`, claim(sum));
  });
  beforeEach(async () => {
    page = await world.newPage();
  });
  afterEach(() => page.close());

  const entries = async () => (await world.snapshot()).entries;
  const kept = async <T>(family: string): Promise<[string, T][]> =>
    Object.entries(await world.stored('session')).filter(([key]) => key.startsWith(family)) as [string, T][];

  /** Opens a page that says it was paid, and waits until we have made of it what we make of it. */
  async function showClaim(on: Page, sum: string): Promise<void> {
    await on.goto(`https://${HOST}/done/${sum}`);
    await until('success', async () =>
      (await kept<{ stage: string }>('checkout:')).some(([, { stage }]) => stage === 'success'),
    );
    await waitForBanner(on);
  }

  test('a result that no payment led to makes no entry by itself', async () => {
    await showClaim(page, '49,000');
    expect(await entries()).toEqual([]);
  });

  test('nor does one in another tab with another sum, while a payment is open', async () => {
    await page.goto(windowUrl('danal'));
    await waitForBanner(page);
    const other = await world.newPage();
    await showClaim(other, '49,000');
    expect(await entries()).toEqual([]);
    await other.close();
  });

  test('nor does one that comes more than half an hour after its window', async () => {
    await page.goto(windowUrl('danal'));
    await waitForBanner(page);
    const attempts = await until('attempt', async () => {
      const found = await kept<Attempt>('attempt:');
      return found.length > 0 ? found : undefined;
    });
    const old = attempts.map(([key, attempt]) => [
      key,
      {
        ...attempt,
        evidence: attempt.evidence.map((said) => ({
          ...said,
          since: addMinutes(said.since, -31),
          at: addMinutes(said.at, -31),
        })),
      },
    ]);
    await world.extensionPage.evaluate((items) => chrome.storage.session.set(items), Object.fromEntries(old));
    await showClaim(page, '12,300');
    expect(await entries()).toEqual([]);
  });

  test('one true payment shown again and again stays one entry', async () => {
    await page.goto(windowUrl('danal'));
    await goToCode(page);
    await pay(page);
    await waitForBanner(page, says('bannerSuccess'));
    const frames = '<iframe src="/done/12,300" width="300" height="200"></iframe>'.repeat(10);
    world.demo.put(HOST, '/many', `<!doctype html><html lang="ko"><title>결제 완료</title>${frames}`);
    await page.goto(`https://${HOST}/many`);
    for (let again = 0; again < 5; again += 1) await page.reload();
    const copies = await Promise.all([1, 2, 3].map(() => world.newPage(`https://${HOST}/done/12,300`)));
    await until('all read', async () => (await kept('checkout:')).length >= copies.length);
    const counted = (await entries()).map(({ amount, status }) => [amount, status]);
    expect(counted).toEqual([[PRICE, 'confirmed']]);
    for (const copy of copies) await copy.close();
  });

  test('where the page keeps taking the banner away, the toolbar speaks, and the popup knows the payment', async () => {
    await page.goto(windowUrl('danal'));
    await waitForBanner(page);
    await page.evaluate(() => {
      setInterval(() => {
        for (const host of document.querySelectorAll('body > [popover]')) host.remove();
      }, 1);
    });
    const tab = await tabId(world, windowUrl('danal').slice(0, 24));
    const badge = () => world.extensionPage.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
    await until('badge', async () => (await badge()) === '!');
    expect(await bannersOn(page)).toEqual([]);
    expect((await world.snapshot(tab)).tab?.seen).toMatchObject({ amount: PRICE });
  });

  test.runIf(kind === 'chromium')('what is stored is closed to the script in the page', async () => {
    await page.goto(windowUrl('danal'));
    await waitForBanner(page);
    const answers = await inScriptsWorld(page, world.session.id);
    expect(answers).toEqual({ local: 'refused', session: 'refused' });
  });
});

/** Asks the storage from where our script runs: the extension's own world of that page. */
async function inScriptsWorld(page: Page, id: string): Promise<unknown> {
  const client = await page.createCDPSession();
  const worlds: { id: number; origin: string }[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await client.send('Runtime.enable');
  const own = await until('our world', async () => worlds.find(({ origin }) => origin.includes(id)));
  const ask = (area: string) =>
    `Promise.resolve(chrome.storage?.${area}?.get(null)).then((all) => all === undefined ? 'refused' : Object.keys(all), () => 'refused')`;
  const { result } = await client.send('Runtime.evaluate', {
    contextId: own.id,
    expression: `Promise.all([${ask('local')}, ${ask('session')}]).then(([local, session]) => ({ local, session }))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  return result.value;
}
