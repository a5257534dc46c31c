// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** Outcomes in shapes that nobody here had seen, and pages that only tell of outcomes: a line a kind, with its opposite. */
type Row = readonly [name: string, right: string, html: string, href?: string];

const SHOP = 'https://www.orumarket.kr/order/result';
const WINDOW = 'https://ui.teledit.com/Danal/Teledit/Web/Result.php';
const rows = (...pairs: readonly (readonly [string, string])[]) =>
  `<dl>${pairs.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`;
const paid = (method: string) =>
  `<title>주문 완료</title><h2>결제가 완료되었습니다.</h2>${rows(['결제수단', method], ['총 결제금액', '27,500원'])}<aside>휴대폰 결제 5% 적립 이벤트</aside>`;

const OUTCOMES: readonly Row[] = [
  ['paid by phone', 'success 27500', paid('휴대폰 결제')],
  ['paid with the card of a bank', 'quiet', paid('신한카드 (일시불)')],
  ['paid with another, in Latin letters', 'quiet', paid('BC카드 3개월')],
  [
    'charged, in one word',
    'success 10000',
    `<title>적립금</title><p>정상적으로 충전되었습니다.</p>${rows(['충전금액', '10,000원'], ['결제수단', '휴대폰결제'])}`,
  ],
  [
    'charged with another method',
    'quiet',
    `<title>적립금</title><p>정상적으로 충전되었습니다.</p>${rows(['충전금액', '10,000원'], ['결제수단', '가상계좌'])}`,
  ],
  [
    'given up, in plain words',
    'cancelled',
    '<title>휴대폰결제</title><p>결제를 그만두셨습니다. 결제된 금액은 없습니다.</p><button>닫기</button>',
    WINDOW,
  ],
  [
    'paid before',
    'already',
    '<title>결제 오류</title><h2>결제를 진행할 수 없습니다</h2><p>결제가 끝난 주문입니다. (휴대폰결제)</p>',
  ],
  [
    'paid before, in English',
    'already 12000',
    '<title>Payment error</title><h1>Payment failed</h1><p>This order has already been paid.</p><p>Payment method: Mobile phone billing</p><p>Total ₩12,000</p>',
  ],
];

const headed = (head: string, method: string) =>
  `<title>결제</title><h2>${head}</h2>${rows(['결제 금액', '12,100원'], ['결제 수단', method])}`;
const SHORT: readonly Row[] = [
  ['done, as a headline', 'success 12100', headed('결제 완료!', '휴대폰결제(SKT)')],
  ['done, as a headline, by card', 'quiet', headed('결제 완료!', '신한카드')],
  [
    'done, as the name of a step',
    'quiet',
    `<title>주문서</title><ol><li>장바구니</li><li>결제완료</li></ol>${rows(['결제 수단', '휴대폰결제'])}`,
  ],
  ['approved', 'success 12100', headed('결제 승인 완료', '휴대폰 결제')],
  ['ended well', 'success 12100', headed('결제가 정상적으로 끝났어요', '휴대폰결제')],
  [
    'bought, in English',
    'success 9000',
    '<title>Shop</title><h1>Purchase complete</h1><p>Paid with carrier billing</p><p>Total: ₩9,000</p>',
  ],
  [
    'a sum paid by phone',
    'success 8800',
    '<title>하늘책방</title><p>휴대폰결제로 8,800원이 결제되었습니다.</p><p>결제금액 8,800원</p>',
  ],
  [
    'charged, in the short form',
    'success 6600',
    `<title>결제 완료</title><p>모아 캐시 6,000이 충전됐습니다.</p>${rows(['최종 결제 금액', '6,600원'], ['결제 방식', '휴대폰결제'])}`,
  ],
  ['given up, shorter', 'cancelled', '<title>휴대폰결제</title><p>결제를 그만뒀어요.</p>', WINDOW],
  [
    'a window that will close by itself',
    'quiet',
    '<title>휴대폰결제</title><p>결제를 준비하고 있어요. 시간이 지나면 창이 닫혀요.</p>',
    WINDOW,
  ],
  [
    'the same order, paid before',
    'already',
    '<title>휴대폰결제</title><p>같은 주문번호로 결제된 내역이 있어요.</p>',
    WINDOW,
  ],
];

const inbox = (title: string) =>
  `<title>${title}</title><ul><li>모아툰 결제가 완료되었습니다 휴대폰결제 5,500원 11.30</li><li>오름마켓 주문이 접수되었습니다 11.28</li></ul>`;
const codes =
  '<h1>휴대폰 결제 오류 코드</h1><table><tr><td>P402</td><td>월 한도를 초과하였습니다.</td></tr><tr><td>P411</td><td>미납 요금이 있습니다.</td></tr></table>';
const failed = '<h1>휴대폰 결제에 실패했어요</h1><p>이번 달 한도를 초과했어요.</p>';

const TOLD: readonly Row[] = [
  ['an inbox that counts its mails', 'quiet', inbox('받은메일함 (3)')],
  ['codes gathered', 'quiet', `<title>결제 오류 코드 모음 – 문리버</title>${codes}`],
  ['codes on a help site', 'quiet', `<title>휴대폰 결제 오류 – 문리버 고객지원</title>${codes}`],
  [
    'an article that asks whether it helped',
    'quiet',
    `<title>문리버</title>${failed}<p>이 글이 도움이 되었나요?</p>`,
  ],
  ['a refusal itself', 'failure limit', `<title>문리버</title>${failed}<p>고객지원 1600-0000</p>`],
  [
    'a review with stars',
    'quiet',
    '<title>겨울 산책</title><h2>이 책 어때요</h2><p>★★ 휴대폰 결제가 거절되었습니다</p><button>더보기</button>',
  ],
  [
    'reviews of a thing',
    'quiet',
    '<title>상품평</title><p>휴대폰결제로 샀는데 결제가 거절되었습니다.</p><button>더보기</button>',
  ],
];

test.each(
  [...OUTCOMES, ...SHORT, ...TOLD].map(
    ([name, right, html, href = SHOP]) => [name, right, html, href] as const,
  ),
)('%s', (_, right, html, href) => {
  expect(told(judge(html, href))).toBe(right);
});
