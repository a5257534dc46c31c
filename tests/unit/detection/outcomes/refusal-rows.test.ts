import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusalPage } from './refusal-page.ts';
import { OWN, RIGHT, type Right } from './refusal-rows.ts';

/** Every message of the official tables, one a line: gateway, code, four earlier verdicts (not read here), text. */
const SHARED = process.env['CBG_SHARED'] || resolve(import.meta.dirname, '../../../../../shared');
const TABLE = join(SHARED, 'facts-2026-11/refusal-texts-verdicts.tsv');
const hasTable = existsSync(TABLE);

interface Row {
  readonly gateway: string;
  readonly code: string;
  /** Which of the code's sentences, from 1. */
  readonly nth: number;
  readonly text: string;
}

function rows(): readonly Row[] {
  const seen = new Map<string, number>();
  return readFileSync(TABLE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const cells = line.split('\t');
      const [gateway = '', code = ''] = cells;
      const nth = (seen.get(`${gateway} ${code}`) ?? 0) + 1;
      seen.set(`${gateway} ${code}`, nth);
      return { gateway, code, nth, text: cells[6] ?? '' };
    })
    .filter(({ code }) => !SUCCESS.has(code));
}

const SUCCESS = new Set(['0000', '110000']);

function rightFor({ gateway, code, nth }: Row): Right | null {
  const own = OWN[`${gateway} ${code} ${nth}`];
  if (own !== undefined) return own;
  const codes = Object.entries(RIGHT[gateway] ?? {}) as [Right, string][];
  return codes.find(([, listed]) => listed.split(' ').includes(code))?.[0] ?? null;
}

const said = (row: Row, code: string | null): Right | null => {
  const found = refusalPage(row.gateway, code, row.text);
  return found?.stage === 'already' ? 'already' : (found?.cause ?? null);
};

describe.skipIf(!hasTable)(
  'every row of the tables (skipped where ../shared/facts-2026-11 is missing)',
  { tags: ['long'] },
  () => {
    test('has the right cause', () => {
      const all = rows();
      expect(all.length).toBeGreaterThan(1_400);
      const wrong = all
        .map((row) => ({
          row: `${row.gateway} ${row.code} ${row.nth}`,
          right: rightFor(row),
          said: said(row, row.code),
        }))
        .filter(({ right, said: is }) => is !== right);
      expect(wrong).toEqual([]);
    });

    // A false accusation is worse than no cause: without its code a sentence says what it says with it, or less.
    test('says by its text alone nothing else than with its code', () => {
      const advice = new Set<Right | null>([null, 'system']);
      const wrong = rows()
        .map((row) => ({
          row: `${row.gateway} ${row.code} ${row.nth}`,
          right: rightFor(row),
          said: said(row, null),
        }))
        .filter(({ right, said: is }) => is !== right && !advice.has(is));
      expect(wrong).toEqual([]);
    });
  },
);
