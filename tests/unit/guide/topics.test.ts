import { describe, expect, test } from 'vitest';
import { AGENCIES } from '../../../src/core/agencies.ts';
import { GATEWAY_CONTACTS } from '../../../src/core/contacts.ts';
import { month } from '../../../src/core/day.ts';
import { GUIDE_TOPICS } from '../../../src/core/guide-topics.ts';
import { CARRIERS } from '../../../src/core/line.ts';
import { presetOf } from '../../../src/core/presets.ts';
import { TOPICS } from '../../../src/guide/topics/index.ts';
import { GUIDE_SOURCES } from '../../../src/guide/topics/sources.ts';
import { saidOn, sourcesOf, whereKnown } from '../../../src/guide/topics/topic.ts';
import {
  carriersByPlace,
  saidWords,
  sourceMonth,
  sourceName,
  textLinesOf,
} from '../../../src/guide/words.ts';
import { SECTIONS } from '../../../src/options/parts/section.tsx';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';

const SPOKEN = [
  ['ko', KOREAN],
  ['en', ENGLISH],
] as const;
const topics = Object.values(TOPICS);

describe.each(GUIDE_TOPICS)('%s', (id) => {
  const topic = TOPICS[id];

  test.each(SPOKEN)('says everything in %s, with its figures', (_, speech) => {
    const { t } = speech;
    const lines = [
      t(`guideTitle_${id}`),
      t(`guideLead_${id}`),
      t(`guideWords_${id}`),
      ...textLinesOf(speech, topic),
    ];
    expect(lines.filter((line) => line.trim() === '' || /\$\d|undefined|NaN|guide[A-Z]/.test(line))).toEqual(
      [],
    );
    expect(new Set(lines).size).toBeGreaterThan(4);
  });

  test('is short, and names a source', () => {
    expect(saidOn(topic).length).toBeGreaterThanOrEqual(3);
    expect(saidOn(topic).length).toBeLessThanOrEqual(9);
    for (const part of topic.parts) if ('said' in part) expect(part.said.length).toBeLessThanOrEqual(8);
    expect(sourcesOf(topic).length).toBeGreaterThan(0);
  });

  test('was compared with its sources no earlier than they speak', () => {
    const late = sourcesOf(topic).filter((from) => sourceMonth(from) > month(topic.checked));
    expect(late).toEqual([]);
    const contacts = [...Object.values(GATEWAY_CONTACTS), ...AGENCIES].map(({ asOf }) => asOf);
    expect(contacts.filter((asOf) => month(asOf) > month(topic.checked))).toEqual([]);
  });

  test('leads on to other pages, and to settings that exist', () => {
    expect(topic.near.length).toBeGreaterThan(0);
    expect(topic.near).not.toContain(id);
    expect(topic.near.filter((near) => !GUIDE_TOPICS.includes(near))).toEqual([]);
    expect(topic.settings.filter((section) => !SECTIONS.includes(section))).toEqual([]);
  });
});

test('every page stands under its own name, and each is led to from another', () => {
  expect(Object.keys(TOPICS)).toEqual([...GUIDE_TOPICS]);
  expect(topics.map(({ id }) => id)).toEqual([...GUIDE_TOPICS]);
  const ledTo = new Set(topics.flatMap(({ near }) => near));
  expect(GUIDE_TOPICS.filter((id) => !ledTo.has(id))).toEqual([]);
});

test('every source is used, with a month that exists and a name in both languages', () => {
  const used = new Set(topics.flatMap(sourcesOf).filter((from) => typeof from === 'string'));
  expect(Object.keys(GUIDE_SOURCES).filter((id) => !used.has(id as never))).toEqual([]);
  for (const from of used) {
    expect(sourceMonth(from)).toMatch(/^20\d\d-\d\d$/);
    for (const [, speech] of SPOKEN) expect(sourceName(speech, from)).not.toBe('');
  }
});

test('a fact that others repeat is not called the carrier’s own word', () => {
  const named = (carrier: 'kt' | 'mvno-kt') => {
    const { limits } = presetOf(carrier);
    return limits && sourceName(KOREAN, limits);
  };
  expect(named('kt')).toBe('KT에 관한 여러 안내 글');
  expect(named('mvno-kt')).toBe('KT M모바일 안내');
});

test('what ages is dated, and what is dated has a source', () => {
  const said = topics.flatMap(saidOn);
  expect(said.filter(({ isDated, from }) => isDated && from === undefined)).toEqual([]);
  const ofCarriers = said.filter(({ from }) => from !== undefined && typeof from !== 'string');
  expect(ofCarriers.length).toBeGreaterThan(3);
  expect(ofCarriers.filter(({ isDated }) => !isDated)).toEqual([]);
});

test('figures of carriers come from the presets, and nothing is said of a fact that is not there', () => {
  const [said] = whereKnown(presetOf('kt').unpaidCap, 'guideUnpaidKt', (cap) => [{ won: cap }]);
  if (said === undefined) throw new Error('KT has no unpaid cap');
  expect(saidWords(KOREAN, said)).toContain('300,000원');
  expect(textLinesOf(KOREAN, TOPICS.unpaid)).toContain(saidWords(KOREAN, said));
  expect(whereKnown(presetOf('lgu').unpaidCap, 'guideUnpaidKt')).toEqual([]);
});

test('no figure of won, no number of a phone and no date is written into a sentence', () => {
  for (const [, speech] of SPOKEN) {
    const bare = topics.flatMap(saidOn).map(({ text }) => speech.t(text, '', '', ''));
    expect(bare.filter((line) => /\d,\d{3}|\d만|\d{3,4}-\d{3,4}|20\d\d/.test(line))).toEqual([]);
  }
});

test.each([[['limit', 'use']], [['lower', 'password']], [['auto']]] as const)(
  'each carrier has one place for %j',
  (wanted) => {
    const shown = carriersByPlace(wanted).flat();
    expect([...shown].sort()).toEqual([...CARRIERS].sort());
  },
);
