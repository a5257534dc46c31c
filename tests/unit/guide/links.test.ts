import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isGuideTopic } from '../../../src/core/guide-topics.ts';
import { guideOf } from '../../../src/ui/refusals.ts';

const SRC = new URL('../../../src/', import.meta.url).pathname;
const linked = ['popup', 'history', 'compare', 'options', 'entries'].flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => `${folder}/${file}`)
    .flatMap((file) =>
      [...readFileSync(join(SRC, file), 'utf8').matchAll(/<GuideLink(?: topic="([^"]*)")?/g)].flatMap(
        ([, topic]) => (topic === undefined ? [] : [{ file, topic }]),
      ),
    ),
);

describe('links to the guide', () => {
  test('lead to pages that exist', () => {
    expect(linked.filter(({ topic }) => !isGuideTopic(topic))).toEqual([]);
  });

  test.each([
    ['unpaid', 'popup/bills.tsx', 'a bill that is late'],
    ['unpaid', 'history/month-bills.tsx', 'a bill that is late'],
    ['unpaid', 'options/bills-section.tsx', 'a bill that is late'],
    ['limit', 'popup/where-limit.tsx', 'the limit is asked for'],
    ['limit', 'options/line-fields.tsx', 'the limit is asked for'],
    ['auto', 'options/recurring-section.tsx', 'what is charged every month'],
    ['unknown', 'popup/month-tools.tsx', 'the carrier counts more than the log'],
    ['unknown', 'compare/unknown-steps.tsx', 'the carrier lists what the log does not'],
    ['unknown', 'entries/entry-actions.tsx', 'what was that payment?'],
  ])('one to "%s" stands where the question arises: %s, %s', (topic, file) => {
    expect(linked).toContainEqual({ file, topic });
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
