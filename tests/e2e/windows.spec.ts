import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pressInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { buy, cancel, GATEWAY_IDS, goToCode, leave, pay, windowUrl } from '../../scripts/demo/drive.mjs';
import { named, says } from '../../scripts/says.mjs';
import type { CheckoutSeen } from '../../src/contract/checkout-seen.ts';
import { figure, spend, staysQuiet, tabId } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import { answerQuestion } from './popup-page.ts';

const LIMIT = 300_000;
const PRICE = 12_300;
const AFTER = new RegExp(figure(LIMIT - PRICE));

describe.each(KINDS)('payment windows in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { limit: LIMIT }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    page = await world.newPage();
  });
  afterEach(() => page.close());

  /** The detection of the only frame that has one. */
  const seen = async (): Promise<CheckoutSeen> =>
    until('checkout:<tab>:<frame>', async () => {
      const kept = Object.entries(await world.stored('session')).filter(([key]) =>
        key.startsWith('checkout:'),
      );
      if (kept.length > 1) throw new Error(`more than one frame: ${JSON.stringify(kept)}`);
      return kept[0]?.[1] as CheckoutSeen | undefined;
    });
  const seenAs = (stage: CheckoutSeen['stage']) =>
    until(`stage ${stage}`, async () => {
      const now = await seen();
      return now.stage === stage ? now : undefined;
    });

  test.each(GATEWAY_IDS)('%s: choosing, code, success', async (gateway) => {
    await page.goto(windowUrl(gateway));
    await waitForBanner(page, AFTER);
    expect(await seen()).toMatchObject({ stage: 'pay', amount: PRICE, amountDoubt: null, lookalike: false });
    expect((await seen()).item).toContain('토끼의 겨울');

    await goToCode(page);
    await until('code step', async () => (await seen()).codeStep);
    await pay(page);
    await waitForBanner(page, says('bannerSuccess'));
    expect(await seenAs('success')).toMatchObject({ amount: PRICE });
    expect((await world.snapshot()).entries).toMatchObject([{ amount: PRICE, status: 'confirmed' }]);
  });

  test.each(['popup', 'iframe', 'self'] as const)(
    'opened by the shop as %s, it is logged once',
    async (shape) => {
      const place = await buy(page, { item: 'coin', gateway: 'mobilians', shape });
      const front = 'page' in place ? page : place;
      await waitForBanner(front, /270,000/);
      await goToCode(place);
      await pay(place);
      await waitForBanner(front, says('bannerSuccess'));
      await leave(place);
      await until('shop', async () => page.url().includes('/order/success'));
      expect((await world.snapshot()).entries).toMatchObject([{ amount: 30_000, merchant: '달토끼 상점' }]);
    },
  );

  test.each([
    ['limit', 'limit', says('bannerFailLimit')],
    ['unpaid', 'unpaid', says('bannerFailUnpaid')],
    ['blocked', 'blocked', says('bannerFailBlocked')],
  ])('a refusal (%s) is explained and not counted', async (outcome, cause, words) => {
    await page.goto(windowUrl('danal', { outcome }));
    await goToCode(page);
    await pay(page);
    const banner = await waitForBanner(page, words);
    const now = await seenAs('failure');
    expect(now.cause).toBe(cause);
    expect(now.statedHeadroom).toBe(outcome === 'limit' ? 7_000 : null);
    expect(banner.text).toMatch(says('bannerSteps'));
    if (outcome === 'limit') expect(banner.text).toMatch(says('bannerStatedHeadroom', '7,000원'));
    const counted = (await world.snapshot()).entries.filter(({ status }) => status !== 'failed');
    expect(counted).toEqual([]);
  });

  test('cancelling leaves nothing in the ledger', async () => {
    await page.goto(windowUrl('danal'));
    await waitForBanner(page, AFTER);
    await cancel(page);
    await seenAs('cancelled');
    expect((await world.snapshot()).entries).toEqual([]);
  });

  test('‘기록할게요’ logs before the payment is through; its success page adds nothing', async () => {
    await spend(world, 250_000);
    await page.goto(windowUrl('danal'));
    const banner = await waitForBanner(page, /37,700/);
    const may = says('bannerLog').test(banner.text);
    expect(may).toBe(kind === 'chromium');
    if (!may) return;
    await new Promise((done) => setTimeout(done, 1_000));
    await pressInBanner(page, banner, named('bannerLog'));
    await until('logged', async () => (await world.snapshot()).entries.length === 2);
    await goToCode(page);
    await pay(page);
    await waitForBanner(page, says('bannerSuccess'));
    expect((await world.snapshot()).entries.map(({ amount }) => amount)).toEqual([PRICE, 250_000]);
  });

  test('a payment whose end nobody saw counts at once and is asked about', async () => {
    world.demo.put('ssl.kiwoompay.co.kr', '/2.0/mobile/result.jsp', '<!doctype html><title>-</title>');
    await page.goto(windowUrl('kiwoom'));
    await goToCode(page);
    await waitForBanner(page, says('bannerCode'));
    await page.click('#pay');
    await until('result page', async () => page.url().includes('result.jsp'));
    // The word of the last button is on its way while the page goes on to the next.
    await until('entry', async () => (await world.snapshot()).entries.length === 1);
    const { entries } = await world.snapshot();
    expect(entries).toMatchObject([{ amount: PRICE, status: 'pending' }]);

    await page.goto('https://start.example/');
    await until('question', async () => (await world.snapshot()).questions.length === 1);
    const text = await answerQuestion(world, named('popupDidPay'));
    expect(text).toContain(figure(LIMIT - PRICE));
    expect((await world.snapshot()).entries).toMatchObject([{ amount: PRICE, status: 'confirmed' }]);
  });

  test('a monthly payment is said to be one', async () => {
    await page.goto(windowUrl('danal', { monthly: true }));
    await waitForBanner(page, says('bannerRecurring', `${figure(PRICE)}원`));
    expect(await seen()).toMatchObject({ recurring: true });
    if (kind !== 'chromium') return;
    await new Promise((done) => setTimeout(done, 1_000));
    let banner = await waitForBanner(page);
    if (!says('bannerKeepRecurring').test(banner.text)) {
      await pressInBanner(page, banner, says('bannerExpand'));
      banner = await waitForBanner(page, says('bannerKeepRecurring'));
      await new Promise((done) => setTimeout(done, 1_000));
    }
    await pressInBanner(page, banner, named('bannerKeepRecurring'));
    await until(
      'kept',
      async () => (await world.snapshot()).lines.flatMap(({ recurring }) => recurring).length === 1,
    );
    await page.reload();
    await waitForBanner(page, says('bannerRecurring', `${figure(PRICE)}원`));
    expect((await world.snapshot()).lines.flatMap(({ recurring }) => recurring)).toMatchObject([
      { item: { amount: PRICE } },
    ]);
  });

  test.each([
    ['999,999,999,999원', 'too-large'],
    ['-12,300원', 'negative'],
    ['12,300.5원', 'fractional'],
  ])('an amount of %s is refused with a reason, never guessed', async (written, doubt) => {
    const html = `<!doctype html><html lang="ko"><meta charset="utf-8"><title>다날 휴대폰 결제</title>
<form name="Ready"><dl><dt>상품명</dt><dd>달빛</dd></dl><dl><dt>결제금액</dt><dd>${written}</dd></dl>
<p>통신과금서비스 이용약관 동의 · 다음 달 휴대폰 요금에 합산되어 청구됩니다.</p>
<p>통신사 선택 SKT KT LG U+</p><button>인증번호 요청</button></form></html>`;
    world.demo.put('ui.teledit.com', '/Danal/Teledit/Web/Odd.php', html);
    await page.goto('https://ui.teledit.com/Danal/Teledit/Web/Odd.php');
    const banner = await waitForBanner(page, says('uiVerdictUnknownAmount'));
    expect(banner.text).not.toMatch(/12,300|999,999/);
    expect(await seen()).toMatchObject({ stage: 'pay', amount: null, amountDoubt: doubt });
  });

  test('an identity check stays quiet', async () => {
    await page.goto('https://wauth.teledit.com/Danal/WebAuth/Web/Start.php');
    await staysQuiet(page);
    expect(Object.keys(await world.stored('session')).filter((key) => key.startsWith('checkout:'))).toEqual(
      [],
    );
  });

  test('what a frame showed is kept with its fields, and gone when the frame goes elsewhere or the tab closes', async () => {
    const address = windowUrl('danal');
    await page.goto(address);
    await waitForBanner(page);
    const key = `checkout:${await tabId(world, 'https://ui.teledit.com/')}:0`;
    const kept = (await world.stored('session'))[key];
    expect(kept).toMatchObject({
      rule: expect.any(String),
      gateway: 'danal',
      stage: 'pay',
      amount: PRICE,
      item: expect.stringContaining('토끼의 겨울'),
      recurring: false,
      fee: null,
      cause: null,
      reasons: expect.arrayContaining([expect.any(String)]),
      url: address,
    });
    expect(kept).toHaveProperty('merchant');

    const gone = () => until('gone', async () => !(key in (await world.stored('session'))));
    await page.goto('https://start.example/');
    await gone();
    const other = await world.newPage(address);
    await waitForBanner(other);
    const otherKey = `checkout:${await tabId(world, 'https://ui.teledit.com/')}:0`;
    expect(await world.stored('session')).toHaveProperty([otherKey]);
    await other.close();
    await until('gone with its tab', async () => !(otherKey in (await world.stored('session'))));
  });
});
