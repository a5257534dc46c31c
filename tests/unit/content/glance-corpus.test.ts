// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { corpusPages, hasCorpus, htmlOf, judgePage } from '../detection/corpus-pages.ts';
import { isSuspect } from './suspected.ts';

test.skipIf(!hasCorpus)(
  'of the corpus nothing that stage 2 reports is passed over (skipped where ../shared/corpus is missing)',
  { timeout: 300_000 },
  () => {
    const reported = corpusPages().filter(
      (page) => page.folder.startsWith('billing') && judgePage(page) !== undefined,
    );
    expect(reported.length).toBeGreaterThan(50);
    const passedOver = reported.filter((page) => !isSuspect(htmlOf(page), page.url));
    expect(passedOver.map(({ file }) => file)).toEqual([]);
  },
);
