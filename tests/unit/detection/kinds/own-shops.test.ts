// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { mayNameBilling, namesBilling, seemsOrder } from '../../../../src/detection/suspect.ts';
import { rows } from './rows.ts';

// Shops that built everything themselves, a line each, with the page that is nearest and is another.

const PAY = '<p>결제금액 8,700원</p><button>결제하기</button>';
const radios = (chosen: string, ...names: readonly string[]) =>
  names
    .map((name) => `<label><input type="radio" name="p"${name === chosen ? ' checked' : ''}>${name}</label>`)
    .join('');

describe('a shop that says neither 결제 nor 충전', () => {
  const pieces = ['수강 등록', '수강료', '45,000원', '신용카드', '휴대폰', '무통장입금', '등록하기'];

  test('is looked at where its title or address names an order', () => {
    for (const name of ['수강 신청 · 구매', 'https://class.example.kr/order/3', '이용권 고르기']) {
      expect(mayNameBilling(pieces.join(''), seemsOrder(name)) && namesBilling(pieces)).toBe(true);
    }
    expect(mayNameBilling(pieces.join(''), seemsOrder('https://class.example.kr/about 강사 소개'))).toBe(
      false,
    );
  });

  test('an order without telephones is not', () => {
    expect(mayNameBilling('주문서 신용카드 무통장입금 주문하기', true)).toBe(false);
  });

  rows([
    [
      'a donation',
      'pay 15000',
      `${radios('휴대폰', '계좌이체', '휴대폰')}<p>후원 금액 15,000원</p><button>후원하기</button>`,
    ],
    [
      'the phone bill by its name among cards',
      'pay 12900',
      `${radios('휴대폰 요금', '체크카드', '휴대폰 요금')}<p>오늘 낼 금액 12,900원</p><button>구독 시작하기</button>`,
    ],
    [
      'the same, with the card chosen',
      'quiet',
      `${radios('체크카드', '체크카드', '휴대폰 요금')}<p>오늘 낼 금액 12,900원</p><button>구독 시작하기</button>`,
    ],
    [
      'links to bills',
      'quiet',
      `<ul><li class="on"><a href="/bill">휴대폰 요금</a></li><li><a href="/card">카드</a></li></ul>${PAY}`,
    ],
  ]);
});

describe('a list of facts with all its names before all its values', () => {
  const phone = radios('휴대폰결제', '카드', '휴대폰결제');
  const list = (names: readonly string[], sums: readonly string[]) =>
    `<dl>${names.map((name) => `<dt>${name}</dt>`).join('')}${sums.map((sum) => `<dd>${sum}</dd>`).join('')}</dl>`;
  const BUTTON = '<button>결제하기</button>';
  rows([
    [
      'with delivery',
      'pay 21500',
      `${list(['상품금액', '배송비', '결제예정금액'], ['19,000원', '2,500원', '21,500원'])}${phone}${BUTTON}`,
    ],
    [
      'with something taken off',
      'pay 47000',
      `${list(['주문금액', '쿠폰 할인', '총 결제금액'], ['50,000원', '-3,000원', '47,000원'])}${phone}${BUTTON}`,
    ],
    [
      'two names for one value',
      'pay 8000',
      `${list(['결제 정보', '결제금액'], ['8,000원'])}<dl><dt>적립</dt><dd>80원</dd></dl>${phone}${BUTTON}`,
    ],
    [
      'more sums than names, which tell nothing',
      'pay missing',
      `${list(['주문금액', '총 결제금액'], ['50,000원', '-3,000원', '47,000원'])}${phone}${BUTTON}`,
    ],
    [
      'short names that are known for nothing',
      'pay 21500',
      `${list(['주문', '배송', '총 결제금액'], ['19,000원', '2,500원', '21,500원'])}${phone}${BUTTON}`,
    ],
    [
      'sums without a currency',
      'pay 27000',
      `${list(['상품', '할인', '결제할 금액'], ['30,000', '3,000', '27,000'])}${phone}${BUTTON}`,
    ],
    [
      'one value with a remark below it',
      'pay 12000',
      `${list(['결제금액'], ['12,000원', '(부가세 포함)'])}${phone}${BUTTON}`,
    ],
    [
      'each name before its value, as ever',
      'pay 22000',
      `<dl><dt>상품금액</dt><dd>20,000원</dd><dt>배송비</dt><dd>2,000원</dd><dt>총 결제금액</dt><dd>22,000원</dd></dl>${phone}${BUTTON}`,
    ],
  ]);
});

describe('folds and cards with a heading each', () => {
  const fold = (open: string) =>
    ['가상계좌', '휴대폰 결제', '카드 간편결제']
      .map((name) => `<dt${name === open ? ' class="open"' : ''}><a href="#">${name}</a></dt><dd>안내</dd>`)
      .join('');
  const card = (picked: string) =>
    ['카드', '휴대폰', '토스페이']
      .map((name) => `<article class="way${name === picked ? ' picked' : ''}"><h3>${name}</h3></article>`)
      .join('');
  rows([
    ['the open one is chosen', 'pay 8700', `<dl>${fold('휴대폰 결제')}</dl>${PAY}`],
    ['another one is', 'quiet', `<dl>${fold('가상계좌')}</dl>${PAY}`],
    [
      'a page of help has the same, and no button that pays',
      'quiet',
      `<dl>${fold('휴대폰 결제')}</dl><p>결제금액 8,700원</p><button>문의하기</button>`,
    ],
    [
      'nor does one that links to the shop and tells a month’s most',
      'quiet',
      `<h1>결제수단</h1><dl>${fold('휴대폰 결제')}</dl><p>월 100만 원까지</p><a class="btn" href="/shop">주문하기</a>`,
    ],
    [
      'nor one that tells from which sum on something is free',
      'quiet',
      `<dl>${fold('휴대폰 결제')}</dl><p>주문 금액: 10,000원 이상이면 무료배송</p><button>주문하기</button>`,
    ],
    [
      'an offer for each way to pay',
      'quiet',
      `${card('휴대폰')}<p>최대 5,000원 할인</p><button>구매하기</button>`,
    ],
    ['the picked card', 'pay 8700', `<div>${card('휴대폰')}</div>${PAY}`],
    ['another card', 'quiet', `<div>${card('토스페이')}</div>${PAY}`],
    [
      'headings that only look different tell nothing',
      'quiet',
      `<article><h3 style="color:red">휴대폰</h3></article><article><h3>카드</h3></article>${PAY}`,
    ],
  ]);
});

describe('radio buttons drawn in a cell of their own', () => {
  const row = (picture: string, name: string) =>
    `<tr><td><img src="/i/${picture}.gif"></td><td>${name}</td></tr>`;
  rows([
    [
      'before the phone',
      'pay 8700',
      `<table>${row('dot_off', '신용카드')}${row('dot_on', '휴대폰')}${row('dot_off', '무통장입금')}</table>${PAY}`,
    ],
    [
      'before another',
      'quiet',
      `<table>${row('dot_on', '신용카드')}${row('dot_off', '휴대폰')}${row('dot_off', '무통장입금')}</table>${PAY}`,
    ],
    [
      'pictures of goods in a history of orders',
      'quiet',
      `<table>${row('book1', '신용카드')}${row('book2', '휴대폰 결제')}</table>${PAY}`,
    ],
    [
      'only one row has a picture',
      'quiet',
      `<table><tr><td></td><td>신용카드</td></tr>${row('new_on', '휴대폰')}</table>${PAY}`,
    ],
  ]);
});

describe('a sum in brackets behind the shop', () => {
  const NICE = 'https://web.nicepay.co.kr/v3/v3Payment.jsp?PayMethod=CELLPHONE';
  const form = '<ul><li>SKT</li><li>KT</li><li>LG U+</li></ul><button>다음</button>';
  rows([
    ['is the window’s', 'pay 6200', `<h1>휴대폰 결제</h1><p>나무책방(6,200원)</p>${form}`, NICE],
    [
      'but not behind what it is taken off',
      'pay missing',
      `<h1>휴대폰 결제</h1><p>쿠폰(1,000원)</p>${form}`,
      NICE,
    ],
    [
      'nor below a line that names it',
      'pay missing',
      `<h1>휴대폰 결제</h1><p>이벤트 당첨(1,000원)</p>${form}`,
      NICE,
    ],
  ]);
});

describe('a success in one short line with its sum', () => {
  const DANAL = 'https://ui.teledit.com/Danal/Teledit/Web/Finish.php';
  rows([
    [
      'in a window',
      'success 4400',
      '<title>휴대폰 결제</title><div>4,400원 결제 완료</div><p>별빛웹툰</p><button>닫기</button>',
      DANAL,
    ],
    [
      'as a headline of a shop that names the method',
      'success 4400',
      '<h1>4,400원 결제완료!</h1><dl><dt>결제수단</dt><dd>휴대폰</dd></dl>',
    ],
    [
      'on the button that sends the code it is none',
      'pay 4400',
      '<title>휴대폰 결제</title><p>결제금액 4,400원</p><input placeholder="인증번호"><button>4,400원 결제 완료</button>',
      DANAL,
    ],
    [
      'among the lines of a purse it is none',
      'quiet',
      '<h1>휴대폰 결제 지갑</h1><p>4,400원 결제 완료</p><p>9,900원 결제 완료</p>',
    ],
    [
      'said of a subscription',
      'success 4900',
      '<h1>구독을 시작했어요</h1><p>결제 금액 4,900원</p><p>결제 수단 휴대폰 결제</p>',
    ],
    [
      'said of a subscription paid by card',
      'quiet',
      '<h1>구독을 시작했어요</h1><p>결제 금액 4,900원</p><p>결제 수단 신용카드</p><p>휴대폰 결제도 할 수 있어요</p>',
    ],
  ]);
});

describe('a shop that sells for the phone bill alone', () => {
  const BILL = '<p>휴대폰 요금에 합산하여 청구됩니다.</p>';
  const page = (more: string) => `<h1>벨소리</h1><p>결제금액 1,100원</p>${more}`;
  rows([
    ['its one button charges', 'pay 1100', page(`${BILL}<button>휴대폰으로 결제하기</button>`)],
    ['it does not say whose bill', 'quiet', page('<button>휴대폰으로 결제하기</button>')],
    [
      'another button pays otherwise',
      'quiet',
      page(`${BILL}<button>휴대폰으로 결제하기</button><button>카카오페이 결제</button>`),
    ],
    [
      'a text that tells how',
      'quiet',
      page(`<title>휴대폰으로 결제하는 방법</title>${BILL}<button>휴대폰으로 결제하기</button>`),
    ],
  ]);
});
