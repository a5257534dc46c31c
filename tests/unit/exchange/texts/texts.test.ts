import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, tallyOf } from '../../../../scripts/texts-judge.mjs';
import { LABELLED_ON, ownTexts, sharedTexts } from '../../../../scripts/texts-labels.mjs';
import { day } from '../../../../src/core/day.ts';
import { tidyName } from '../../../../src/exchange/drafts/tidy.ts';
import { readSms } from '../../../../src/exchange/texts/sms.ts';
import { draftOfSms } from '../../../../src/exchange/texts/sms-draft.ts';
import { readSmsMonth } from '../../../../src/exchange/texts/sms-month.ts';

const TODAY = day(LABELLED_ON);

interface Label {
  readonly text: string;
  readonly kind: 'payment' | 'cancel' | 'part' | 'prepaid' | 'none';
  readonly carrierBilling: boolean;
  readonly gateway?: string;
  readonly pool?: string;
  readonly why: string;
}

const own: readonly Label[] = ownTexts();
const shared: readonly (Label & { readonly id: string })[] | undefined = sharedTexts();

describe('messages of our own', () => {
  test.each(own.map((label) => [label.why, label] as const))('%s', (_why, label) => {
    const reading = readSms(label.text, TODAY);
    const { verdict, why } = judge(label, reading);
    expect(`${verdict}: ${why}`).not.toMatch(/^wrong/);
    // What is a carrier's and honest needs no question.
    const isPlain = label.carrierBilling && label.kind !== 'none' && label.kind !== 'part';
    if (isPlain) expect(`${verdict}: ${why}`).toMatch(/^right|^asked: no /);
    if (label.gateway !== undefined) expect(reading.gateway).toBe(label.gateway);
    if (label.pool !== undefined) expect(reading.pool).toBe(label.pool);
  });

  test('most are read without a question, and every kind is among them', () => {
    const verdicts = own.map((label) => judge(label, readSms(label.text, TODAY)));
    const { right, wrong } = tallyOf(verdicts);
    expect(wrong).toBe(0);
    expect(right).toBeGreaterThanOrEqual(40);
    expect(new Set(own.map(({ kind }) => kind)).size).toBe(5);
  });
});

describe.skipIf(shared === undefined)('real messages (skipped where ../shared/cases/sms is missing)', () => {
  test.each((shared ?? []).map((label) => [label.id, label] as const))('%s is not wrong', (_id, label) => {
    const { verdict, why } = judge(label, readSms(label.text, TODAY));
    expect(`${verdict}: ${why}`).not.toMatch(/^wrong/);
  });
});

describe('a judge that can say no', () => {
  const label = {
    kind: 'payment',
    amount: 5_000,
    merchant: '달빛마켓',
    date: '2026-11-10',
    carrierBilling: true,
  };
  const reading = { kind: 'payment', amount: 5_000, merchant: '달빛마켓', day: '2026-11-10', doubts: [] };
  test.each([
    ['right', label, reading],
    ['wrong', label, { ...reading, amount: 5_001 }],
    ['wrong', label, { ...reading, merchant: '달빛마켓[1644-0000]' }],
    ['wrong', label, { ...reading, day: '2026-11-11' }],
    ['wrong', label, { kind: 'refused', doubts: [] }],
    ['wrong', { ...label, kind: 'cancel' }, reading],
    ['wrong', { ...label, kind: 'none' }, reading],
    ['wrong', { ...label, carrierBilling: false }, reading],
    ['wrong', { ...label, month: { limit: 1, used: 1 } }, reading],
    ['wrong', { ...label, noMonth: true }, { ...reading, month: { limit: 1 } }],
    ['asked', { ...label, carrierBilling: false }, { ...reading, doubts: ['card'] }],
    ['asked', { ...label, kind: 'none' }, { ...reading, doubts: ['card'] }],
    ['asked', label, { kind: 'payment', amount: 5_000, doubts: [] }],
    ['asked', label, { kind: 'unknown', doubts: [] }],
    ['right', { ...label, kind: 'none' }, { kind: 'notice', doubts: [] }],
  ])('%s', (wanted, labelled, read) => {
    expect(judge(labelled, read).verdict).toBe(wanted);
  });
});

describe('the month in a message', () => {
  test.each<[string, ReturnType<typeof readSmsMonth> | object]>([
    ['한도 300,000원 / 누적 120,000원 / 잔여 180,000원', { limit: 300_000, used: 120_000 }],
    ['한도: 300,000원 잔여한도: 180,000원', { limit: 300_000, used: 120_000 }],
    ['이용 가능 금액: 300,000원\n잔여 이용 가능 금액: 180,000원', { limit: 300_000, used: 120_000 }],
    ['이번 달 이용금액 120,000원', { used: 120_000 }],
    ['월 한도 0원', { limit: 0 }],
    ['월 한도 100만원', { limit: 1_000_000 }],
    ['월 한도 10,000,000원', { limit: 10_000_000 }],
    ['월 한도 10,000,001원', undefined],
    ['한도 30만원 이용 4만5천원 (남은 한도 25만5천원)', { limit: 300_000, used: 45_000 }],
    ['월 한도 100만원 중 23만 4,500원 이용, 잔여 76만 5,500원', { limit: 1_000_000, used: 234_500 }],
    ['누적 4만5천원', { used: 45_000 }],
    ['한도가 30만원 → 50만원 변경 완료', { limit: 500_000 }],
    ['한도가 200,000원에서 300,000원으로 변경되었습니다', { limit: 300_000 }],
  ])('%s', (text, month) => {
    expect(readSmsMonth(text)).toEqual(month);
  });

  test.each([
    ['what is available alone may be the limit or what is left', '이용 가능 금액: 300,000원'],
    ['what is left alone tells neither', '잔여한도 180,000원'],
    ['more gone than used', '한도 300,000원 누적 120,000원 잔여 100,000원'],
    ['more used than the limit', '한도 300,000원 누적 320,000원'],
    ['two limits', '한도 300,000원 … 한도 500,000원'],
    ['of one payment', '1회 한도 100,000원'],
    ['of one day', '1일 한도: 100,000원, 하루 이용 한도 100,000원'],
    ['a share', '한도의 80% 사용, 한도 80%'],
    ['about so much, or a threshold', '월 한도 100만원 이상, 누적 이용금액 10만원 초과'],
    ['round, and perhaps cut off, with nothing beside it', '누적 12만원'],
    ['from next month on', '다음 달부터 한도가 300,000원으로 변경됩니다'],
    ['beyond any limit', '한도 90,000,000원'],
  ])('nothing: %s', (_why, text) => {
    expect(readSmsMonth(text)).toBeUndefined();
  });

  test('figures that agree are read whatever stands around them, and those that do not never are', () => {
    const sum = fc.integer({ min: 0, max: 1_000_000 });
    const won = (value: number) => `${value.toLocaleString('en')}원`;
    fc.assert(
      fc.property(sum, sum, sum, (limit, used, left) => {
        const text = `[SKT] 안내\n한도 금액: ${won(limit)}\n누적 이용 금액: ${won(used)}\n남은 한도 금액: ${won(left)}\n문의 114`;
        const gone = limit - left;
        const fits = gone >= 0 && gone <= used && used <= limit;
        expect(readSmsMonth(text)).toEqual(fits ? { limit, used: gone } : undefined);
      }),
    );
  });

  test.each(['https://bad.example/x', '문의 02-555-1234', '[국제발신]', '일시불'])(
    'a message with %s moves nothing',
    (mark) => {
      const text = `[KG파이낸셜/SKT] 휴대폰 결제가 완료되었습니다.\n- 요청 금액: 1,000원\n${mark}\n■ 이번 달 이용 내역\n- 한도 금액: 900,000원\n- 누적 이용 금액: 10,000원`;
      expect(readSms(text, TODAY).month).toBeUndefined();
    },
  );
});

describe('names', () => {
  test.each([
    ['컬리[1644-1107]', '컬리'],
    ['컬리[ ]', '컬리'],
    ['컬리[1234-5678]', '컬리'],
    ['상점 (고객센터 1234-5678)', '상점'],
    ['상점(☎ 02-123-4567)', '상점'],
    ['(주)달토끼', '(주)달토끼'],
    ['캐시(1000)', '캐시(1000)'],
    ['카페 [강남점]', '카페 [강남점]'],
    ['[1644-1107]', undefined],
  ])('%s is %s', (written, name) => {
    expect(tidyName(written)).toBe(name);
  });
});

test('a notice and a bill become no row; a prepayment and a part that was taken back do', () => {
  const drafts = own.map(({ text, kind }) => ({ kind, draft: draftOfSms(readSms(text, TODAY), TODAY) }));
  const parts = drafts.flatMap(({ kind, draft }) => (kind === 'part' && draft ? [draft] : []));
  expect(new Set(parts.map(({ kind, isPart }) => `${kind} ${isPart}`))).toEqual(
    new Set(['cancellation true']),
  );
  expect(drafts.find(({ kind }) => kind === 'prepaid')?.draft?.kind).toBe('prepayment');
  const others = drafts.filter(({ kind }) => kind !== 'part' && kind !== 'none');
  expect(others.every(({ draft }) => draft?.isPart === undefined)).toBe(true);
});
