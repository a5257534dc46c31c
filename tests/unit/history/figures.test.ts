import { describe, expect, test } from 'vitest';
import type { YearView } from '../../../src/contract/year-view.ts';
import { month } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { tableCsv } from '../../../src/exchange/tables/table-csv.ts';
import { byGateway, byPool, byShop, wholeOf } from '../../../src/history/pictures/parts.ts';
import { figuresOf, questionsFor, twelveUntil } from '../../../src/history/pictures/twelve-months.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { answerLedger } from '../fakes/ledger.ts';
import { sentence } from '../fakes/sentence.ts';

const year = (of: number) => answerLedger('ledger/year', { year: of }) as unknown as YearView;

describe('twelve months', () => {
  test('are asked for in one or two years, from their first day to their last', () => {
    expect(questionsFor(month('2026-12'), 'line-0001')).toEqual([
      { year: 2026, filter: { from: '2026-01-01', to: '2026-12-31', line: 'line-0001' } },
    ]);
    expect(questionsFor(month('2028-02'), undefined).map(({ year: of, filter }) => [of, filter])).toEqual([
      [2027, { from: '2027-03-01', to: '2028-02-29' }],
      [2028, { from: '2027-03-01', to: '2028-02-29' }],
    ]);
  });

  test('are twelve, oldest first, with 0 where nothing was recorded', () => {
    const figures = figuresOf(month('2026-11'), [year(2025), year(2026)]);
    expect(figures.map((own) => own.month)).toEqual(twelveUntil(month('2026-11')));
    expect(figures[0]?.month).toBe('2025-12');
    expect(figures.find((own) => own.month === '2026-04')).toEqual({
      month: '2026-04',
      isMissing: false,
      pools: { phone: 0, content: 0 },
      fees: 0,
      lateFees: 0,
    });
    expect(figures.at(-1)?.pools).toEqual(year(2026).months.at(-1)?.pools);
  });
});

describe('parts', () => {
  const years = [year(2025), year(2026)];
  const sum = (parts: readonly { readonly total: number }[]) =>
    parts.reduce((all, { total }) => all + total, 0);

  test('of each kind come to the whole', () => {
    const { total } = wholeOf(years);
    expect(total).toBeGreaterThan(0);
    for (const parts of [byShop(KOREAN, years), byPool(KOREAN, years), byGateway(KOREAN, years)])
      expect(sum(parts)).toBe(total);
  });

  test('are summed over years, largest first, gateways by what people call them', () => {
    const shops = byShop(KOREAN, years);
    const own = years.flatMap(({ merchants }) => merchants).filter(({ name }) => name === '별빛게임즈');
    expect(shops.find(({ name }) => name === '별빛게임즈')?.total).toBe(sum(own));
    expect(shops.map(({ total }) => total)).toEqual(
      shops.map(({ total }) => total).toSorted((a, b) => b - a),
    );
    expect(byGateway(KOREAN, years).map(({ name }) => name)).toContain('다날');
  });

  test('that have no name stand together', () => {
    const bare = { ...year(2026), merchants: [], gateways: [] };
    expect(byShop(KOREAN, [bare])).toEqual([{ name: sentence('historyRest'), ...wholeOf([bare]) }]);
  });
});

describe('a table as a file', () => {
  test('has a mark for spreadsheets, whole figures, and no cell that runs', () => {
    const text = tableCsv(
      ['결제처', '금액'],
      [
        ['=cmd()', won(30_000)],
        ['가"나,다', -5],
      ],
    );
    expect(text.startsWith('\ufeff')).toBe(true);
    const [, first = '', second = ''] = text.split('\r\n');
    expect(first).toContain("'=cmd()");
    expect(first).toContain('30000');
    expect(second).toContain('가""나,다');
    expect(second).toMatch(/,"?-5"?$/);
  });
});
