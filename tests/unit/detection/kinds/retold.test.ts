// @vitest-environment test-dom
import { describe } from 'vitest';
import { rows } from './rows.ts';

// Outcomes that a page only tells again, each beside the page that reports its own.

const DONE = '휴대폰 결제가 완료되었습니다.';

describe('a list of news', () => {
  rows([
    [
      'says how long ago each was',
      'quiet',
      `<title>소식</title><ul><li><b>${DONE}</b> <span>2시간 전</span></li><li><b>새 글이 올라왔습니다.</b> <span>4일 전</span></li></ul>`,
    ],
    [
      'says the day above each',
      'quiet',
      `<h1>보관함</h1><p>2026.11.02 18:20</p><p>${DONE}</p><p>2026.11.01 (일) 07:05</p><p>접속했습니다.</p>`,
    ],
    [
      'says the day first',
      'quiet',
      `<ul><li><i>11/02</i> ${DONE}</li><li><i>11/01</i> 출석했습니다.</li></ul>`,
    ],
    [
      'says today and yesterday',
      'quiet',
      `<div><p>${DONE}</p><em>오늘 08:00</em></div><div><p>배송을 시작했습니다.</p><em>어제 19:31</em></div>`,
    ],
    [
      'a receipt names its two times',
      'success 7700',
      `<h1>${DONE}</h1><dl><dt>결제금액</dt><dd>7,700원</dd><dt>주문일시</dt><dd>2026.11.02 18:20</dd><dt>결제일시</dt><dd>2026.11.02 18:21</dd></dl>`,
    ],
    [
      'what others wrote stands farther down',
      'success 7700',
      `<h1>${DONE}</h1><p>결제금액 7,700원</p><h2>후기</h2><p>좋아요</p><p>2일 전</p><p>만족</p><p>5일 전</p>`,
    ],
    [
      'a greeting by name',
      'success 7700',
      `<h1>안녕하세요 가람님, ${DONE}</h1><p>결제금액 7,700원 (1% 적립)</p>`,
    ],
    [
      'a subscription says from when to when',
      'success 7700',
      `<h1>${DONE}</h1><p>결제금액 7,700원</p><p>2026.11.02 ~ 2026.12.01</p>`,
    ],
  ]);
});

describe('what somebody else said', () => {
  rows([
    [
      'a mail that can be answered',
      'quiet',
      `<title>${DONE} - 편지</title><button>답장</button><h2>${DONE}</h2><p>결제금액 7,700원</p>`,
    ],
    [
      'a talk that goes on',
      'quiet',
      `<p>어제 산 것이요. 휴대폰 결제가 실패하였습니다.</p><input placeholder="메시지를 입력하세요"><button>보내기</button>`,
    ],
    [
      'a talk written down',
      'quiet',
      `<p>고객님: 휴대폰 결제에 실패했습니다.</p><p>상담사: 다시 해 보시겠어요?</p>`,
    ],
    ['a message from a number', 'quiet', `<p>[Web발신] 휴대폰 소액결제 7,700원 결제 완료되었습니다.</p>`],
    ['quoted in a sentence', 'quiet', `<p>화면에 "휴대폰 결제에 실패했습니다." 하고 나옵니다</p>`],
    [
      'quoted as data',
      'quiet',
      `<h1>휴대폰 결제 응답</h1><pre>{"code":"0000","msg":"결제가 완료되었습니다."}</pre>`,
    ],
    [
      'a headline in quotation marks',
      'success missing',
      `<h1>“${DONE}”</h1><p>이용해 주셔서 감사합니다.</p>`,
    ],
    [
      'goods in quotation marks',
      'success 7700',
      `<h1>"모래시계" 휴대폰 결제가 완료되었습니다.</h1><p>결제금액 7,700원</p>`,
    ],
    [
      'a warning of false messages',
      'quiet',
      `<h1>스미싱 문자 조심</h1><p>[가나몰] 휴대폰 결제 330,000원이 정상 결제되었습니다.</p>`,
    ],
    [
      'a mail to read in the browser',
      'quiet',
      `<h1>주문이 완료되었습니다</h1><p>발신전용 메일입니다</p><p>결제수단: 휴대폰</p><p>결제금액 7,700원</p>`,
    ],
    [
      'a question on what the screen says',
      'quiet',
      `<h1>휴대폰 결제 오류</h1><p>결제오류</p><p>요금 미납으로 결제할 수 없습니다 떠요</p>`,
    ],
    ['a list of what was mended', 'quiet', `<p>휴대폰 결제 시 결제에 실패하는 문제를 고쳤습니다.</p>`],
    ['a tale', 'quiet', `<p>그는 휴대폰 결제 화면을 보았다. "결제에 실패했습니다?" 하고 읽었다.</p>`],
    ['the steps of a lesson', 'quiet', `<h1>휴대폰결제</h1><p>호출 → 인증 → 결제가 완료되었습니다</p>`],
    [
      'the answer of an interface',
      'quiet',
      `<title>API Reference - 휴대폰결제</title><table><tr><td>msg</td><td>정상적으로 승인되었습니다.</td></tr></table>`,
    ],
    ['a copy of a message', 'quiet', `<title>알림톡</title><p>가람님, ${DONE}</p>`],
    [
      'what another buyer did',
      'quiet',
      `<p>판매가 7,700원</p><p>이**님이 휴대폰 결제로 구매를 완료했습니다</p>`,
    ],
    ['what a page says is an example', 'quiet', `<p>다음은 예시입니다.</p><p>${DONE}</p>`],
    [
      'what goes wrong often',
      'quiet',
      `<title>자주 나는 오류</title><p>휴대폰 결제 한도를 초과하였습니다.</p><p>휴대폰 요금이 미납되었습니다.</p>`,
    ],
    ['what is said in a film', 'quiet', `<h1>휴대폰결제</h1><p>01:41 결제가 완료되었습니다</p>`],
    [
      'a letter',
      'quiet',
      `<h1>휴대폰 결제</h1><p>안녕하세요 고객님, 휴대폰 결제 한도를 초과하여 결제가 되지 않았습니다.</p>`,
    ],
    [
      'a list of codes',
      'quiet',
      `<h1>휴대폰 결제 오류 코드 안내</h1><table><tr><td>31</td><td>한도를 초과하였습니다.</td></tr></table>`,
    ],
    [
      'the code of this refusal',
      'failure limit',
      `<h1>휴대폰 결제 오류</h1><p>오류코드 : 31</p><p>오류내용 : 한도를 초과하였습니다.</p>`,
    ],
    ['methods that are not taken', 'quiet', `<p>결제: 신용카드 / 휴대폰 소액결제 불가</p><p>문의 게시판</p>`],
    [
      'an order that waits for its transfer',
      'quiet',
      `<h1>주문이 접수되었습니다</h1><p>입금을 대기중입니다.</p><p>휴대폰결제로 바꾸기</p>`,
    ],
    ['a film that helps', 'quiet', `<title>소액결제 실패 해결 영상</title><p>휴대폰 결제</p>`],
    ['a text with gaps to fill', 'quiet', `<p>#{이름}님, ${DONE}</p>`],
    ['what some meet just now', 'quiet', `<p>휴대폰 결제 장애로 결제에 실패하고 있습니다.</p>`],
    [
      'which message will come',
      'quiet',
      `<p>휴대폰 결제 취소가 완료되었습니다 문자가 오면 끝난 것입니다.</p>`,
    ],
    ['how many failed', 'quiet', `<h1>휴대폰 결제 통계</h1><p>실패 사유: 한도 초과 41%</p>`],
    ['an order among others', 'quiet', `<ul><li>주문번호 7 · 결제실패 · 휴대폰결제 · 7,700원</li></ul>`],
    ['what one’s own page tells', 'quiet', `<title>마이페이지</title><h2>소식</h2><p>${DONE}</p>`],
    [
      'a notice of trouble that is over',
      'quiet',
      `<h1>휴대폰결제 점검 안내</h1><p>이제 정상 처리되었습니다.</p>`,
    ],
  ]);
});

describe('terms to be agreed to in a shared window', () => {
  const box = (label: string) => `<label><input type="checkbox">${label}</label>`;
  const sum = '<p>결제금액 16,500원</p>';
  const at = 'https://stdpay.inicis.com/std/agree';
  const phone = box('통신과금서비스 이용약관');
  rows([
    ['the phone’s alone', 'pay 16500', `${sum}${phone}${box('개인정보 수집 이용')}<button>다음</button>`, at],
    [
      'the phone’s, for the carrier too',
      'pay 16500',
      `${sum}${box('전자금융거래 이용약관')}${phone}${box('제3자 제공 동의(이동통신사)')}<button>다음</button>`,
      at,
    ],
    ['of every method', 'quiet', `${sum}${box('전자금융거래 이용약관')}${phone}<button>다음</button>`, at],
    [
      'before a method is chosen',
      'quiet',
      `${sum}${phone}<ul><li>신용카드</li><li>휴대폰</li></ul><button>다음</button>`,
      at,
    ],
    [
      'with methods that are pictures',
      'quiet',
      `${sum}${phone}<a href="#"><img src="1.png"></a><a href="#"><img src="2.png"></a>`,
      at,
    ],
    ['on a stranger’s page', 'quiet', `${sum}${phone}<button>다음</button>`],
  ]);
});

describe('a step in English', () => {
  const form =
    '<select><option>SKT</option><option>KT</option><option>LG U+</option></select><input placeholder="Mobile number"><button>Send SMS code</button>';
  rows([
    [
      'names itself by the bill',
      'pay 13200',
      `<h1>Pay by phone bill</h1><p>Amount to pay 13,200 KRW</p>${form}`,
    ],
    ['asks for the same to tell who one is', 'quiet', `<h1>Verify your phone</h1>${form}`],
    [
      'a method named by the bill',
      'pay 13200',
      '<label><input type="radio" name="m">Credit card</label><label><input type="radio" name="m" checked>Phone bill</label><p>Grand total ₩13,200.00</p><button>Pay now</button>',
    ],
    [
      'a fraction that is none of ours',
      'pay fractional',
      '<label><input type="radio" name="m">Credit card</label><label><input type="radio" name="m" checked>Phone bill</label><p>Grand total ₩13,200.50</p><button>Pay now</button>',
    ],
  ]);
});

describe('rows that say how something is paid', () => {
  const facts = '<li>결제수단: 휴대폰 소액결제</li><li>결제금액: 7,700원</li>';
  rows([
    ['are no set of methods', 'pay 7700', `<ul><li>상품: 음반</li>${facts}</ul><button>결제하기</button>`],
    [
      'nor is a refusal with them a checkout',
      'failure unpaid',
      `<h1>결제가 완료되지 않았어요</h1><p>휴대폰 요금이 연체되어 결제할 수 없습니다.</p><ul><li>주문번호 3</li>${facts}</ul>`,
    ],
    [
      'the last look of an order',
      'pay 7700',
      '<p>결제수단 휴대폰결제</p><p>합계 7,700원</p><button>주문 확정하기</button>',
    ],
    [
      'what a shop takes',
      'quiet',
      '<p>결제방법: 휴대폰, 카드</p><p>판매가 7,700원</p><button>주문하기</button>',
    ],
    [
      'a sign before the chosen one',
      'pay 7700',
      '<ul><li>⬜ 카드</li><li>✅ 휴대폰 결제</li><li>⬜ 상품권</li></ul><p>결제금액 7,700원</p><button>결제하기</button>',
    ],
    [
      'a sign before all of them',
      'quiet',
      '<ul><li>✔ 카드</li><li>✔ 휴대폰 결제</li></ul><p>결제금액 7,700원</p><button>결제하기</button>',
    ],
    [
      'a picture that says it',
      'pay 7700',
      '<ul><li>카드</li><li>휴대폰 <img alt="선택됨" src="v.png"></li><li>상품권</li></ul><p>결제금액 7,700원</p><button>결제하기</button>',
    ],
    [
      'the sum at the foot',
      'pay 7700',
      '<label><input type="radio" name="m">카드</label><label><input type="radio" name="m" checked>휴대폰</label><p>총 7,700원</p><button>결제하기</button>',
    ],
    [
      'the picture of a pressed button, in a table',
      'pay 7700',
      '<table><tr><td><img src="card.gif" alt="신용카드"></td><td><img src="hp_on.gif" alt="핸드폰"></td></tr></table><p>결제금액 7,700원</p><input type="button" value="결제하기">',
    ],
    [
      'pictures of which none is pressed',
      'quiet',
      '<table><tr><td><img src="card.gif" alt="신용카드"></td><td><img src="hp.gif" alt="핸드폰"></td></tr></table><p>결제금액 7,700원</p><input type="button" value="결제하기">',
    ],
    [
      'the carrier before the method',
      'pay 7700',
      '<p>결제수단: SKT 휴대폰 결제</p><p>결제금액 7,700원</p><button>결제하기</button>',
    ],
    [
      'what is saved at the foot',
      'pay missing',
      '<label><input type="radio" name="m">카드</label><label><input type="radio" name="m" checked>휴대폰</label><p>총 7,700원 할인</p><button>결제하기</button>',
    ],
    [
      'a fee that is settled',
      'pay 7700',
      '<label><input type="radio" name="m">카드</label><label><input type="radio" name="m" checked>휴대폰</label><p>정산금액 7,700원</p><button>결제하기</button>',
    ],
    [
      'a code field without a name',
      'pay 7700',
      '<title>휴대폰 소액결제</title><p>결제금액 7,700원</p><p>문자로 온 인증번호 6자리를 입력해 주세요</p><input maxlength="6"><button>결제완료</button>',
    ],
    [
      'the same to tell who one is',
      'quiet',
      '<title>휴대폰 인증</title><p>첫 결제 7,700원</p><p>인증번호 6자리를 입력해 주세요</p><input maxlength="6"><button>확인</button>',
    ],
  ]);
});

describe('sums in one row', () => {
  const chosen =
    '<label><input type="radio" name="m">카드</label><label><input type="radio" name="m" checked>휴대폰</label>';
  rows([
    [
      'set out as an equation in boxes',
      'pay 27000',
      `${chosen}<p><span>상품금액<br>26,000원</span><span>-</span><span>할인금액<br>1,500원</span><span>+</span><span>배송비<br>2,500원</span><span>=</span><span>총 결제금액<br>27,000원</span></p><button>결제하기</button>`,
    ],
    [
      'with delivery behind the total that grows by it',
      'pay 21500',
      `${chosen}<p><span>총계</span> <span>19,000원</span> <span>배송비</span> <span>2,500원</span></p><p>총 주문금액 21,500원</p><button>결제하기</button>`,
    ],
    [
      'with a fraction in split pieces of no doubt',
      'pay 13000',
      '<label><input type="radio" name="m">Credit card</label><label><input type="radio" name="m" checked>Phone bill</label><p>Grand total KRW 13,000.00</p><button>Pay now</button>',
    ],
  ]);
});

describe('the last look of a window', () => {
  const named = '<h1>KT 폰빌</h1><p>이용요금 3,900원</p>';
  const who = '<input placeholder="전화번호"><input placeholder="주민번호 앞자리"><button>확인</button>';
  rows([
    [
      'says whose bill it is and asks who pays',
      'pay 3900',
      `${named}<p>다음 달 통신요금에 합산 청구됩니다.</p>${who}`,
    ],
    ['is none without that sentence', 'quiet', `${named}${who}`],
    [
      'nor where it tells who one is',
      'quiet',
      `${named}<p>다음 달 통신요금에 합산 청구됩니다. 본인확인 후 이용하세요.</p>${who}`,
    ],
  ]);
});

describe('a little more on the label or less in the window', () => {
  const set = (remark: string) =>
    `<label><input type="radio" name="m">카드</label><label><input type="radio" name="m" checked>휴대폰${remark}</label><p>결제금액 7,700원</p><button>결제하기</button>`;
  const code = '<title>휴대폰결제</title><div>7,700원</div><div>별빛상점</div>';
  const at = 'https://stdpay.inicis.com/std/code';
  rows([
    ['the most that may be paid by it', 'pay 7700', set(' <small>1회 최대 결제금액 300,000원</small>')],
    ['what is no way to pay', 'quiet', set('케이스 3,000원')],
    [
      'a shared window with a code, and a sum without a name',
      'pay 7700',
      `${code}<label>승인번호 <input></label><button>확인</button>`,
      at,
    ],
    [
      'the same with two sums',
      'quiet',
      `${code}<div>8,800원</div><label>승인번호 <input></label><button>확인</button>`,
      at,
    ],
  ]);
});

describe('a refusal of a gateway’s own', () => {
  rows([
    [
      'begins with its code',
      'failure system',
      '<title>다날 휴대폰결제</title><p>[-9] 시스템 오류가 발생하였습니다. 다시 이용해 주세요.</p>',
      'https://ui.teledit.com/Danal/Teledit/Web/Err.php',
    ],
  ]);
});
