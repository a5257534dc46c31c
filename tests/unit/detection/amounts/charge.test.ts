import { describe, expect, test } from 'vitest';
import { chargeOn } from '../../../../src/detection/amounts/charge.ts';
import { KOREA } from '../../../../src/detection/korea/korea.ts';
import { Effort, JUDGING_STEPS } from '../../../../src/detection/page/effort.ts';
import { linesOf } from '../../../../src/detection/page/page-text.ts';

/** Lines by `/`, cells by `|`, as the reader breaks them. */
const charge = (text: string, chosen: readonly string[] = []) =>
  chargeOn(
    linesOf(text.replaceAll(' / ', '\n').replaceAll(' | ', '\t'), new Effort(JUDGING_STEPS)),
    KOREA.amounts,
    KOREA.money,
    {
      chosen,
    },
  );

describe('the sum that will be charged', () => {
  test.each([
    ['결제금액 | 12,300원', 12_300],
    ['결제금액(VAT포함) : 12,300원', 12_300],
    ['결제금액(원) | 12,300', 12_300],
    ['결제금액(1개) | 12,300', 12_300],
    ['결제 금액 / 12,300원', 12_300],
    ['최종 결제금액은 12,300원입니다', 12_300],
    ['상품금액 | 15,000원 / 배송비 | 2,500원 / 할인 | -5,200원 / 총 결제금액 | 12,300원', 12_300],
    ['상품금액 15,000원 + 배송비 2,500원 - 할인 5,200원 = 최종결제금액 12,300원', 12_300],
    ['상품금액 | 배송비 | 총 결제예정금액 / 10,000원 | 2,300원 | 12,300원', 12_300],
    ['총 결제금액 | 14,300원 / 포인트 사용 | -2,000 P / 최종 결제 금액 | 12,300원', 12_300],
    ['결제금액 | 11,000원 / 휴대폰결제 수수료 | 1,300원 / 총 결제금액 | 12,300원', 12_300],
    ['충전캐시 | 10,000캐시 / 결제금액 | 12,300원', 12_300],
    ['이용금액 : 12,300 원 / 결제잔액한도 : 300,000원', 12_300],
    ['12,300원 결제하기', 12_300],
    ['총 12,300원 결제하기', 12_300],
    ['결제금액 | 월 12,300원', 12_300],
    ['총계 | 12,300', 12_300],
    ['주문금액 | 12,300원 / 적립 예정 금액 | 120원', 12_300],
    ['다음 결제금액 | 9,900원 / 결제금액 | 12,300원', 12_300],
    ['금액 | 12,300원', 12_300],
    ['추가 결제해야할 금액 / 12,300원', 12_300],
    ['Prdtprice | 12,300', 12_300],
    ['1,000원 결제 / 3,000원 결제 / 결제금액 | 12,300원', 12_300],
    ['충전금액 / 3,000원 / 12,300원 / 50,000원 / 충전 금액 합계 12,300원', 12_300],
    ['후원금액 3,000원 · 12,300원 / 총 결제금액 | 12,300원', 12_300],
    ['총 상품금액 | 15,000원 / 총 결제 예상 금액 | 12,300원', 12_300],
    ['상품금액 | 15,000원 / 오늘 결제되는 금액 | 12,300원', 12_300],
    ['수강료 | 15,000원 / 납입하실 총 금액 | 12,300원', 12_300],
    ['휴대폰 소액결제로 12,300원을 결제했습니다.', 12_300],
    ['결제금액 : 12,300', 12_300],
    ['amount : 12300', 12_300],
    ['수강료 | 12,300원', 12_300],
    ['상품금액 | 12,300원 / 배송비 | 0원', 12_300],
    ['결제금액 / 일시불 12,300원', 12_300],
    ['Order total / ₩12,300', 12_300],
  ])('%s', (text, won) => {
    expect(charge(text)).toMatchObject({ amount: won, doubt: undefined });
  });

  test.each([
    ['사용 가능 금액은 3,000원입니다', 'missing'],
    ['총 할인 금액 | 3,000원', 'missing'],
    ['결제 예정이던 지난달 요금 | 3,000원', 'missing'],
    ['지난달에는 3,000원을 결제했습니다.', 'missing'],
    ['결제금액 2', 'missing'],
    ['결제금액(달러) | 12,300', 'missing'],
    ['결제금액 [USD] : 12,300', 'missing'],
    ['결제금액 (단위: 천원) | 12', 'missing'],
    ['상품명 | 결제금액(캐시) / 별빛 | 1,200', 'missing'],
    ['결제금액(코인) / 300', 'missing'],
    ['결제금액 / 수량 100', 'missing'],
    ['최종 결제금액 / - / 배송비 3,000원', 'missing'],
    ['최종 결제금액 / - / 배송비 3,000원 / 상품금액 24,000원', 'several'],
    ['상품금액 24,000원 / 배송비 3,000원', 'several'],
    ['판매가 24,000원 / 쿠폰 할인 -2,000원', 'several'],
    ['이번달 잔여한도 | 180,000원', 'missing'],
    ['이번 달 결제금액 | 120,000원', 'missing'],
    ['최대 결제금액 | 500,000원', 'missing'],
    ['다음 결제금액 | 9,900원', 'missing'],
    ['이달 결제금액을 선결제 하시면 최대 50만원까지', 'missing'],
    ['결제금액 10,000원 이상 무료배송', 'missing'],
    ['결제금액 할인 | 1,000원', 'missing'],
    ['오늘 결제금액 | 0원', 'missing'],
    ['적립 예정 금액 | 120원', 'missing'],
    ['환불금액 | 5,000원', 'missing'],
    ['총 결제금액 | 15,000원 / 총 결제금액 | 13,000원', 'several'],
    ['결제금액 10,000원 (VAT 별도)', 'several'],
    ['충전금액 / 3,000원 / 5,000원 / 10,000원', 'several'],
    ['충전금액 / 3,000원 5,000원 10,000원', 'several'],
    ['충전금액 | 3,000원 | 5,000원', 'several'],
    ['결제금액 15,000원 12,300원', 'several'],
    ['결제금액 | -12,300원', 'negative'],
    ['결제금액 | 12,300.5원', 'fractional'],
    ['결제금액 | 5,000,000원', 'too-large'],
    ['결제금액 | 12,\u200b300원', 'garbled'],
    ['결제금액 | 12,3OO원 / 합계 | 1,000원', 'garbled'],
  ])('%s: none, %s', (text, doubt) => {
    expect(charge(text)).toMatchObject({ amount: undefined, doubt });
  });

  test.each<[string, number | undefined]>([
    ['결제금액 | 1,280,000원', 1_280_000],
    ['결제금액 | 128만원', 1_280_000],
    ['최종 결제금액 | 1,280,000원 / 최종 결제금액 | 1,290,000원', undefined],
    ['결제금액 | 1,000,000원', undefined],
  ])('%s: asks more than can be billed, %s', (text, beyond) => {
    expect(charge(text).beyond).toBe(beyond);
  });

  test('a catalogue of sums gives none, even where one stands out', () => {
    expect(charge(`결제금액 | 5,000원 / ${'상품금액 | 1,000원 / '.repeat(500)}`)).toMatchObject({
      amount: undefined,
      doubt: 'several',
    });
  });

  test('a fee of its own row is named apart', () => {
    expect(charge('티켓금액 | 60,000원 / 예매수수료 | 2,000원 / 총 결제금액 | 62,000원')).toMatchObject({
      amount: 62_000,
      fee: 2_000,
    });
    expect(charge('결제금액 | 5,000원 / 휴대폰결제 수수료 5.5%').fee).toBeUndefined();
  });

  test('a chosen option prices the product only where no total is named', () => {
    expect(charge('충전하기', ['3,000원'])).toMatchObject({ amount: 3_000 });
    expect(charge('결제금액 | 3,300원', ['3,000원'])).toMatchObject({ amount: 3_300 });
    expect(charge('충전금액 / 1,000원 / 3,000원', ['3,000원'])).toMatchObject({ amount: 3_000 });
    expect(charge('주문하기', ['선불 배송비 3,000원']).amount).toBeUndefined();
    expect(charge('가입하기', ['1990']).amount).toBeUndefined();
  });
});

describe('totals and fees of one table', () => {
  test.each([
    [
      'a last total that the figures before it add up to',
      '합계 | 20,000원 / 배송 | 3,000원 / 총액 | 23,000원',
      23_000,
    ],
    [
      'a column of the same name',
      '상품명 | 수량 | 합계 / 등산 양말 | 2 | 20,000원 / 소계 | 20,000원 / 정액 배송 | 3,000원 / 총액 | 23,000원',
      23_000,
    ],
    ['totals of two shops and of both', '합계 | 5,000원 / 합계 | 8,000원 / 총액 | 13,000원', 13_000],
    ['a total that does not add up', '합계 | 20,000원 / 배송 | 3,000원 / 총액 | 21,000원', undefined],
    [
      'a coupon after the total',
      '합계 | 20,000원 / 배송 | 3,000원 / 총액 | 23,000원 / 쿠폰 | 2,000원',
      undefined,
    ],
    [
      'a greater total before',
      '합계 | 30,000원 / 소계 | 20,000원 / 배송 | 3,000원 / 총액 | 23,000원',
      undefined,
    ],
  ])('%s', (_, text, amount) => {
    expect(charge(text).amount).toBe(amount);
  });

  test.each([
    ['발권 수수료 | 1,000원 / 휴대폰결제 수수료 | 2,500원 / 총 결제금액 | 53,500원', 2_500],
    ['발권 수수료 | 1,000원 / 총 결제금액 | 51,000원', 1_000],
    ['결제 수수료 | 1,000원 / 휴대폰결제 수수료 | 2,500원 / 총 결제금액 | 53,500원', undefined],
  ])('fee of %j: %s', (text, fee) => {
    expect(charge(text).fee).toBe(fee);
  });

  test.each(['결제금액 | 5О,ООО원', '결제금액 | 1Z,O00원', '결제금액 | 12,3OO원'])(
    '%j is no figure',
    (text) => {
      expect(charge(text)).toMatchObject({ amount: undefined, doubt: 'garbled', named: true });
    },
  );
});
