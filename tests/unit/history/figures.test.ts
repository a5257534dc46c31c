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

  test('of a year that nobody answered for are missing, and are no months of 0 won', () => {
    const missingOf = (years: readonly YearView[]) =>
      figuresOf(month('2026-02'), years)
        .filter(({ isMissing }) => isMissing)
        .map((figure) => figure.month);
    expect(missingOf([year(2025)])).toEqual(['2026-01', '2026-02']);
    expect(missingOf([])).toEqual(twelveUntil(month('2026-02')));
    expect(missingOf([year(2025), year(2026)])).toEqual([]);
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
    expect(byGateway(KOREAN, [bare])).toEqual([{ name: sentence('historyNoGateway'), ...wholeOf([bare]) }]);
  });

  describe('by gateway', () => {
    const share = (payments: number, total: number) => ({ entries: payments, payments, total: won(total) });
    /** Ten gateways, the least of 1,000 won and the largest of 10,000, and what else the year came to. */
    const withTen = (payments: number, total: number): YearView => ({
      ...year(2026),
      all: share(10 + payments, 55_000 + total),
      gateways: Array.from({ length: 10 }, (_, n) => ({
        name: `대행사 ${n}`,
        ...share(1, 10_000 - n * 1_000),
      })),
    });
    const last = (years: readonly YearView[]) => byGateway(KOREAN, years).slice(8);
    const rest = { name: sentence('historyRest'), payments: 2, total: 3_000 };

    test('those beyond the eight that are shown are others, and only payments without one are called that', () => {
      expect(last([withTen(3, 7_000)])).toEqual([
        rest,
        { name: sentence('historyNoGateway'), payments: 3, total: 7_000 },
      ]);
      expect(last([withTen(0, 0)])).toEqual([rest]);
    });

    test('an adjustment is no payment without a gateway', () => {
      expect(last([withTen(0, -500)])).toEqual([{ ...rest, total: 2_500 }]);
    });
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
