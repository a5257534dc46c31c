// @vitest-environment test-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { glance } from '../../../src/content/glance.ts';
import { FIXTURES, fixturePages } from '../detection/fixture-pages.ts';
import { parsePage } from '../detection/parse-page.ts';
import { isSuspect, named } from './suspected.ts';

const FOREIGN = 'https://www.example.com/page';
const KOREAN = 'https://www.example.kr/page';
const ORDER = 'https://www.example.com/checkout';
const look = (html: string, url = FOREIGN) => {
  const page = parsePage(html);
  return glance(page, named(page, url));
};

const filler = (count: number, text = '글') => `<p>${text}</p>`.repeat(count);
const methods =
  '<label><input type="radio" name="m"> 신용카드</label><label><input type="radio" name="m"> 휴대폰</label>';

describe('nothing that stage 2 would report is passed over', () => {
  const steps = fixturePages().filter(({ expect: expected }) => expected !== null);

  test.each(steps)('$file', ({ file, url }) => {
    expect(isSuspect(readFileSync(join(FIXTURES, file), 'utf8'), url)).toBe(true);
  });
});

/** The test DOM has no working ranges in parsed documents, so these use its own. */
const here = (html: string) => {
  document.body.innerHTML = html;
  return document;
};

describe('what a look costs', () => {
  test.each([
    ['its title', `<title>가게</title><body>${filler(200, 'x')}`, undefined],
    ['its host', `<body>${filler(200, 'x')}`, 'https://shop.example.kr/'],
  ])('a page that is Korean by %s may still change', (_by, html, url) => {
    expect(look(html, url)).toBe('open');
  });

  test('hardly anything on it yet: it may still change', () => {
    expect(look('<body><div id="root"></div>', ORDER)).toBe('open');
  });

  test('a page that is Korean by its first text may still change', () => {
    expect(glance(here(`<p>가게</p>${filler(200, 'x')}`), ORDER)).toBe('open');
    expect(glance(here(`${filler(200, 'x')}<p>가게</p>`), ORDER)).toBe('closed');
  });

  test('one that is not Korean by its first text is looked at where an order is named, or the person acted', () => {
    const page = here(`${filler(200, 'x')}${methods}<button>결제하기</button>`);
    expect(glance(page, ORDER)).toBe('closed');
    expect(glance(here(`${methods}<button>결제하기</button>${filler(200, 'x')}`), ORDER)).toBe('words');
  });

  test('far down a long page counts where an order is named, or the person acted', {
    timeout: 30_000,
  }, () => {
    const page = here(`${filler(1_100)}${methods}<button>결제하기</button>`);
    expect(glance(page, KOREAN)).toBe('open');
    expect(glance(page, ORDER)).toBe('words');
    expect(glance(page, FOREIGN, true)).toBe('words');
  });
});

describe('what is seen', () => {
  test.each([
    ['script', `<script>var a = '휴대폰 결제';</script>`],
    ['style', '<style>/* 휴대폰 결제 */</style>'],
    ['noscript', '<noscript>휴대폰 결제</noscript>'],
    ['template', '<template>휴대폰 결제</template>'],
    ['comment', '<!-- 휴대폰 결제 -->'],
    ['a text field', '<textarea>휴대폰 결제</textarea>'],
  ])('words in a %s are not', (_where, html) => {
    const page = new DOMParser().parseFromString(`<body>${html}<p>가게</p>`, 'text/html');
    expect(glance(page, KOREAN)).toBe('open');
  });

  test.each([
    [
      'a form to a gateway',
      '<form action="https://ui.teledit.com/Danal/Teledit/Web/Start.php" method="post"></form>',
    ],
    ['the same without its scheme', '<form action="//ui.teledit.com/x" method="post"></form>'],
    ['a field of a hand-over', '<form><input type="hidden" name="ItemAmt" value="100"></form>'],
    ['a choice known by its value', '<form><input type="radio" name="m" value="HPP"></form>'],
  ])('%s is', (_what, html) => {
    expect(look(`<body>${html}`, ORDER)).toBe('form');
  });

  test('a label drawn as a picture is, on an order page', () => {
    expect(look('<body><img alt="휴대폰결제">', 'https://shop.example.kr/order')).toBe('words');
  });

  test('no field is asked for what was typed', () => {
    const page = parsePage('<body><input name="a" value="x"><select><option>가</option></select>');
    for (const field of page.querySelectorAll('input, select'))
      Object.defineProperty(field, 'value', { get: () => expect.unreachable('read a value') });
    expect(glance(page, FOREIGN, true)).toBe('open');
  });

  const typed = '<p>휴대폰 결제</p>';
  test.each([
    ['beside the text', `<div contenteditable="true">${typed}</div>`],
    ['deeper', `<section><p>가</p><div><div contenteditable="true">${typed}</div></div></section>`],
  ])('what a person writes in a long page is never in the string that is read, %s', (_where, editor) => {
    const strings = vi.spyOn(Range.prototype, 'toString');
    expect(glance(here(`${editor}${filler(1_100)}`), KOREAN)).toBe('open');
    expect(strings).not.toHaveBeenCalled();
    expect(glance(here(`${filler(1_100)}${editor}`), KOREAN)).toBe('open');
    expect(strings).toHaveBeenCalled();
    strings.mockRestore();
  });

  test('nor where the whole page is written in', () => {
    const text = vi.spyOn(Element.prototype, 'textContent', 'get');
    expect(look(`<body contenteditable="true">${typed}`, KOREAN)).toBe('open');
    const design = parsePage(`<body>${typed}`);
    Object.defineProperty(Document.prototype, 'designMode', { get: () => 'on', configurable: true });
    glance(design, KOREAN);
    Reflect.deleteProperty(Document.prototype, 'designMode');
    // The test DOM reads the title so, too.
    expect(text.mock.contexts.filter((of) => (of as Element).localName === 'body')).toEqual([]);
    text.mockRestore();
  });

  test('a page cannot hide behind names of its own', () => {
    const names = [
      'body',
      'title',
      'getElementsByTagName',
      'createTreeWalker',
      'querySelector',
      'characterSet',
    ];
    const page = parsePage(`<body>${methods}<p>결제하기</p>`);
    for (const name of names) Object.defineProperty(page, name, { value: page.createElement('img') });
    expect(glance(page, KOREAN)).toBe('words');
  });
});
