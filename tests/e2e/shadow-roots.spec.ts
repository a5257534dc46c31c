import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { until, waitForBanner } from '../../scripts/banner.mjs';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import {
  chooseStep,
  codeStep,
  html,
  LEFT,
  LIMIT,
  openAt,
  orderStep,
  SHOP,
  SUM,
  seenAs,
  seenNow,
  success,
} from './life-pages.ts';

const script = (code: string) => `<script>${code.replaceAll('</', '<\\/')}</script>`;
/** A root on an element, filled by script, as components are. */
const rooted = (host: string, inside: string, mode = 'open') => `
  const root = document.querySelector(${JSON.stringify(host)}).attachShadow({ mode: '${mode}' });
  root.innerHTML = ${JSON.stringify(inside)};`;
/** Declared in the markup itself. */
const declared = (inside: string, light = '') =>
  `<pay-window><template shadowrootmode="open">${inside}</template>${light}</pay-window>`;
/** A custom element that is defined later than its markup. */
const upgraded = (inside: string, after: number) =>
  `<pay-window></pay-window>${script(`
  setTimeout(() => customElements.define('pay-window', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(inside)}; }
  }), ${after});`)}`;

const WAYS: readonly (readonly [string, (markup: string) => string])[] = [
  ['a root that is declared', (markup) => declared(markup)],
  ['a root on an empty box', (markup) => `<div id="app"></div>${script(rooted('#app', markup))}`],
  ['a custom element defined at once', (markup) => upgraded(markup, 0)],
  ['a custom element defined late', (markup) => upgraded(markup, 2_500)],
  [
    'a root in a root',
    (markup) =>
      declared(
        `<section><pay-part><template shadowrootmode="open">${markup}</template></pay-part></section>`,
      ),
  ],
  ['a slot', (markup) => declared('<main><slot></slot></main>', markup)],
  [
    'a slot in a slot',
    (markup) =>
      declared(
        '<pay-part><template shadowrootmode="open"><p><slot></slot></p></template><slot></slot></pay-part>',
        markup,
      ),
  ],
  ['a box drawn as its contents', (markup) => `<div style="display:contents">${markup}</div>`],
];

describe.each(KINDS)('open shadow roots in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true, limit: LIMIT }, (opened) => {
    world = opened;
  });
  afterEach(() => page?.close());

  test.each(WAYS)('a gateway’s step in %s', async (_, within) => {
    page = await openAt(world, html(within(chooseStep(SUM))));
    await waitForBanner(page, LEFT);
    expect(await seenAs(world, { stage: 'pay', amount: SUM })).toMatchObject({ gateway: 'danal' });
  });

  test.each(WAYS)('a shop’s step in %s', async (_, within) => {
    page = await openAt(world, html(within(orderStep(SUM)), { title: '주문서' }), SHOP, '/order');
    await waitForBanner(page, LEFT);
    expect(await seenAs(world, { stage: 'pay', amount: SUM })).toMatchObject({ gateway: null });
  });

  test('label here, sum there: a step is read in the order it is drawn in', async () => {
    const parts = `<dl><dt>결제금액</dt><dd><slot name="sum"></slot>원</dd></dl>${chooseStep(SUM).replace(/<dl><dt>결제금액.*?<\/dl>/, '')}<p>이벤트 99,000원</p>`;
    page = await openAt(
      world,
      html(
        declared(parts, '<b slot="sum">12,300</b><p>이 글은 어디에도 놓이지 않아요. 결제금액 55,000원</p>'),
      ),
    );
    await seenAs(world, { stage: 'pay', amount: 12_300 });
  });

  test('what changes inside is followed, and its last button is heard', async () => {
    page = await openAt(world, html(declared(`<div id="step">${chooseStep(SUM)}</div>`)));
    await seenAs(world, { stage: 'pay', amount: SUM });
    await page.evaluate((markup) => {
      const step = document.querySelector('pay-window')?.shadowRoot?.getElementById('step');
      if (step) step.innerHTML = markup;
    }, codeStep(SUM));
    await seenAs(world, { codeStep: true });
    await page.click('pay-window >>> #pay');
    await until('the press', async () => (await world.snapshot()).entries.length === 1);
    await page.evaluate((markup) => {
      const step = document.querySelector('pay-window')?.shadowRoot?.getElementById('step');
      if (step) step.innerHTML = markup;
    }, success(SUM));
    await seenAs(world, { stage: 'success', amount: SUM });
    expect((await world.snapshot()).entries).toMatchObject([{ amount: SUM, status: 'confirmed' }]);
  });

  test('a button whose words are put into it', async () => {
    const button =
      '<pay-button><template shadowrootmode="open"><button><slot></slot></button></template><span id="words">결제하기</span></pay-button>';
    page = await openAt(world, html(codeStep(SUM).replace(/<button.*?<\/button>/, button)));
    await seenAs(world, { codeStep: true, amount: SUM });
    await page.click('#words');
    await until('the press', async () => (await world.snapshot()).entries.length === 1);
  });

  test('a method chosen by key in a select inside', async () => {
    const inside = `<h1>주문서</h1><select id="way"><option>신용카드</option><option>휴대폰 결제</option></select><p>총 결제금액 8,900원</p><button type="button">결제하기</button>`;
    page = await openAt(world, html(declared(inside), { title: '주문서' }), SHOP, '/select');
    await seenAs(world, { stage: 'option' });
    await page.evaluate(() =>
      document.querySelector('pay-window')?.shadowRoot?.getElementById('way')?.focus(),
    );
    await page.keyboard.press('ArrowDown');
    await seenAs(world, { stage: 'pay', amount: SUM });
  });

  test('closed ones are never broken into', async () => {
    page = await openAt(
      world,
      html(`<div id="app"></div>${script(rooted('#app', chooseStep(SUM), 'closed'))}`),
    );
    await new Promise((done) => setTimeout(done, 2_500));
    // The host may say that something is being paid there; what is inside is not known.
    expect((await seenNow(world)).filter(({ amount, item }) => amount !== null || item !== null)).toEqual([]);
  });
});
