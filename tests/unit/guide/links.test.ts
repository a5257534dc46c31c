import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isGuideTopic } from '../../../src/core/guide-topics.ts';
import { guideOf } from '../../../src/ui/refusals.ts';

const SRC = new URL('../../../src/', import.meta.url).pathname;
const linked = ['popup', 'options'].flatMap((surface) =>
  readdirSync(join(SRC, surface), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [
      ...readFileSync(join(SRC, surface, file), 'utf8').matchAll(/<GuideLink(?: topic="([^"]*)")?/g),
    ])
    .flatMap(([, topic]) => (topic === undefined ? [] : [topic])),
);

describe('links from popup and options', () => {
  test('lead to pages that exist, and stand where the question arises', () => {
    expect(linked.filter((topic) => !isGuideTopic(topic))).toEqual([]);
    expect(linked).toEqual(expect.arrayContaining(['unpaid', 'limit', 'unknown', 'auto']));
  });

  test.each([
    ['unpaid', 'unpaid'],
    ['arrears', 'unpaid'],
    ['recurring-broken', 'auto'],
    ['limit', 'failed'],
    ['policy', 'failed'],
    ['code', 'failed'],
    [null, 'failed'],
    ['user-cancelled', undefined],
  ] as const)('a refusal for %s leads to %s', (cause, topic) => expect(guideOf(cause)).toBe(topic));
});
