// @vitest-environment happy-dom

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readUsagePage } from '../../../src/content/read-usage-page.ts';
import { day } from '../../../src/core/day.ts';
import { readColumns, readDrafts } from '../../../src/exchange/csv-import.ts';
import { inOneGo } from '../../../src/exchange/steps.ts';
import { usagePageFrom } from '../../../src/exchange/usage/model.ts';
import { readUsage, type UsageReading } from '../../../src/exchange/usage/read-usage.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/usage');
const TODAY = day('2026-11-22');

function reading(html: string): UsageReading | undefined {
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>/, '').replace('</html>', '');
  const page = usagePageFrom(JSON.parse(JSON.stringify(readUsagePage(document))));
  return page && readUsage(page, TODAY);
}

const fixture = (name: string) => reading(readFileSync(join(FOLDER, `${name}.html`), 'utf8'));

/** `11-21 도서상점 30000 confirmed danal`, one row after the other. */
function rowsOf(usage: UsageReading | undefined): string[] {
  return (usage?.grids ?? []).flatMap(({ rows }) => {
    const columns = readColumns(rows, TODAY);
    if ('fault' in columns) return [columns.fault];
    const manner = { mapping: columns.mapping, order: 'ymd', minus: 'back' } as const;
    const { good, bad } = inOneGo(readDrafts(columns, manner, { today: TODAY, source: 'history' }));
    return [
      ...good.map(({ draft: { day: on, merchant, amount, status, gateway = '', pool = '' } }) =>
        [on.slice(5), merchant, amount, status, gateway, pool].join(' ').trim(),
      ),
      ...bad.map(({ reason }) => reason),
    ];
  });
}

describe('usage pages of six carriers, each built in another way', () => {
  test('a table below a list of definitions', () => {
    const usage = fixture('kt');
    expect(usage?.figures).toMatchObject({
      pools: { phone: { limit: 500_000, used: 141_400 } },
      doubtful: [],
    });
    expect(rowsOf(usage)).toEqual([
      '11-21 도서상점 30000 confirmed danal',
      '11-18 게임나라 55000 confirmed mobilians',
      '11-12 문화상점 50000 cancelled payletter',
      '11-03 웹툰가게 56400 confirmed danal',
    ]);
  });

  test('cards of labelled rows, where what may be used is the limit', () => {
    const usage = fixture('skt');
    expect(usage?.figures.pools).toEqual({ phone: { limit: 500_000, used: 85_000 } });
    expect(rowsOf(usage)).toEqual([
      '11-21 도서상점 30000 confirmed danal',
      '11-18 게임나라 55000 confirmed mobilians',
      '11-12 문화상점 50000 cancelled payletter',
    ]);
  });

  test('a list for telephones without labels, its days above the payments', () => {
    const usage = fixture('lguplus');
    expect(usage?.figures.pools).toEqual({ phone: { limit: 300_000, used: 85_000, month: 11 } });
    expect(rowsOf(usage)).toEqual([
      '11-21 도서상점 30000 confirmed danal',
      '11-18 게임나라 33000 confirmed mobilians',
      '11-18 게임나라 22000 confirmed mobilians',
      '11-02 문화상점 50000 cancelled payletter',
    ]);
  });

  test('one list of definitions a payment, a part of one taken back', () => {
    const usage = fixture('mvno-cards');
    expect(usage?.figures.pools).toEqual({ phone: { limit: 300_000, used: 64_500 } });
    expect(rowsOf(usage)).toEqual(['11-20 영화관 14500 confirmed galaxia', 'part-cancelled']);
  });

  test('English', () => {
    const usage = fixture('mvno-english');
    expect(usage?.figures.pools).toEqual({ phone: { limit: 200_000, used: 42_900 } });
    expect(rowsOf(usage)).toEqual([
      '11-21 Book shop 30000 confirmed danal',
      '11-14 Web comics 12900 confirmed danal',
      '11-02 Culture shop 50000 cancelled payletter',
    ]);
  });

  test('both pools, in tables made of other elements', () => {
    const usage = fixture('mvno-pools');
    expect(usage?.figures.pools).toEqual({
      phone: { limit: 500_000, used: 85_000 },
      content: { limit: 300_000, used: 14_900 },
    });
    expect(rowsOf(usage)).toEqual([
      '11-21 도서상점 30000 confirmed',
      '11-18 게임나라 55000 confirmed',
      '11-15 구글플레이 14900 confirmed',
    ]);
    expect(usage?.grids.map(({ name }) => name)).toEqual(['소액결제 이용내역', '콘텐츠이용료 이용내역']);
  });
});

test.each(readdirSync(FOLDER).filter((name) => name.startsWith('not-')))('%s is no usage page', (name) => {
  expect(fixture(name.replace('.html', ''))).toBeUndefined();
});
