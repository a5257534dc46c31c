import { expect, test } from 'vitest';
import { lateFeeRate } from '../../../src/contract/late-fee-words.ts';
import type { LateFeeChoice } from '../../../src/core/late-fee.ts';
import { lateFeeBasis } from '../../../src/ui/late-fee-basis.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';

test.each<[LateFeeChoice, string]>([
  [{ rate: 'mobilians-danal-2021' }, '다날\u2060·\u2060KG파이낸셜(옛 KG모빌리언스) 약관 3%, 그다음부터 3.5%'],
  [{ rate: 'nice-2020' }, 'NICE페이먼츠 약관 4%, 그다음부터 5%'],
  // A rate that is known no longer is reckoned with the first, and so named.
  [{ rate: 'gone-2019' }, '다날\u2060·\u2060KG파이낸셜(옛 KG모빌리언스) 약관 3%, 그다음부터 3.5%'],
  [{ permille: [20, 25] }, '내가 정한 비율 2%, 그다음부터 2.5%'],
  [{ permille: [20, 20] }, '내가 정한 비율 2%'],
  [{ permille: [20] }, '내가 정한 비율 2%'],
])('%j is named by whose it is and how much: %s', (choice, words) => {
  expect(lateFeeRate(KOREAN, choice)).toBe(words);
  expect(lateFeeBasis(KOREAN, choice)).toContain(`연체료는 ${words}\u2060로 어림했어요`);
});

test('terms are named with the month since when they hold, an own rate with none', () => {
  expect(lateFeeBasis(KOREAN, { rate: 'nice-2020' })).toContain('(2020년 12월)');
  expect(lateFeeBasis(ENGLISH, { rate: 'nice-2020' })).toBe(
    'The fee is estimated by NICE Payments terms: 4%, then 5% (December 2020)',
  );
  expect(lateFeeBasis(ENGLISH, { permille: [15] })).toBe('The fee is estimated by your own rate: 1.5%');
  expect(lateFeeBasis(KOREAN, undefined)).toBe(lateFeeBasis(KOREAN, { rate: 'mobilians-danal-2021' }));
});
