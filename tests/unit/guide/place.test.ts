import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GUIDE_TOPICS } from '../../../src/core/guide-topics.ts';
import {
  ALL_TOPICS,
  guidePlaceOf,
  hashOfQuery,
  hashOfTopic,
  LONGEST_QUERY,
} from '../../../src/guide/place.ts';

test.each(['', '#', ALL_TOPICS, '#?q=', '#?q=%20'])('%j shows all pages', (hash) =>
  expect(guidePlaceOf(hash)).toEqual({ shows: 'topics' }),
);

test.each(GUIDE_TOPICS)('#%s shows its page', (topic) => {
  expect(guidePlaceOf(hashOfTopic(topic))).toEqual({ shows: 'topic', topic });
});

test.each(['#gone', '#UNPAID', '#unpaid/', '#?x=1', '#?q=%E0%A4', '#constructor', '#__proto__'])(
  '%s leads nowhere, and says so',
  (hash) => expect(guidePlaceOf(hash)).toEqual({ shows: 'nothing' }),
);

test('a question comes back from its address as it was, up to its longest', () => {
  fc.assert(
    // One that is read as a letter may be several characters: what is longer is cut, as the next test has it.
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }).filter(({ length }) => length <= LONGEST_QUERY),
      (query) => {
        const place = guidePlaceOf(hashOfQuery(query));
        if (query.trim() === '') expect(place).toEqual({ shows: 'topics' });
        else expect(place).toEqual({ shows: 'found', query });
      },
    ),
  );
});

test('a question of any length, cut in the middle of a character or not, has an address', () => {
  const place = guidePlaceOf(hashOfQuery(`a${'😀'.repeat(10_000)}`));
  expect(place.shows).toBe('found');
  expect('query' in place && place.query.length).toBeLessThanOrEqual(LONGEST_QUERY);
  expect(guidePlaceOf(`#?q=${'%EA%B0%80'.repeat(10_000)}`)).toMatchObject({ shows: 'found' });
});
