// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge, told } from '../kinds/judge.ts';

/** Outcomes and causes in other words than the gateways' tables have. */
type Row = readonly [name: string, right: string, href: string, html: string];
const ROWS: Row[] = [];
const add = (...row: Row) => ROWS.push(row);

const SHOP = 'https://www.bomnal-mart.co.kr/order/form';
add(
  'success danal',
  'success 8800',
  'https://ui.teledit.com/Danal/Teledit/Web/Success.php',
  `<title>다날 휴대폰 결제</title><h2>결제가 완료되었습니다.</h2><dl><dt>결제금액</dt><dd>8,800원</dd></dl><button>닫기</button>`,
);
add(
  'success shop',
  'success 8800',
  SHOP,
  `<title>주문완료</title><h2>주문이 완료되었습니다.</h2><table><tr><th>주문번호</th><td>2026112000123</td></tr><tr><th>결제수단</th><td>휴대폰결제</td></tr><tr><th>최종 결제금액</th><td>8,800원</td></tr></table><a href="/">홈으로</a>`,
);
add(
  'success card shop',
  'quiet',
  SHOP,
  `<title>주문완료</title><h2>주문이 완료되었습니다.</h2><table><tr><th>결제수단</th><td>신용카드</td></tr><tr><th>최종 결제금액</th><td>8,800원</td></tr></table><p>휴대폰결제 첫 이용 이벤트</p>`,
);
add(
  'success whose first sentence alone names the phone',
  'success 10000',
  SHOP,
  `<title>주문 완료</title><p>휴대폰 소액결제로 진행했습니다.</p><p>주문이 완료되었습니다.</p><p>결제금액 10,000원</p>`,
);
add(
  'success 해요',
  'success 11000',
  SHOP,
  `<title>충전 완료</title><h1>충전이 완료됐어요</h1><p>결제 방법 휴대폰 결제</p><p>결제 금액 11,000원</p><button>확인</button>`,
);
add(
  'cancel',
  'cancelled',
  'https://mup.mobilians.co.kr/MUP/cancel.mcash',
  `<title>휴대폰결제</title><p>고객님께서 결제를 취소하셨습니다.</p><button>확인</button>`,
);
add(
  'cancel shop',
  'cancelled',
  SHOP,
  `<title>결제 취소</title><h2>휴대폰 결제가 취소되었습니다.</h2><a href="/cart">장바구니로</a>`,
);
add(
  'already',
  'already',
  SHOP,
  `<title>결제 오류</title><h2>휴대폰 결제 실패</h2><p>이미 결제가 완료된 주문입니다.</p>`,
);
add(
  'already window',
  'already',
  'https://ui.teledit.com/Danal/Teledit/Web/Error.php',
  `<title>결제 에러</title><p>에러 내용</p><p>이미 승인된 거래입니다. (코드 309)</p>`,
);
add(
  'already dup',
  'already',
  'https://mup.mobilians.co.kr/MUP/fail.mcash',
  `<title>휴대폰결제 오류</title><p>동일한 주문번호로 결제된 내역이 있습니다.</p>`,
);
const fail = (n: string, c: string, t: string, url = 'https://mup.mobilians.co.kr/MUP/fail.mcash') =>
  add(
    `fail ${n}`,
    `failure ${c}`.trim(),
    url,
    `<title>휴대폰결제</title><h2>결제 실패</h2><p>${t}</p><button>확인</button>`,
  );
fail('limit', 'limit', '이번 달에 쓸 수 있는 결제 한도를 모두 사용하셨습니다.');
fail('limit2', 'limit', '고객님의 월 이용한도가 부족합니다. 남은 금액 3,000원');
fail('limit carrier', 'limit', '이동통신사에서 제공하는 결제 한도를 초과하여 결제할 수 없습니다.');
fail('unpaid', 'unpaid', '휴대폰 요금이 연체되어 결제할 수 없습니다. 통신사에 납부하신 뒤 이용해 주세요.');
fail('unpaid2', 'unpaid', '통신요금 미납 고객은 이용하실 수 없습니다.');
fail('arrears', 'arrears', '요금을 납부하신 뒤 KG파이낸셜 고객센터(1800-0678)로 연락 바랍니다.');
fail('arrears2', 'arrears', '다날 소액결제 대금이 장기 연체되어 이용이 제한되었습니다.');
fail('mistyped', 'mistyped', '입력하신 생년월일이 통신사 정보와 일치하지 않습니다.');
fail('mistyped2', 'mistyped', '통신사를 다시 확인해 주세요. 선택하신 통신사에 등록되지 않은 번호입니다.');
fail('mistyped3', 'mistyped', '입력하신 이름 또는 주민등록번호가 가입자 정보와 다릅니다.');
fail(
  'extra',
  'extra-check',
  '결제 비밀번호를 5회 잘못 입력하여 잠겼습니다. 통신사 고객센터에서 초기화해 주세요.',
);
fail('extra2', 'extra-check', 'ARS 추가 인증이 필요한 고객입니다.');
fail('extra3', 'extra-check', '휴대폰결제 안심인증 서비스 가입 고객입니다. 114에서 해지 후 이용해 주세요.');
fail(
  'carrier policy',
  'carrier-policy',
  '이동통신사 정책에 따라 이 번호로는 휴대폰 결제를 하실 수 없습니다.',
);
fail('carrier policy2', 'carrier-policy', '통신사 요청으로 거래가 거부되었습니다.');
fail('policy', 'policy', '안전한 거래를 위해 결제가 제한되었습니다. KG파이낸셜 고객센터로 문의해 주세요.');
fail('policy2', 'policy', '결제대행사 내부 기준에 따라 결제가 거절되었습니다.');
fail('new-line', 'new-line', '개통한 지 얼마 되지 않은 번호는 한도가 제한됩니다. 통신사(114)로 문의하세요.');
fail('new-line2', 'new-line', '번호이동 후 60일 동안은 결제 한도가 낮게 적용됩니다. 한도를 초과하였습니다.');
fail('gateway block', 'gateway-block', 'KG파이낸셜에 소액결제 차단을 신청하신 번호입니다.');
fail(
  'gateway block2',
  'gateway-block',
  '고객님의 요청으로 다날에서 휴대폰결제를 차단하였습니다. 1566-3355',
  'https://ui.teledit.com/Danal/Teledit/Web/Error.php',
);
fail('blocked', 'blocked', '소액결제 차단 서비스에 가입된 번호입니다. 통신사에서 해제 후 이용하세요.');
fail(
  'blocked2',
  'blocked',
  '휴대폰결제 이용에 동의하지 않은 고객입니다. 통신사에 이용동의 후 다시 시도해 주세요.',
);
fail('owner', 'owner', '법인 명의 휴대폰으로는 결제하실 수 없습니다.');
fail('owner2', 'owner', '만 19세 미만 미성년자는 이용할 수 없습니다.');
fail('owner3', 'owner', '가입하신 요금제로는 휴대폰 결제를 이용하실 수 없습니다.');
fail('recurring', 'recurring-broken', '지난달 자동결제 내역이 없어 월 자동결제를 진행할 수 없습니다.');
fail('cap', 'merchant-cap', '이 상점에서 이번 달에 결제할 수 있는 한도를 초과하였습니다.');
fail('cap2', 'merchant-cap', '해당 가맹점의 1회 결제 한도 100,000원을 초과하였습니다.');
fail('code', 'code', '인증번호 입력 시간이 지났습니다. 처음부터 다시 진행해 주세요.');
fail('code2', 'code', '인증번호가 맞지 않습니다.');
fail('line', 'line-state', '일시 정지된 휴대폰입니다.');
fail('system', 'system', '통신사 시스템 점검 중입니다. 잠시 후 이용해 주세요.');
fail('unknown', '', '알 수 없는 이유로 결제가 거절되었습니다.');
const failShop = (n: string, c: string, t: string) =>
  add(
    `shopfail ${n}`,
    `failure ${c}`.trim(),
    SHOP,
    `<title>주문 실패</title><h2>결제에 실패했어요</h2><p>결제수단: 휴대폰결제</p><p>${t}</p><button>다시 시도</button>`,
  );
failShop('limit', 'limit', '이번 달 소액결제 한도를 넘었어요.');
failShop('unpaid', 'unpaid', '휴대폰 요금이 미납되어 결제할 수 없어요.');
failShop('mistyped', 'mistyped', '통신사 정보가 일치하지 않아요.');
failShop('none', '', '잠깐 문제가 생겼어요.');
add(
  'cardfail',
  'quiet',
  SHOP,
  `<title>주문 실패</title><h2>결제에 실패했습니다</h2><p>카드 한도가 초과되었습니다.</p><p>휴대폰결제로 다시 시도해 보세요.</p>`,
);

add(
  'what was paid, said as a sentence of its own',
  'success 8800',
  SHOP,
  '<title>결제 완료</title><h1>8,800원을 결제했어요</h1><p>휴대폰 결제 · KT</p><button>닫기</button>',
);
add(
  'the same told in a review',
  'quiet',
  SHOP,
  '<title>이용 후기</title><p>지난주에 8,800원을 결제했어요. 휴대폰 결제라 편했습니다.</p><button>글쓰기</button>',
);
add(
  'a step told in a review',
  'quiet',
  SHOP,
  '<title>앱 리뷰</title><p>휴대폰 결제로 샀어요. 번호를 넣으니 결제가 완료되었습니다.</p><button>추천</button>',
);
add(
  'a sum that is said to be done',
  'success 8800',
  SHOP,
  '<title>충전 완료</title><h2>코인을 충전했어요!</h2><p>휴대폰 결제 8,800원이 완료되었습니다.</p><p>보유 132코인</p>',
);
add(
  'a refusal under a title that any notice may have',
  'failure limit',
  SHOP,
  '<title>결제 안내</title><h2>결제가 완료되지 않았습니다</h2><p>[휴대폰결제] 이번 달 쓸 수 있는 한도를 초과했습니다.</p>',
);
add(
  'a guide under a title of its own',
  'quiet',
  SHOP,
  '<title>휴대폰 결제 안내</title><h2>결제가 완료되지 않았습니다</h2><p>이번 달 쓸 수 있는 한도를 초과했습니다.</p>',
);
add(
  'given up, and so not carried out',
  'cancelled',
  SHOP,
  '<title>결제 취소</title><h2>결제를 취소하셨습니다</h2><p>휴대폰 결제가 진행되지 않았습니다.</p>',
);
add(
  'refused, and so cancelled',
  'failure code',
  SHOP,
  '<title>결제 결과</title><p>인증번호 입력 시간이 지나 휴대폰 결제가 취소되었습니다.</p>',
);
add(
  'paid before, by phone',
  'already',
  SHOP,
  '<title>충전</title><h2>결제를 진행할 수 없어요</h2><p>이미 휴대폰으로 결제된 주문이에요.</p>',
);
const SHARED = 'https://spay.kcp.co.kr/mobx/error.do';
const refused = (text: string) =>
  `<title>결제 결과</title><h1>결제 실패</h1><p>${text}</p><button>확인</button>`;
for (const [right, text] of [
  ['unpaid', '밀린 통신요금이 있어 결제할 수 없습니다. 통신사에 문의해 주세요.'],
  ['arrears', '이용요금이 연체되어 KG파이낸셜에서 휴대폰 결제를 차단했습니다.'],
  ['blocked', '휴대폰 소액결제 이용에 동의하지 않은 번호입니다.'],
  ['mistyped', '고르신 통신사에 등록된 번호가 아닙니다. 통신사를 다시 선택해 주세요.'],
  ['mistyped', '생년월일이 통신사에 등록된 정보와 다릅니다.'],
  ['line-state', '해지된 번호라서 결제할 수 없습니다.'],
  ['carrier-policy', 'KT 정책에 따라 결제가 제한되었습니다.'],
  ['new-line', '번호이동 후 60일이 지나지 않아 결제가 제한됩니다.'],
  ['limit', '휴대폰결제 한도가 0원으로 되어 있습니다. 통신사에서 조정해 주세요.'],
  ['limit', '이번 달 휴대폰결제 한도(300,000원)를 초과했습니다.'],
  ['merchant-cap', '이용 중인 사이트의 휴대폰결제 한도(10만원)를 초과했습니다.'],
  ['arrears', '당사에 미납된 휴대폰결제 금액이 있습니다.'],
  ['blocked', '통신사에서 휴대폰결제를 차단한 상태입니다.'],
  ['mistyped', '입력하신 정보로 가입된 휴대폰을 찾을 수 없습니다. 통신사를 다시 선택해 주세요.'],
] as const)
  add(`on a host that cards share: ${text}`, `failure ${right}`, SHARED, refused(text));
add(
  'an identity check refused there, for the same reason',
  'quiet',
  SHARED,
  refused('본인인증에 실패했습니다. 생년월일이 통신사에 등록된 정보와 다릅니다.'),
);
add(
  'a card refused there',
  'quiet',
  SHARED,
  refused('분실된 카드입니다. 해지된 번호인지 카드사에 문의해 주세요.'),
);

test.each(ROWS)('%s', (_, right, href, html) => {
  expect(told(judge(html, href))).toBe(right);
});
