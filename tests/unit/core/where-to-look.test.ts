import { describe, expect, test } from 'vitest';
import { isMonth } from '../../../src/core/day.ts';
import { CARRIERS, type Carrier } from '../../../src/core/line.ts';
import { LOOK_TOPICS, type Look, type LookTopic, whereToLook } from '../../../src/core/where-to-look.ts';
import { whereWords } from '../../../src/ui/where-words.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';

/** Addresses that are the carriers' own, by carrier: nobody is sent to another's. */
const OWN: Readonly<Record<Carrier, readonly string[]>> = {
  kt: ['my.kt.com'],
  skt: ['www.tworld.co.kr'],
  lgu: ['www.lguplus.com/mypage'],
  'mvno-kt': ['ips.kt.com/olleh/lupin/molleh/mLimitMvno/mLimit.do'],
  'mvno-skt': [],
  'mvno-lgu': [],
};
const ALL = CARRIERS.flatMap((carrier) =>
  [...LOOK_TOPICS, undefined].map((topic) => [carrier, topic] as const),
);
const isLook = (answer: ReturnType<typeof whereToLook>): answer is Look => typeof answer !== 'string';

describe.each(ALL)('%s, %s', (carrier, topic) => {
  const answer = whereToLook(carrier, topic);

  test('leads to its own address and number, with date and source, and only where that is sure', () => {
    if (!isLook(answer)) return expect(answer).toBe('own-operator');
    const { app, web, phone, asOf, source, certainty } = answer;
    expect([app, web, phone].some((way) => way !== undefined)).toBe(true);
    expect(web === undefined || OWN[carrier].includes(web.host)).toBe(true);
    expect(phone ?? '114').toBe('114');
    expect(isMonth(asOf)).toBe(true);
    expect(source.length).toBeGreaterThan(20);
    return expect(['official', 'repeated']).toContain(certainty);
  });

  test.each([KOREAN, ENGLISH])('reads as lines without gaps ($locale)', (speech) => {
    const { lines, asOf } = whereWords(speech, answer);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of [...lines, asOf ?? 'none']) expect(line).not.toMatch(/undefined|\$\d/);
  });
});

test.each<[Carrier, LookTopic, string]>([
  ['kt', 'limit', '마이케이티 앱: 메뉴 > 요금/서비스 > 요금조회 > 소액결제 내역'],
  ['kt', 'lower', 'my.kt.com: 마이 > 요금/서비스 > 요금조회 > 소액결제 내역 > 한도변경'],
  ['kt', 'password', '전화 114'],
  ['skt', 'use', 'T world 앱: 전체 메뉴 > 나의 요금 > 휴대폰 결제'],
  ['skt', 'auto', 'T world 앱: 전체 메뉴 > 나의 요금 > 휴대폰 결제 > 이용 내역'],
  ['skt', 'password', '전화 114'],
  ['lgu', 'limit', 'www.lguplus.com/mypage'],
  ['mvno-kt', 'limit', 'PASS 앱: 전체 > 결제 > 휴대폰결제 > 한도변경하기'],
  ['mvno-kt', 'lower', 'ips.kt.com/olleh/lupin/molleh/mLimitMvno/mLimit.do'],
])('%s shows %s: %s', (carrier, topic, line) => {
  expect(whereWords(KOREAN, whereToLook(carrier, topic)).lines).toContain(line);
});

test('a budget operator’s customer is sent to the own operator, never to 114 or a network', () => {
  for (const carrier of CARRIERS.filter((each) => each.startsWith('mvno')))
    for (const topic of [...LOOK_TOPICS, undefined])
      expect(JSON.stringify(whereWords(KOREAN, whereToLook(carrier, topic)))).not.toMatch(
        /114|tworld|my\.kt\.com|lguplus|마이케이티/,
      );
});

test('without a carrier nothing is said that holds for one', () => {
  for (const topic of LOOK_TOPICS) expect(whereToLook(undefined, topic)).toBe('unchosen');
  expect(JSON.stringify(whereWords(KOREAN, 'unchosen'))).not.toMatch(/114|SKT|KT|LG/);
});

test('whose word it is stands beside it, where that is another’s', () => {
  expect(whereWords(KOREAN, whereToLook('mvno-kt', 'lower')).asOf).toBe('KT M모바일 안내, 2025년 6월 기준');
  expect(whereWords(KOREAN, whereToLook('kt', 'lower')).asOf).toBe('여러 안내 글, 2025년 12월 기준');
  // Its menu on the web stands in guides of others alone.
  expect(whereWords(KOREAN, whereToLook('skt', 'lower')).asOf).toBe('여러 안내 글, 2024년 11월 기준');
  expect(whereWords(KOREAN, whereToLook('skt', 'auto')).asOf).toBe('통신사 안내, 2024년 11월 기준');
});

const UNKNOWN_MENU = '어느 메뉴인지 알려진 것이 없어요. 통신사에 물어보세요';

test.each<[Carrier, readonly LookTopic[]]>([
  ['kt', ['auto']],
  ['skt', ['password']],
  ['lgu', LOOK_TOPICS],
])('%s: where no menu is known, that is said before address and number: %j', (carrier, unknown) => {
  for (const topic of LOOK_TOPICS) {
    const { lines } = whereWords(KOREAN, whereToLook(carrier, topic));
    expect(lines[0] === UNKNOWN_MENU).toBe(unknown.includes(topic));
  }
  // How a carrier is reached asks for no menu.
  expect(whereWords(KOREAN, whereToLook(carrier)).lines).not.toContain(UNKNOWN_MENU);
});

test.each<[Carrier, readonly LookTopic[]]>([
  ['mvno-kt', ['use', 'auto', 'password']],
  ['mvno-lgu', LOOK_TOPICS],
])('%s: of %j it is said that the operator’s menu is not known here', (carrier, unknown) => {
  for (const topic of LOOK_TOPICS) {
    const words = whereWords(KOREAN, whereToLook(carrier, topic)).lines.join();
    expect(words.includes('회사마다 메뉴가 달라 여기에는 없어요')).toBe(unknown.includes(topic));
  }
});
