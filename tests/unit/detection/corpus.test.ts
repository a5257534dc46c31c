// @vitest-environment test-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missesOf } from './corpus-misses.ts';
import { type CorpusPage, casePages, corpusPages, hasCases, hasCorpus, judgePage } from './corpus-pages.ts';

/** Page → what is known to be wrong about it. It may only shrink: a new miss fails, and so does a forgotten entry. */
const KNOWN: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../corpus-known.json'), 'utf8'),
);

/** A test DOM has no style sheets: of four panes all four are read (music_tabs). */
const CASES = 'cases/';
const known = (holds: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(KNOWN).filter(([name]) => holds(name)));

const PATIENCE_MS = 300_000;

/** Page → what is wrong with it; disputed ones are no measure. */
function judged(pages: readonly CorpusPage[]): Record<string, readonly string[]> {
  const misses: Record<string, readonly string[]> = {};
  const table: Record<string, { pages: number; right: number }> = {};
  for (const page of pages) {
    const found = missesOf(page, judgePage(page));
    const row = table[page.kind] ?? { pages: 0, right: 0 };
    table[page.kind] = row;
    row.pages += 1;
    if (found.length === 0) row.right += 1;
    else misses[page.name] = found;
  }
  console.table(table);
  expect(Object.keys(table).length).toBeGreaterThan(3);
  return misses;
}

describe.skipIf(!hasCorpus)('every page of the corpus (skipped where ../shared/corpus is missing)', () => {
  test('is judged as labelled, but for the known misses', { timeout: PATIENCE_MS }, () => {
    expect(judged(corpusPages())).toEqual(known((name) => !name.startsWith(CASES)));
  });
});

describe.skipIf(!hasCases)('pages never seen before (skipped where ../shared/cases is missing)', () => {
  test('are judged as labelled', () => {
    expect(judged(casePages())).toEqual(known((name) => name.startsWith(CASES)));
  });
});
