import { describe, expect, test } from 'vitest';
import { refusalPage } from './refusal-page.ts';

/** Causes as a window of today might put them, in words that stand in no table. */
const CAUSES = {
  limit: [
    '남은 소액결제 한도가 없습니다.',
    '한도가 모자라서 결제하지 못했어요.',
    '남은 한도가 결제하려는 금액보다 적어요.',
    '이번 달에 쓸 수 있는 금액을 모두 사용하셨어요.',
  ],
  unpaid: [
    '지난달 휴대폰 요금이 납부되지 않았습니다.',
    '통신요금을 아직 내지 않으신 번호예요.',
    '납부 기한이 지난 요금이 있어 결제할 수 없습니다.',
  ],
  arrears: [
    '지난 휴대폰결제 대금을 내지 않으셔서 이용을 제한했어요.',
    '휴대폰결제 이용금액이 납부되지 않았습니다.',
  ],
  blocked: [
    '소액결제 이용 동의가 되어 있지 않은 번호예요.',
    '오랫동안 소액결제를 이용하지 않아 통신사에서 막아 두었어요.',
    '소액결제를 사용하지 않도록 설정된 번호입니다.',
    '콘텐츠이용료 차단이 설정되어 있어요.',
  ],
  'new-line': ['가입 초기에는 결제할 수 없습니다.', '명의를 변경한 지 한 달이 되지 않았어요.'],
  mistyped: [
    '생년월일이 명의자 정보와 맞지 않아요.',
    '통신사를 잘못 고르셨어요.',
    '선택하신 통신사의 번호가 아닙니다.',
    '등록되지 않은 전화번호입니다.',
    '고객님의 정보를 찾을 수 없습니다.',
  ],
  code: ['제한시간 3분이 지났어요.', '잘못 입력한 인증번호예요.'],
  system: ['통신사 응답이 늦어지고 있어요.', '통신사 전산 작업 때문에 결제할 수 없습니다.'],
  'merchant-cap': [
    '이 가맹점은 한 번에 30,000원까지만 결제할 수 있어요.',
    '이 쇼핑몰에서 결제할 수 있는 금액을 모두 쓰셨어요.',
  ],
  policy: ['비정상적인 이용이 확인되어 결제할 수 없습니다.', '거래 위험도가 높은 결제예요.'],
  'gateway-block': [
    '다날 고객센터에서 결제 차단을 신청하신 번호예요.',
    '고객님의 요청으로 다날에서 결제를 차단한 번호입니다.',
  ],
  'carrier-policy': [
    '통신사 심사 기준에 따라 결제할 수 없습니다.',
    '통신사가 휴대폰 결제를 허용하지 않은 번호예요.',
  ],
  'extra-check': ['통신사 앱에서 비밀번호를 먼저 만들어 주세요.', '안심결제에 가입하신 번호예요.'],
  owner: [
    '이 요금제는 휴대폰 결제를 지원하지 않아요.',
    '본인 명의의 휴대폰으로만 됩니다.',
    '청소년 요금제는 결제가 제한됩니다.',
  ],
  'line-state': ['일시 정지된 번호예요.'],
  'recurring-broken': ['자동결제 등록이 해제되어 결제되지 않았어요.'],
} as const;

describe('a cause in other words', () => {
  test.each(Object.entries(CAUSES).flatMap(([cause, texts]) => texts.map((text) => [cause, text] as const)))(
    '%s: %s',
    (cause, text) => {
      for (const gateway of ['danal', 'mobilians'])
        expect(refusalPage(gateway, null, text)).toMatchObject({ stage: 'failure', cause });
    },
  );
});

describe('nobody is accused', () => {
  test.each([
    ['of what a sentence counts up', '한도 초과, 요금 미납 등의 이유로 결제가 거절되었습니다.'],
    ['of one of two', '요금이 미납되었거나 한도를 초과한 번호입니다.'],
    ['of what is to be looked up', '한도, 미납, 차단 여부를 통신사에서 확인해 주세요.'],
    [
      'by a shop whose name ends like our own company’s (해당 사이트)',
      '해당 사이트 요청으로 거래가 중단되었습니다.',
    ],
  ])('%s', (_, text) => {
    const cause = refusalPage('danal', null, text)?.cause ?? null;
    expect([null, 'policy']).toContain(cause);
  });

  test('and what a second sentence says for sure is said', () => {
    const text = '한도 초과, 요금 미납 등의 이유로 거절될 수 있어요. 고객님은 통신요금이 미납된 상태입니다.';
    expect(refusalPage('danal', null, text)?.cause).toBe('unpaid');
  });

  test('a slip of the pen is nobody’s fault, whatever else it may be', () => {
    const text = '생년월일이 일치하지 않거나 정지된 번호입니다.';
    expect(refusalPage('danal', null, text)?.cause).toBe('mistyped');
  });
});
