// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../src/content/read/read-page.ts';
import { detect } from '../../../../src/detection/detect.ts';
import { parsePage } from '../parse-page.ts';
import { judge, told } from './judge.ts';

const SUM = '<p>총 결제금액 <b>7,700원</b></p><button>결제하기</button>';
const PAID = 'pay 7700';
const METHODS = ['신용카드', '계좌이체', '휴대폰 결제', '카카오페이'];
const PHONE = 2;

/** A list of methods, one of them looking so, the others so. */
const list = (chosen: number, on: string, off: string, tag = 'li', names = METHODS) =>
  `<ul>${names.map((name, index) => `<${tag} ${index === chosen ? on : off}><span>${name}</span></${tag}>`).join('')}</ul>${SUM}`;

describe('the mark of the chosen one', () => {
  test.each<[string, string, string]>([
    ['sel', 'class="pm sel"', 'class="pm"'],
    ['selectOn', 'class="pm selectOn"', 'class="pm"'],
    ['is-picked', 'class="is-picked"', ''],
    ['click', 'class="pay click"', 'class="pay"'],
    ['act', 'class="act"', ''],
    ['cur', 'class="cur"', ''],
    ['choice', 'class="choice"', ''],
    ['pressed', 'class="btn-pressed"', 'class="btn"'],
    ['hashed names, one more', 'class="css-1x2y3z css-9q8w7e"', 'class="css-1x2y3z"'],
    ['hashed names, one in the place of another', 'class="Card-sc-1 kvEuJF"', 'class="Card-sc-1 cGqPmK"'],
    [
      'utility classes',
      'class="p-3 border-2 bg-blue-50 text-blue-700"',
      'class="p-3 border bg-white text-gray-700"',
    ],
    ['btn-primary among btn-outline', 'class="btn btn-primary"', 'class="btn btn-outline-secondary"'],
    ['an inline colour alone', 'style="background:#222;color:#fff"', 'style="background:#fff;color:#222"'],
    ['an inline border where others have none', 'style="width:20%;border-color:red"', 'style="width:20%"'],
    ['aria-pressed', 'role="button" aria-pressed="true"', 'role="button" aria-pressed="false"'],
    ['aria-checked', 'role="radio" aria-checked="true"', 'role="radio" aria-checked="false"'],
    ['aria-current', 'aria-current="true"', ''],
    ['aria-expanded', 'aria-expanded="true"', 'aria-expanded="false"'],
    ['data-state', 'data-state="on"', 'data-state="off"'],
    ['a state of another name', 'data-picked="y"', 'data-picked="n"'],
    ['a state that stands or does not', 'data-chosen', ''],
  ])('%s', (_, on, off) => {
    expect(told(judge(list(PHONE, on, off)))).toBe(PAID);
    expect(told(judge(list(0, on, off)))).toBe('quiet');
    expect(told(judge(list(-1, on, off)))).toBe('quiet');
  });

  test.each<[string, string, string]>([
    ['a check mark', '<i class="ico-check"></i>', ''],
    ['a filled sign', '<em>●</em>', '<em>○</em>'],
    ['a tick', '<b>✓</b>', ''],
  ])('drawn beside the label: %s', (_, on, off) => {
    const drawn = (chosen: number) =>
      `<div>${METHODS.map((name, index) => `<button>${index === chosen ? on : off}<span>${name}</span></button>`).join('')}</div>${SUM}`;
    expect(told(judge(drawn(PHONE)))).toBe(PAID);
    expect(told(judge(drawn(0)))).toBe('quiet');
    expect(told(judge(drawn(-1)))).toBe('quiet');
  });

  test('custom elements: a flag, or the value of the group', () => {
    const options = (attribute: (index: number) => string) =>
      METHODS.map(
        (name, index) => `<pay-option value="m${index}" ${attribute(index)}>${name}</pay-option>`,
      ).join('');
    const flagged = (chosen: number) =>
      `<pay-options>${options((index) => (index === chosen ? 'selected' : ''))}</pay-options>${SUM}`;
    const valued = (chosen: number) =>
      `<pay-options value="m${chosen}">${options(() => '')}</pay-options>${SUM}`;
    for (const page of [flagged, valued]) {
      expect(told(judge(page(PHONE)))).toBe(PAID);
      expect(told(judge(page(1)))).toBe('quiet');
    }
  });

  test('pictures in two files', () => {
    const page = (chosen: number) =>
      `<div>${METHODS.map((name, index) => `<a href="#"><img src="/btn_${index}${index === chosen ? '_on' : ''}.gif" alt="${name}"></a>`).join('')}</div>${SUM}`;
    expect(told(judge(page(PHONE)))).toBe(PAID);
    expect(told(judge(page(0)))).toBe('quiet');
  });

  test('a grid in rows, the phone alone in the last one', () => {
    const card = (name: string, on: boolean) =>
      `<div class="col"><div class="${on ? 'x9Kd' : 'q2Lm'}">${name}</div></div>`;
    const page = (chosen: string) =>
      `<section>${[['토스페이', '카카오페이', '신용카드'], ['휴대폰결제']].map((row) => `<div class="row">${row.map((name) => card(name, name === chosen)).join('')}</div>`).join('')}</section>${SUM}`;
    expect(told(judge(page('휴대폰결제')))).toBe(PAID);
    expect(told(judge(page('토스페이')))).toBe('quiet');
    expect(told(judge(page('')))).toBe('quiet');
  });

  test('a closed list box shows the one that is chosen', () => {
    const box = (name: string) =>
      `<h3>결제수단</h3><button aria-haspopup="listbox" aria-expanded="false">${name}</button>${SUM}`;
    expect(told(judge(box('휴대폰 결제')))).toBe(PAID);
    expect(told(judge(box('신용카드')))).toBe('quiet');
  });

  test('checkboxes of which one is checked', () => {
    const box = (name: string, on: boolean) =>
      `<label><input type="checkbox" name="${name}"${on ? ' checked' : ''}>${name}</label>`;
    const page = (...on: string[]) => METHODS.map((name) => box(name, on.includes(name))).join('') + SUM;
    expect(told(judge(page('휴대폰 결제')))).toBe(PAID);
    expect(told(judge(page('신용카드')))).toBe('quiet');
    expect(told(judge(page('신용카드', '휴대폰 결제')))).toBe('quiet');
    expect(told(judge(page()))).toBe('quiet');
  });

  test('after a fold of more methods was opened', () => {
    const page = (chosen: string) =>
      `<ul><li>신용카드</li><li>네이버페이</li><li class="more open">다른 결제수단</li></ul><ul class="fold">${['계좌이체', '휴대폰결제', '가상계좌'].map((name) => `<li class="${name === chosen ? 'k1 k2' : 'k1'}">${name}</li>`).join('')}</ul>${SUM}`;
    expect(told(judge(page('휴대폰결제')))).toBe(PAID);
    expect(told(judge(page('계좌이체')))).toBe('quiet');
    expect(told(judge(page('')))).toBe('quiet');
  });
});

describe('inside open shadow roots', () => {
  /** Each item a custom element, whose label is put into the slot of its root; the list in a root of its own. */
  function items(page: Document, chosen: number, marked: 'host' | 'inside'): string {
    const list = page.body.appendChild(page.createElement('pay-list'));
    const inner = list.attachShadow({ mode: 'open' }).appendChild(page.createElement('div'));
    for (const [index, name] of METHODS.entries()) {
      const item = inner.appendChild(page.createElement('pay-item'));
      const root = item.attachShadow({ mode: 'open' });
      const isOn = index === chosen;
      if (marked === 'host') {
        item.textContent = name;
        root.innerHTML = '<button><slot></slot></button>';
        if (isOn) item.setAttribute('selected', '');
      } else root.innerHTML = `<div class="tile ${isOn ? 'q8x' : 'q3y'}"><span>${name}</span></div>`;
    }
    return told(detect(readPage(page, { href: 'https://shop.example.kr/order' })));
  }

  test.each(['host', 'inside'] as const)('marked at its %s', (marked) => {
    const page = () => parsePage(`<body>${SUM}</body>`);
    expect(items(page(), PHONE, marked)).toBe(PAID);
    expect(items(page(), 0, marked)).toBe('quiet');
    expect(items(page(), -1, marked)).toBe('quiet');
  });
});

describe('what looks different for another reason', () => {
  const different = (phone: string, others = '') => list(PHONE, phone, others);
  test.each<[string, string]>([
    ['the last of its row', different('class="pm last"', 'class="pm"')],
    ['as wide as two', different('class="pm col-12"', 'class="pm col-6"')],
    ['not to be used', different('class="pm disabled"', 'class="pm"')],
    ['not to be used, and grey', different('class="pm x1" aria-disabled="true"', 'class="pm"')],
    ['praised', different('class="pm event"', 'class="pm"')],
    ['named by its class', different('class="pm pm-phone"', 'class="pm"')],
    [
      'each in its own way',
      list(PHONE, 'class="pm a1"', 'class="pm"').replace('class="pm"', 'class="pm b1"'),
    ],
    ['pointed at', different('class="pm hover"', 'class="pm"')],
    ['of another width', different('style="width:40%"', 'style="width:20%"')],
  ])('%s', (_, html) => {
    expect(told(judge(html))).toBe('quiet');
  });

  test('each method has a class, a colour and an icon of its own', () => {
    const html = `<ul>${METHODS.map((name, index) => `<li class="m${index}" style="background:#${index}00" data-code="C${index}"><i class="i${index}"></i>${name}</li>`).join('')}</ul>${SUM}`;
    expect(told(judge(html))).toBe('quiet');
  });

  test('a method whose name says nothing to us looks the same', () => {
    const names = [...METHODS, '나무포인트'];
    const html = `<ul>${names.map((name, index) => `<li class="${index === PHONE || index === 4 ? 'k7' : 'k3'}">${name}</li>`).join('')}</ul>${SUM}`;
    expect(told(judge(html))).toBe('quiet');
  });

  test('radio buttons say another one is chosen', () => {
    const html = `<label><input type="radio" name="p" checked>신용카드</label><label><input type="radio" name="p">계좌이체</label>${list(PHONE, 'class="x sel"', 'class="x"')}`;
    expect(told(judge(html))).toBe('quiet');
  });

  test('links that lead elsewhere are no choice', () => {
    const links = (href: (index: number) => string) =>
      `<ul>${METHODS.map((name, index) => `<li class="${index === PHONE ? 'on' : ''}"><a href="${href(index)}">${name}</a></li>`).join('')}</ul>${SUM}`;
    expect(told(judge(links((index) => `/tag/${index}`)))).toBe('quiet');
    expect(told(judge(links((index) => `/help?category=${index}`)))).toBe('quiet');
    expect(told(judge(links(() => '#')))).toBe(PAID);
    expect(told(judge(links((index) => `?paymethod=${index}`)))).toBe(PAID);
  });
});

describe('the fields that appear', () => {
  const offered = `<div>${METHODS.map((name) => `<button>${name}</button>`).join('')}</div>`;
  const carriers = '<select><option>SKT</option><option>KT</option><option>LG U+</option></select>';
  test.each<[string, string, string]>([
    ['carriers and number', `${carriers}<input placeholder="휴대폰 번호">`, PAID],
    ['a number alone, as any order form has it', '<input placeholder="휴대폰 번호">', 'quiet'],
    ['a card’s fields', '<input placeholder="카드번호"><input placeholder="유효기간">', 'quiet'],
    [
      'every method’s at once',
      `${carriers}<input placeholder="휴대폰 번호"><p>카드번호 <input></p><p>유효기간 <input></p>`,
      'quiet',
    ],
  ])('%s', (_, fields, right) => {
    expect(told(judge(offered + fields + SUM))).toBe(right);
  });

  test('a mark outweighs them: the panel of the method before may still fade', () => {
    const marked = `<div>${METHODS.map((name, index) => `<button class="${index === 0 ? 'on' : ''}">${name}</button>`).join('')}</div>`;
    expect(told(judge(`${marked}${carriers}<input placeholder="휴대폰 번호">${SUM}`))).toBe('quiet');
  });
});

describe('what the person pressed', () => {
  const html = `<ul>${[...METHODS, '나무포인트'].map((name) => `<li><span>${name}</span></li>`).join('')}</ul><p id="else">배송 메모</p>${SUM}`;
  const pressing = (...pressed: string[]) => {
    const page = parsePage(`<body>${html}</body>`);
    const all = [...page.querySelectorAll('span, p')];
    const presses = pressed.map((text) => ({
      element: all.find((each) => each.textContent === text) as Element,
      label: '',
    }));
    return told(
      detect(readPage(page, { href: 'https://shop.example.kr/order' }, new Set(), presses.toReversed())),
    );
  };
  test.each<[readonly string[], string]>([
    [[], 'quiet'],
    [['휴대폰 결제'], PAID],
    [['신용카드', '휴대폰 결제'], PAID],
    [['휴대폰 결제', '배송 메모'], PAID],
    [['휴대폰 결제', '신용카드'], 'quiet'],
    [['휴대폰 결제', '나무포인트'], 'quiet'],
  ])('%j → %s', (pressed, right) => {
    expect(pressing(...pressed)).toBe(right);
  });

  test('a list drawn anew after the press', () => {
    const page = parsePage(`<body>${html}</body>`);
    const gone = page.createElement('li');
    const read = (label: string) =>
      told(
        detect(
          readPage(page, { href: 'https://shop.example.kr/order' }, new Set(), [{ element: gone, label }]),
        ),
      );
    expect(read('휴대폰 결제')).toBe(PAID);
    expect(read('신용카드')).toBe('quiet');
    expect(read('')).toBe('quiet');
  });
});

describe('a method that is only stated', () => {
  const order = (methods: string, rest = SUM) =>
    told(judge(`<h1>주문서</h1><h3>결제수단</h3>${methods}${rest}`, 'https://www.shop.example/order/form'));
  const radio = (name: string, checked = '') =>
    `<label><input type="radio" name="m" ${checked}>${name}</label>`;

  test('is the one that was chosen before', () => expect(order('<p>휴대폰 결제</p>')).toBe(PAID));

  test.each([
    ['it is the first to be chosen from', `${radio('휴대폰 결제')}${radio('신용카드')}`, SUM],
    ['another one is chosen', `${radio('휴대폰 결제')}${radio('신용카드', 'checked')}`, SUM],
    ['its name stands on a button', '<button>휴대폰 결제</button><button>신용카드</button>', SUM],
    ['no sum is named', '<p>휴대폰 결제</p>', '<button>결제하기</button>'],
  ])('is none where %s', (_, methods, rest) => expect(order(methods, rest)).toBe('quiet'));
});
