// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** Pages with the words, the fields or the sums of a payment that serve another purpose. */
type Row = readonly [name: string, right: string, href: string, html: string];
const ROWS: Row[] = [];
const add = (...row: Row) => ROWS.push(row);

const SHOP = 'https://www.bomnal-mart.co.kr/order/form';
const CAR =
  '<label><input type=radio name=tel>SKT</label><label><input type=radio name=tel>KT</label><label><input type=radio name=tel>LG U+</label><label><input type=radio name=tel>알뜰폰</label>';
const NUM = '<p><label>휴대폰번호<input type=tel name=hp></label></p>';
const BIRTH = '<p><label>생년월일<input name=birth></label></p>';
const CODE = '<p><label>인증번호<input name=authNo></label><button type=button>인증번호 받기</button></p>';
add(
  'categories phones',
  'quiet',
  'https://store.dalnara.kr/p/12',
  `<title>달나라폰 케이스 - 달나라</title><ul class=menu><li class=on><a href="#">휴대폰</a></li><li><a href="#">노트북</a></li><li><a href="#">카드지갑</a></li></ul><h1>투명 케이스</h1><p>판매가 12,000원</p><button>구매하기</button>`,
);
add(
  'categories phones buttons',
  'quiet',
  'https://store.dalnara.kr/p/12',
  `<div><button class=active>휴대폰</button><button>태블릿</button><button>상품권</button></div><p>판매가 12,000원</p><button>구매하기</button>`,
);
add(
  'mvno pay bill',
  'quiet',
  'https://www.byeolmobile.co.kr/mypage/pay',
  `<title>휴대폰 요금 결제 | 별모바일</title><h1>휴대폰 요금 결제</h1><p>10월 청구금액 38,500원</p><p>납부하실 금액 38,500원</p><label><input type=radio name=m checked>신용카드</label><label><input type=radio name=m>계좌이체</label><p>카드번호 <input name=c></p><button>납부하기</button>`,
);
add(
  'mvno pay bill auth',
  'quiet',
  'https://www.byeolmobile.co.kr/mypage/pay',
  `<title>요금 납부 | 별모바일</title><h1>휴대폰 요금 납부</h1><p>납부 금액 38,500원</p>${NUM}${CODE}<button>다음</button>`,
);
add(
  'prepaid top-up',
  'quiet',
  'https://www.byeolmobile.co.kr/topup',
  `<title>선불폰 충전</title><h1>선불폰 충전</h1>${CAR}${NUM}<p>충전금액 10,000원</p><label><input type=radio name=m checked>신용카드</label><label><input type=radio name=m>계좌이체</label><button>충전하기</button>`,
);
add(
  'insurance identity',
  'quiet',
  'https://direct.haenam.co.kr/join',
  `<title>다이렉트 운전자보험</title><h2>휴대폰 본인인증</h2>${CAR}${NUM}${BIRTH}${CODE}<p>월 보험료 9,900원</p><button>다음</button>`,
);
add(
  'rental identity + sum',
  'quiet',
  'https://rental.ondol.kr/order',
  `<title>정수기 렌탈 신청</title><p>월 렌탈료 29,900원</p><p>총 결제금액 0원</p><h3>휴대폰 인증</h3>${CAR}${NUM}${BIRTH}${CODE}<h3>자동이체</h3><p>카드번호 <input name=cardno></p><p>유효기간 <input name=ex></p><button>신청하기</button>`,
);
add(
  'checkout with identity, card',
  'quiet',
  SHOP,
  `<title>비회원 주문</title><h3>휴대폰 본인인증</h3>${NUM}${CODE}<h3>결제수단</h3><label><input type=radio name=m checked>신용카드</label><label><input type=radio name=m>휴대폰결제</label><p>총 결제금액 45,000원</p><button>결제하기</button>`,
);
add(
  'identity kcp',
  'quiet',
  'https://cert.kcp.co.kr/smsForm.do',
  `<title>휴대폰 본인확인</title>${CAR}${NUM}${BIRTH}${CODE}<button>확인</button>`,
);
add(
  'gateway lookup danal',
  'quiet',
  'https://www.danalpay.com/customer_support/search',
  `<title>다날 결제내역 조회</title><h1>휴대폰 결제내역 조회</h1>${CAR}${NUM}${CODE}<button>조회하기</button><table><tr><th>결제일</th><th>상점</th><th>결제금액</th></tr><tr><td>2026.11.03</td><td>달빛서점</td><td>8,800원</td></tr></table>`,
);
add(
  'gateway slip',
  'quiet',
  'https://mup.mobilians.co.kr/MUP/receipt.mcash',
  `<title>휴대폰결제 영수증</title><h1>영수증</h1><table><tr><th>거래일시</th><td>2026-11-20</td></tr><tr><th>결제금액</th><td>5,500원</td></tr><tr><th>결제수단</th><td>휴대폰</td></tr></table><button>인쇄</button>`,
);
add(
  'gateway inquiry form',
  'quiet',
  'https://www.mobilians.co.kr/cs/search.do',
  `<title>결제내역 확인</title><h2>휴대폰결제 내역 확인</h2>${NUM}${CODE}<a href="#">확인</a>`,
);
add(
  'lookup no word in title',
  'quiet',
  'https://www.mobilians.co.kr/cs/my.do',
  `<title>KG파이낸셜 고객센터</title><h2>내 결제 확인하기</h2><p>휴대폰 결제 이용내역을 확인할 수 있습니다.</p>${CAR}${NUM}${BIRTH}${CODE}<button>확인</button>`,
);
add(
  'cancel request gateway',
  'quiet',
  'https://www.danalpay.com/customer_support/cancel',
  `<title>결제취소 문의</title><h2>휴대폰 결제 취소 요청</h2><p>결제금액 9,900원</p>${NUM}${CODE}<button>취소 요청</button>`,
);
add(
  'block service carrier-like',
  'quiet',
  'https://www.byeolmobile.co.kr/service/small',
  `<title>소액결제 이용 설정</title><h1>휴대폰 소액결제</h1><p>이번 달 결제 금액 12,000원</p><p>잔여 한도 288,000원</p>${CODE}<button>변경하기</button>`,
);
add(
  'limit page with code',
  'quiet',
  'https://www.byeolmobile.co.kr/service/limit',
  `<title>휴대폰 소액결제 한도변경</title><h1>한도변경</h1><p>현재 한도 300,000원</p>${NUM}${CODE}<button>확인</button>`,
);
add(
  'staff',
  'quiet',
  'https://mall.soltree.kr/adm/order_view.php?id=3',
  `<title>주문내역 수정</title><p>결제금액 33,000원</p><label><input type=radio name=m>신용카드</label><label><input type=radio name=m checked>휴대폰</label><button>결제하기</button>`,
);
add(
  'staff pos',
  'quiet',
  'https://pos.soltree.kr/order/cancel',
  `<title>반품 접수 - 판매자센터</title><p>결제수단</p><select><option>신용카드<option selected>휴대폰결제</select><p>결제금액 33,000원</p><button>반품 접수</button>`,
);
add(
  'news',
  'quiet',
  'https://www.haneul-ilbo.example/news/2026/11/20/1',
  `<title>"문자 한 통에 30만원"…소액결제 사기 주의보 - 하늘일보</title><h1>"문자 한 통에 30만원"…소액결제 사기 주의보</h1><span>박바다 기자</span><span>입력 2026.11.20. 오전 9:12</span><figure><div><b>휴대폰 결제</b><p>결제금액 300,000원</p>${CAR}${NUM}${CODE}<button>결제하기</button></div></figure><p>경찰은 이런 화면이 나오면 창을 닫으라고 당부했다.</p>`,
);
add(
  'blog howto drawn',
  'quiet',
  'https://blog.moa.example/12',
  `<title>휴대폰 소액결제 하는 방법 총정리</title><h1>휴대폰 소액결제 하는 방법</h1><p>1. 통신사를 고릅니다.</p>${CAR}<p>2. 번호를 넣습니다.</p>${NUM}<p>예: 결제금액 10,000원이면 다음 달 휴대폰 요금에 합산 청구됩니다.</p><button>공유하기</button><textarea></textarea><button>댓글 등록</button>`,
);
add(
  'join plan',
  'quiet',
  'https://www.byeolmobile.co.kr/join',
  `<title>유심 셀프개통</title><h2>가입유형</h2><label><input type=radio name=j checked>번호이동</label><label><input type=radio name=j>신규가입</label><h2>휴대폰 인증</h2>${CAR}${NUM}${BIRTH}${CODE}<p>유심비 7,700원</p><p>유심비는 다음 달 휴대폰 요금에 합산 청구됩니다.</p><button>다음</button>`,
);
add(
  'phone shop',
  'quiet',
  'https://phone.dalmart.kr/buy',
  `<title>갤럭시 S26 구매</title><h1>휴대폰 구매</h1><label><input type=radio name=j>번호이동</label><label><input type=radio name=j checked>기기변경</label><p>월 납부 금액 55,000원</p><p>할부원금 1,200,000원</p><p>다음 달 휴대폰 요금에 합산 청구</p>${NUM}${CODE}<button>신청하기</button>`,
);
add(
  'kcp card',
  'quiet',
  'https://spay.kcp.co.kr/kcpPaypop.do',
  `<title>NHN KCP 결제</title><div><p>초록 머그컵</p><strong>18,700</strong>원</div><h2>신용카드</h2><label>카드번호<input></label><label>유효기간<input></label><button>다음</button>`,
);
add(
  'kcp choice',
  'quiet',
  'https://spay.kcp.co.kr/kcpPaypop.do',
  `<title>NHN KCP 결제</title><p>결제금액 18,700원</p><ul><li>신용카드</li><li>계좌이체</li><li>휴대폰</li></ul><button>다음</button>`,
);
add(
  'toss choice',
  'quiet',
  'https://payment-widget.tosspayments.com/v2/entry',
  `<title>결제</title><div role=radiogroup><button role=radio aria-checked=true>신용·체크카드</button><button role=radio aria-checked=false>휴대폰</button><button role=radio aria-checked=false>퀵계좌이체</button></div><label><input type=checkbox>결제 서비스 이용 약관 동의</label>`,
);
add(
  'switched away fields gone',
  'quiet',
  SHOP,
  `<title>결제</title><p>결제금액 9,900원</p><div class=tabs><button aria-pressed=true>카드</button><button aria-pressed=false>휴대폰</button></div><div style="display:none">${CAR}${NUM}</div><div><select><option>카드사 선택<option>하나카드</select></div><button>결제하기</button>`,
);
add(
  'notice maintenance',
  'quiet',
  'https://help.moimnara.kr/notice/3',
  `<title>[공지] 휴대폰 결제 점검 안내</title><h1>휴대폰 결제 점검 안내</h1><p>매월 말일 23:30 ~ 익월 00:10에는 휴대폰 결제를 이용하실 수 없습니다.</p><input name=q placeholder=검색><button>검색</button>`,
);
add(
  'faq accordion',
  'quiet',
  'https://help.moimnara.kr/faq',
  `<title>자주 묻는 질문</title><ul><li class=on><a href="#">결제</a></li><li><a href="#">배송</a></li></ul><dl><dt>휴대폰결제 한도는 얼마인가요?</dt><dd>통신사별로 다르며 최대 1,000,000원입니다. 결제금액 10,000원은 다음 달 휴대폰 요금에 합산되어 청구됩니다.</dd><dt>결제가 실패하였습니다라고 나와요</dt><dd>한도가 초과되었는지 확인해 주세요.</dd></dl>`,
);
add(
  'charge history',
  'quiet',
  'https://coin.haneulstory.com/my/history',
  `<title>충전 내역</title><a href="/charge">충전하기</a><div><button class=on>전체</button><button>신용카드</button><button>휴대폰</button></div><table><tr><th>날짜</th><th>결제수단</th><th>결제금액</th></tr><tr><td>11.02</td><td>휴대폰</td><td>11,000원</td></tr><tr><td>11.09</td><td>신용카드</td><td>33,000원</td></tr></table>`,
);
add(
  'charge history one row',
  'quiet',
  'https://coin.haneulstory.com/my/history',
  `<title>충전 내역</title><h1>충전 내역</h1><a href="/charge">충전하기</a><dl><dt>결제일</dt><dd>2026.11.02</dd><dt>결제수단</dt><dd>휴대폰결제</dd><dt>결제금액</dt><dd>11,000원</dd></dl>`,
);
add(
  'default method setting',
  'quiet',
  'https://my.moimnara.kr/pay/setting',
  `<title>기본 결제수단 설정</title><label><input type=radio name=m>신용카드</label><label><input type=radio name=m checked>휴대폰결제</label><p>정기권 월 9,900원</p><button>저장</button>`,
);
add(
  'default method setting 2',
  'quiet',
  'https://my.moimnara.kr/pay/setting',
  `<title>정기결제 수단 변경</title><h2>결제수단 변경</h2><label><input type=radio name=m>신용카드</label><label><input type=radio name=m checked>휴대폰결제</label><p>월 결제금액 9,900원</p><button>변경 완료</button>`,
);
add(
  'refund account',
  'quiet',
  'https://my.moimnara.kr/refund',
  `<title>환불 요청</title><p>결제수단 : 휴대폰결제</p><p>결제금액 9,900원</p><p>환불 금액 9,900원</p><select><option>은행 선택</option></select><button>환불 요청하기</button>`,
);
add(
  'product page with methods footer',
  'quiet',
  'https://store.dalnara.kr/p/77',
  `<title>나무 의자</title><h1>나무 의자</h1><p>판매가 89,000원</p><button>바로구매</button><section><h3>결제 안내</h3><ul><li>신용카드</li><li>계좌이체</li><li>휴대폰결제</li></ul><p>휴대폰결제는 다음 달 휴대폰 요금에 합산 청구됩니다.</p></section>`,
);
add(
  'coupon only phone promo tab',
  'quiet',
  'https://store.dalnara.kr/event',
  `<title>결제 혜택</title><ul><li class=on>휴대폰결제</li><li>신용카드</li><li>토스페이</li></ul><p>휴대폰결제 첫 이용 고객 5,000원 할인</p><p>결제금액 30,000원 이상</p><button>쿠폰받기</button>`,
);
add(
  'survey',
  'quiet',
  'https://forms.moa.example/1',
  `<title>설문조사</title><p>주로 쓰는 결제수단은?</p><label><input type=radio name=q>신용카드</label><label><input type=radio name=q checked>휴대폰 소액결제</label><label><input type=radio name=q>간편결제</label><p>한 달 결제금액 50,000원 미만</p><button>제출</button>`,
);
add(
  'parent consent',
  'quiet',
  'https://kids.haneul.kr/consent',
  `<title>법정대리인 동의</title><h2>휴대폰 소액결제 이용 동의</h2>${CAR}${NUM}${CODE}<p>자녀의 월 결제 한도 100,000원</p><button>동의하기</button>`,
);
add(
  'game item log',
  'quiet',
  'https://cs.haneulstory.com/inquiry',
  `<title>결제 문의</title><p>결제수단</p><select><option>신용카드<option selected>휴대폰결제</select><p>결제금액 <input name=amt></p><p>결제일 <input></p><button>문의 접수</button>`,
);
add(
  'kcp transfer',
  'quiet',
  'https://spay.kcp.co.kr/kcpPaypop.do',
  `<title>NHN KCP</title><p>결제금액 18,700원</p><h2>계좌이체</h2><select><option>은행선택</select><label>계좌번호<input></label>${NUM}<button>다음</button>`,
);
add(
  'card step with phone auth',
  'quiet',
  'https://payment-gateway.tosspayments.com/pc/payment-method/card/auth',
  `<title>토스페이먼츠</title><p>결제금액 18,700원</p><h2>카드 본인인증</h2>${CAR}${NUM}${BIRTH}${CODE}<button>다음</button>`,
);
add(
  'kakaopay phone login',
  'quiet',
  'https://pay.example-wallet.kr/login',
  `<title>간편결제 로그인</title><h2>휴대폰 번호로 결제하기</h2><p>결제금액 18,700원</p>${NUM}${BIRTH}<button>카톡결제 요청</button>`,
);
add(
  'wallet mobile pay login',
  'quiet',
  'https://wallet.example.kr/start',
  `<title>모바일 결제</title><h1>모바일 결제</h1><p>결제금액 18,700원</p>${NUM}${CODE}<p>등록한 카드로 결제됩니다.</p><button>결제하기</button>`,
);
add(
  'ars card',
  'quiet',
  'https://ars.example.kr/pay',
  `<title>ARS 결제</title><h1>전화로 결제</h1><p>결제금액 18,700원</p>${NUM}<p>전화를 걸어 드리면 카드번호를 눌러 주세요.</p><button>결제 요청</button>`,
);
add(
  'donation by sms card',
  'quiet',
  'https://give.example.kr/',
  `<title>후원</title><p>후원금 10,000원</p>${NUM}<label><input type=radio name=m checked>카드</label><label><input type=radio name=m>휴대폰</label><button>후원하기</button>`,
);
add(
  'identity ways tabs',
  'quiet',
  'https://direct.haenam.co.kr/pay',
  `<title>보험료 결제</title><p>결제금액 33,000원</p><h3>본인인증 수단</h3><ul><li class=on>휴대폰</li><li>신용카드</li><li>아이핀</li></ul>${CAR}<input type=tel placeholder=휴대폰번호><button>결제하기</button>`,
);
add(
  'identity ways radios',
  'quiet',
  'https://direct.haenam.co.kr/pay',
  `<title>보험료 결제</title><p>결제금액 33,000원</p><label><input type=radio name=i checked>휴대폰</label><label><input type=radio name=i>신용카드</label><label><input type=radio name=i>공동인증서</label><button>결제하기</button>`,
);
add(
  'cash receipt',
  'quiet',
  SHOP,
  `<title>주문</title><p>결제금액 33,000원</p><label><input type=radio name=m checked>무통장입금</label><label><input type=radio name=m>휴대폰결제</label><p>현금영수증</p><label><input type=radio name=r checked>휴대폰</label><label><input type=radio name=r>현금영수증카드</label><label><input type=radio name=r>사업자번호</label><button>결제하기</button>`,
);
add(
  'contact kind',
  'quiet',
  SHOP,
  `<title>주문</title><p>결제금액 33,000원</p><label><input type=radio name=m checked>카드</label><label><input type=radio name=m>휴대폰결제</label><label><input type=radio name=c checked>휴대폰</label><label><input type=radio name=c>집전화</label><button>결제하기</button>`,
);
add(
  'gift way',
  'quiet',
  SHOP,
  `<title>선물하기</title><p>결제금액 33,000원</p><ul><li class=on>휴대폰</li><li>카카오톡</li><li>이메일</li></ul><label><input type=radio name=m checked>카드</label><label><input type=radio name=m>카카오페이</label><button>결제하기</button>`,
);
add(
  'transit charge',
  'quiet',
  'https://tcard.example.kr/charge',
  `<title>충전하기</title><ul><li class=on>휴대폰</li><li>교통카드</li></ul><p>충전금액 10,000원</p><button>충전하기</button>`,
);
add(
  'signup paid',
  'quiet',
  'https://club.example.kr/join',
  `<title>회원가입</title><h2>휴대폰 인증</h2>${NUMf()}<p>연회비 10,000원</p><label><input type=radio name=m checked>카드</label><label><input type=radio name=m>계좌이체</label><button>결제하기</button>`,
);
function NUMf() {
  return '<p>휴대폰번호 <input type=tel></p><p>인증번호 <input name=auth><button>인증번호 받기</button></p>';
}
add(
  'cart',
  'quiet',
  'https://www.bomnal-mart.co.kr/cart',
  `<title>장바구니</title><p>총 주문금액 24,800원</p><p>신용카드 · 계좌이체 · 휴대폰결제 가능</p><button>주문하기</button>`,
);
add(
  'order detail',
  'quiet',
  'https://www.bomnal-mart.co.kr/my/order/3',
  `<title>주문상세</title><p>주문번호 123</p><p>결제수단 휴대폰결제</p><p>결제금액 24,800원</p><button>재구매하기</button><button>구매확정</button>`,
);
add(
  'unpaid order retry list',
  'quiet',
  'https://www.bomnal-mart.co.kr/my/order',
  `<title>주문/배송 조회</title><table><tr><th>주문</th><th>결제수단</th><th>금액</th></tr><tr><td>컵</td><td>휴대폰결제</td><td>24,800원</td></tr></table><button>구매하기</button>`,
);

test.each(ROWS)('%s', (_, right, href, html) => {
  expect(told(judge(html, href))).toBe(right);
});
