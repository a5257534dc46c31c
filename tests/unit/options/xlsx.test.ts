import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import { bestGrid } from '../../../src/exchange/tables/best-grid.ts';
import { readWorkbook } from '../../../src/intake/xlsx/workbook.ts';
import { makeXlsx, sheetXml } from '../../fixtures/make-xlsx.ts';

const read = (bytes: Uint8Array) => {
  const found = inOneGo(readWorkbook(bytes));
  if ('fault' in found) throw new Error(found.fault);
  return found.grids;
};
const cellsOf = (bytes: Uint8Array, sheet = 0) => read(bytes)[sheet]?.rows.map(({ cells }) => cells);
const faultOf = (bytes: Uint8Array) => {
  const found = inOneGo(readWorkbook(bytes));
  return 'fault' in found ? found.fault : undefined;
};

/** Cell styles: 0 general, 1 a date, 2 `#,##0"원"`, 3 eight digits, 4 a Korean moment, 5 built-in h:mm. */
const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="#,##0&quot;원&quot;"/><numFmt numFmtId="165" formatCode="00000000"/>
<numFmt numFmtId="166" formatCode="yyyy&quot;년&quot;\\ m&quot;월&quot;\\ d&quot;일&quot;\\ [$-412]AM/PM\\ h:mm"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>`;
const oneCell = (cell: string, book: Partial<Parameters<typeof makeXlsx>[0]> = {}) =>
  cellsOf(
    makeXlsx({
      styles: STYLES,
      ...book,
      sheets: [{ name: 'a', xml: `<sheetData><row>${cell}</row></sheetData>` }],
    }),
  )?.[0]?.[0];

describe('cells of a sheet', () => {
  test.each<[why: string, cell: string, text: string]>([
    ['a whole number', '<c><v>12300</v></c>', '12300'],
    ['a number that floating point has frayed', '<c><v>12300.000000000002</v></c>', '12300'],
    ['a fraction', '<c><v>12.5</v></c>', '12.5'],
    ['a number with an exponent', '<c><v>1.23E4</v></c>', '12300'],
    ['won by their format', '<c s="2"><v>12300</v></c>', '12300'],
    ['zeros that only the format shows', '<c s="3"><v>451236</v></c>', '00451236'],
    ['a day', '<c s="1"><v>46331</v></c>', '2026-11-05'],
    ['a moment', '<c s="4"><v>46331.586909722</v></c>', '2026-11-05 14:05:09'],
    ['a moment that rounds up to the next day', '<c s="4"><v>46331.9999999</v></c>', '2026-11-06'],
    ['a time of day alone', '<c s="5"><v>0.5868055556</v></c>', '14:05:00'],
    ['a text of a formula', '<c t="str"><f>A1&amp;B1</f><v>도서 &amp; 상점</v></c>', '도서 & 상점'],
    [
      'a text with its parts',
      '<c t="inlineStr"><is><r><t>도서</t></r><r><t>상점</t></r></is></c>',
      '도서상점',
    ],
    ['how a text is spoken', '<c t="inlineStr"><is><t>도서</t><rPh><t>トソ</t></rPh></is></c>', '도서'],
    ['a letter XML cannot hold', '<c t="str"><v>a_x000D_b</v></c>', 'a\rb'],
    ['a day in words', '<c t="d"><v>2026-11-05T14:05:09</v></c>', '2026-11-05T14:05:09'],
    ['yes', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a style that is not there', '<c s="99"><v>5</v></c>', '5'],
    ['a number of no use', '<c><v>x</v></c>', 'x'],
  ])('%s', (_, cell, text) => expect(oneCell(cell)).toBe(text));

  test.each<[why: string, code: string, text: string]>([
    ['dollars in their own words', '&quot;US$&quot;#,##0', '1200 US$'],
    ['dollars by their place', '[$$-409]#,##0.00', '1200 $'],
    ['yen, negative ones in red', '[$¥-411]#,##0;[Red]-[$¥-411]#,##0', '1200 ¥'],
    ['euros behind the figure', '#,##0\\ [$€-1]', '1200 €'],
    ['a unit', '#,##0&quot;천원&quot;', '1200 천원'],
    ['won by their place', '[$₩-412]#,##0', '1200'],
    ['won in the bank’s way', '_-&quot;₩&quot;* #,##0_-', '1200'],
    ['a place without a sign', '[$-412]#,##0', '1200'],
  ])('what a format writes beside its number: %s', (_, code, text) => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`;
    expect(oneCell('<c s="0"><v>1200</v></c>', { styles })).toBe(text);
  });

  test('a workbook that counts days from 1904', () => {
    expect(oneCell('<c s="1"><v>44869</v></c>', { is1904: true })).toBe('2026-11-05');
  });

  test('shared texts, one of them missing', () => {
    const strings =
      '<si><t>가맹점</t></si><si><r><t xml:space="preserve">달빛 </t></r><r><t>서점</t></r></si>';
    const xml =
      '<sheetData><row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>9</v></c></row></sheetData>';
    expect(cellsOf(makeXlsx({ strings, sheets: [{ name: 'a', xml }] }))).toEqual([
      ['달빛 서점', '가맹점', ''],
    ]);
  });

  test('cells and rows without their places follow one another, and gaps stay gaps', () => {
    const xml =
      '<sheetData><row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row/><row r="7"><c><v>7</v></c></row><row><c><v>8</v></c></row></sheetData>';
    const rows = read(makeXlsx({ sheets: [{ name: 'a', xml }] }))[0]?.rows;
    expect(rows).toEqual([
      { line: 1, cells: ['1', '', '', '4', '5'] },
      { line: 2, cells: ['', '', '', '', ''] },
      { line: 7, cells: ['7', '', '', '', ''] },
      { line: 8, cells: ['8', '', '', '', ''] },
    ]);
  });

  test('prefixes of elements do not matter', () => {
    const xml = '<x:sheetData xmlns:x="a"><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>';
    expect(cellsOf(makeXlsx({ sheets: [{ name: 'a', xml }] }))).toEqual([['1']]);
  });
});

describe('tables of a workbook', () => {
  test('a cell merged down says the same in every row it covers; one merged across stays where it is', () => {
    const rows = [
      ['이용내역', undefined, undefined],
      ['2026-11-05', '도서상점', 1_000],
      [undefined, '영화관', 2_000],
      [undefined, undefined, undefined],
    ];
    const merges = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A4"/></mergeCells>';
    const found = read(makeXlsx({ sheets: [{ name: 'a', xml: sheetXml(rows, merges) }] }))[0]?.rows;
    expect(found?.map(({ cells, merged }) => [cells, merged])).toEqual([
      [['이용내역', '', ''], undefined],
      [['2026-11-05', '도서상점', '1000'], undefined],
      [['2026-11-05', '영화관', '2000'], [0]],
    ]);
  });

  test('a row that is crossed out says so; one old price alone does not', () => {
    const styles = `<fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font></fonts>
<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs>`;
    const row = (...looks: readonly number[]) =>
      `<row>${looks.map((look, at) => `<c s="${look}"><v>${at + 1}</v></c>`).join('')}</row>`;
    const xml = `<sheetData>${row(0, 0, 0)}${row(1, 1, 1)}${row(0, 0, 1)}${row(2, 2, 2)}</sheetData>`;
    const found = read(makeXlsx({ styles, sheets: [{ name: 'a', xml }] }))[0]?.rows;
    expect(found?.map(({ isStruck = false }) => isStruck)).toEqual([false, true, false, false]);
  });

  test.each<[sheets: number, read: number, left: number | undefined]>([
    [40, 40, undefined],
    [43, 40, 3],
  ])('of %i sheets %i are read, and how many were not is told', (many, count, left) => {
    const sheets = Array.from({ length: many }, (_, at) => ({ name: `${at + 1}월`, xml: sheetXml([['x']]) }));
    const found = inOneGo(readWorkbook(makeXlsx({ sheets })));
    if ('fault' in found) throw new Error(found.fault);
    expect([found.grids.length, found.sheetsLeft]).toEqual([count, left]);
  });

  test('sheets by their names, hidden ones last', () => {
    const sheets = [
      { name: '설정', xml: sheetXml([['x']]), isHidden: true },
      { name: '11월', xml: sheetXml([['y']]) },
    ];
    expect(read(makeXlsx({ sheets })).map(({ name }) => name)).toEqual(['11월', '설정']);
  });

  test('a hidden sheet is not taken where one that is shown holds payments, however many it holds', () => {
    const head = ['결제일', '업체', '금액'];
    const row = ['2026-11-05', '도서상점', 1_000];
    const grids = read(
      makeXlsx({
        sheets: [
          { name: '옛것', xml: sheetXml([head, row, row, row]), isHidden: true },
          { name: '11월', xml: sheetXml([head, row]) },
          { name: '표지', xml: sheetXml([['이용내역']]) },
        ],
      }),
    );
    expect(grids[bestGrid(grids, day('2026-11-28'))]?.name).toBe('11월');
  });

  test('rows that hold nothing but their looks are none', () => {
    const blank = Array.from({ length: 5_000 }, (_, index) => `<row r="${index + 2}"><c s="1"/></row>`).join(
      '',
    );
    const xml = `<sheetData><row r="1"><c><v>1</v></c></row>${blank}<row r="9999"><c><v>2</v></c></row></sheetData>`;
    expect(read(makeXlsx({ sheets: [{ name: 'a', xml }] }))[0]?.rows.map(({ line }) => line)).toEqual([
      1, 9999,
    ]);
  });
});

describe('files that are no workbook of today', () => {
  const whole = makeXlsx({ sheets: [{ name: 'a', xml: sheetXml([['2026-11-05', '도서상점', 1_000]]) }] });

  test('one that ends early, or whose bytes are wrong, is damaged', () => {
    expect(faultOf(whole.subarray(0, whole.length - 200))).toBe('damaged');
    expect(faultOf(new Uint8Array(40))).toBe('damaged');
    const broken = makeXlsx({ sheets: [{ name: 'a', xml: '<sheetData><row>' }] });
    expect(faultOf(broken)).toBe('damaged');
  });

  test('no byte that is wrong throws or loses rows in silence', () => {
    for (let at = 0; at < whole.length; at += 7) {
      const bent = whole.slice();
      bent[at] = (bent[at] ?? 0) ^ 0xff;
      const found = inOneGo(readWorkbook(bent));
      if (!('fault' in found) && found.grids.length > 0) expect(found.grids[0]?.rows.length).toBe(1);
    }
  });

  test('more than a hundred thousand rows are refused', { tags: ['long'] }, () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(100_001);
    expect(faultOf(makeXlsx({ sheets: [{ name: 'a', xml: `<sheetData>${rows}</sheetData>` }] }))).toBe(
      'too-many-rows',
    );
  });

  test('a small file that unpacks to much more is left alone', () => {
    const xml = `<sheetData><row><c t="str"><v>${' '.repeat(3_000_000)}</v></c></row></sheetData>`;
    const bomb = makeXlsx({ sheets: [{ name: 'a', xml }] });
    expect(bomb.length).toBeLessThan(10_000);
    expect(inOneGo(readWorkbook(bomb, 2_000_000))).toEqual({ fault: 'too-big' });
    expect(inOneGo(readWorkbook(bomb, 4_000_000))).toMatchObject({ grids: [{ name: 'a' }] });
  });
});
