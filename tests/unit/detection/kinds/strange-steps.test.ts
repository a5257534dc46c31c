// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** Steps of windows on hosts nobody knows that show one part of a window alone, each with the page that is nearest and is none. */
type Row = readonly [name: string, right: string, html: string, href?: string];

const CARRIERS = '<ul><li><button>SKT</button><li><button>KT</button><li><button>LG U+</button></ul>';
const NUMBER = '<p>휴대폰번호 <input type="tel" name="hp"></p>';
const TERMS = '<label><input type="checkbox">통신과금서비스 이용약관 동의</label>';
const BILLED =
  '<label><input type="checkbox">결제 내용을 확인했습니다. 이용 금액은 다음 달 통신요금에 합산되어 청구됩니다.</label>';
const SUM = '<dl><dt>결제금액</dt><dd>23,100원</dd></dl>';
const DANAL = 'https://ui.teledit.com/Danal/Teledit/Web/Step.php';

const ROWS: readonly Row[] = [
  [
    'carriers beside the terms of phone billing, the method in a tab alone',
    'pay 23100',
    `<h1>주문 결제</h1>${SUM}<a>휴대폰</a>${CARRIERS}${TERMS}<button>다음</button>`,
  ],
  [
    'the same terms without carriers: shops have people agree to all of them',
    'quiet',
    `<h1>주문 결제</h1>${SUM}${TERMS}<button>결제하기</button>`,
  ],
  [
    'carriers and terms of an identity check',
    'quiet',
    `<h1>휴대폰 본인확인</h1>${SUM}${CARRIERS}${TERMS}<button>다음</button>`,
  ],
  [
    'number and code asked for under the method’s name, no carriers, no button that pays yet',
    'pay 23100',
    `<h1>휴대폰결제</h1>${SUM}${NUMBER}<input placeholder="앞 6자리"><button>인증번호 요청</button>`,
  ],
  [
    'a call to be answered',
    'pay 23100',
    `<h1>휴대폰결제</h1>${SUM}<p>걸려온 ARS 전화에서 화면의 번호를 눌러 주세요.</p><b>38</b><button>ARS 인증 완료</button>`,
  ],
  [
    'an app in which it is approved',
    'pay 23100',
    `<h1>휴대폰 결제</h1>${SUM}<p>PASS 앱에서 결제를 승인해 주세요.</p><button>승인했어요</button>`,
  ],
  [
    'a text about approving, with nothing to press',
    'quiet',
    `<h1>휴대폰 결제</h1>${SUM}<p>PASS 앱에서 결제를 승인해 주세요.</p>`,
  ],
  [
    'an identity check in the same app',
    'quiet',
    `<h1>휴대폰 결제</h1>${SUM}<p>PASS 앱에서 본인인증을 승인해 주세요.</p><button>인증 완료</button>`,
  ],
  [
    'the last look before it is paid: what is ticked is next month’s bill',
    'pay 23100',
    `<h1>결제하시겠어요?</h1>${SUM}${BILLED}<a href="#">취소</a><a href="#">결제완료</a>`,
  ],
  [
    'the same sentence as a mere note of a shop',
    'quiet',
    `<h1>결제하시겠어요?</h1>${SUM}<p>휴대폰 결제 금액은 다음 달 통신요금에 합산되어 청구됩니다.</p><a href="#">결제완료</a>`,
  ],
  [
    'how much the person types, and only a code to ask for',
    'pay missing',
    `<h1>휴대폰 소액결제 충전</h1><label>충전금액 <input name="amt"> 원</label>${CARRIERS}${NUMBER}${TERMS}<button>인증번호 받기</button>`,
  ],
  [
    'in English',
    'pay 23100',
    '<h1>Mobile phone billing</h1><dl><dt>Total amount</dt><dd>KRW 23,100</dd></dl><label><input type="radio" name="c">SKT</label><label><input type="radio" name="c">KT</label><label>Phone number <input type="tel" name="p"></label><label>Date of birth <input name="birth"></label><p>This will be charged to your next mobile phone bill.</p><button>Request code</button>',
  ],
  [
    'one sum without a name beside the most that can be billed',
    'pay 23100',
    `<h1>휴대폰결제</h1><div>23,100원</div>${CARRIERS}${NUMBER}<input name="otp"><p>한도는 월 최대 100만원입니다.</p><button>결제</button>`,
  ],
  [
    'two sums without a name, one of them no bound',
    'pay missing',
    `<h1>휴대폰결제</h1><div>23,100원</div><div>3,000원</div>${CARRIERS}${NUMBER}<input name="otp"><button>결제</button>`,
  ],
  [
    'every month the same',
    'pay 7700',
    `<h1>휴대폰결제</h1><p>최종 결제금액 <b>7,700</b>원/월</p>${CARRIERS}${NUMBER}<button>인증번호 요청</button>`,
    DANAL,
  ],
  [
    'every month the same, without a name',
    'pay 7700',
    `<h1>휴대폰결제</h1><p>제공기간 월 자동결제</p><p>월 7,700원</p>${CARRIERS}${NUMBER}<button>인증번호 요청</button>`,
    DANAL,
  ],
  [
    'the first month is free: the sum without a name is that of later ones',
    'pay missing',
    `<h1>휴대폰결제</h1><p>첫 달 무료</p><p>월 7,700원</p>${CARRIERS}${NUMBER}<button>인증번호 요청</button>`,
    DANAL,
  ],
  [
    'a price by the piece is no sum',
    'pay missing',
    `<h1>휴대폰결제</h1><p>결제금액 7,700원/개</p>${CARRIERS}${NUMBER}<button>인증번호 요청</button>`,
    DANAL,
  ],
  [
    'nothing but terms to be ticked, under the method’s name and beside the sum',
    'pay 23100',
    `<h1>휴대폰결제</h1>${SUM}${TERMS}<button>다음</button>`,
  ],
  [
    'a password set anew on a gateway’s own host',
    'quiet',
    `<h1>휴대폰 간편결제 비밀번호 재설정</h1>${NUMBER}<input placeholder="인증번호"><button>변경하기</button>`,
    DANAL,
  ],
  [
    'a password set in the middle of a payment',
    'pay 23100',
    `<h1>휴대폰 결제 비밀번호 등록</h1>${SUM}${NUMBER}<input placeholder="인증번호"><button>등록하기</button>`,
    DANAL,
  ],
  [
    'a part paid by what is kept with the shop',
    'pay 13100',
    `<h1>휴대폰결제</h1><ul><li>주문금액 <b>23,100원</b><li>캐시 사용 <b>-10,000원</b><li>휴대폰 결제금액 <b>13,100원</b></ul>${CARRIERS}${NUMBER}`,
    DANAL,
  ],
  [
    'a fold that is open, over names of what its neighbours ask for',
    'pay 23100',
    `<details><summary>신용카드</summary><p>카드사 선택</p></details><details open><summary>휴대폰 결제</summary><p>통신요금으로 냅니다</p></details><details><summary>가상계좌</summary><p>은행 선택</p></details>${SUM}<button>결제하기</button>`,
  ],
  [
    'the state of a custom element beside its label',
    'pay 23100',
    `<x-list><x-item><x-label>신용카드</x-label><x-radio aria-checked="false"></x-radio></x-item><x-item><x-label>휴대폰 결제</x-label><x-radio aria-checked="true"></x-radio></x-item></x-list>${SUM}<button>결제하기</button>`,
  ],
  [
    'a hashed class of one, beside rows that are built otherwise',
    'pay 23100',
    '<div><div class="cell">신용카드</div><div class="cell k9x">휴대폰결제</div><div class="cell">계좌이체</div><div class="total">총 결제금액 23,100원</div><button>결제하기</button></div>',
  ],
  [
    'a hashed class of one that nobody knows, built like the others',
    'quiet',
    '<div><div class="cell">신용카드</div><div class="cell">휴대폰결제</div><div class="cell">계좌이체</div><div class="cell k9x">나중에 내기</div><div class="total">총 결제금액 23,100원</div><button>결제하기</button></div>',
  ],
  [
    'a sentence of success broken over two lines',
    'success 23100',
    `<p>휴대폰 결제가<br>정상적으로 완료되었습니다.</p>${SUM}<button>닫기</button>`,
    DANAL,
  ],
];

test.each(ROWS.map((row): [string, Row] => [row[0], row]))('%s', (_name, [, right, html, href]) => {
  expect(told(judge(html, href))).toBe(right);
});
