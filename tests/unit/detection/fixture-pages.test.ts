// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/content/read-page.ts';
import type { Detection } from '../../../src/contract/checkout-seen.ts';
import { detect } from '../../../src/detection/detect.ts';
import { FIXTURES, fixturePages } from './fixture-pages.ts';
import { parsePage } from './parse-page.ts';

test.each(fixturePages())('$file', ({ file, url, expect: expected }) => {
  const html = readFileSync(join(FIXTURES, file), 'utf8');
  const found = detect(readPage(parsePage(html), { href: url }));
  if (expected === null) {
    expect(found).toBeUndefined();
    return;
  }
  const { reason, ...fields } = expected;
  expect(found).toMatchObject(fields satisfies Partial<Detection>);
  if (reason !== undefined) expect(found?.reasons.join('\n')).toContain(reason);
});
