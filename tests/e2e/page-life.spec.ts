import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { bannersOn, clickInBanner, until, waitForBanner } from '../../scripts/banner.mjs';
import { says } from '../../scripts/says.mjs';
import { figure } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import {
  chooseStep,
  codeStep,
  HOST,
  html,
  LEFT,
  LIMIT,
  openAt,
  orderStep,
  pause,
  SHOP,
  SUM,
  seenAs,
  seenNow,
  success,
  WINDOW,
} from './life-pages.ts';

/** Within this after it is on screen, an outcome is known; and the time a busy machine needs besides. */
const SOON_MS = 1_000;

const HIDDEN =
  '<style>.off{display:none}[data-step=one] .two,[data-step=two] .one{display:none}dialog{border:0}</style>';

/** In the page: shows what stands under `#next-step`, some time after the press on `#go`. */
const afterPress = (wait: number, reveal: string) =>
  `<script>document.getElementById('go').addEventListener('click', () => setTimeout(() => {
    const next = document.getElementById('next-step'), now = document.getElementById('this-step');
    ${reveal}
  }, ${wait}));</script>`;

/** How a step goes and the next one comes, with nothing added or removed. */
const REVEALS: readonly (readonly [string, string, string, string])[] = [
  ['a class', '', 'class="off"', "now.className = 'off'; next.className = '';"],
  ['a style', '', 'style="display:none"', "now.style.display = 'none'; next.style.display = '';"],
  ['hidden', '', 'hidden', 'now.hidden = true; next.hidden = false;'],
  ['a class far above', 'class="one"', 'class="two"', "document.body.dataset.step = 'two';"],
  [
    'visibility that fades in',
    '',
    'style="opacity:0;transition:opacity .6s"',
    "now.hidden = true; next.style.opacity = '1';",
  ],
];

/** As long as a code is good for; `npm test` waits long enough for every place that ticks to be known for one. */
const COUNTDOWN_MS = process.env['CBG_MATRIX'] === undefined ? 30_000 : 180_000;

describe.each(KINDS)('every way a page lives in %s', (kind) => {
  let world: World;
  let page: Page;
  freshWorld(kind, { everySite: true, limit: LIMIT }, (opened) => {
    world = opened;
  });
  afterEach(() => page?.close());

  const entries = async () => (await world.snapshot()).entries;
  const press = async (selector: string) => {
    await page.bringToFront();
    await page.click(selector);
  };

  describe('document.open and write', () => {
    const rewrite = (markup: string, on = page) =>
      on.evaluate((text) => {
        document.open();
        document.write(text);
        document.close();
      }, markup);

    test('at every step: listeners come back, the press counts, the result is heard', async () => {
      page = await openAt(world, html(chooseStep(SUM)));
      await waitForBanner(page, LEFT);
      for (let again = 0; again < 3; again += 1) {
        await rewrite(html(`${chooseStep(SUM)}<p>다시 ${again}</p>`));
        await waitForBanner(page, LEFT);
      }
      await rewrite(html(codeStep(SUM)));
      await seenAs(world, { codeStep: true });
      await press('#pay');
      await until('the press', async () => (await entries()).length === 1);
      await rewrite(html(success(SUM)));
      await seenAs(world, { stage: 'success' });
      await waitForBanner(page, says('bannerSuccess'));
      expect(await entries()).toMatchObject([{ amount: SUM, status: 'confirmed' }]);
    });

    test('a code step that is written, in a pop-up that closes at the press, leaves its question', async () => {
      page = await openAt(
        world,
        html('<button id="go">열기</button>'),
        HOST,
        '/Danal/Teledit/Web/Opener.php',
      );
      world.demo.put(HOST, WINDOW, html(chooseStep(SUM)));
      await page.evaluate((path) => {
        document
          .getElementById('go')
          ?.addEventListener('click', () => open(path, 'pay', 'width=460,height=620'));
      }, WINDOW);
      await press('#go');
      const popup = await until('pop-up', async () =>
        (await page.browser().pages()).find((each) => each.url().endsWith(WINDOW)),
      );
      await waitForBanner(popup, LEFT);
      await rewrite(html(codeStep(SUM)), popup);
      await popup.evaluate(() =>
        document.getElementById('pay')?.addEventListener('click', () => setTimeout(close, 60)),
      );
      await seenAs(world, { codeStep: true });
      await popup.bringToFront();
      await popup.click('#pay');
      await until('entry', async () => (await entries()).length === 1);
      expect(await entries()).toMatchObject([{ amount: SUM, status: 'pending' }]);
    });

    test('what was shut stays shut, what was open is open, and its buttons work', async () => {
      page = await openAt(world, html(chooseStep(SUM)));
      await waitForBanner(page, LEFT);
      await rewrite(html(`${chooseStep(SUM)}<p>다시</p>`));
      const banner = await waitForBanner(page, LEFT);
      await page.bringToFront();
      await clickInBanner(page, banner, '[aria-label="닫기"]');
      await until('shut', async () => (await bannersOn(page)).length === 0);
      await rewrite(html(`${chooseStep(SUM)}<p>한 번 더</p>`));
      await pause(1_200);
      expect(await bannersOn(page)).toEqual([]);
    });

    test('on a page that was nothing before', async () => {
      page = await openAt(world, html('<p>안녕하세요</p>', { title: 'Shop' }), SHOP, '/plain');
      await pause(600);
      await rewrite(html(orderStep(SUM), { title: '주문서' }));
      // In Firefox a page that wrote itself anew hears what is told to us there: of a shop's no figure is said.
      const { text } = await waitForBanner(page, kind === 'firefox' ? /./ : LEFT);
      if (kind === 'firefox') expect(text).not.toMatch(/\d,\d{3}/);
    });
  });

  describe('shown by an attribute alone, late after the press', () => {
    test.each(
      REVEALS.flatMap((way, index) => [[...way, [1_500, 3_000, 5_000][index % 3] ?? 1_500]] as const),
    )('a code step, by %s', async (_, now, next, reveal, wait) => {
      const steps = `<div id="this-step" ${now}>${chooseStep(SUM)}<button id="go">다음</button></div>
          <div id="next-step" ${next}>${codeStep(SUM)}</div>${afterPress(wait, reveal)}`;
      page = await openAt(world, html(steps, { head: HIDDEN }).replace('<body>', '<body data-step="one">'));
      await seenAs(world, { codeStep: false, amount: SUM });
      await press('#go');
      await pause(wait);
      await seenAs(world, { codeStep: true }, 3 * SOON_MS);
      await press('#pay');
      await until('the press', async () => (await entries()).length === 1);
    });

    test('a result in a dialog that opens, and goes again', async () => {
      const steps = `<div id="this-step">${codeStep(SUM)}</div><button id="go">다음</button><dialog id="next-step">${success(SUM)}</dialog>
        ${afterPress(2_500, "now.inert = true; now.setAttribute('class', 'off'); next.setAttribute('open', '');")}`;
      page = await openAt(world, html(steps, { head: HIDDEN }));
      await seenAs(world, { codeStep: true });
      await press('#pay');
      await until('the press', async () => (await entries()).length === 1);
      await press('#go');
      await pause(2_500);
      await until('confirmed', async () => (await entries())[0]?.status === 'confirmed', 4 * SOON_MS);
    });

    test('a shop’s checkout, chosen by what unfolds', async () => {
      const steps = `<h1>주문</h1><button id="go">결제하기</button><i id="this-step"></i>
        <details id="next-step"><summary>결제</summary>${orderStep(SUM)}</details>${afterPress(1_800, 'next.open = true;')}`;
      page = await openAt(world, html(steps, { title: '주문서' }), SHOP, '/fold');
      await pause(800);
      expect((await seenNow(world)).filter(({ stage }) => stage === 'pay')).toEqual([]);
      await press('#go');
      await waitForBanner(page, LEFT);
    });

    test('by a style sheet alone', async () => {
      const steps = `<div id="this-step">${chooseStep(SUM)}<button id="go">다음</button></div><div id="next-step" class="off">${codeStep(SUM)}</div>
        ${afterPress(2_200, "document.styleSheets[0].insertRule('#this-step{display:none}'); document.styleSheets[0].insertRule('#next-step.off{display:block}', 1);")}`;
      page = await openAt(world, html(steps, { head: HIDDEN }));
      await seenAs(world, { codeStep: false });
      await press('#go');
      await pause(2_200);
      await seenAs(world, { codeStep: true }, 3 * SOON_MS);
    });

    test('and gone by one: the banner goes', async () => {
      page = await openAt(
        world,
        html(`<div id="all">${orderStep(SUM)}</div>`, { title: '주문서', head: HIDDEN }),
        SHOP,
        '/goes',
      );
      await waitForBanner(page, LEFT);
      await page.evaluate(() => document.getElementById('all')?.setAttribute('class', 'off'));
      await until('gone', async () => (await bannersOn(page)).length === 0, 3 * SOON_MS);
    });
  });

  test('a view transition from step to step', async () => {
    page = await openAt(world, html(`<main id="app">${chooseStep(SUM)}</main>`));
    await waitForBanner(page, LEFT);
    await page.bringToFront();
    for (const markup of [codeStep(SUM), chooseStep(SUM), codeStep(SUM)]) {
      await page.evaluate(async (text) => {
        const app = document.getElementById('app');
        const draw = () => {
          if (app) app.innerHTML = text;
        };
        await (
          document as Document & { startViewTransition?: (change: () => void) => { finished: Promise<void> } }
        ).startViewTransition?.(draw).finished;
        if (app?.innerHTML !== text) draw();
      }, markup);
      await seenAs(world, { codeStep: markup.includes('인증번호 6자리') });
      expect(await bannersOn(page)).toHaveLength(1);
    }
    await press('#pay');
    await until('the press', async () => (await entries()).length === 1);
  });

  test('a shop that goes from page to page without loading: shown on its phone step alone', async () => {
    const cart = `<h1>장바구니</h1><p>총 상품금액 ${figure(SUM)}원</p><p>휴대폰 결제를 이용할 수 있어요.</p><button type="button">주문하기</button>`;
    const byCard = orderStep(SUM).replace(' checked', '').replace('value="card"', 'value="card" checked');
    page = await openAt(world, html(`<main id="app">${cart}</main>`, { title: '달토끼' }), SHOP, '/cart');
    const goTo = (path: string, markup: string) =>
      page.evaluate(
        (address, text) => {
          history.pushState({ text }, '', address);
          const app = document.getElementById('app');
          if (app) app.innerHTML = text;
        },
        path,
        markup,
      );
    const gone = () => until('gone', async () => (await bannersOn(page)).length === 0, 3 * SOON_MS);
    await page.evaluate(() =>
      addEventListener('popstate', ({ state }) => {
        const app = document.getElementById('app');
        if (app) app.innerHTML = state?.text ?? '';
      }),
    );
    await goTo('/order', orderStep(SUM));
    await waitForBanner(page, LEFT);
    await goTo('/order?pay=card', byCard);
    await gone();
    await page.evaluate(() => history.back());
    await waitForBanner(page, LEFT);
    await goTo('/cart', cart);
    await gone();
    expect(await entries()).toEqual([]);
  });

  test('a dialog drawn anew any number of times keeps the banner', async () => {
    page = await openAt(world, html(`<dialog id="pay">${chooseStep(SUM)}</dialog>`));
    await page.evaluate(() => (document.getElementById('pay') as HTMLDialogElement).showModal());
    await waitForBanner(page, LEFT);
    const isIn = () => page.evaluate(() => document.querySelector('dialog:modal [popover]') !== null);
    await until('in the dialog', isIn);
    for (let again = 0; again < 12; again += 1) {
      await page.evaluate((turn) => {
        const old = document.getElementById('pay') as HTMLDialogElement;
        if (turn % 2 === 0) {
          old.innerHTML = old.innerHTML.replace(/<div popover.*?<\/div>/, '');
          return;
        }
        const made = old.cloneNode(true) as HTMLDialogElement;
        made.removeAttribute('open');
        made.querySelector('[popover]')?.remove();
        old.replaceWith(made);
        made.showModal();
      }, again);
      await pause(120);
    }
    await until('in the dialog', isIn);
    expect((await waitForBanner(page, LEFT)).box.width).toBeGreaterThan(100);
    await page.evaluate(() => (document.getElementById('pay') as HTMLDialogElement).close());
    await until('gone', async () => (await bannersOn(page)).length === 0);
  });

  test('after minutes of a countdown, an approval given on the telephone is known within a second', {
    timeout: 300_000,
  }, async () => {
    const waiting = `<div id="box"><p>남은 시간 <b id="clock">03:00</b></p></div><p id="text">휴대폰에서 승인해 주세요</p>
      <div id="bar" style="height:4px;width:100%"></div><i id="dot" class="on">●</i>
      <div id="result" class="off">${success(SUM)}</div>`;
    page = await openAt(world, html(`<div id="step">${codeStep(SUM)}</div>${waiting}`, { head: HIDDEN }));
    await seenAs(world, { codeStep: true });
    await press('#pay');
    await until('the press', async () => (await entries()).length === 1);
    await page.evaluate(() => {
      document.getElementById('step')?.remove();
      let left = 180;
      const part = (id: string) => document.getElementById(id) as HTMLElement;
      const words = () => `${Math.floor(left / 60)}분 ${left % 60}초`;
      setInterval(() => {
        left -= 1;
        part('box').innerHTML = `<p>남은 시간 <b id="clock">${words()}</b></p>`;
        document.title = `(${left}) 결제 대기`;
      }, 1_000);
      setInterval(() => part('bar').style.setProperty('width', `${left / 1.8}%`), 200);
      setInterval(() => part('dot').classList.toggle('on'), 500);
    });
    await page.bringToFront();
    await pause(COUNTDOWN_MS);
    // Nothing but a class says that it is over, and nobody has clicked.
    await page.evaluate(() => {
      document.getElementById('result')?.classList.remove('off');
      document.getElementById('text')?.classList.add('off');
    });
    const shown = Date.now();
    await until('confirmed', async () => (await entries())[0]?.status === 'confirmed', 5 * SOON_MS);
    const took = Date.now() - shown;
    await waitForBanner(page, says('bannerSuccess'));
    expect(took).toBeLessThan(SOON_MS);
  });
});
