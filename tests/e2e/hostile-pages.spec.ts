import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import type { CheckoutSeen } from '../../src/contract/checkout-seen.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';

const HOST = 'ui.teledit.com';
const PATH = '/Danal/Teledit/Web/Hostile.php';
const TRUE_SUM = 7_700;
const FALSE_SUM = '결제금액 99,000원';
const WINDOW =
  '<button>SKT</button><button>KT</button><button>LG U+</button><input type="tel" placeholder="휴대폰번호"><p id="later"></p>';
const STYLE = `<style>
  .clear { opacity: 0 } .fallen { transform: scale(0) } .cut { clip-path: inset(50%) } .far { position: absolute; left: -9999px }
  .folded { height: 0; overflow: hidden } .gone { display: none } .tiny { font-size: 1px } .air { color: transparent }
  .blind { visibility: hidden } .clear p { opacity: 1 } .hole { width: 1px; height: 1px; overflow: hidden; position: absolute }
</style>`;

/** Longer than this in one piece, and the person notices. */
const LONGEST_MS = 50;
/** Of so many readings one at least is free of the neighbours' load. */
const ROUNDS = 20;
/** On a busy machine readings use up what a page's changes may cost; the next one is due 15 s later at most. */
const LATEST_MS = 20_000;

/** Text that makes careless patterns explode: what they repeat, without the end that they look for. */
const BOMB = [
  '1,'.repeat(20_000),
  '만천백'.repeat(10_000),
  `결제금액${' '.repeat(20_000)}원`,
  '('.repeat(20_000),
  '다음달휴대폰'.repeat(4_000),
  '사용자가'.repeat(6_000),
  '결제가정상적으로'.repeat(3_000),
  '한도를모두'.repeat(4_000),
];

const page = (body: string, head = '') =>
  `<!doctype html><html lang="ko"><meta charset="utf-8"><title>다날 휴대폰 결제</title>${head}<body>${WINDOW}${body}</body></html>`;
const honest = `<p id="sum">결제금액 ${TRUE_SUM.toLocaleString('ko-KR')}원</p>`;

/** In the page: milliseconds that its thread was away at most, between a change and the quarter of a second after it. */
async function longestGap(words: string): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  const beat = new Promise<void>((done) => {
    const end = last + 250;
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (now > end) done();
      else port2.postMessage(0);
    };
  });
  const find = (id: string) => Document.prototype.getElementById.call(document, id);
  const later = find('sum') ?? find('later');
  if (later !== null) Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.set?.call(later, words);
  port2.postMessage(0);
  await beat;
  return longest;
}

describe.each(KINDS)('hostile pages in %s', (kind) => {
  let world: World;
  let tab: Page;
  freshWorld(kind, { everySite: true }, (opened) => {
    world = opened;
  });
  beforeEach(async () => {
    tab = await world.newPage();
  });
  afterEach(() => tab.close());

  /** Of the page itself: what a frame in it shows is that frame's. */
  const seen = async () =>
    Object.entries(await world.stored('session'))
      .filter(([key]) => /^checkout:\d+:0$/.test(key))
      .map(([, kept]) => kept as CheckoutSeen);

  /** Shows the page and waits for what the extension makes of it. */
  async function open(body: string, head = ''): Promise<CheckoutSeen> {
    world.demo.put(HOST, PATH, page(body, head));
    await tab.goto(`https://${HOST}${PATH}`);
    return until('a detection', async () => (await seen())[0]);
  }

  /** The shortest of the page's longest gaps, each after another change; no further reading once one was short enough. */
  async function shortestGap(
    words: (round: number) => string,
    isRead = async (_: number) => {},
  ): Promise<number> {
    let shortest = Number.POSITIVE_INFINITY;
    for (let round = 1; round <= ROUNDS && shortest >= LONGEST_MS; round += 1) {
      shortest = Math.min(shortest, await tab.evaluate(longestGap, words(round)));
      await isRead(round);
    }
    return shortest;
  }

  /** It goes on reading, so nothing threw. */
  async function readsOnQuickly(): Promise<void> {
    const sum = (round: number) => 4_000 + round;
    const shortest = await shortestGap(
      (round) => `결제금액 ${sum(round)}원`,
      async (round) => {
        const isRead = async () => (await seen())[0]?.amount === sum(round);
        await until(`sum ${sum(round)}`, isRead, LATEST_MS);
      },
    );
    expect(shortest).toBeLessThan(LONGEST_MS);
  }

  test('fields and pictures named like properties (DOM clobbering)', async () => {
    const names =
      'body title querySelector getElementById textContent firstChild nextSibling parentNode childNodes getAttribute attributes nodeType localName tagName id action elements children documentElement ownerDocument getElementsByTagName checkVisibility createTreeWalker createRange defaultView form name value className style constructor characterSet URL hidden';
    const fields = names
      .split(' ')
      .map((name) => `<img name="${name}" alt=""><form id="${name}"><input name="${name}"></form>`);
    const own = `<form action="https://${HOST}/Danal/Teledit/Web/Start.php">${names
      .split(' ')
      .map((name) => `<input name="${name}" size="1">`)
      .join('')}${honest}</form>`;
    expect(await open(`${own}${fields.join('')}`)).toMatchObject({ stage: 'pay', amount: TRUE_SUM });
    await readsOnQuickly();
  });

  test('elements nested deeper than anybody would', async () => {
    // Laying them out takes the browser itself seconds, so they are out of sight; Firefox parses no more in bearable time.
    const most = kind === 'firefox' ? 5_000 : 100_000;
    const deep = `<div style="content-visibility:hidden">${'<div>'.repeat(most)}${FALSE_SUM}`;
    const inSight = `${'<span>'.repeat(1_000)}끝${'</span>'.repeat(1_000)}`;
    expect(await open(`${honest}${inSight}${deep}`)).toMatchObject({ amount: TRUE_SUM });
    await readsOnQuickly();
  });

  test('5 MB in one piece of text', async () => {
    // Not shown: laying 5 MB out costs the browser itself seconds.
    const text = '휴대폰 결제를 진행합니다. '.repeat(350_000);
    expect(await open(`${honest}<div style="content-visibility:hidden">${text}</div>`)).toMatchObject({
      amount: TRUE_SUM,
    });
    await readsOnQuickly();
  });

  test('text that patterns stumble over', async () => {
    const bombs = BOMB.map((text) => `<p class="folded">${text}</p>`).join('');
    expect(await open(`${honest}${bombs}`, STYLE)).toMatchObject({ amount: TRUE_SUM });
    await readsOnQuickly();
  });

  test('a page without a payment, 5 MB long and written to look like one', async () => {
    const words = '결제 금액은 휴대폰 번호와 통신사 정보 사이에서 '.repeat(1_000);
    const text = `${words}<p id="later"></p><div style="content-visibility:hidden">${'결제 휴대폰 '.repeat(500_000)}</div>`;
    world.demo.put('start.example', '/long', `<!doctype html><html lang="ko"><title>결제</title>${text}`);
    await tab.goto('https://start.example/long');
    expect(await shortestGap((round) => `바뀐 글 ${round}`)).toBeLessThan(LONGEST_MS);
    expect(await seen()).toEqual([]);
  });

  const UNSEEN: readonly (readonly [string, string])[] = [
    ['hidden', `<p hidden>${FALSE_SUM}</p><p class="gone">${FALSE_SUM}</p><p class="blind">${FALSE_SUM}</p>`],
    ['zero opacity', `<p class="clear">${FALSE_SUM}</p><div class="clear"><p>${FALSE_SUM}</p></div>`],
    ['off screen', `<p class="far">${FALSE_SUM}</p><p style="margin-left:-5000px">${FALSE_SUM}</p>`],
    ['no size', `<p class="fallen">${FALSE_SUM}</p><p class="tiny">${FALSE_SUM}</p>`],
    [
      'folded',
      `<div class="folded"><p>${FALSE_SUM}</p></div><div class="hole"><p>${FALSE_SUM}</p></div><p class="cut">${FALSE_SUM}</p>`,
    ],
    ['transparent', `<p class="air">${FALSE_SUM}</p>`],
    [
      'no text of the page',
      `<!-- ${FALSE_SUM} --><template><p>${FALSE_SUM}</p></template><noscript>${FALSE_SUM}</noscript><textarea>${FALSE_SUM}</textarea><del>${FALSE_SUM}</del>`,
    ],
    ['another frame', `<iframe srcdoc="<p>${FALSE_SUM}</p>" width="300" height="200"></iframe>`],
  ];

  test('sums that nobody sees, beside the true one', async () => {
    const all = UNSEEN.map(([, html]) => html).join('');
    expect(await open(`${all}${honest}`, STYLE)).toMatchObject({ stage: 'pay', amount: TRUE_SUM });
  });

  test.each(UNSEEN)('a sum that nobody sees, alone: %s', async (_, html) => {
    const found = await open(html, STYLE);
    expect(found).toMatchObject({ stage: 'pay', amount: null });
  });

  test.each([
    ['an override turns it round', '\u202e003,21\u202c원'],
    ['a style turns it round', '<span style="unicode-bidi:bidi-override;direction:rtl">003,21</span>원'],
    ['zero width between digits', '12,\u200b3\u200d00원'],
    ['letters and digits of other scripts', '12,3OO원</p><p>결제금액 １２,٣٠٠원</p><p>결제금액 𝟏𝟐,𝟑𝟎𝟎원'],
  ])('a sum that is not what it seems: %s', async (_, sum) => {
    const found = await open(`<p>결제금액 ${sum}</p>`);
    expect(found).toMatchObject({ stage: 'pay', amount: null });
  });

  const DRAWN = `<style>
    .one::before { content: '1' } .counted { counter-reset: sum 1 } .counted b::before { content: counter(sum) }
    .thousands::after { content: ',000' } .man::after { content: '만원' } .less::before { content: '-' }
    .won::before { content: '₩ ' } .unit::after { content: '원' } .dot::before { content: '· ' }
    .turned { unicode-bidi: isolate-override; direction: rtl } .back { display: inline-flex; flex-direction: row-reverse }
    .rtl { direction: rtl; display: inline-block } .rtl i { display: inline-block }
  </style>`;
  test.each([
    ['a digit before it', '<b class="one">2,300원</b>'],
    ['a digit before the element around it', '<b class="one"><i>2,300원</i></b>'],
    ['a digit in an empty element before it', '<i class="one"></i><b>2,300원</b>'],
    ['a counter before it', '<span class="counted"><b>2,300원</b></span>'],
    ['thousands behind it', '<b class="thousands">12</b>원'],
    ['a unit behind it', '<b class="man">3</b>'],
    ['a minus before it', '<b class="less">2,300원</b>'],
    ['another order, from an element around it', '<span class="turned"><b>00321</b></span>원'],
    ['its digits from right to left', '<span class="back"><b>1</b><b>2</b><b>3</b><b>0</b><b>0</b></span>원'],
    ['its boxes from right to left', '<span class="rtl"><i>12</i><i>,30</i><i>0</i></span>원'],
    ['a bar instead of its digits', '<meter value="1" max="9">2,300</meter>원'],
    ['a space like a hair between its digits', '1\u200a2,300원'],
  ])('a sum that style draws otherwise: %s', async (_, sum) => {
    const found = await open(`<p>결제금액 ${sum}</p>`, DRAWN);
    expect(found).toMatchObject({ stage: 'pay', amount: null });
  });

  test.each([
    ['its currency', '<b class="won">7,700</b>'],
    ['its unit', '<b class="unit">7,700</b>'],
    ['a bullet', '<b class="dot">7,700원</b>'],
    ['spans of its own for each part', '<b>7</b><b>,</b><b>700</b><i>원</i>'],
    [
      'a clock far right above it',
      `</p><table><tr><td></td><td style="padding-left:400px">남은 시간 <b>3:00</b></td>${'<td> </td>'.repeat(8)}</tr>
        <tr><td>결제금액</td><td><b>7,700원</b></td></tr></table><p>`,
    ],
    ['boxes side by side', '<span style="display:inline-flex"><b>7</b><b>,700</b></span>원'],
  ])('a sum that style draws as it is written, with %s', async (_, sum) => {
    const found = await open(`<p>결제금액 ${sum}</p>`, DRAWN);
    expect(found).toMatchObject({ stage: 'pay', amount: TRUE_SUM });
  });
});
