import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralCell, plainCell, quotedCell } from '../../../../src/exchange/tables/csv-cells.ts';
import { runs } from '../../fakes/runs.ts';

/** Starts of a line that a spreadsheet may run. */
const RUNS = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

describe('neutralCell', () => {
  test.each([
    ['=HYPERLINK("http://a","b")', `'=HYPERLINK("http://a","b")`],
    [' =cmd', "' =cmd"],
    ['\u00a0=1+1', "'\u00a0=1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['＝1', "'＝1"],
    ['+82', "'+82"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['a\n=b', "a\n'=b"],
    ['a\r\n @b', "a\r\n' @b"],
    ["'=x", "''=x"],
    ['a=b', 'a=b'],
    ["'90년대 노래", "'90년대 노래"],
    ['문화 캐시', '문화 캐시'],
    ['', ''],
  ])('%j becomes %j', (text, written) => {
    expect(neutralCell(text)).toBe(written);
    expect(plainCell(written)).toBe(text);
  });

  const sign = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    "'",
    '\t',
    '\r',
    '\n',
    '\r\n',
    ' ',
    '\u00a0',
    '\u200b',
    '\ufeff',
    'a',
    '1',
    '"',
    ',',
  );
  const cells = fc.oneof(
    fc.array(sign, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  test('no line of any cell can run, and reading gives back what was written', () => {
    fc.assert(
      fc.property(cells, (text) => {
        const written = neutralCell(text);
        expect(written).not.toMatch(/^[\t\r\n]/);
        for (const line of written.split(/\r\n|\r|\n/)) expect(line).not.toMatch(RUNS);
        expect(plainCell(written)).toBe(text);
      }),
      runs(3_000),
    );
  });

  test('a quoted cell doubles its quotes', () => {
    expect(quotedCell('a"b,c')).toBe('"a""b,c"');
    expect(quotedCell('plain')).toBe('plain');
  });
});
