import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GATEWAY_HOSTS, IDENTITY_HOSTS } from '../../../src/detection/korea/hosts/listed.ts';
import { PAYMENT_HOSTS } from '../../../src/detection/korea/hosts/names.ts';
import { trustOf } from '../../../src/detection/korea/hosts/trust.ts';
import { RULES } from '../../../src/detection/korea/rules/index.ts';
import {
  PHONE_METHOD,
  PHONE_METHOD_SHORT,
  PHONE_VALUES,
} from '../../../src/detection/korea/words/vocabulary.ts';
import {
  isHandOverField,
  isPaymentWindow,
  isPhoneChoice,
  mayNameBilling,
  namesBilling,
  seemsKorean,
  seemsOrder,
  siteOfUrl,
} from '../../../src/detection/suspect.ts';

/** A wrapper's host counts as a window only where its address names the phone: elsewhere its words have to. */
const isWindow = (host: string): boolean =>
  trustOf(host) !== 'wrapper' || GATEWAY_HOSTS[host]?.phonePaths.length !== 0;
const WINDOWS = Object.keys(GATEWAY_HOSTS).filter(isWindow);
const WRAPPERS = Object.keys(GATEWAY_HOSTS).filter((host) => !isWindow(host));

const says = (url: string) => {
  const place = siteOfUrl(url);
  return place === undefined ? 'no page' : isPaymentWindow(place) ? 'yes' : 'look';
};

describe('the host', () => {
  test('the string holds every window of the registry, live and trial, no more and no less', () => {
    const named = PAYMENT_HOSTS.split('|').flatMap((group) => {
      const [domain, ...names] = group.split(' ').filter(Boolean);
      return names.map((name) => `${name}.${domain}`);
    });
    expect(named.toSorted()).toEqual(WINDOWS.toSorted());
  });

  test.each([
    ['https://ui.teledit.com/Danal/Teledit/Web/Start.php', 'yes'],
    ['https://ui.teledit.com', 'yes'],
    ['https://ui.teledit.com./x', 'yes'],
    ['https://ui.teledit.com:8443/x', 'yes'],
    ['https://someone@ui.teledit.com/x', 'yes'],
    ['http://ui.teledit.com/x', 'look'],
    ['https://ui.teledit.com@evil.example/x', 'look'],
    ['https://ui.teledit.com.evil.example/x', 'look'],
    ['https://evil-ui.teledit.com/x', 'look'],
    ['https://teledit.com/x', 'look'],
    ['https://evil.example/ui.teledit.com/', 'look'],
    ['https://wauth.teledit.com/Danal/WebAuth/Web/Start.php', 'look'],
    ['https://deep.www.kmcert.com/kmcis', 'look'],
    ['http://pcc.siren24.com/pcc_V3/', 'look'],
    ['https://notkmcert.com/', 'look'],
    ['https://shop.example.kr/order', 'look'],
    ['https://shop.example.kr?next=https://ui.teledit.com/', 'look'],
    ['about:blank', 'no page'],
    ['file:///home/me/danal.html', 'no page'],
    ['chrome-extension://abc/popup.html', 'no page'],
  ])('%s → %s', (url, answer) => {
    expect(says(url)).toBe(answer);
  });

  test('agrees with the tables of stage 2 on every host they name', () => {
    for (const host of WINDOWS) expect(says(`https://${host}/`)).toBe('yes');
    for (const host of WRAPPERS) expect(says(`https://${host}/`)).toBe('look');
    for (const host of IDENTITY_HOSTS) expect(says(`https://sub.${host}/`)).toBe('look');
  });

  test('never takes a stranger for a window, or a window for a stranger', { tags: ['long'] }, () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const href = new URL(url).href;
        return (
          says(href) === (WINDOWS.includes(new URL(href).host) && href.startsWith('https:') ? 'yes' : 'look')
        );
      }),
    );
  });
});

const plate = ({ title = 'Home', address = 'https://www.example/', encoding = 'UTF-8' }) =>
  `${title} ${address} ${encoding}`;

describe('the documentWords', () => {
  test.each([
    [{ address: 'https://www.shop.co.kr/' }, true],
    [{ address: 'http://shop.kr:8080/x' }, true],
    [{ address: 'https://shop.kr./x' }, true],
    [{ encoding: 'EUC-KR' }, true],
    [{ title: '주문서 작성' }, true],
    [{ title: 'Total ₩12,300' }, true],
    [{}, false],
    [{ address: 'https://kr.example.com/', title: 'Krone' }, false],
    [{ address: 'https://www.example.krd/' }, false],
    [{ title: 'EUC-KR explained' }, false],
  ])('%o is Korean: %s', (change, korean) => {
    expect(seemsKorean(plate(change))).toBe(korean);
  });

  test.each([
    [{ address: 'https://www.example/order/form.php' }, true],
    [{ address: 'https://www.example/m/Checkout?id=1' }, true],
    [{ address: 'https://pay.example.com/' }, true],
    [{ title: '결제하기' }, true],
    [{ title: 'Your ORDER' }, true],
    [{ address: 'https://www.example/news/2026/11' }, false],
    [{ address: 'https://shop.example/goods/17', title: 'My Shop' }, false],
    [{ address: 'https://xn--teledt-4va.com/' }, true],
    [{ address: 'https://ui.xn--teledt-4va.com/' }, true],
  ])('%o names an order: %s', (change, order) => {
    expect(seemsOrder(plate(change))).toBe(order);
  });

  test('no payment window is without one of the two, whatever its title', () => {
    const silent = Object.keys(GATEWAY_HOSTS).filter((host) => {
      const name = plate({ title: '', address: `https://${host}/` });
      return !seemsKorean(name) && !seemsOrder(name);
    });
    expect(silent).toEqual([]);
  });
});

const isKorean = (word: string) => /[가-힣]/.test(word);

describe('the words', () => {
  test.each(['휴대폰 케이스 특가', '카드 결제', '통신 장비', '배송비 청구'])(
    'one half alone is not worth a careful look: %s',
    (text) => expect(mayNameBilling(text)).toBe(false),
  );

  test.each(PHONE_METHOD.filter(isKorean))('the method by its name is enough: %s', (word) => {
    expect(mayNameBilling(`결제 ${word}`)).toBe(true);
    expect(namesBilling(['결제수단', word])).toBe(true);
  });

  test.each(PHONE_METHOD_SHORT.filter((word) => isKorean(word) && !/결제|폰빌/.test(word)))(
    'the short name counts beside another method: %s',
    (word) => {
      for (const other of ['신용카드', '계좌이체', '무통장입금', '가상계좌', '카카오페이'])
        expect(namesBilling(['결제수단', other, word])).toBe(true);
      expect(namesBilling(['받는 분', word, '010'])).toBe(false);
    },
  );

  test.each([
    ['a telephone number far from the methods', ['휴대폰', ...Array(20).fill('줄'), '신용카드', '결제하기']],
    ['a card checkout', ['결제수단', '신용카드', '계좌이체', '결제금액', '12,300원', '결제하기']],
    ['an identity check', ['휴대폰 본인확인', 'SKT', 'KT', 'LG U+', '인증번호', '확인']],
    ['a sign-up', ['휴대폰', '인증번호 받기', '이름', '가입하기']],
    ['nothing', []],
  ])('%s is no reason', (_name, pieces) => {
    expect(namesBilling(pieces)).toBe(false);
  });

  test.each([
    [['결제금액은 다음 달 휴대폰 요금에 합산되어', ' 청구됩니다.']],
    [['통신과금 서비스 이용약관']],
    [['결제 방법', ':', '휴대폰']],
    [['휴대폰', '결제']],
    [['결과코드', '0000', '결제금액', '통신사명', 'SKT']],
  ])('%o is', (pieces) => {
    expect(namesBilling(pieces)).toBe(true);
  });

  // What stage 2 calls a refusal on a shop's page, stage 1 has to let through.
  test.each([
    ['현 사이트의 이번 달 결제 한도를 초과하였습니다.'],
    ['당월 한도를 초과하였습니다.'],
    ['요금 미납으로 결제가 불가합니다.'],
    ['신규 가입 후 30일 동안은 한도가 적용됩니다. (이동통신 정책)'],
    ['미성년자 명의의 휴대폰은 보호자 동의가 필요합니다.'],
    ['결제 정책상 이용이 제한된 번호입니다.'],
  ])('a failed payment and a cause of phone billing: %s', (cause) => {
    for (const frame of ['결제 실패', '결제할 수 없어요', '거래결과 실패']) {
      expect(mayNameBilling(`${frame} 결제 ${cause}`)).toBe(true);
      expect(namesBilling([...frame.split(' '), cause])).toBe(true);
    }
    expect(namesBilling(['주문 내역', cause])).toBe(false);
    expect(namesBilling(['결제 실패', '카드사에 문의하세요.'])).toBe(false);
  });

  test('text made to keep patterns busy takes no time', () => {
    for (const unit of ['휴대폰(', '결제', '휴대폰 ', '결제수단:', '카드/', ' ', '통신사('])
      for (const pieces of [[unit.repeat(60_000)], Array(20_000).fill(unit)]) {
        const start = performance.now();
        namesBilling(pieces);
        expect(performance.now() - start).toBeLessThan(1_500);
      }
  });
});

describe('forms', () => {
  test('every form that a rule knows by a method value is known by one of its fields at least', () => {
    const handovers = RULES.flatMap(({ id, handover, methods }) =>
      handover === null || Object.keys(methods).length === 0
        ? []
        : [{ id, names: [...handover.marks, ...Object.keys(methods)] }],
    );
    expect(handovers.length).toBeGreaterThan(15);
    expect(handovers.filter(({ names }) => !names.some(isHandOverField)).map(({ id }) => id)).toEqual([]);
  });
  test.each([
    'ItemAmt',
    'itemamt',
    'Prdtprice',
    'CASH_GB',
    'LGD_AMOUNT',
    'gopaymethod',
    'pgcode',
    'sndPaymethod',
  ])('%s is a hand-over field', (name) => expect(isHandOverField(name)).toBe(true));
  test.each(['email', 'phone', 'password', 'q', 'amount', 'x'.repeat(5_000)])('%s is none', (name) =>
    expect(isHandOverField(name)).toBe(false),
  );
  test('values that shops and gateways give the method are known, but for words that say less', () => {
    const tooCommon = ['hp', 'phone', 'mobile', '휴대폰'];
    expect(PHONE_VALUES.filter((value) => !isPhoneChoice(value, 'kind'))).toEqual(
      PHONE_VALUES.filter((value) => tooCommon.includes(value)),
    );
  });
  test('words that say less mean the method in a choice of ways to pay', () => {
    expect(['hp', 'phone', 'MOBILE'].every((value) => isPhoneChoice(value, 'gopaymethod'))).toBe(true);
    expect(isPhoneChoice('mobile', 'device')).toBe(false);
    expect(isPhoneChoice('mobile-app', 'paymethod')).toBe(false);
  });
});
