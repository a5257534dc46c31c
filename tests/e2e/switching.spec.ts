import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import type { CheckoutSeen } from '../../src/contract/checkout-seen.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';

const HOST = 'daltokki.example';
const SUM = 18_400;

/** Runs in the page: a press marks its own choice and takes the mark from the others, as shops' scripts do. */
const MARKS = `<script>
  addEventListener('click', ({ target }) => {
    const own = target.closest('[data-way]');
    if (!own) return;
    for (const each of document.querySelectorAll('[data-way]')) {
      each.classList.toggle('on', each === own);
      if (each.hasAttribute('aria-pressed')) each.setAttribute('aria-pressed', String(each === own));
      if (each.hasAttribute('aria-selected')) each.setAttribute('aria-selected', String(each === own));
    }
  });
</script>`;

const ROUTES = `<script>
  const draw = (step) => {
    history.pushState(null, '', '#' + step);
    setTimeout(() => { document.getElementById('app').innerHTML = step === 'pay'
      ? '<h2>결제수단</h2><p>휴대폰결제 <a>변경</a></p><p>총 결제금액 18,400원</p><button>결제하기</button>'
      : '<h2>배송지</h2><p>서울시 어딘가</p><button>다음</button>'; }, 120);
  };
</script>`;

const shop = (body: string) =>
  `<!doctype html><html lang="ko"><meta charset="utf-8"><title>주문서</title><body><h1>주문서</h1>${body}
  <p>총 결제금액 18,400원</p><button>결제하기</button></body></html>`;

interface Way {
  readonly html: string;
  readonly phone: (page: Page) => Promise<unknown>;
  readonly card: (page: Page) => Promise<unknown>;
}

/** By a key, as a person does: what a script sets is no act of theirs. */
const key = (name: 'ArrowDown' | 'ArrowUp') => async (page: Page) => {
  await page.focus('#way');
  await page.keyboard.press(name);
};
const press = (selector: string) => (page: Page) => page.click(selector);

const WAYS: Readonly<Record<string, Way>> = {
  'radio buttons': {
    html: '<label><input type="radio" name="m" id="card" checked>신용카드</label><label><input type="radio" name="m" id="phone">휴대폰 결제</label>',
    phone: press('#phone'),
    card: press('#card'),
  },
  'a select': {
    html: '<select id="way"><option value="c">신용카드</option><option value="p">휴대폰 결제</option></select>',
    phone: key('ArrowDown'),
    card: key('ArrowUp'),
  },
  tabs: {
    html: `<ul role="tablist"><li role="tab" data-way id="card" aria-selected="true">신용카드</li><li role="tab" data-way id="phone" aria-selected="false">휴대폰 결제</li></ul>${MARKS}`,
    phone: press('#phone'),
    card: press('#card'),
  },
  'buttons that are pressed': {
    html: `<button data-way id="card" aria-pressed="true">신용카드</button><button data-way id="phone" aria-pressed="false">휴대폰</button>${MARKS}`,
    phone: press('#phone'),
    card: press('#card'),
  },
  'boxes with a class': {
    html: `<div class="ways"><div data-way id="card" class="way on">신용카드</div><div data-way id="phone" class="way">휴대폰결제</div></div>${MARKS}`,
    phone: press('#phone'),
    card: press('#card'),
  },
};

describe.each(KINDS)('switching the method in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    page = await world.newPage();
  });
  afterEach(() => page.close());

  const seen = async () =>
    Object.entries(await world.stored('session'))
      .filter(([key]) => key.startsWith('checkout:'))
      .map(([, kept]) => kept as CheckoutSeen);
  const stageIs = (stage: CheckoutSeen['stage']) =>
    until(stage, async () => {
      const all = await seen();
      if (all.some((one) => one.stage === stage)) return true;
      throw new Error(JSON.stringify(all));
    });

  test.each(Object.entries(WAYS))('by %s, there and back', async (_, { html, phone, card }) => {
    world.demo.put(HOST, '/switch', shop(html));
    await page.goto(`https://${HOST}/switch`);
    await stageIs('option');
    await phone(page);
    await stageIs('pay');
    expect(await seen()).toMatchObject([{ amount: SUM, rule: 'merchant-step' }]);
    await card(page);
    await stageIs('option');
  });

  test('in a single-page shop, there and back', async () => {
    world.demo.put(
      HOST,
      '/spa',
      `<!doctype html><html lang="ko"><title>주문</title><div id="app"><h2>배송지</h2><button>다음</button></div><button id="go">계속</button><button id="back">뒤로</button>${ROUTES}<script>document.getElementById('go').onclick = () => draw('pay'); document.getElementById('back').onclick = () => draw('ship');</script></html>`,
    );
    await page.goto(`https://${HOST}/spa`);
    await page.click('#go');
    await stageIs('pay');
    expect(await seen()).toMatchObject([{ amount: SUM }]);
    await page.click('#back');
    await until('nothing', async () => (await seen()).length === 0);
  });

  test('in a frame of the shop’s page', async () => {
    const way = WAYS['radio buttons'] as Way;
    world.demo.put(HOST, '/inner', shop(way.html));
    world.demo.put(
      'start.example',
      '/outer',
      `<!doctype html><html lang="ko"><title>주문</title><iframe src="https://${HOST}/inner" width="700" height="500"></iframe></html>`,
    );
    await page.goto('https://start.example/outer');
    await stageIs('option');
    const frame = await page.waitForFrame((each) => each.url().includes('/inner'));
    await frame.click('#phone');
    expect(await frame.$eval('#phone', (field) => (field as HTMLInputElement).checked)).toBe(true);
    await stageIs('pay');
    await frame.click('#card');
    await stageIs('option');
  });
});
