// @vitest-environment test-dom

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readUsagePage } from '../../../src/content/read-usage-page.ts';
import { day } from '../../../src/core/day.ts';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import { readColumns, readDrafts } from '../../../src/exchange/tables/csv-import.ts';
import { DEEPEST_BLOCK, usagePageFrom } from '../../../src/exchange/usage/model.ts';
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

describe('what came out of a page', () => {
  /** One line within so many blocks. */
  const within = (blocks: number) => {
    let node: object = { kind: 'line', parts: ['11,000원'] };
    for (let n = 0; n < blocks; n += 1) node = { kind: 'block', of: [node] };
    return { nodes: [node], isCut: false };
  };

  test('is taken with the blocks that its reader makes, and no deeper', () => {
    const isTaken = (blocks: number) => JSON.stringify(usagePageFrom(within(blocks))).includes('11,000원');
    expect(isTaken(DEEPEST_BLOCK + 1)).toBe(true);
    expect(isTaken(DEEPEST_BLOCK + 2)).toBe(false);
  });
});

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

describe('a page that means ill', () => {
  const page = (body: string) => reading(`<body><h1>소액결제 이용내역</h1>${body}</body>`);
  const table = (...rows: readonly string[]) =>
    `<table><tr><th>결제일</th><th>이용업체명</th><th>금액</th></tr>${rows.join('')}</table>`;
  const row = (name: string, amount = '9,000원') =>
    `<tr><td>2026.11.20</td><td>${name}</td><td>${amount}</td></tr>`;

  test('names are text, short, and never more', () => {
    const rows = rowsOf(
      page(table(row('&lt;img src=x onerror=alert(1)&gt;'), row('constructor'), row('가'.repeat(10_000)))),
    );
    expect(rows.slice(0, 2)).toEqual([
      '11-20 <img src=x onerror=alert(1)> 9000 confirmed',
      '11-20 constructor 9000 confirmed',
    ]);
    expect(rows[2]).toHaveLength('11-20  9000 confirmed'.length + 80);
  });

  test('a sum beyond every limit is none, neither of a payment nor of the month', () => {
    const usage = page(
      `<dl><dt>이용한도</dt><dd>1,000,000,000원</dd><dt>잔여한도</dt><dd>1,000원</dd></dl>${table(row('카페', '1,000,000,000원'), row('카페'))}`,
    );
    expect(usage?.figures).toMatchObject({ pools: {}, doubtful: ['phone'] });
    expect(rowsOf(usage)).toEqual(['11-20 카페 9000 confirmed', 'amount-too-large']);
  });

  test('figures that contradict each other are none, and so are two of one name', () => {
    const figures = (...pairs: readonly (readonly [string, string])[]) =>
      page(
        `${table(row('카페'))}<dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
      )?.figures;
    expect(figures(['한도', '300,000원'], ['이용금액', '400,000원'])).toMatchObject({
      pools: {},
      doubtful: ['phone'],
    });
    expect(figures(['한도', '300,000원'], ['한도', '500,000원'])).toMatchObject({
      pools: {},
      doubtful: ['phone'],
    });
    expect(figures(['constructor', '300,000원'], ['toString', '5원'])).toEqual({
      pools: {},
      doubtful: [],
      count: 0,
    });
    // Other limits are other things.
    expect(
      figures(['1회 한도', '300,000원'], ['최대 한도', '1,000,000원'], ['한도 변경', '10,000원'])?.count,
    ).toBe(0);
  });

  test('what hides its own parts behind fields is read all the same, and fields are not', () => {
    const usage = page(
      `<form><input name="childNodes" value="7,777원"><input name="firstChild"><input name="localName">${table(row('카페'))}</form>`,
    );
    expect(rowsOf(usage)).toEqual(['11-20 카페 9000 confirmed']);
  });

  test('one that is endless is cut, and says so', { tags: ['long'] }, () => {
    const usage = page(`${table(row('카페'))}${'<p>글</p>'.repeat(25_000)}`);
    expect(usage?.isCut).toBe(true);
    expect(rowsOf(usage)).toEqual(['11-20 카페 9000 confirmed']);
    let deep = table(row('카페'));
    for (let level = 0; level < 500; level += 1) deep = `<div>${deep}</div>`;
    expect(page(deep)).toBeUndefined();
  });
});

test.each([
  [30, 1],
  [31, 0],
])('a card of %i lines is one payment: %i', (count, payments) => {
  const lines = [
    '11,000원',
    '도서상점',
    '2026-11-21',
    ...Array.from({ length: count - 3 }, (_, at) => `메모 ${'가'.repeat(at + 1)}`),
  ];
  const card = { kind: 'block', of: lines.map((text) => ({ kind: 'line', parts: [text] })) };
  const page = usagePageFrom({
    nodes: [{ kind: 'block', of: [{ kind: 'line', parts: ['소액결제 이용내역'] }, card] }],
    isCut: false,
  });
  const usage = page && readUsage(page, TODAY);
  expect(rowsOf(usage)).toHaveLength(payments);
});
