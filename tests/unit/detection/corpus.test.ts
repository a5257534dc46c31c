// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missesOf } from './corpus-misses.ts';
import { corpusPages, hasCorpus, judgePage } from './corpus-pages.ts';

/** Page → what is known to be wrong about it. It may only shrink: a new miss fails, and so does a forgotten entry. */
const KNOWN: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../corpus-known.json'), 'utf8'),
);

const PATIENCE_MS = 300_000;

describe.skipIf(!hasCorpus)('every page of the corpus (skipped where ../shared/corpus is missing)', () => {
  test('is judged as labelled, but for the known misses', { timeout: PATIENCE_MS }, () => {
    const misses: Record<string, readonly string[]> = {};
    const table: Record<string, { pages: number; right: number }> = {};
    for (const page of corpusPages()) {
      const found = missesOf(page, judgePage(page));
      const row = table[page.kind] ?? { pages: 0, right: 0 };
      table[page.kind] = row;
      row.pages += 1;
      if (found.length === 0) row.right += 1;
      else misses[`${page.folder}/${page.file}`] = found;
    }
    console.table(table);
    expect(Object.keys(table).length).toBeGreaterThan(5);
    expect(misses).toEqual(KNOWN);
  });
});
