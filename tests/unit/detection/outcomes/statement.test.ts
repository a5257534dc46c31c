import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from '../../../../src/contract/messages.ts';
import type { Observed } from '../../../../src/contract/statement.ts';
import { conclude } from '../../../../src/detection/conclude.ts';
import { detect } from '../../../../src/detection/detect.ts';
import { observe } from '../../../../src/detection/observe.ts';
import { factsOf } from '../page-facts-of.ts';
import { WINDOWS } from './refusal-page.ts';
import { REFUSALS } from './refusal-table.ts';

const DANAL = WINDOWS['danal'] ?? '';
const SHARED = WINDOWS['galaxia'] ?? '';
const page = (text: string, more: Partial<Parameters<typeof factsOf>[0]> = {}) =>
  factsOf({ url: DANAL, title: '휴대폰 결제', text, ...more });

/** Whether the message in which it goes is let in. */
const isAdmitted = (observed: Observed | undefined): boolean =>
  v.is(MESSAGES['checkout/seen'].ask, {
    observation: 'observation-1',
    arrival: 'navigate',
    ...JSON.parse(JSON.stringify(observed)),
  });

describe('what the page itself makes of an outcome', () => {
  test.each(REFUSALS)('is a statement without a cause: $text', ({ gateway, text, cause }) => {
    const observed = observe(
      factsOf({ url: WINDOWS[gateway] ?? '', title: '휴대폰 결제', text: `결제 실패\n${text}` }),
    );
    expect(Object.values(observed?.statement?.as ?? {}).map((shown) => shown.cause)).toEqual([
      null,
      null,
      null,
    ]);
    expect(observed?.detection).toBeUndefined();
    expect(isAdmitted(observed)).toBe(true);
    expect(observed && conclude(observed)).toMatchObject({ stage: 'failure', cause });
  });

  test('carries the sum of each outcome as it has it', () => {
    const paid = observe(page('결제가 완료되었습니다.\n결제금액\t12,300원'));
    const { failure, success, already } = paid?.statement?.as ?? {};
    expect([failure?.amount, success?.amount, already?.amount]).toEqual([null, 12_300, 12_300]);
    expect(paid && conclude(paid)).toMatchObject({ stage: 'success', amount: 12_300 });
  });

  test('is none on a page that asks for something, nor on a long one', () => {
    const asks = page('결제 실패\n결제금액\t12,300원', { fields: [{ type: 'tel', hint: '인증번호' }] });
    expect(observe(asks)).toMatchObject({ detection: { stage: 'pay' } });
    expect(observe(asks)?.statement).toBeUndefined();
    expect(observe(page(`결제 실패\n${'가나다라마바사 '.repeat(800)}`))?.statement).toBeUndefined();
  });

  test('is on a long one what its one headline of an outcome says, and none where there are two', () => {
    const menus = '이용 안내와 자주 묻는 질문 모음\n'.repeat(300);
    const long = (...headings: string[]) =>
      page(`${menus}${headings.join(`\n${menus}`)}\n결제금액\t12,300원\n${menus}`, { headings });
    expect(observe(long('결제가 완료되었습니다.'))?.statement?.as.success).toMatchObject({ amount: 12_300 });
    expect(observe(long('결제가 완료되었습니다.', '결제 실패'))?.statement).toBeUndefined();
    expect(observe(long('결제 실패', '결제가 완료되었습니다.'))?.statement).toBeUndefined();
  });

  test('is refused where its parts are more than a page can hold', () => {
    const observed = observe(page('결제 실패\n한도 초과 또는 요금 미납일 수 있습니다'));
    expect(isAdmitted(observed)).toBe(true);
    const { statement } = observed ?? {};
    if (statement?.stated === undefined) throw new Error('nothing is stated');
    const { text } = statement.stated;
    for (const more of [
      { ...text, lists: Array(1_000).fill('한도 초과 또는 미납') },
      { ...text, noes: ['아'.repeat(5_001)] },
      { ...text, words: '가'.repeat(5_001) },
    ])
      expect(isAdmitted({ statement: { ...statement, stated: { ...statement.stated, text: more } } })).toBe(
        false,
      );
  });

  test.each([
    ['a page of single letters', Array.from({ length: 4_000 }, () => '가').join('\n')],
    ['a page of codes', Array.from({ length: 900 }, (_, at) => String(1_000 + at)).join('\n')],
    ['a page of lists', Array.from({ length: 1_200 }, () => '가,나.').join('')],
    ['letters that are many when they are squeezed', '\ufdfa'.repeat(250)],
    [
      'one long sentence of causes',
      `결제 실패\n${'한도 초과 또는 요금 미납 '.repeat(40)}인 경우 결제가 제한됩니다`,
    ],
    ['a name without end', `상품명\t${'가'.repeat(900)}\n${'가'.repeat(900)} 결제 실패`],
  ])('fits into its message, whatever the page holds: %s', (_, text) => {
    const observed = observe(page(`결제에 실패하였습니다.\n${text}`, { title: '결제 실패' }));
    expect(observed?.statement).toBeDefined();
    expect(isAdmitted(observed)).toBe(true);
    expect(JSON.stringify(observed).length).toBeLessThan(32_768);
  });
});

describe('what the statement comes to', () => {
  test('nothing, where the page counts up causes: then it is the step it is', () => {
    const causes =
      '휴대폰 요금이 미납되었습니다. 한도를 초과하였습니다. 이용차단 상태입니다. 분실 신고된 휴대폰입니다.';
    const choice = { kind: 'radio', group: 0, value: '', name: 'pay', chosen: false, visible: true } as const;
    const observed = observe(
      page(`결제가 거절되었습니다.\n${causes}`, {
        url: 'https://shop.example.kr/order',
        buttons: ['결제하기'],
        choices: [
          { ...choice, label: '휴대폰 결제' },
          { ...choice, label: '신용카드' },
        ],
      }),
    );
    expect(observed?.statement).toBeDefined();
    expect(observed && conclude(observed)).toMatchObject({ stage: 'option' });
    expect(observed && conclude({ statement: observed.statement })).toBeUndefined();
  });

  test.each(['요금 미납 관리 앱', '미성년자 보호 가이드북', '통신사 점검중 알림이'])(
    'the cause that a name names is not the refusal’s: %s',
    (name) => {
      const text = `상품명\t${name}\n'${name}' 결제에 실패하였습니다.`;
      expect(detect(page(text))).toMatchObject({ stage: 'failure', cause: null });
      expect(detect(page(`${text}\n이용 한도를 초과하였습니다.`))).toMatchObject({ cause: 'limit' });
    },
  );

  test('nor does it make a page one about phone bills', () => {
    const text = '상품명\t선불폰 이용\n와우코인 거래거부 상태입니다.';
    expect(detect(page(text, { url: SHARED, title: '선불폰 이용 - 결제' }))).toBeUndefined();
    expect(
      detect(page(text.replace('선불폰 이용', '동화책'), { url: SHARED, title: '휴대폰 결제' })),
    ).toMatchObject({
      stage: 'failure',
    });
  });

  test('nor does a sentence that stands for a name say what a window says', () => {
    const step = (name: string) =>
      detect(
        page(`상품명\t${name}\n결제금액\t12,300원\n${name}\n${'가나다라마바사 '.repeat(120)}`, {
          url: SHARED,
          title: '휴대폰 결제 오류',
        }),
      );
    expect(step('동화책')).toBeUndefined();
    expect(step('통신사에 설정한 소액결제 비밀번호가 잠겨 있습니다.')).toBeUndefined();
  });

  test('a code alone may turn what was given up into a refusal', () => {
    expect(detect(page('결제가 취소되었습니다.'))).toMatchObject({ stage: 'cancelled', cause: null });
    expect(detect(page('결제가 취소되었습니다.\n에러코드\t414'))).toMatchObject({
      stage: 'failure',
      cause: 'unpaid',
      causeByCode: true,
    });
  });
});
