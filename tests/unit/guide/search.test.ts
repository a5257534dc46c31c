import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GUIDE_TOPICS } from '../../../src/core/guide-topics.ts';
import { marked, search } from '../../../src/guide/search.ts';
import { searchedPages } from '../../../src/guide/words.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';
import { runs } from '../fakes/runs.ts';

const ko = searchedPages(KOREAN);
const en = searchedPages(ENGLISH);
const first = (pages: typeof ko, question: string) => search(pages, question)[0]?.topic;

describe('in Korean', () => {
  test.each([
    ['연체료', 'unpaid'],
    ['미납', 'unpaid'],
    ['연체료가 얼마', 'unpaid'],
    ['한도 확인', 'limit'],
    ['한도확인', 'limit'],
    ['마이케이티', 'limit'],
    ['원천차단', 'control'],
    ['결제 비밀번호', 'control'],
    ['넷플릭스', 'stores'],
    ['유튜브 프리미엄', 'stores'],
    ['인강', 'stores'],
    ['결제가 안', 'failed'],
    ['거절', 'failed'],
    ['자동결제 해지', 'auto'],
    ['수수료', 'fees'],
    ['예산', 'overuse'],
    ['상품권', 'vouchers'],
    ['문화상품권', 'vouchers'],
    ['해킹 신고', 'unknown'],
    ['142-235', 'unknown'],
    ['자녀', 'minors'],
    ['LG유플러스', 'limit'],
    ['전화번호', 'limit'],
    ['결제 안됨', 'failed'],
    ['결제가 안돼요', 'failed'],
    ['신용점수', 'unpaid'],
    ['명의도용', 'unknown'],
    ['소비자원', 'unknown'],
    ['웹소설', 'stores'],
    ['낭비', 'overuse'],
    ['깡', 'vouchers'],
    ['휴대폰깡', 'vouchers'],
    ['현금화', 'vouchers'],
    ['연체이자', 'unpaid'],
    ['미납요금', 'unpaid'],
    ['언제 빠져나가요', 'unpaid'],
    ['소액결제 막는 법', 'control'],
    ['구글 결제 취소', 'stores'],
    ['본인인증 안됨', 'failed'],
    ['인증번호 안 와요', 'failed'],
    ['명의변경', 'failed'],
    ['PG', 'failed'],
    ['연체료'.normalize('NFD'), 'unpaid'],
    ['ＰＡＳＳ', 'control'],
  ])('%s leads to %s', (question, topic) => expect(first(ko, question)).toBe(topic));

  test.each([
    ['ㅎㄷ ㅎㅇ', 'limit'],
    ['ㅈㄷㄱㅈ', 'auto'],
    ['ㅅㅍㄱ', 'vouchers'],
    ['ㅁㅅㄴㅈ', 'minors'],
  ])('%s, initial consonants alone, leads to %s', (question, topic) =>
    expect(first(ko, question)).toBe(topic),
  );

  test('a word is found while it is typed, letter by letter', () => {
    for (const question of ['수ㅅ', '수수', '수수ㄹ', '수수료', '수수료ㄱ'])
      expect(
        search(ko, question).map(({ topic }) => topic),
        question,
      ).toContain('fees');
  });
});

test.each([
  ['late fee', 'unpaid'],
  ['LATE FEE', 'unpaid'],
  ['payment password', 'control'],
  ['netflix', 'stores'],
  ['refused', 'failed'],
  ['recurring', 'auto'],
  ['gift card', 'vouchers'],
  ['hacked', 'unknown'],
  ['teenager', 'minors'],
  ['not working', 'failed'],
  ['identity theft', 'unknown'],
  ['credit score', 'unpaid'],
  ['Late-fee', 'unpaid'],
  ['ebook', 'stores'],
])('in English %s leads to %s', (question, topic) => expect(first(en, question)).toBe(topic));

test('every page is found by its own title, first of all', () => {
  for (const pages of [ko, en]) for (const page of pages) expect(first(pages, page.title)).toBe(page.topic);
});

test('what stands nowhere is not found; with one word that does, the pages of that word are', () => {
  expect(search(ko, '우주선')).toEqual([]);
  expect(search(ko, '   ')).toEqual([]);
  expect(search(ko, '우주선 상품권').map(({ topic }) => topic)).toEqual(
    search(ko, '상품권').map(({ topic }) => topic),
  );
});

test('the sentence shown is the one that was asked for', () => {
  expect(search(ko, '분납')[0]?.line).not.toBe('');
  expect(search(ko, '신용회복위원회')[0]?.line).toContain('신용회복위원회');
  expect(search(ko, '다날')[0]?.line).toContain('다날');
});

test('any question is answered, and nothing of a page is found twice', { tags: ['long'] }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (question) => {
      const found = search(ko, question).map(({ topic }) => topic);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((topic) => GUIDE_TOPICS.includes(topic))).toBe(true);
    }),
    runs(30),
  );
});

describe('marks', () => {
  test('stand where the words stand, whatever signs they hold', () => {
    expect(marked('연체료(3%)가 붙어요', '(3%) 붙')).toEqual([
      { text: '연체료', isHit: false },
      { text: '(3%)', isHit: true },
      { text: '가 ', isHit: false },
      { text: '붙', isHit: true },
      { text: '어요', isHit: false },
    ]);
    expect(marked('그대로', '')).toEqual([{ text: '그대로', isHit: false }]);
  });

  test('leave every letter of the line in its place', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 80 }), (line, question) => {
        const pieces = marked(line, question).map(({ text }) => text);
        expect(pieces.join('')).toBe(line);
      }),
    );
  });
});
