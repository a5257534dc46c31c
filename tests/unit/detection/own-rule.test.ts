import { describe, expect, test } from 'vitest';
import { won } from '../../../src/core/won.ts';
import { soleSum } from '../../../src/detection/amounts/sole-sum.ts';
import { isPaymentHost } from '../../../src/detection/korea/payment-site.ts';
import { KOREAN_MONEY } from '../../../src/detection/korea/words/money-words.ts';
import { type OwnReading, observedWithOwnRule, withOwnRule } from '../../../src/detection/own-rule.ts';
import { checkedDetection } from '../fakes/page.ts';

describe('the one sum of a part of a page', () => {
  test.each([
    ['14,300원', 14_300],
    ['\ue00014\ue000,300원', 14_300],
    ['₩ 14,300', 14_300],
    ['14,300', 14_300],
    ['1만 4천원', 14_000],
    ['총 결제금액\n14,300원', 14_300],
    ['상품 2개\n14,300원', 14_300],
    ['14,300원\n14,300원', 14_300],
    ['1,000,000원', 1_000_000],
  ])('%j is %d won', (text, amount) => expect(soleSum(text, KOREAN_MONEY)).toEqual({ amount, doubt: null }));

  test.each([
    ['', 'missing'],
    ['무료', 'missing'],
    ['0원', 'missing'],
    ['2', 'missing'],
    ['14,300원\n16,800원', 'several'],
    ['14,300\n16,800', 'several'],
    ['-14,300원', 'negative'],
    ['14,3OO원', 'garbled'],
    ['1,000,001원', 'too-large'],
    ['가'.repeat(2_001), 'several'],
  ])('%j is none: %s', (text, doubt) => expect(soleSum(text, KOREAN_MONEY)).toEqual({ amount: null, doubt }));
});

describe('what an own rule makes of a page', () => {
  const reading = (change: Partial<OwnReading> = {}): OwnReading => ({
    amount: won(14_300),
    doubt: null,
    item: null,
    isThere: true,
    isOfOnePlace: true,
    isMet: false,
    ...change,
  });
  const broken = reading({ amount: null, doubt: 'missing', isThere: false });
  const shop = (change: Parameters<typeof checkedDetection>[0] = {}) =>
    checkedDetection({ rule: 'merchant-step', gateway: null, amount: 3_000, ...change });

  test('its sum takes the place of ours', () => {
    const seen = withOwnRule(shop(), reading({ item: '문화 캐시 2' }));
    expect(seen).toMatchObject({ stage: 'pay', gateway: null, amount: 14_300, amountDoubt: null });
    expect(seen).toMatchObject({ item: '문화 캐시 2', rule: 'merchant-step' });
  });

  test('of a page that states an outcome it reads what was paid, and the step that it is where that comes to nothing', () => {
    const as = {
      failure: shop({ stage: 'failure', amount: null }),
      success: shop({ stage: 'success' }),
      already: shop(),
    };
    const seen = observedWithOwnRule({ statement: { as } }, reading());
    expect(seen?.statement?.as).toEqual({
      ...as,
      success: expect.objectContaining({ stage: 'success', amount: 14_300 }),
    });
    expect(seen?.detection).toMatchObject({ rule: 'own-rule', stage: 'pay', amount: 14_300 });
    expect(
      observedWithOwnRule({ statement: { as } }, reading({ isOfOnePlace: false }))?.detection,
    ).toBeUndefined();
    expect(observedWithOwnRule({ detection: shop() }, reading())).toEqual({
      detection: withOwnRule(shop(), reading()),
    });
    expect(observedWithOwnRule(undefined, reading({ isOfOnePlace: false }))).toBeUndefined();
  });

  test('where it reads nothing there is no sum, never the one we would have guessed', () => {
    expect(withOwnRule(shop(), broken)).toMatchObject({ amount: null, amountDoubt: 'own-rule' });
    const several = reading({ amount: null, doubt: 'several' });
    expect(withOwnRule(shop({ stage: 'success' }), several)).toMatchObject({ amount: null });
    expect(withOwnRule(shop({ amount: null, amountDoubt: 'too-large', beyond: 2_000_000 }), broken)).toEqual(
      expect.not.objectContaining({ beyond: 2_000_000 }),
    );
  });

  test('a page that nothing else could read is a step where the rule is of one place', () => {
    expect(withOwnRule(undefined, reading())).toMatchObject({
      rule: 'own-rule',
      gateway: null,
      stage: 'pay',
      amount: 14_300,
      codeStep: false,
      lookalike: false,
      score: 0,
      reasons: ['내 규칙 +0'],
    });
    expect(withOwnRule(undefined, broken)).toMatchObject({ amount: null, amountDoubt: 'own-rule' });
    expect(withOwnRule(undefined, reading({ isOfOnePlace: false }))).toBeUndefined();
  });

  test.each([
    ['missing', 'own-rule'],
    ['several', 'own-rule'],
    ['garbled', 'own-rule'],
    ['too-large', 'too-large'],
    ['negative', 'negative'],
    ['fractional', 'fractional'],
  ] as const)('a sum that is %s is told as %s: the rule, or the sum where nobody pays it', (doubt, told) => {
    const unread = reading({ amount: null, doubt });
    expect(withOwnRule(shop(), unread)).toMatchObject({ amount: null, amountDoubt: told });
    expect(withOwnRule(undefined, unread)).toMatchObject({ amount: null, amountDoubt: told });
  });

  test('an offer stays one until a condition says what is chosen', () => {
    expect(withOwnRule(shop({ stage: 'option' }), broken)).toMatchObject({
      stage: 'option',
      amount: null,
      amountDoubt: null,
    });
    expect(withOwnRule(shop({ stage: 'option' }), reading({ isMet: true }))).toMatchObject({ stage: 'pay' });
  });

  test('it says nothing of how a payment went', () => {
    for (const stage of ['failure', 'cancelled', 'already'] as const) {
      const seen = shop({ stage, amount: null });
      expect(withOwnRule(seen, reading())).toBe(seen);
    }
    const paid = shop({ stage: 'success' });
    expect(withOwnRule(paid, broken)).toBe(paid);
  });

  test('a strange window stays strange, and what a gateway is handed is not overruled', () => {
    expect(withOwnRule(shop({ lookalike: true }), reading())).toMatchObject({ lookalike: true });
    const handover = checkedDetection({ gateway: 'danal', amount: 30_000 });
    expect(withOwnRule(handover, reading())).toMatchObject({ amount: null, amountDoubt: 'own-rule' });
    expect(withOwnRule(handover, reading({ amount: won(30_000) }))).toMatchObject({ amount: 30_000 });
  });
});

describe('hosts of payment windows', () => {
  test.each([
    'ui.teledit.com',
    'any.name.under.ui.teledit.com',
    'new-window.danalpay.com',
    'mup.mobilians.co.kr',
    'wauth.teledit.com',
    'stdpay.inicis.com',
    'cert.kcp.co.kr',
  ])('%s is one', (host) => expect(isPaymentHost(host)).toBe(true));

  test.each(['shop.example', 'teledit.com.shop.example', 'evil-teledit.com', '가.example', ''])(
    '%s is none',
    (host) => expect(isPaymentHost(host)).toBe(false),
  );
});
