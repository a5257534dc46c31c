// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { judge, told } from './judge.ts';

const option = (name: string, chosen: string) =>
  `<option${name === chosen ? ' selected' : ''}>${name}</option>`;
const select = (names: readonly string[], chosen: string, attributes = 'name="pay"') =>
  `<select ${attributes}>${names.map((name) => option(name, chosen)).join('')}</select>`;
const radios = (names: readonly string[], chosen: string) =>
  names
    .map(
      (name) => `<label><input type="radio" name="pay"${name === chosen ? ' checked' : ''}>${name}</label>`,
    )
    .join('');
const METHODS = ['신용카드', '계좌이체', '휴대폰결제'];
const NUMBER = '<p>휴대폰번호 <input type="tel" name="hp"></p>';
const CODE = '<p>인증번호 <input name="certNo"> <button>인증번호 전송</button></p>';
const CARRIERS = radios(['SKT', 'KT', 'LG U+', '알뜰폰'], 'SKT');

type Rows = readonly (readonly [string, string] | readonly [string, string, string])[];
const quiet = (rows: Rows) =>
  test.each(rows.map(([name, html, href]) => [name, html, href] as const))('%s', (_, html, href) => {
    expect(told(judge(html, href))).toBe('quiet');
  });

describe('forms that give money back', () => {
  const labels = ['신용카드 취소', '휴대폰결제 취소', '계좌이체 취소'];
  quiet([
    [
      'a clerk’s',
      `<title>CS 환불등록</title>${select(labels, '휴대폰결제 취소')}<table><tr><td>원결제금액</td><td>41,000원</td></tr></table><button>등록</button>`,
    ],
    [
      'with the method’s bare name',
      `<title>반품 접수</title>${select(METHODS, '휴대폰결제')}<p>환불예정금액 9,000원</p><button>반품 등록</button>`,
    ],
    [
      'a customer’s',
      `<h2>주문취소</h2><p>환불수단</p>${radios(METHODS, '휴대폰결제')}<p>환불금액 9,000원</p><button>취소신청</button>`,
    ],
    [
      'a sum given back, and nothing that pays',
      `<h2>부분취소</h2>${select(METHODS, '휴대폰결제')}<p>취소금액 3,000원</p><p>결제금액 9,000원</p><button>확인처리</button>`,
    ],
    [
      'an exchange',
      `<title>교환신청</title>${radios(METHODS, '휴대폰결제')}<p>결제금액 9,000원</p><button>신청</button>`,
    ],
  ]);

  test('a checkout that tells what comes back when it is cancelled is one', () => {
    const html = `<h2>주문/결제</h2>${radios(METHODS, '휴대폰결제')}<p>결제금액 9,000원</p><h3>취소/환불 안내</h3><p>취소 시 환불금액은 규정에 따릅니다.</p><button>결제하기</button>`;
    expect(told(judge(html))).toBe('pay 9000');
  });
});

describe('pages of a shop’s staff', () => {
  const page = `${select(METHODS, '휴대폰결제')}<p>결제금액 12,000원</p><button>주문하기</button>`;
  quiet([
    ['by the path', page, 'https://mall.example.kr/shop/admin/order_write'],
    ['by the path, once more', page, 'https://mall.example.kr/backoffice/order/3'],
    ['by the host', page, 'https://admin.mall.example.kr/order/3'],
    ['by the title', `<title>주문관리 - 쇼핑몰 관리자</title>${page}`],
    [
      'an order to be changed',
      `<h2>주문 상세</h2>${select(METHODS, '휴대폰결제')}<p>결제금액 12,000원</p><button>저장하기</button><button>상태변경</button>`,
    ],
    [
      'a filter over a list',
      `${select(['전체', ...METHODS], '휴대폰결제')}<table><tr><th>결제금액</th></tr><tr><td>12,000원</td></tr></table><button>충전하기</button>`,
    ],
  ]);
});

describe('look-ups of a gateway, and slips', () => {
  const HOST = 'https://www.danalpay.com/customer_support/search';
  quiet([
    [
      'a form',
      `<title>결제내역 조회</title><h1>휴대폰 결제 내역조회</h1>${CARRIERS}${NUMBER}${CODE}<button>조회</button>`,
      HOST,
    ],
    [
      'a form on a host of windows',
      `<h1>휴대폰 결제 내역조회</h1>${CARRIERS}${NUMBER}${CODE}<button>조회</button>`,
      'https://mup.mobilians.co.kr/search',
    ],
    [
      'what was found',
      `<h1>이용내역</h1><table><tr><th>결제금액</th><td>12,300원</td></tr><tr><th>결제수단</th><td>휴대폰결제</td></tr><tr><th>통신사</th><td>SKT</td></tr></table>`,
      HOST,
    ],
    [
      'a slip',
      '<title>매출전표</title><h2>휴대폰결제 매출전표</h2><table><tr><td>승인번호</td><td>123456</td></tr><tr><td>거래금액</td><td>12,300원</td></tr></table><button>인쇄</button>',
      'https://npg.settlebank.co.kr/mobile/receipt',
    ],
    [
      'a confirmation',
      '<title>거래확인서</title><p>휴대폰결제</p><p>결제금액 5,000원</p>',
      'https://pg.payletter.com/receipt',
    ],
  ]);
});

describe('news with a drawn window', () => {
  const drawn = `<h3>휴대폰 결제</h3>${CARRIERS}${NUMBER}${CODE}<p>결제금액 9,900원</p><p>다음 달 휴대폰 요금에 합산 청구</p><button>결제하기</button>`;
  const checkout = `${radios(METHODS, '휴대폰결제')}<p>결제금액 9,900원</p><button>결제하기</button>`;
  quiet([
    [
      'who wrote it and when',
      `<h1>이런 창에 주의</h1><p>김나무 기자 tree@news.example</p><p>입력 2026.11.20 09:00</p>${drawn}`,
    ],
    ['whose it is', `<h1>이런 창에 주의</h1><p>이하늘 기자</p>${drawn}<p>무단전재 및 재배포 금지</p>`],
    [
      'in the style of papers',
      `<h1>이런 창에 주의</h1><p>경찰은 이런 창이 가짜라고 밝혔다. 피해자는 모두 80명이다. 문자에는 주소가 하나 있었다. 금액은 대개 9,900원이었다.</p>${drawn}`,
    ],
    ['a drawn checkout', `<h1>결제 과정 뜯어보니</h1><p>박들 기자</p><p>기사입력 2026-11-20</p>${checkout}`],
  ]);

  test('a checkout of a paper’s shop is one', () => {
    const html = `<h2>정기구독 결제</h2>${checkout}<footer>저작권자 ⓒ나무일보 무단전재 금지</footer>`;
    expect(told(judge(html))).toBe('pay 9900');
  });

  test('terms in that style are no news', () => {
    const terms =
      '<div>제1조 회사는 이를 정한다. 제2조 이용자는 이를 따른다. 제3조 기간은 1년이다. 제4조 통지는 문자로 한다. 제5조 관할은 서울이다.</div>';
    expect(told(judge(terms + checkout))).toBe('pay 9900');
  });
});

describe('forms to join a phone plan', () => {
  const bill = '<p>요금은 다음 달 휴대폰 요금에 합산 청구됩니다.</p>';
  quiet([
    [
      'carrier, number, code, a monthly sum',
      `<h1>온라인 가입신청</h1>${radios(['신규가입', '번호이동', '기기변경'], '번호이동')}<p>요금제 나무 33</p><p>월 요금 33,000원</p>${CARRIERS}${NUMBER}${CODE}${bill}<button>가입신청</button>`,
    ],
    [
      'the sum named as one to pay',
      `<h1>유심 개통 신청</h1><p>번호이동</p><p>최종 결제금액 8,800원</p>${CARRIERS}${NUMBER}${CODE}${bill}<button>다음</button>`,
    ],
  ]);

  test('a window that warns of new lines is one', () => {
    const html = `<h2>휴대폰 결제</h2><p>결제금액 8,800원</p>${CARRIERS}${NUMBER}${CODE}<p>신규가입, 번호이동, 명의변경 후 3개월 동안은 결제가 제한될 수 있습니다.</p><button>결제하기</button>`;
    expect(told(judge(html))).toBe('pay 8800');
  });
});

describe('lists that name the method', () => {
  const item = (name: string, on: boolean) => `<li class="${on ? 'on' : ''}">${name}</li>`;
  const list = (names: readonly string[], attributes = '') =>
    `<ul ${attributes}>${names.map((name) => item(name, name.includes('휴대폰'))).join('')}</ul>`;
  const product = '<h1>나무 도마</h1><p>판매가 12,000원</p><button>구매하기</button>';
  quiet([
    ['tags', `${product}${list(['#신용카드', '#휴대폰결제', '#계좌이체'])}`],
    ['tags by their class', `${product}${list(METHODS, 'class="tag-list"')}`],
    ['categories', `${list(METHODS, 'class="category"')}${product}`],
    [
      'a board’s categories as links',
      `<ul>${METHODS.map((name, index) => `<li class="${index === 2 ? 'on' : ''}"><a href="/bbs/list?sca=${index}">${name}</a></li>`).join('')}</ul>${product}`,
    ],
    [
      'a question’s subject',
      `${select(['결제 일반', ...METHODS], '휴대폰결제', 'name="qa_category"')}<p>결제금액 9,000원</p><textarea></textarea><button>문의하기</button>`,
    ],
    [
      'a favourite, kept',
      `<h2>즐겨찾는 결제수단</h2>${select(METHODS, '휴대폰결제')}<button>저장하기</button>`,
    ],
    [
      'a list of all payments',
      `<nav><a href="/charge">충전하기</a></nav>${select(['전체', ...METHODS], '휴대폰결제')}<p>결제금액 9,000원</p>`,
    ],
    [
      'orders that were made',
      `<nav><a href="/charge">충전하기</a></nav><h2>주문내역 조회</h2>${select(METHODS, '휴대폰결제')}<p>결제금액 9,000원</p><button>조회</button>`,
    ],
  ]);
});
