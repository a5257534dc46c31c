import { expect, test } from 'vitest';
import { clueWords } from '../../../../../src/content/banner/said/clue-words.ts';
import { KOREAN } from '../../../../fixtures/speech.ts';

test('clues come strongest first, without rule names and weights', () => {
  const reasons = [
    '생년월일 칸 +10',
    'danal: host +60',
    'allthegate: job=onlyhp +50',
    'danal: 주소에 danal +20',
  ];
  expect(clueWords(reasons, KOREAN)).toEqual([
    '알려진 결제창 주소예요',
    '휴대폰 결제로 넘어온 창이에요',
    '결제대행사 표시: 주소에 danal',
    '‘생년월일 칸’',
  ]);
});

test('what a page makes of them stays one short line each, and few', () => {
  const long = `${'가'.repeat(200)}\u202E +5`;
  const clues = clueWords([long, long, ...Array.from({ length: 20 }, (_, at) => `말 ${at} +1`)], KOREAN);
  expect(clues).toHaveLength(6);
  for (const clue of clues) expect(clue).not.toMatch(/[\p{Cc}\p{Cf}]|\+\d/u);
  expect(Array.from(clues[0] ?? '').length).toBeLessThanOrEqual(42);
});
