// @vitest-environment test-dom

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPage } from '../../../../src/content/read/read-page.ts';
import { BREAK } from '../../../../src/detection/page/page-facts.ts';
import { FIXTURES, fixturePages } from '../../detection/fixture-pages.ts';
import { parsePage } from '../../detection/parse-page.ts';

const read = (body: string) =>
  readPage(parsePage(`<body>${body}</body>`), { href: 'https://shop.example.kr/pay' });
const lines = (body: string) =>
  read(body)
    .text.split(BREAK.line)
    .map((line) => line.replaceAll(BREAK.piece, '').trim())
    .filter((line) => line !== '');

describe('text in reading order', () => {
  test('blocks end lines, cells are told apart, inline elements are marked', () => {
    expect(lines('<div>가</div><p>나<br>다</p>')).toEqual(['가', '나', '다']);
    expect(read('<table><tr><th>금액</th><td>1</td></tr></table>').text).toContain(
      `금액${BREAK.cell}1${BREAK.cell}`,
    );
    expect(read('<p>12<b>,300</b>원</p>').text).toContain(`12${BREAK.piece},300${BREAK.piece}원`);
    expect(read('<table><tr><td><div>가</div><div>나</div></td></tr></table>').text).toContain(
      `가${BREAK.row}나`,
    );
  });

  test.each([
    ['<script>비밀</script>'],
    ['<style>비밀</style>'],
    ['<noscript>비밀</noscript>'],
    ['<template>비밀</template>'],
    ['<!-- 비밀 -->'],
    ['<textarea>비밀</textarea>'],
    ['<p hidden>비밀</p>'],
    ['<p style="display:none">비밀</p>'],
    ['<p style="color:red;display: none">비밀</p>'],
    ['<p style="visibility:hidden">비밀</p>'],
    ['<p style="opacity:0">비밀</p>'],
    ['<p style="position:absolute;left:-9999px">비밀</p>'],
    ['<p style="text-indent:-9999px">비밀</p>'],
    ['<p style="font-size:0">비밀</p>'],
    ['<p style="clip:rect(0,0,0,0)">비밀</p>'],
    ['<div style="display:none"><div><b>비밀</b></div></div>'],
    ['<p><del>비밀</del></p>'],
    ['<iframe srcdoc="비밀"></iframe>'],
  ])('%s is not read', (html) => {
    expect(read(`${html}<p>보임</p>`).text).not.toContain('비밀');
    expect(read(`${html}<p>보임</p>`).text).toContain('보임');
  });

  test('aria-hidden is seen by the eye, and so by us', () => {
    expect(read('<p aria-hidden="true">결제금액</p>').text).toContain('결제금액');
  });
});

describe('choices', () => {
  test('radios carry their labels, however they are labelled', () => {
    const labels = read(`
      <label><input type="radio" name="p" value="1">신용카드</label>
      <input type="radio" name="p" id="a" value="2"><label for="a">휴대폰</label>
      <input type="radio" name="p" value="3"> 계좌이체 <input type="radio" name="p" value="4" aria-label="가상계좌">
      <input type="radio" name="p" value="5"><img alt="페이코">`).choices.filter(
      ({ kind }) => kind === 'radio',
    );
    expect(labels.map(({ label }) => label)).toEqual([
      '신용카드',
      '휴대폰',
      '계좌이체',
      '가상계좌',
      '페이코',
    ]);
    expect(new Set(labels.map(({ group }) => group)).size).toBe(1);
  });

  test('labels in the next cell, and labels that stand before', () => {
    const labelsOf = (html: string) =>
      read(html)
        .choices.filter(({ kind }) => kind === 'radio')
        .map(({ label }) => label);
    const cell = (label: string) => `<td><input type="radio" name="p"></td><td>${label}</td>`;
    expect(labelsOf(`<table><tr>${cell('신용카드')}</tr><tr>${cell('휴대폰')}</tr></table>`)).toEqual([
      '신용카드',
      '휴대폰',
    ]);
    const before =
      '<p>신용카드 <input type="radio" name="p" checked> 휴대폰 <input type="radio" name="p"></p>';
    expect(labelsOf(before)).toEqual(['신용카드', '휴대폰']);
  });

  test('a custom radio, itself invisible, counts by its visible label', () => {
    const html = (label: string) =>
      `<input type="radio" name="p" id="a" style="opacity:0" checked><label for="a"${label}>휴대폰 결제</label>`;
    expect(read(html('')).choices[0]).toMatchObject({ visible: true, chosen: true, label: '휴대폰 결제' });
    expect(read(html(' style="display:none"')).choices[0]).toMatchObject({ visible: false });
  });

  test.each([
    ['class="on"', true],
    ['class="btn is-active"', true],
    ['class="Pay_selected__x1"', true],
    ['class="btnSelected"', true],
    ['aria-selected="true"', true],
    ['aria-pressed="true"', true],
    ['data-state="checked"', true],
    ['class="inactive"', false],
    ['class="not-selected"', false],
    ['class="pay sel"', true],
    ['class="btn-clicked"', true],
    ['aria-expanded="true"', true],
    ['aria-pressed="false"', false],
  ])('a button with %s is chosen: %s', (state, chosen) => {
    const tabs = read(
      `<ul><li><button>신용카드</button></li><li><button ${state}>휴대폰 결제</button></li></ul>`,
    ).choices;
    expect(tabs.find(({ label }) => label === '휴대폰 결제')?.chosen).toBe(chosen);
    expect(tabs.find(({ label }) => label === '신용카드')?.chosen).toBe(false);
  });

  test('a weak word that several have, or have as their own name, tells nothing', () => {
    const html =
      '<ul><li><button class="payment_choiceSel button">신용카드</button></li><li><button class="payment_choiceSel button">휴대폰 결제</button></li></ul>';
    expect(read(html).choices.map(({ chosen }) => chosen)).toEqual([false, false]);
  });

  test.each([
    ['role="radio" aria-checked="true"', true],
    ['role="radio" data-state="checked"', true],
    ['role="radio" aria-checked="false"', false],
    ['role="checkbox" aria-checked="true"', false],
  ])('a drawn radio button (%s) beside its label is chosen: %s', (state, chosen) => {
    const tabs = read(`<div role="radiogroup">
      <label><i role="radio" aria-checked="false"></i><b>신용카드</b></label>
      <label><i ${state}></i><b>휴대폰 결제</b></label></div>`).choices;
    expect(tabs.find(({ label }) => label === '휴대폰 결제')?.chosen).toBe(chosen);
    expect(tabs.find(({ label }) => label === '신용카드')?.chosen).toBe(false);
  });

  test('the label of a telephone field is no way to pay', () => {
    const html =
      '<ul><li><button>신용카드</button></li><li><button>카카오페이</button></li></ul><label>휴대폰<input type="tel"></label>';
    expect(read(html).choices.map(({ label }) => label)).not.toContain('휴대폰');
  });

  test('what a person answered elsewhere is not kept', () => {
    const html = `<label><input type="radio" name="sex" checked>여</label><label><input type="radio" name="sex">남</label>
      <select name="year"><option>1989</option><option selected>1990</option></select>`;
    expect(read(html).choices.filter(({ chosen }) => chosen)).toEqual([]);
  });
});

describe('machine values', () => {
  test('only hidden fields that a rule asks for by name', () => {
    const { forms } =
      read(`<form action="/x"><input type="hidden" name="ItemAmt" value="1200"><input type="hidden" name="buyertel" value="01012345678">
      <input type="text" name="ItemName" value="typed"></form>`);
    expect(forms).toEqual([
      { action: 'https://shop.example.kr/x', names: ['ItemAmt', 'buyertel'], values: { itemamt: '1200' } },
    ]);
  });

  test.each([
    ['<p>결제금액 <input type="text" readonly value="12,300"> 원</p>', '12,300'],
    ['<p>결제금액 <input disabled name="total_price" value="12300"></p>', '12300'],
    ['<p>결제금액 <input type="text" value="12,300"> 원</p>', undefined],
    ['<p>결제금액 <input type="tel" readonly value="12,300"></p>', undefined],
    ['<p>인증번호 <input type="text" readonly name="code" value="123456"></p>', undefined],
    ['<p>휴대폰 <input type="text" readonly value="01012345678"></p>', undefined],
    ['<p>금액 <input type="text" readonly name="phone_price" value="1,000"></p>', undefined],
  ])('%s gives %s', (html, figure) => {
    const { text } = read(html);
    if (figure === undefined) expect(text).not.toMatch(/\d/);
    else expect(text).toContain(figure);
  });
});

describe('what a person types', () => {
  afterEach(() => vi.restoreAllMocks());

  const trap = (proto: object, name: string) =>
    vi.spyOn(proto as { value: string }, name as 'value', 'get').mockImplementation(() => {
      throw new Error(`${name} of a field was read`);
    });

  function readsNothingTyped(some: readonly { file: string; url: string }[]) {
    const pages = some.map(({ file, url }) => ({
      file,
      url,
      page: parsePage(readFileSync(join(FIXTURES, file), 'utf8')),
    }));
    for (const proto of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement])
      trap(proto.prototype, 'value');
    const getAttribute = Element.prototype.getAttribute;
    vi.spyOn(Element.prototype, 'getAttribute').mockImplementation(function (this: Element, name: string) {
      const typed = /^(?:tel|password|number|email|search)$/.test(
        this.getAttributeNode('type')?.nodeValue ?? '',
      );
      if (name === 'value' && typed) throw new Error('the value attribute of a typed field was read');
      return getAttribute.call(this, name);
    });
    for (const { file, url, page } of pages) {
      expect(() => readPage(page, { href: url }), file).not.toThrow();
    }
  }

  const everyPage = fixturePages();
  test('is never read, in a window of each rule', () => {
    const windows = everyPage.filter(({ expect: right }) => right?.stage === 'pay');
    readsNothingTyped([...new Map(windows.map((page) => [page.expect?.rule, page])).values()]);
  });

  test('is never read, on any page of ours', { tags: ['long'] }, () => readsNothingTyped(everyPage));
});
