import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { bannersOn, waitForBanner } from '../../scripts/banner.mjs';
import { staysQuiet } from './acts.ts';
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
  quoted,
  SHOP,
  SUM,
  seenAs,
  seenNow,
} from './life-pages.ts';

const SIZE = 'width="460" height="620"';

/** In the page: a frame without an address, filled by the page that made it. */
const written = (markup: string) => `<div id="place"></div><script>
  const frame = Object.assign(document.createElement('iframe'), { width: 460, height: 620 });
  document.getElementById('place').append(frame);
  const inner = frame.contentDocument;
  inner.open(); inner.write(${JSON.stringify(markup).replaceAll('</', '<\\/')}); inner.close();
</script>`;
const byHand = (markup: string) => `<div id="place"></div><script>
  const frame = Object.assign(document.createElement('iframe'), { width: 460, height: 620 });
  document.getElementById('place').append(frame);
  setTimeout(() => { frame.contentDocument.body.innerHTML = ${JSON.stringify(markup).replaceAll('</', '<\\/')}; }, 300);
</script>`;
const blob = (markup: string) => `<div id="place"></div><script>
  const frame = Object.assign(document.createElement('iframe'), { width: 460, height: 620 });
  frame.src = URL.createObjectURL(new Blob([${JSON.stringify(markup).replaceAll('</', '<\\/')}], { type: 'text/html' }));
  document.getElementById('place').append(frame);
</script>`;

const WAYS: readonly (readonly [string, (markup: string) => string])[] = [
  ['srcdoc', (markup) => `<iframe ${SIZE} srcdoc="${quoted(markup)}"></iframe>`],
  [
    'srcdoc in srcdoc',
    (markup) =>
      `<iframe ${SIZE} srcdoc="${quoted(`<iframe ${SIZE} srcdoc="${quoted(markup)}"></iframe>`)}"></iframe>`,
  ],
  ['about:blank, written', written],
  ['about:blank, filled by hand', byHand],
  ['a blob', blob],
];

let world: World;
let page: Page;
const inWorld = (kind: (typeof KINDS)[number], everySite: boolean) => {
  freshWorld(kind, { everySite, limit: LIMIT }, (opened) => {
    world = opened;
  });
  afterEach(() => page?.close());
};

describe.each(KINDS)('frames that a gateway writes itself in %s', (kind) => {
  inWorld(kind, false);

  test.each(WAYS)('a gateway’s step in %s is that gateway’s', async (_, frameWith) => {
    page = await openAt(world, html(frameWith(html(chooseStep(SUM)))));
    await waitForBanner(page, LEFT);
    expect(await seenAs(world, { stage: 'pay', amount: SUM })).toMatchObject({ gateway: 'danal' });
  });

  test('one that comes late, and its next step', async () => {
    page = await openAt(world, html('<p id="place">잠시만 기다려 주세요</p>'));
    await page.evaluate(
      (markup) => {
        setTimeout(() => {
          const frame = Object.assign(document.createElement('iframe'), {
            width: 460,
            height: 620,
            srcdoc: markup,
          });
          document.body.append(frame);
        }, 1_500);
      },
      html(chooseStep(SUM)),
    );
    await waitForBanner(page, LEFT);
    await page.evaluate(
      (markup) => {
        const frame = document.querySelector('iframe');
        if (frame) frame.srcdoc = markup;
      },
      html(codeStep(SUM)),
    );
    expect(await seenAs(world, { codeStep: true, amount: SUM })).toMatchObject({ gateway: 'danal' });
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await waitForNothing();
  });

  test('a window that writes itself anew keeps its banner, in the same words', async () => {
    page = await openAt(world, html(chooseStep(SUM)));
    const { text } = await waitForBanner(page, LEFT);
    for (let again = 0; again < 2; again += 1) {
      await page.evaluate(
        (markup) => {
          document.open();
          document.write(markup);
          document.close();
        },
        html(`${chooseStep(SUM)}<p>다시 ${again}</p>`),
      );
      await new Promise((done) => setTimeout(done, 400));
      expect((await waitForBanner(page, LEFT)).text).toBe(text);
    }
  });

  test('a pop-up that a page opens empty and writes', async () => {
    const opener = await openAt(world, html('<button id="go">열기</button>'));
    await opener.evaluate(
      (markup) => {
        document.getElementById('go')?.addEventListener('click', () => {
          const made = open('', 'pay', 'width=460,height=620');
          made?.document.write(markup);
          made?.document.close();
        });
      },
      html(chooseStep(SUM)),
    );
    await opener.click('#go');
    expect(await seenAs(world, { stage: 'pay', amount: SUM })).toMatchObject({ gateway: 'danal' });
    for (const each of await opener.browser().pages())
      if (each !== opener && (await each.title()) === '다날 휴대폰 결제') page = each;
    await waitForBanner(page, LEFT);
    await opener.close();
  });

  const waitForNothing = async () => {
    for (let tries = 0; tries < 60 && (await bannersOn(page)).length > 0; tries += 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(await bannersOn(page)).toEqual([]);
  };
});

describe.each(KINDS)('frames that any page writes itself in %s', (kind) => {
  inWorld(kind, true);

  test.each(WAYS)('a shop’s step in %s is that shop’s', async (_, frameWith) => {
    page = await openAt(world, html(frameWith(html(orderStep(SUM))), { title: '주문서' }), SHOP, '/order');
    // In Firefox the page that writes a document anew hears what is told to us there: of a shop's no figure is said.
    const isOverheard = kind === 'firefox' && frameWith === written;
    const { text } = await waitForBanner(page, isOverheard ? /./ : LEFT);
    if (isOverheard) expect(text).not.toMatch(/\d,\d{3}/);
    expect(await seenAs(world, { stage: 'pay', amount: SUM })).toMatchObject({ gateway: null });
  });

  test.each([
    [
      'a sandboxed frame speaks for no host',
      `<iframe ${SIZE} sandbox="allow-scripts" srcdoc="${quoted(html(chooseStep(SUM)))}"></iframe>`,
    ],
    [
      'nor does a data address',
      `<iframe ${SIZE} src="data:text/html;charset=utf-8,${encodeURIComponent(html(chooseStep(SUM)))}"></iframe>`,
    ],
  ])('%s', async (_, markup) => {
    page = await openAt(world, html(markup));
    await staysQuiet(page);
    expect((await seenNow(world)).filter(({ gateway }) => gateway !== null)).toEqual([]);
  });

  test('a base that a page gives itself makes it no gateway', async () => {
    const inner = html(chooseStep(SUM), {
      head: `<base href="https://${HOST}/Danal/Teledit/Web/Start.php">`,
    });
    page = await openAt(world, html(`<iframe ${SIZE} srcdoc="${quoted(inner)}"></iframe>`), SHOP, '/base');
    await new Promise((done) => setTimeout(done, 1_500));
    expect((await seenNow(world)).filter(({ gateway, lookalike }) => gateway !== null && !lookalike)).toEqual(
      [],
    );
  });
});
