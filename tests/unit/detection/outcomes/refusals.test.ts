import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../../../src/contract/checkout-seen.ts';
import { detect } from '../../../../src/detection/detect.ts';
import { refusalOf } from '../../../../src/ui/refusals.ts';
import { factsOf } from '../page-facts-of.ts';
import { refusalPage, WINDOWS } from './refusal-page.ts';
import { ALREADY, ASKED, REFUSALS } from './refusal-table.ts';

const judge = (gateway: string, text: string, title = '결제 실패') =>
  detect(factsOf({ url: WINDOWS[gateway] ?? '', title, text }));

describe('the cause of a refusal', () => {
  test.each(REFUSALS)('$cause: $text', ({ gateway, code, text, cause }) => {
    expect(refusalPage(gateway, code, text)).toMatchObject({ stage: 'failure', cause, amount: null });
    // The text alone says as much, whatever number stands beside it.
    expect(refusalPage(gateway, null, text)).toMatchObject({ stage: 'failure', cause });
    expect(refusalPage(gateway, '9999', text)?.cause).toBe(cause);
  });

  test('every cause has a row, and somebody to ask or nobody', () => {
    const known = new Set(REFUSALS.map(({ cause }) => cause));
    expect(CAUSES.filter((cause) => !known.has(cause) && cause !== 'user-cancelled')).toEqual([]);
    expect(Object.fromEntries(CAUSES.map((cause) => [cause, refusalOf(cause).ask]))).toEqual(ASKED);
  });

  test.each([
    ['danal', '결제하지 못했습니다. 자세한 내용은 고객센터로 문의해 주세요.'],
    ['mobilians', 'KG모빌리언스 고객센터로 연락 부탁드립니다.'],
    ['mobilians', 'KG파이낸셜 고객센터(1800-0000)로 연락해 주세요.'],
    ['inicis', '사용할 수 없습니다. 고객센터에 문의해 주세요.'],
    ['danal', '통신사 고객센터(114)로 문의해 주세요.'],
  ])('nobody is accused for being sent to a help line: %s, %s', (gateway, text) => {
    expect(refusalPage(gateway, null, text)).toMatchObject({ stage: 'failure', cause: null });
  });
});

describe('a code alone', () => {
  test.each([
    ['danal', '414', 'unpaid'],
    ['danal', '432', 'policy'],
    ['danal', '605', 'policy'],
    ['danal', '11', 'extra-check'],
    ['danal', '523', 'recurring-broken'],
    ['mobilians', '0037', 'gateway-block'],
    ['mobilians', '0053', 'new-line'],
    ['mobilians', '0058', 'carrier-policy'],
    ['inicis', '113056', 'limit'],
    ['inicis', '203056', 'limit'],
    ['inicis', '113057', 'merchant-cap'],
    ['inicis', '203037', 'gateway-block'],
    ['inicis', '114432', 'arrears'],
    ['inicis', '110418', 'carrier-policy'],
    ['inicis', '115012', 'mistyped'],
    ['galaxia', '418', 'carrier-policy'],
    ['galaxia', '416', 'unpaid'],
    ['toss', '218', 'mistyped'],
    ['danal', '0016', null],
    ['mobilians', '414', null],
  ])('%s %s: %s', (gateway, code, cause) => {
    const found = refusalPage(gateway, code, '');
    expect(found).toMatchObject({ stage: 'failure', cause });
    expect(found?.causeByCode).toBe(cause === null ? undefined : true);
  });

  test('is marked as one, for a shop’s cap is learnt from words only', () => {
    expect(refusalPage('danal', '57', '')).toMatchObject({ cause: 'merchant-cap', causeByCode: true });
    const told = refusalPage('danal', '57', '해당 사이트의 당월 한도를 초과하였습니다.');
    expect(told).toMatchObject({ cause: 'merchant-cap' });
    expect(told?.causeByCode).toBeUndefined();
  });

  test.each(['2026년 11월 11일', '오전 11시 50분', '고객센터 114', '휴대폰 010-1234-0016', '14.57'])(
    'figures of other things are none: %s',
    (text) => {
      expect(judge('danal', `결제 실패\n${text}`)).toMatchObject({ stage: 'failure', cause: null });
    },
  );
});

describe('a payment made before', () => {
  test.each(ALREADY)('%s: %j', (gateway, text) => {
    expect(judge(gateway, text, '휴대폰 결제')).toMatchObject({
      stage: 'already',
      cause: null,
      amountDoubt: null,
    });
  });

  test.each([
    ['danal', '420'],
    ['mobilians', '0051'],
    ['inicis', '113051'],
  ])('by its code where nothing else is said: %s %s', (gateway, code) => {
    expect(refusalPage(gateway, code, '')?.stage).toBe('already');
  });

  test.each([
    ['이미 취소된 거래입니다.'],
    ['이미 환불 처리된 결제입니다.'],
    ['중복 결제를 방지하기 위해 창을 닫지 마세요.'],
    ['중복 결제에 주의해 주세요.'],
    ['이미 결제하신 경우 고객센터로 문의해 주세요.'],
    ['결제 처리 중입니다. 잠시만 기다려 주세요.'],
    ['휴대폰 결제가 완료되었습니다.'],
  ])('is not what says something else: %s', (text) => {
    expect(judge('danal', text, '휴대폰 결제')?.stage).not.toBe('already');
  });

  test('keeps the sum it names, without a doubt', () => {
    const text = '결제금액\t8,900원\n결제 실패\n이미 결제된 주문입니다.';
    expect(judge('danal', text)).toMatchObject({ stage: 'already', amount: 8_900, amountDoubt: null });
  });

  test('is none where nothing refuses and no window stands', () => {
    const shop = factsOf({
      title: '휴대폰 결제 안내',
      text: '이미 구매하신 상품은 휴대폰 결제 내역에서 볼 수 있어요.',
    });
    expect(detect(shop)).toBeUndefined();
  });
});
