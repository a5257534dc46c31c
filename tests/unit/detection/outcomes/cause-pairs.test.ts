import { describe, expect, test } from 'vitest';
import { refusalPage } from './refusal-page.ts';

/** Who or what, and what is wrong with it: pairs that no table has in these words. */
const PAIRS = {
  limit: [
    '결제 한도 30만원을 초과하는 주문입니다.',
    '이달에 쓸 수 있는 액수를 모두 쓰셨습니다.',
    '이번 달은 7,200원까지 결제할 수 있습니다.',
    '남은 한도가 결제 금액에 못 미쳐요.',
    'You have used your mobile limit.',
    'The price is larger than your available limit.',
  ],
  'merchant-cap': [
    '이 매장에서는 한 번에 2만원까지 결제할 수 있습니다.',
    '이 앱은 하루 1만원까지만 받아요.',
    'CP 일 한도 초과',
    'The price is above the seller’s maximum.',
  ],
  unpaid: [
    '통신비 납부가 늦어 결제가 멈췄습니다.',
    '요금을 아직 안 내신 번호예요.',
    '통신요금 납부일이 지났어요.',
    'Your phone bill was not paid.',
    'Your account is overdue.',
    '이동통신 요금 미결제 고객',
  ],
  arrears: [
    '지난번 결제 대금이 아직 밀린 번호예요.',
    '모빌리언스에 먼저 납부하신 뒤 이용하세요.',
    '연체된 휴대폰결제 대금이 남아 결제가 제한됩니다.',
    '미수금이 남은 고객입니다.',
  ],
  blocked: [
    '휴대폰결제가 잠긴 번호입니다.',
    '소액결제 이용을 원하지 않으신 고객이에요.',
    '소액결제 기능이 꺼져 있어요.',
    "Mobile billing isn't activated.",
    'Phone payments are disabled for this line.',
  ],
  'gateway-block': [
    '다날에서 이용 거부로 등록하신 번호입니다.',
    '당사 차단고객(본인요청)',
    '모빌리언스에 결제 차단을 해 두신 번호예요.',
  ],
  'new-line': [
    '개통한 지 3개월이 안 된 번호예요.',
    '명변 60일 미경과',
    'Newly opened lines have to wait.',
    '통신사를 바꾸신 달에는 결제할 수 없어요.',
  ],
  'carrier-policy': [
    '통신사에서 승인을 해 주지 않았어요.',
    'Your operator does not permit this purchase.',
    'Your operator has denied it.',
  ],
  'extra-check': [
    '결제 비밀번호가 설정되어 있지 않은 번호예요.',
    '추가 확인을 거치셔야 합니다.',
    'Verify your identity with your carrier.',
  ],
  owner: ['이 요금제에는 소액결제가 제공되지 않아요.', '개인 명의가 아닌 번호입니다.', '19 or older only.'],
  mistyped: [
    '본인 정보가 서로 다릅니다.',
    '통신사에 등록된 정보와 다른 번호예요.',
    '번호의 주인과 이름이 달라요.',
    'Incorrect mobile number.',
  ],
  'line-state': ['이용이 중지된 회선입니다.', 'This line is temporarily suspended.'],
  code: ['받은 번호와 맞지 않아요.', 'Your session has timed out.'],
  system: [
    '통신사와의 연결이 끊겼어요.',
    '서버에 이상이 있어 결제하지 못했어요.',
    'The server is not responding.',
    'The system is too busy.',
  ],
  policy: [
    '너무 자주 결제를 시도하셨어요.',
    'FDS 제한',
    '잇따라 결제를 시도하셨어요.',
    'Declined for security reasons.',
  ],
  'recurring-broken': ['자동결제가 풀려서 결제되지 않았어요.'],
} as const;

describe('a pair of words', () => {
  test.each(Object.entries(PAIRS).flatMap(([cause, texts]) => texts.map((text) => [cause, text] as const)))(
    '%s: %s',
    (cause, text) => expect(refusalPage('mobilians', null, text)).toMatchObject({ stage: 'failure', cause }),
  );
});

describe('the same words without their fault', () => {
  test.each([
    ['a limit to look at', '남은 한도는 통신사 앱에서 볼 수 있어요.'],
    ['a coupon’s limit', '쿠폰 한도가 끝난 상품이에요.'],
    ['whom to ask about bills', 'Please contact your carrier about unpaid bills.'],
    ['a cart with a prepaid phone', '장바구니에 담긴 선불폰은 30분 뒤 사라져요.'],
    ['goods for some', '미성년자에게는 팔지 않는 상품도 있습니다.'],
    ['a guide to bills', '요금을 안내 신청하시면 보내 드려요.'],
    ['an offer to new lines', '번호이동 고객 혜택을 확인하세요.'],
    ['a password to keep', '비밀번호를 설정하면 더 안전해요.'],
    ['a block to try', '소액결제 차단을 신청할 수 있어요.'],
    ['a line that was opened', '개통이 끝난 번호는 문자로 알려 드려요.'],
    ['a new number to try', '다른 번호로 바꾸신 후 다시 결제해 주세요.'],
    ['what the sum is', '결제금액 안내는 통신사에서 받으실 수 있어요.'],
    ['what is not charged', '휴대폰결제로 결제하신 금액은 청구되지 않았어요.'],
    ['a help line', '자동결제 해지 고객센터 1600-0000'],
    ['a shop to ask about limits', '한도는 판매자가 아니라 통신사에 문의해 주세요.'],
    ['who has none', '밀린 요금이 없는 사용자도 있어요.'],
    ['an offer of this month', '이번 달에는 5,000원까지 사용 가능한 쿠폰을 드려요.'],
    ['where servers are', '서버 점검 일정은 공지에서 볼 수 있어요.'],
  ])('%s: %s', (_, text) => expect(refusalPage('mobilians', null, text)?.cause ?? null).toBe(null));
});
