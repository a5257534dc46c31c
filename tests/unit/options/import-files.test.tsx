// @vitest-environment test-dom

import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import { pageTables } from '../../../src/intake/page-tables.ts';
import { readBytes, readFile } from '../../../src/intake/read-file.ts';
import { makeXlsx, sheetXml } from '../../fixtures/make-xlsx.ts';
import { loadAxe } from '../fakes/axe.ts';
import { entry, TODAY } from '../fakes/snapshot.ts';
import {
  button,
  choose,
  openExchange,
  pick,
  press,
  says,
  settle,
  shows,
  ticks,
  until,
} from './import-page.tsx';

const HEAD = '결제일시,이용업체명,금액,상태';
const wide = (text: string) => new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
const faultOf = (bytes: Uint8Array) => {
  const found = inOneGo(readFile(bytes, TODAY));
  return 'fault' in found ? found.fault : undefined;
};
const rowsOf = (content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const found = inOneGo(readFile(bytes, TODAY));
  if ('fault' in found) throw new Error(found.fault);
  return found.grids[found.at]?.rows.map(({ cells }) => cells);
};

describe('what a file is, whatever its name says', () => {
  test.each<[string, readonly number[], string]>([
    ['a workbook of Excel 97', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'old-workbook'],
    ['a workbook of Excel 4', [0x09, 0x04, 0x06, 0x00, 0, 0], 'old-workbook'],
    [
      'a workbook with a password',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 9, ...wide('EncryptedPackage')],
      'locked',
    ],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'encoding'],
    ['half an archive', [0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0], 'damaged'],
  ])('%s', (_, bytes, fault) => expect(faultOf(new Uint8Array(bytes))).toBe(fault));

  test('a file of 200 MB is refused without being read, and one that is gone by now says so', async () => {
    const big = { size: 200_000_000, arrayBuffer: () => Promise.reject(new Error('was read')) };
    expect(await readBytes(big as unknown as Blob)).toEqual({ fault: 'too-big' });
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    expect(await readBytes(gone as unknown as Blob)).toEqual({ fault: 'unreadable' });
  });

  test('more than 100,000 rows are refused', { tags: ['long'] }, () => {
    expect(faultOf(new TextEncoder().encode('2026-11-21,1000\n'.repeat(100_001)))).toBe('too-many-rows');
  });

  test('a page that calls itself .xls is read by its tables, in its own encoding', () => {
    const page = `<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"></head><body>
<table border=1><tr><th>이용일</th><th>이용하신곳</th><th>금액</th></tr><tr><td>2026.11.21</td><td>도서<br>상점</td><td>12,300원</td></tr></table>`;
    expect(rowsOf(page)).toEqual([
      ['이용일', '이용하신곳', '금액'],
      ['2026.11.21', '도서 상점', '12,300원'],
    ]);
  });
});

describe('tables of a page', () => {
  const tables = (html: string) => pageTables(html).map(({ rows }) => rows);

  test('a cell over several rows says the same in each, one over several columns stands in the first', () => {
    const [rows] = tables(
      `<table><tr><td rowspan=3>2026.11.21</td><td>도서상점</td><td rowspan=2>3,000</td></tr><tr><td>영화관</td></tr>
<tr><td>카페</td><td>1,000</td></tr><tr><td colspan=2>합계</td><td>4,000</td></tr></table>`,
    );
    expect(rows?.map(({ cells, merged }) => [cells, merged])).toEqual([
      [['2026.11.21', '도서상점', '3,000'], undefined],
      [
        ['2026.11.21', '영화관', '3,000'],
        [0, 2],
      ],
      [['2026.11.21', '카페', '1,000'], [0]],
      [['합계', '', '4,000'], undefined],
    ]);
  });

  test('headings in a table of their own belong to the rows below; frames around tables are none', () => {
    const html = `<table><tr><td><table><tr><th>일자</th><th>금액</th></tr></table>
<table><tr><td>2026.11.21</td><td>1,000</td></tr></table></td></tr></table><table><tr><td>메뉴</td></tr></table>`;
    expect(tables(html).map((rows) => rows.map(({ cells }) => cells))).toEqual([
      [
        ['일자', '금액'],
        ['2026.11.21', '1,000'],
      ],
      [['메뉴']],
    ]);
  });

  test('what is not seen is not read', () => {
    const html = `<table><tr><td><span style="display: none">20261121</span>2026.11.21<script>x</script></td></tr></table>`;
    expect(tables(html)[0]?.[0]?.cells).toEqual(['2026.11.21']);
  });
});

describe('the page', () => {
  test('a workbook is read; its sheets can be chosen', async () => {
    const { section } = await openExchange([]);
    const sheets = [
      { name: '안내', xml: sheetXml([['이용내역 안내'], ['문의는 고객센터로']]) },
      {
        name: '11월',
        xml: sheetXml([
          ['이용일', '가맹점', '금액'],
          ['2026-11-20', '도서상점', 12_300],
        ]),
      },
      {
        name: '10월',
        xml: sheetXml([
          ['이용일', '가맹점', '금액'],
          ['2026-10-02', '영화관', 9_000],
          ['2026-10-03', '카페', 4_000],
          ['합계', undefined, 13_000],
        ]),
      },
    ];
    await choose(section, makeXlsx({ sheets }), '내역.xlsx');
    expect(section.textContent).toContain('이 파일에는 표가 3개 있어요');
    expect(section.textContent).toContain(
      '모두 4줄: 읽은 줄\u00a02, 못 읽은 줄\u00a01, 빈 줄\u00a00, 제목 줄\u00a01',
    );
    expect(section.textContent).toContain('4번째 줄: 합계 줄이에요');
    await pick(section, '읽을 표', '1');
    await says(section, '도서상점');
    expect(section.textContent).not.toContain('영화관');
  });

  test('once a sheet is taken in, the next one with payments is shown', async () => {
    const { section, background, page } = await openExchange([]);
    const sheet = (name: string, on: string, shop: string) => ({
      name,
      xml: sheetXml([
        ['이용일', '가맹점', '금액'],
        [on, shop, 9_000],
      ]),
    });
    const sheets = [
      sheet('11월', '2026-11-20', '도서상점'),
      { name: '안내', xml: sheetXml([['문의는 고객센터로']]) },
      sheet('10월', '2026-10-02', '영화관'),
    ];
    await choose(section, makeXlsx({ sheets }), '내역.xlsx');
    expect(section.textContent).toContain('결제가 든 표가 더 있어요: 10월.');
    const takeIn = async () => {
      await act(async () => section.querySelector<HTMLButtonElement>('button[type=submit]')?.click());
    };
    const outcome = () => page.querySelector('.outcome')?.textContent;
    await takeIn();
    await says(section, '영화관');
    expect(outcome(), 'each sheet is taken back by itself').toContain('‘11월’\u2060에서 1건을 가져왔어요');
    expect(section.textContent).not.toContain('결제가 든 표가 더 있어요');
    await until('rows to tick', () => section.querySelector('button[type=submit]:not(:disabled)') !== null);
    await takeIn();
    await shows(section, 'input[type=file]');
    const taken = background.commands().filter(({ name }) => name === 'entries/import');
    expect(taken).toHaveLength(2);
    expect(outcome()).toContain('‘10월’\u2060에서 1건을 가져왔어요');
    await act(async () => page.querySelector<HTMLButtonElement>('.outcome button')?.click());
    expect(background.commands().at(-1)).toMatchObject({
      name: 'history/undo',
      content: { step: taken.at(-1)?.content['command'] },
    });
  });

  test('whether a fee is in the amounts is asked, and its row stays out until that is said', async () => {
    const { section } = await openExchange([]);
    await choose(
      section,
      '결제일,가맹점,결제금액,수수료\n2026-11-20,도서상점,9000,700\n2026-11-21,카페,4000,0',
    );
    expect(section.textContent).toContain('수수료가 금액에 들어 있는지 알 수 없어요');
    expect(section.querySelectorAll('.import-table tbody tr')).toHaveLength(1);
    await press(section, '따로 더해짐');
    await says(section, '수수료 700원 포함');
    expect(section.textContent).toContain('9,700');
  });

  test('an old workbook is told what to do', async () => {
    const { section } = await openExchange([]);
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    await choose(section, bytes, '이용내역.xls', '[role=alert]');
    expect(section.querySelector('[role=alert]')?.textContent).toContain('.xlsx나 CSV로 저장');
  });

  test('a date that two readings suit is asked about with an example, and nothing is read before', async () => {
    const { background, section } = await openExchange([]);
    await choose(section, `${HEAD}\n11/5/26,도서상점,"3,300원",완료\n`, 'a.csv', '.date-options');
    expect(section.textContent).toContain('파일에 적힌 ‘11/5/26’\u2060은 여러 날로 읽을 수 있어요');
    expect(section.querySelector('.import-table')).toBeNull();
    expect(button(section, '0건 가져오기').disabled).toBe(true);
    expect(
      [...section.querySelectorAll('.date-options label')].map(({ textContent }) => textContent),
    ).toEqual(['2026년 11월 5일', '2026년 5월 11일']);
    const { violations } = await (await loadAxe()).run(section, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await press(section, '2026년 5월 11일');
    await says(section, '1건 가운데 1건을 골랐어요');
    expect(section.querySelector('tbody')?.textContent).toContain('5월 11일');
    await press(section, '2026년 11월 5일');
    await until('11월 5일', () => section.querySelector('tbody')?.textContent?.includes('11월 5일') === true);
    expect(background.commands().every(({ name }) => name === 'entries/get')).toBe(true);
  });

  test('a doubt is a question with both side by side: unanswered it stays out, the answer decides', async () => {
    const there = entry({ id: 'entry-0001', amount: 9_000 as never, at: instant('2026-11-20T05:00:00Z') });
    const { merchant: _name, ...nameless } = there;
    const { background, section } = await openExchange([nameless]);
    const file = `${HEAD}\n2026-11-20 14:03,영화관,"9,000원",완료\n2026-11-19 10:00,카페,"4,000원",완료\n`;
    await choose(section, file);
    const question = section.querySelector('.same-question');
    expect(question?.textContent).toContain('파일 2번째 줄');
    expect(question?.textContent).toContain('영화관');
    expect(question?.textContent).toContain('내 기록');
    expect(question?.textContent).toContain('이름 없는 결제');
    expect(ticks(section)).toEqual([false, true]);
    expect(section.textContent).toContain('같은 결제인지 아직 답하지 않았어요');
    const { violations } = await (await loadAxe()).run(section, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await press(section, '같은 결제예요');
    expect(ticks(section)).toEqual([false, true]);
    expect(section.textContent).toContain('같은 결제라고 답했어요');
    await press(section, '다른 결제예요');
    expect(ticks(section)).toEqual([true, true]);
    await act(async () => {
      button(section, '2건 가져오기').click();
      await settle();
      await settle();
    });
    const sent = background.commands().find(({ name }) => name === 'entries/import')?.content;
    expect(sent).toMatchObject({ rows: [{ row: 1, sure: true }, { row: 2 }], spoken: ['entry-0001'] });
  });

  test('the receipt of a payment that waits confirms it when it is the same', async () => {
    const waiting = entry({
      id: 'entry-0001',
      amount: 9_000 as never,
      at: instant('2026-11-20T05:00:00Z'),
      status: 'pending',
    });
    const { merchant: _name, ...nameless } = waiting;
    const { background, section } = await openExchange([nameless]);
    await choose(section, `${HEAD}\n2026-11-20 14:03,영화관,"9,000원",완료\n`);
    expect(section.textContent).toContain('같은 결제면 결제한 것으로 바꿔요');
    await press(section, '같은 결제예요');
    await act(async () => {
      button(section, '1건 가져오기').click();
      await settle();
      await settle();
    });
    const sent = background.commands().find(({ name }) => name === 'entries/import')?.content;
    expect(sent).toMatchObject({ rows: [{ confirms: 'entry-0001' }] });
  });

  test('the sign between cells can be chosen by hand', async () => {
    const { section } = await openExchange([]);
    await choose(section, '결제일시;가맹점;금액\n2026-11-20;책|방;1,000\n', 'a.csv');
    await pick(section, '칸을 나누는 기호', '|');
    await says(section, '날짜와 금액이 어느 열인지 찾지 못했어요');
    await pick(section, '칸을 나누는 기호', ';');
    await says(section, '책|방');
  });

  test('what a minus means can be said', async () => {
    const { section } = await openExchange([]);
    await choose(section, '날짜,내용,금액\n2026-11-20,책방,-1000\n2026-11-21,카페,-2000\n');
    expect(section.querySelector('tbody .badge')).toBeNull();
    await press(section, '취소된 돈');
    await until('취소', () => section.querySelectorAll('tbody .badge').length === 2);
  });

  test('a line whose quotes do not pair is named, and no other line is lost by it', async () => {
    const { section } = await openExchange([]);
    const file =
      '결제일,가맹점,금액,메모\n2026-11-05,웹툰나라,3300,"선물" 포함\n2026-11-06,도서상점,"4,400",\n2026-11-07,영화관,"5,500,\n2026-11-08,카페,6600,"따뜻한, 것"\n';
    await choose(section, file);
    expect(section.textContent).toContain(
      '모두 5줄: 읽은 줄\u00a03, 못 읽은 줄\u00a01, 빈 줄\u00a00, 제목 줄\u00a01',
    );
    expect(section.textContent).toContain('따옴표가 맞지 않는 줄이에요. 적힌 그대로 읽었어요.');
    expect(section.textContent).toContain('4번째 줄: 따옴표가 맞지 않아 칸을 나누지 못했어요');
  });
});
