// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { judge, told } from './judge.ts';

const NUMBER = '<p>휴대폰번호 <input type="tel" name="hp"></p>';
const CODE = '<p>인증번호 <input name="certNo"> <button>인증번호 전송</button></p>';
const PAY = '<button>결제하기</button>';

describe('a step of a shop’s own, without carriers and terms', () => {
  test.each<[string, string, string]>([
    ['the sum named', `<h2>휴대폰 결제</h2><p>결제금액 8,400원</p>${NUMBER}${CODE}${PAY}`, 'pay 8400'],
    ['no sum', `<h2>휴대폰 소액결제</h2>${NUMBER}${CODE}${PAY}`, 'pay missing'],
    [
      'the name in the title alone',
      `<title>핸드폰결제 | 나무 공방</title>${NUMBER}${CODE}${PAY}`,
      'pay missing',
    ],
    [
      'the name in brackets in a line of its own',
      `<div>메뉴</div><div>[ 휴대폰결제 ]</div>${NUMBER}${CODE}${PAY}`,
      'pay missing',
    ],
    [
      'a code still to be asked for',
      `<h3>휴대폰결제</h3>${NUMBER}<button>인증번호 받기</button>${PAY}`,
      'pay missing',
    ],
    ['named by its button', `${NUMBER}${CODE}<button>휴대폰으로 결제하기</button>`, 'pay missing'],
    [
      'labels behind their fields, which float over them',
      '<h2>휴대폰결제</h2><div><input name="a1"><label>휴대폰번호</label></div><div><input name="a2"><label>인증번호 확인</label></div><a href="#">결제하기</a>',
      'pay missing',
    ],
    [
      'buttons that are no buttons',
      `<h2>휴대전화 결제</h2>${NUMBER}<p>인증번호 <input name="n"></p><div>인증번호 발송</div><div>결제하기</div>`,
      'pay missing',
    ],
    [
      'the code field told by autocomplete alone',
      '<h2>휴대폰 결제</h2><input autocomplete="tel"><input autocomplete="one-time-code"><button>결제하기</button>',
      'pay missing',
    ],
    ['one sum without a name', `<h2>휴대폰 결제</h2><div>12,900원</div>${NUMBER}${CODE}${PAY}`, 'pay 12900'],
    [
      'two sums without names',
      `<h2>휴대폰 결제</h2><div>12,900원</div><div>9,000원</div>${NUMBER}${CODE}${PAY}`,
      'pay missing',
    ],
    [
      'a hint of the most that can be billed is no sum',
      `<h2>휴대폰 결제</h2><p>월 최대 100만원</p>${NUMBER}${CODE}${PAY}`,
      'pay missing',
    ],
  ])('%s', (_, html, right) => {
    expect(told(judge(html))).toBe(right);
  });

  test('says that its address is nobody’s known one, and that the code is asked for', () => {
    const found = judge(`<h2>휴대폰 결제</h2><p>결제금액 8,400원</p>${NUMBER}${CODE}${PAY}`);
    expect(found).toMatchObject({ lookalike: true, codeStep: true, gateway: null });
  });
});

describe('the sum in a field', () => {
  const step = (field: string) =>
    `<h2>휴대폰결제</h2><table><tr><th>결제금액</th><td>${field}</td></tr></table>${NUMBER}${CODE}${PAY}`;
  test.each<[string, string, string]>([
    ['locked, with 원', '<input name="money" readonly value="15,000원">', 'pay 15000'],
    ['locked, without 원', '<input name="ngCost" readonly value="15000">', 'pay 15000'],
    ['locked, grouped', '<input name="total" disabled value="15,000"> 원', 'pay 15000'],
    ['locked, of type number', '<input type="number" name="total" readonly value="15000">', 'pay 15000'],
    ['locked, named by its label alone', '<input name="x1" readonly value="15000">', 'pay 15000'],
    ['open to typing: never read', '<input name="money" value="15000원">', 'pay missing'],
    [
      'open to typing, of type number: never read',
      '<input type="number" name="money" value="15000">',
      'pay missing',
    ],
    ['a drawn box that is written in: never read', '<span contenteditable>15,000원</span>', 'pay missing'],
  ])('%s', (_, field, right) => {
    expect(told(judge(step(field)))).toBe(right);
  });

  test('a label with a remark in brackets names it, too', () => {
    const html = `<h2>휴대폰결제</h2><label>총 결제 금액 (VAT포함)</label><input name="x" readonly value="27000 원">${NUMBER}${CODE}${PAY}`;
    expect(told(judge(html))).toBe('pay 27000');
  });
});

describe('the SMS step of a window on a host nobody knows', () => {
  test.each<[string, string, string]>([
    [
      'sum, code, next month’s bill',
      '<p>결제금액 <b>4,400원</b></p><p>인증번호 <input name="smsNo"></p><p>결제금액은 다음 달 휴대폰 요금에 합산 청구됩니다.</p><button>확인</button>',
      'pay 4400',
    ],
    [
      'a sum without a name',
      '<div>4,400원</div><p>승인번호 입력 <input name="approveNo"></p><p>이용하신 금액은 익월 통신요금에 합산되어 청구됩니다.</p><button>승인</button>',
      'pay 4400',
    ],
    [
      'no sum at all: nobody would know that something is paid',
      '<p>인증번호 <input name="smsNo"></p><p>다음 달 휴대폰 요금에 합산 청구됩니다.</p><button>확인</button>',
      'quiet',
    ],
  ])('%s', (_, html, right) => {
    expect(told(judge(html))).toBe(right);
  });
});

describe('labels drawn as pictures', () => {
  const cell = (picture: string, field: string) => `<tr><td>${picture}</td><td>${field}</td></tr>`;
  test.each<[string, string, string]>([
    [
      'with alternative texts',
      `<img src="t.gif" alt="휴대폰 결제"><table>${cell('<img alt="결제금액">', '6,600원')}${cell('<img alt="휴대폰번호">', '<input name="a">')}${cell('<img alt="인증번호">', '<input name="b">')}</table><input type="image" alt="결제하기">`,
      'pay 6600',
    ],
    [
      'with titles',
      `<img src="t.gif" title="휴대폰 결제"><table>${cell('<img title="결제금액">', '6,600원')}${cell('<img title="휴대폰번호">', '<input name="a">')}${cell('<img title="인증번호">', '<input name="b">')}</table><a href="#"><img title="결제하기"></a>`,
      'pay 6600',
    ],
    [
      'without any: the sum stands alone beside number and code',
      `<title>휴대폰 결제</title><img src="t.gif"><table>${cell('<img src="p.gif">', '6,600원')}${cell('<img src="n.gif">', '<input name="hpno">')}${cell('<img src="c.gif">', '<input name="certno">')}</table><a href="#"><img src="b.gif"></a>`,
      'pay 6600',
    ],
    [
      'drawn by a style, with a role and a name',
      `<span role="img" aria-label="휴대폰 결제"></span><p><span role="img" aria-label="결제금액"></span> 6,600원</p>${NUMBER}${CODE}<button aria-label="결제하기"><i></i></button>`,
      'pay 6600',
    ],
  ])('%s', (_, html, right) => {
    expect(told(judge(html))).toBe(right);
  });
});

describe('a window on its own host that shows little', () => {
  test.each<[string, string, string, string]>([
    [
      'pictures alone',
      'https://web.teledit.com/teledit/step2.php',
      '<img src="1.gif"><div>3,300원</div><img src="2.gif"><input name="f1"><input name="f2"><img src="3.gif">',
      'pay 3300',
    ],
    [
      'number, code and button on a host that cards share',
      'https://mup.mobilians.co.kr/MUP/step.mcash',
      `<h1>휴대폰 결제</h1>${NUMBER}${CODE}${PAY}`,
      'pay missing',
    ],
  ])('%s', (_, href, html, right) => {
    expect(told(judge(html, href))).toBe(right);
  });
});

describe('what has the same fields and charges nothing', () => {
  test.each<[string, string]>([
    ['an identity check', `<h2>휴대폰 본인인증</h2>${NUMBER}${CODE}<button>확인</button>`],
    [
      'an identity check of a shop that also speaks of paying',
      `<h2>휴대폰 인증</h2><p>휴대폰결제</p>${NUMBER}${CODE}<button>인증 완료</button>`,
    ],
    ['a look-up of payments', `<h2>휴대폰결제 내역조회</h2>${NUMBER}${CODE}<button>조회하기</button>`],
    ['a block', `<h2>휴대폰결제 차단</h2>${NUMBER}${CODE}<button>차단 신청</button>`],
    ['a password to be set', `<h2>휴대폰결제 비밀번호 설정</h2>${NUMBER}${CODE}<button>설정하기</button>`],
    [
      'a sign-up',
      `<title>회원가입</title>${NUMBER}${CODE}<label><input type="checkbox"> 휴대폰결제 이용약관 동의</label><button>가입하기</button>`,
    ],
    [
      'a card step with a code',
      `<h2>신용카드 결제</h2><p>결제금액 9,000원</p><p>카드번호 <input name="cardno"></p>${NUMBER}${CODE}${PAY}`,
    ],
    [
      'an article with a form for comments',
      '<h1>휴대폰 결제</h1><p>휴대폰 결제는 다음 달 휴대폰 요금에 합산 청구됩니다. 결제금액 9,000원을 예로 들면</p><input name="nick"><textarea></textarea><button>등록</button>',
    ],
    ['a newsletter by text', `<h2>휴대폰결제 소식</h2>${NUMBER}<button>신청하기</button>`],
    [
      'a prize to be won',
      `<h2>이벤트</h2><p>휴대폰결제 고객 대상</p>${NUMBER}${CODE}<button>참여하기</button>`,
    ],
  ])('%s', (_, html) => {
    expect(told(judge(html))).toBe('quiet');
  });
});
