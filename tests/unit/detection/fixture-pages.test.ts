// @vitest-environment test-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'valibot';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/content/read/read-page.ts';
import { type Detection, detectionSchema } from '../../../src/contract/checkout-seen.ts';
import { detect } from '../../../src/detection/detect.ts';
import { RULES } from '../../../src/detection/korea/rules/index.ts';
import { FIXTURES, fixturePages } from './fixture-pages.ts';
import { parsePage } from './parse-page.ts';

test.each(fixturePages())('$file', ({ file, url, expect: expected }) => {
  const html = readFileSync(join(FIXTURES, file), 'utf8');
  const found = detect(readPage(parsePage(html), { href: url }));
  if (expected === null) {
    expect(found).toBeUndefined();
    return;
  }
  expect(parse(detectionSchema, found)).toEqual(found);
  const { reason, ...fields } = expected;
  expect(found).toMatchObject(fields satisfies Partial<Detection>);
  if (reason !== undefined) expect(found?.reasons.join('\n')).toContain(reason);
});

test('every rule has a page of its own, and every page is listed', () => {
  const rules = new Set(fixturePages().map(({ expect: expected }) => expected?.rule));
  expect(RULES.filter(({ id }) => !rules.has(id)).map(({ id }) => id)).toEqual([]);
  const saved = readdirSync(FIXTURES).filter((name) => name.endsWith('.html'));
  expect(saved.toSorted()).toEqual(
    fixturePages()
      .map(({ file }) => file)
      .toSorted(),
  );
});
