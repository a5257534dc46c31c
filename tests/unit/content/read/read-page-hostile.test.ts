// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../src/content/read/read-page.ts';
import { walk } from '../../../../src/content/read/read-text.ts';
import { leastEffort } from '../../../../src/content/read/reading-allowance.ts';
import { detect } from '../../../../src/detection/detect.ts';
import type { PageFacts } from '../../../../src/detection/page/page-facts.ts';
import { parsePage } from '../../detection/parse-page.ts';

const URL_OF_WINDOW = 'https://ui.teledit.com/Danal/Teledit/Web/Start.php';
const FIELDS = '<button>SKT</button><button>KT</button><input type="tel" placeholder="휴대폰번호">';
const judge = (body: string, url = URL_OF_WINDOW) =>
  detect(readPage(parsePage(`<title>다날 휴대폰 결제</title><body>${body}</body>`), { href: url }));

/** Hostile text may cost so many times what ordinary text of the greatest length costs: a pattern that explodes costs thousands. */
const MOST_TIMES = 8;
const ORDINARY = '<p>오늘은 휴대폰으로 사진을 찍고 산책을 했다. 결제 내역은 다음에 본다.</p>'.repeat(1_600);

const factsFor = (body: string) =>
  readPage(parsePage(`<body><h1>휴대폰 결제</h1><p>${body}</p>${FIELDS}</body>`), { href: URL_OF_WINDOW });

function cpuMs(facts: PageFacts): number {
  const before = process.cpuUsage();
  detect(facts);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The best of five, taken in turns with ordinary text: neighbours on the machine slow both down alike. */
function timesOrdinary(body: string): number {
  const hostile = factsFor(body);
  const ordinary = factsFor(ORDINARY);
  const runs = [1, 2, 3, 4, 5].map(() => [cpuMs(hostile), cpuMs(ordinary)] as const);
  const [own, other] = [0, 1].map((index) => Math.min(...runs.map((run) => run[index] ?? 0)));
  return (own ?? 0) / (other ?? 1);
}

describe('a page that hides properties behind fields of their names (DOM clobbering)', () => {
  const names = [
    'body',
    'title',
    'querySelector',
    'querySelectorAll',
    'textContent',
    'firstChild',
    'nextSibling',
    'parentNode',
    'childNodes',
    'getAttribute',
    'hasAttribute',
    'attributes',
    'nodeType',
    'localName',
    'tagName',
    'id',
    'action',
    'elements',
    'children',
    'documentElement',
    'ownerDocument',
    'getElementsByTagName',
    'checkVisibility',
    'getBoundingClientRect',
    'defaultView',
    'form',
    'name',
    'value',
    'className',
    'style',
    'constructor',
    '__proto__',
  ];

  test.each(names)('%s', (name) => {
    const html = `<img name="${name}"><form action="https://ui.teledit.com/Danal/Teledit/Web/Start.php"><input name="${name}"><input id="${name}" type="hidden" name="ItemAmt" value="7700">
      <p>결제금액 7,700원</p>${FIELDS}</form>`;
    expect(judge(html)).toMatchObject({ stage: 'pay', amount: 7_700 });
  });
});

describe('sums nobody sees', () => {
  test.each([
    ['hidden', '<p hidden>결제금액 99,000원</p>'],
    ['display', '<p style="display:none">결제금액 99,000원</p>'],
    ['opacity', '<p style="opacity:0">결제금액 99,000원</p>'],
    ['off screen', '<p style="position:absolute;left:-10000px">결제금액 99,000원</p>'],
    ['zero size', '<p style="font-size:0px">결제금액 99,000원</p>'],
    ['transparent', '<p style="color:transparent">결제금액 99,000원</p>'],
    ['comment', '<!-- 결제금액 99,000원 -->'],
    ['template', '<template><p>결제금액 99,000원</p></template>'],
    ['noscript', '<noscript><p>결제금액 99,000원</p></noscript>'],
    ['another frame', '<iframe srcdoc="<p>결제금액 99,000원</p>"></iframe>'],
    ['struck out', '<p><del>결제금액 99,000원</del></p>'],
    ['textarea', '<textarea>결제금액 99,000원</textarea>'],
    ['svg', '<svg><text>결제금액 99,000원</text></svg>'],
  ])('%s', (_, html) => {
    expect(judge(`${html}<p>결제금액 7,700원</p>${FIELDS}`)).toMatchObject({ stage: 'pay', amount: 7_700 });
    expect(judge(`${html}${FIELDS}`)?.amount ?? null).toBeNull();
  });
});

describe('sums that are not what they seem', () => {
  test.each([
    ['an override turns it round', '결제금액 \u202e003,21\u202c원', 'garbled'],
    ['an isolate turns it round', '결제금액 \u2067003,21\u2069원', 'garbled'],
    ['zero width inside', '결제금액 12,\u200b300원', 'garbled'],
    ['a joiner inside', '결제금액 12,3\u200d00원', 'garbled'],
    ['letters for digits', '결제금액 12,3OO원', 'garbled'],
    ['digits of another script', '결제금액 １２,٣٠٠원', 'garbled'],
    ['mathematical digits', '결제금액 𝟏𝟐,𝟑𝟎𝟎원', 'garbled'],
    ['superscripts', '결제금액 ¹²,³⁰⁰원', 'garbled'],
    ['a quantity glued on', '결제금액 <span>2</span><span>12,300</span>원', 'garbled'],
    ['bidi by style', '<p style="unicode-bidi:bidi-override;direction:rtl">결제금액 12,300원</p>', 'missing'],
    ['beyond all limits', '결제금액 999,999,999,999원', 'too-large'],
    ['below nothing', '결제금액 -12,300원', 'negative'],
    ['in pieces', '결제금액 12,300.75원', 'fractional'],
    ['two at once', '결제금액 12,300원</p><p>결제금액 45,600원', 'several'],
  ])('%s', (_, html, doubt) => {
    expect(judge(`<p>${html}</p>${FIELDS}`)).toMatchObject({
      stage: 'pay',
      amount: null,
      amountDoubt: doubt,
    });
  });

  test('a marker of ours written by the page changes nothing', () => {
    expect(judge(`<p>결제금액 12\ue000,300\ue001원</p>${FIELDS}`)).toMatchObject({ amount: 12_300 });
  });
});

describe('size and shape', { tags: ['long'] }, () => {
  test('100,000 nested elements: the walk neither recurses nor goes all the way down', {
    timeout: 60_000,
  }, () => {
    const root = document.createElement('div');
    let at: Element = root;
    for (let depth = 0; depth < 100_000; depth += 1) {
      const next = document.createElement('div');
      at.append(next);
      at = next;
    }
    let entered = 0;
    const count = {
      enter: () => {
        entered += 1;
        return true;
      },
      leave: () => undefined,
      text: () => undefined,
    };
    expect(() => walk(root, count, () => undefined, leastEffort())).not.toThrow();
    expect(entered).toBe(128);
  });

  test('a text node of 5 MB', () => {
    const page = parsePage('<body></body>');
    page.body.append(page.createTextNode('휴대폰 결제 12,300원 '.repeat(350_000)));
    const facts = readPage(page, { href: URL_OF_WINDOW });
    expect(facts.text.length).toBeLessThanOrEqual(65_536);
  });

  test.each([
    ['digits', '1'.repeat(60_000)],
    ['commas', '1,'.repeat(30_000)],
    ['groups', '123,'.repeat(15_000)],
    ['won', '원'.repeat(60_000)],
    ['sums', '1원'.repeat(20_000)],
    ['pieces', '<b>1</b>'.repeat(8_000)],
    ['blanks', `결제금액${' '.repeat(60_000)}원`],
    ['labels', '결제금액'.repeat(15_000)],
    ['brackets', '('.repeat(60_000)],
    ['units', '만천백'.repeat(20_000)],
    ['signs', '₩'.repeat(60_000)],
    ['bill sentence', '다음달휴대폰'.repeat(10_000)],
    ['cancel', '사용자가'.repeat(15_000)],
    ['short lines', '<p>결제금액 한도 초과 12,300원</p>'.repeat(1_500)],
    ['cells', `<table>${'<tr><td>결제금액</td><td>12,300원</td></tr>'.repeat(1_500)}</table>`],
  ])('text built to make patterns explode: %s', (_, html) => {
    expect(timesOrdinary(html)).toBeLessThan(MOST_TIMES);
  });

  test('thousands of choices, forms and fields are cut', () => {
    const many =
      '<label><input type="radio" name="p">휴대폰 결제</label><form action="/x"><input type="hidden" name="a"><input type="text"></form>'.repeat(
        700,
      );
    const facts = readPage(parsePage(`<body>${many}</body>`), { href: URL_OF_WINDOW });
    expect(facts.choices.length).toBeLessThanOrEqual(800);
    expect(facts.fields.length).toBeLessThanOrEqual(200);
    expect(facts.forms.length).toBeLessThanOrEqual(40);
  });
});

test('an empty document, and one without a body', () => {
  const page = document.implementation.createHTMLDocument('');
  expect(detect(readPage(page, { href: URL_OF_WINDOW }))).toBeUndefined();
  page.documentElement.replaceChildren();
  expect(() => readPage(page, { href: URL_OF_WINDOW })).not.toThrow();
});
