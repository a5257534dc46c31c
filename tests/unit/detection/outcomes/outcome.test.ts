import { describe, expect, test } from 'vitest';
import { detect } from '../../../../src/detection/detect.ts';
import { factsOf } from '../page-facts-of.ts';

const WINDOWS: Readonly<Record<string, string>> = {
  danal: 'https://ui.teledit.com/Danal/Teledit/Web/Result.php',
  mobilians: 'https://mup.mobilians.co.kr/MUP/result.mcash',
  inicis: 'https://mobile.inicis.com/smart/mobile/result',
  toss: 'https://pg-web.tosspayments.com/fail',
};

const refusal = (gateway: string, text: string) =>
  detect(factsOf({ url: WINDOWS[gateway] ?? '', title: '휴대폰 결제', text: `결제 실패\n${text}` }));

describe('why a payment was refused', () => {
  // Texts: the gateways' own code tables (Danal 2020-06-26, Mobilians 2017-05-15, Inicis, XPay), shortened.
  test.each([
    ['limit', '결제 한도 금액을 초과하였습니다. 한도 상향은 통신사 고객센터에서 조정 가능합니다.'],
    ['limit', '당월 한도 초과로 결제 불가합니다. 익월에 다시 이용해주시기 바랍니다.'],
    ['limit', '[결제실패] 귀하의 이번달 휴대폰결제 한도가 초과되었습니다.'],
    ['limit', '주민번호 앞 7자리당 제공되는 한도를 초과하였습니다.'],
    ['limit', '1회 결제 한도를 초과했어요.'],
    ['limit', '이번 달 한도를 모두 사용하셨어요.'],
    ['limit', '이번 달 이용 가능 금액을 넘어 처리하지 못했습니다.'],
    ['limit', '건당 한도보다 주문하신 금액이 커서 결제에 실패했습니다.'],
    ['merchant-cap', '현 사이트에서 제공하는 당월 한도를 초과하였습니다.'],
    ['merchant-cap', '해당 가맹점의 1일 한도를 초과하였습니다.'],
    ['unpaid', '통신 요금 미납으로 휴대폰결제 서비스 이용이 불가능합니다.'],
    ['unpaid', '요금 미납으로 결제 불가합니다. 통신사로 납부 후 재시도 바랍니다.'],
    ['arrears', '(주)다날 소액결제 장기연체 고객으로 차단된 번호입니다.'],
    ['arrears', '요금미납으로 결제가 불가합니다. 요금 납부 후 KG모빌리언스 고객센터로 연락 바랍니다.'],
    ['policy', '결제 정책상 고객님의 결제서비스 이용이 제한되었습니다.'],
    ['policy', '반복적인 실패로 당일 결제가 불가합니다.'],
    ['policy', '이용이 제한된 번호입니다.'],
    ['blocked', '고객님께서 이용차단을 요청하신 번호입니다. 통신사에서 차단 해제 후 이용하시기 바랍니다.'],
    ['blocked', '휴대폰 결제 이용동의를 하지 않은 번호입니다.'],
    ['blocked', '1년 미이용으로 차단된 고객입니다.'],
    ['new-line', '신규가입 및 명의변경 고객은 3일 이내 결제가 불가합니다.'],
    ['owner', '미성년자는 법정대리인 동의 후 이용 가능합니다.'],
    ['owner', '법인 명의 휴대폰은 결제가 불가합니다.'],
    ['mistyped', '입력하신 주민번호 앞 7자리가 일치하지 않습니다.'],
    ['line-state', '분실 또는 사용정지된 휴대폰입니다.'],
    ['code', '승인번호가 일치하지 않습니다.'],
    ['code', '인증번호 유효시간이 경과되었습니다.'],
    ['code', '입력한 인증번호가 올바르지 않아 결제하지 못했습니다.'],
    ['code', '인증번호 입력 시간(5분)이 지나 결제가 끝났습니다.'],
    ['system', '통신사 서버가 점검 중입니다. 잠시 후 다시 시도해 주세요.'],
    ['user-cancelled', '사용자 요청에 의해 거래가 중단 되었습니다.'],
    [null, '관리자에게 문의하세요.'],
  ])('%s: %s', (cause, text) => {
    expect(refusal('danal', text)).toMatchObject({
      stage: 'failure',
      cause,
      amount: null,
      amountDoubt: null,
    });
  });

  // Codes count only where the text says nothing.
  test.each([
    ['danal', '에러코드 : 414', 'unpaid'],
    ['danal', '에러 내용(657)', 'arrears'],
    ['danal', '에러코드 | 57', 'merchant-cap'],
    ['mobilians', '에러코드 0031', 'limit'],
    ['mobilians', '에러코드 0016', 'unpaid'],
    ['mobilians', '에러코드 0036', 'blocked'],
    ['inicis', '결과코드 : 114414', 'unpaid'],
    ['inicis', '결과코드 : 113031', 'limit'],
    ['toss', '오류코드 416', 'unpaid'],
    ['mobilians', '0016 결제를 진행할 수 없습니다', 'unpaid'],
    ['danal', '415', 'limit'],
    ['mobilians', '에러코드 414', null],
    ['danal', '에러코드 0000', null],
  ])('%s %s means %s', (gateway, text, cause) => {
    expect(refusal(gateway, text)).toMatchObject({ stage: 'failure', cause });
  });

  test('text goes before code', () => {
    expect(refusal('danal', '에러코드 : 414\n결제 한도 금액을 초과하였습니다.')?.cause).toBe('limit');
  });

  test('a refusal that states what is left yields it (Danal 415)', () => {
    const text = '결제 한도 금액을 초과하였습니다. 귀하의 사용 가능 금액은 3,000원입니다.';
    expect(refusal('danal', text)).toMatchObject({ statedHeadroom: 3_000, amount: null });
    expect(
      refusal('danal', '귀하의 사용 가능 금액은 0원입니다. 한도를 초과하였습니다.')?.statedHeadroom,
    ).toBe(0);
  });
});

describe('traps of completion and cancellation', () => {
  const stageOf = (text: string, title = '휴대폰 결제') =>
    detect(factsOf({ url: WINDOWS['danal'] ?? '', title, text }))?.stage;

  test.each([
    ['결제가 완료되었습니다.', 'success'],
    ['휴대폰 결제가 정상적으로 처리되었습니다.', 'success'],
    ['결제 성공', 'success'],
    ['결제를 완료했어요', 'success'],
    ['휴대폰 결제 > 결제완료\n결제가 이루어졌습니다.\n이용금액 3,300원', 'success'],
    ['정상적으로 승인되었습니다.', 'success'],
    ['결제 취소가 승인되었습니다.', 'cancelled'],
    ['결제취소가 정상적으로 처리되었습니다.', 'cancelled'],
    ['승인 취소 처리가 완료되었습니다.', 'cancelled'],
    ['환불 처리가 완료되었습니다.', undefined],
    ['예약이 취소되었고 결제가 완료되었습니다.', 'success'],
    ['결제가 취소되었습니다.', 'cancelled'],
    ['결제를 취소하였습니다.', 'cancelled'],
    ['결제 에러\n사용자가 결제를 취소하였습니다.', 'failure'],
    ['결제완료', undefined],
    ['정보입력\n인증\n정보확인\n결제완료', undefined],
    ['결제를 취소하시겠어요?', undefined],
    ['결제 완료하시겠어요?', undefined],
    ['결제가 완료되면 문자로 알려드립니다.', undefined],
    ['결제가 실패한 경우 다시 시도해 주세요.', undefined],
  ])('%j: %s', (text, stage) => {
    expect(stageOf(text)).toBe(stage);
  });
});

describe("a refusal on the gateway's own page", () => {
  test.each([
    [
      'mobilians',
      '인증 문자가 만료되었습니다. 인증번호 유효시간이 경과되었습니다. 다시 요청해 주세요.',
      'code',
    ],
    ['danal', '승인번호가 틀립니다. 다시 한번 입력해 주시기 바랍니다.', 'code'],
    ['mobilians', '이번달 한도 초과로 이용이 불가합니다. 다음 달에 이용하여 주시기 바랍니다.', 'limit'],
    ['mobilians', '외국인 명의 휴대폰은 소액결제를 이용하실 수 없습니다.', 'owner'],
    ['inicis', '정책상 고객님의 휴대폰결제 이용이 제한되었습니다.', 'policy'],
    ['mobilians', '소액결제 차단 상태입니다. 통신사에서 해지한 뒤 이용해 주시기 바랍니다.', 'blocked'],
  ])('%s: %s', (gateway, text, cause) => {
    const found = detect(factsOf({ url: WINDOWS[gateway] ?? '', title: '휴대폰 결제', text }));
    expect(found).toMatchObject({ stage: 'failure', cause, amount: null });
  });

  test('advice alone is none', () => {
    const text = '한도 초과 시에는 결제가 불가합니다.\n다음 달에 이용해 주시기 바랍니다.';
    expect(detect(factsOf({ url: WINDOWS['danal'] ?? '', title: '휴대폰 결제', text }))).toBeUndefined();
  });
});

describe("a refusal on a shop's page", () => {
  const onShop = (title: string, text: string) => detect(factsOf({ title, headings: [title], text }));

  // The page is framed as a failed payment, and the cause is one that cards do not have.
  test.each([
    ['결제 실패', '현 사이트의 이번달 결제 한도를 초과하였습니다.', 'merchant-cap'],
    ['결제 결과', '처리결과\t실패\n사유\t당월 한도를 초과하였습니다.', 'limit'],
    ['결제 오류', '휴대폰 요금 미납으로 결제할 수 없습니다.', 'unpaid'],
    ['결제 실패', '신규 개통 후 30일 동안은 한도가 적용되어 결제할 수 없어요.', 'new-line'],
    ['결제하지 못했어요', '미성년자 명의의 휴대폰은 보호자 동의가 필요합니다.', 'owner'],
    ['결제 실패', '결제정책상 이용이 제한된 번호입니다.', 'policy'],
    [
      '캐시 충전',
      '[소액결제] 충전 실패\n해당 사이트의 하루 소액결제 한도(3만원)를 모두 소진하셨습니다.',
      'merchant-cap',
    ],
  ])('%s: %s', (title, text, cause) => {
    expect(onShop(title, text)).toMatchObject({ stage: 'failure', cause, rule: 'standard-window' });
  });

  test.each([
    ['a cause that cards share', '결제 실패', '한도를 초과하였습니다.'],
    ['a card by name', '결제 실패', '신용카드의 당월 한도를 초과하였습니다.'],
    [
      'a card beside another way to pay',
      '결제 실패',
      '카드 이용한도를 초과하였습니다. 소액결제도 이용하실 수 있습니다.',
    ],
    [
      'an article',
      '휴대폰 소액결제 실패 원인과 해결 방법',
      '"휴대폰결제 한도가 초과되었습니다"라는 문구가 보일 수 있어요. 한도를 초과하였습니다.',
    ],
    ['a title that asks', '휴대폰 결제가 거절될 때', '소액결제 한도를 초과하였습니다.'],
    ['no frame', '이용 안내', '현 사이트의 당월 결제 한도를 초과하였습니다.'],
    ['a condition', '결제 실패', '요금 미납인 경우에는 통신사로 문의하세요.'],
    ['a notice', '공지사항', '매월 말일 23:30 ~ 00:10 휴대폰결제를 이용하실 수 없습니다.'],
  ])('%s is none', (_, title, text) => {
    expect(onShop(title, text)).toBeUndefined();
  });
});

describe("a shop's table of the gateway's answer", () => {
  const stageOf = (text: string) => detect(factsOf({ title: '주문 결과', text }))?.stage;
  const phone = '휴대폰\n통신사\tSKT\n휴대폰번호\t010-****-1111';

  test.each([
    [`결과코드\t0000\n주문번호\tA-1\n${phone}`, 'success'],
    [`처리결과\t정상처리\n${phone}`, 'success'],
    [`결과코드\t2001\n${phone}`, undefined],
    [`결과코드\t0000\n카드사\t하나\n${phone}`, undefined],
    ['결과 메시지\t[0000] 소액결제 성공', 'success'],
    ['결과 메시지\t[2101] 소액결제 실패 안내', 'failure'],
    ['구독 신청이 완료되었습니다\n결제수단\t휴대폰결제', 'success'],
    ['구독 신청이 완료되었습니다\n결제수단\t신용카드', undefined],
    ['휴대폰결제 승인 요청이 실패하였습니다', 'failure'],
    ['결과코드\t0000\n휴대폰번호\t010-****-1111', undefined],
  ])('%j: %s', (text, stage) => {
    expect(stageOf(text)).toBe(stage);
  });
});

test('a result away from its window is of the gateway that names itself as on a bill', () => {
  const text = '휴대폰 결제가 완료되었습니다.\n청구서에 컨텐츠료(다우페이)로 표시됩니다.';
  const found = detect(factsOf({ url: 'https://shop.example/order/done', title: '결제 결과', text }));
  expect(found).toMatchObject({ stage: 'success', rule: 'daou' });
});
