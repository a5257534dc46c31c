import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesBelow, isBuilt, isCode, read } from './sources.ts';

const MOST_LINES = 200;
/** Data and its shape, not code: a rule file or a vocabulary is as long as the domain is. */
const DATA = /^src\/detection\/(korea\/|pack\.ts)/;

const lineCount = (text: string): number => text.trimEnd().split('\n').length;
const tooLong = (path: string, text: string): boolean => !DATA.test(path) && lineCount(text) > MOST_LINES;

describe('sizes', () => {
  test(`no source file is over ${MOST_LINES} lines`, () => {
    expect(filesBelow('src').filter((path) => isCode(path) && tooLong(path, read(path)))).toEqual([]);
    expect(tooLong('src/core/x.ts', 'a\n'.repeat(MOST_LINES + 1))).toBe(true);
  });

  test('no work is left for later', () => {
    const marks = /\b(TODO|FIXME|XXX|HACK)\b/;
    expect(filesBelow('src').filter((path) => isCode(path) && marks.test(read(path)))).toEqual([]);
    expect(marks.test('// TODO later')).toBe(true);
  });

  const budgets: [string, number][] = [
    // Open shadow roots, frames that a page writes itself and documents written anew are seen for 0.2 KB of it; a page's
    // inline data is left alone for 0.1.
    ['src/content/sentinel.iife.js', 4.35],
    ['src/content/world.iife.js', 0.25],
    ['src/content/checkout.iife.js', 51],
    ['src/content/banner.iife.js', 32],
  ];
  test.skipIf(!isBuilt('chrome')).each(budgets)('%s stays within %d KB gzipped', (file, kilobytes) => {
    expect(gzipSync(read(`dist/chrome/${file}`)).length).toBeLessThanOrEqual(kilobytes * 1024);
  });
});
