import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../../src');
/** A pattern where an expression may stand; `[…]` may hold a slash. */
const LITERAL =
  /(?:^|[=(,?:!&|[]|return)\s*\/(?![/*])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm;

/** Every pattern that reads a page's text: all of detection/, and the readers in content/. */
const patterns = ['detection', 'content']
  .flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: folder === 'detection', encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => [file, readFileSync(join(SRC, folder, file), 'utf8')] as const),
  )
  .flatMap(([file, code]) =>
    [...code.matchAll(LITERAL)].map(
      ([, body = '', flags = '']) =>
        [`${file} ${body.slice(0, 50)}`, new RegExp(body, flags.replace('g', ''))] as const,
    ),
  );

const LENGTH = 30_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** What patterns of any kind stumble over, and beginnings of this one's own words again and again, without their end. */
function bombsFor(pattern: RegExp): readonly string[] {
  const letters = pattern.source.replace(/\\[a-z]|\\u\w{4}|[^가-힣a-z\d,:]/giu, '');
  const own = [1, 2, 4, 7, 12, 24].map((length) => letters.slice(0, length)).filter((piece) => piece !== '');
  return ['1', '1,', ' ', '(', '가', 'a', '\ue000', '1\ue000', '결제', '한도 ', ...own].map(fill);
}

/** Milliseconds of processor time, the best of three. */
function costOf(pattern: RegExp, text: string): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    pattern.test(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...runs);
}

/** A pattern whose cost grows with the square of the text needs a second for this much; one that explodes never ends. */
const MOST_MS = 100;

describe('patterns that read pages', () => {
  test('are found in the code', () => {
    expect(patterns.length).toBeGreaterThan(100);
  });

  test.each(patterns)('%s: its cost grows with the text, not faster', (_, pattern) => {
    const costs = bombsFor(pattern).map((text) => costOf(pattern, text));
    expect(Math.max(...costs)).toBeLessThan(MOST_MS);
  });
});
