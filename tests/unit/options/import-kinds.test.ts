// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import { readColumns } from '../../../src/exchange/tables/csv-import.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { cp949 } from '../../e2e/cp949.ts';
import { makeXlsx, sheetXml } from '../../fixtures/make-xlsx.ts';
import { readTable } from '../exchange/tables/read-table.ts';
import { TODAY } from '../fakes/snapshot.ts';

/** `day amount name` of what is taken in, `line reason` of what is not, and that every row was told of. */
function told(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const found = inOneGo(readFile(bytes, TODAY));
  if ('fault' in found) throw new Error(found.fault);
  const rows = found.grids[found.at]?.rows ?? [];
  const columns = readColumns(rows, TODAY);
  if ('fault' in columns) throw new Error(columns.fault);
  const { good, bad, counts } = readTable(columns, TODAY);
  expect(counts.head + counts.good + counts.bad + counts.blank).toBe(rows.length);
  return {
    good: good.map(({ draft: { day, amount, merchant = '', status, kind } }) => {
      const isBack = status === 'cancelled' || kind === 'cancellation';
      return `${day} ${amount} ${merchant}${isBack ? ' 취소' : ''}`;
    }),
    bad: bad.map(({ line, reason }) => `${line} ${reason}`),
    encoding: found.encoding,
  };
}

const oneSheet = (xml: string, book: Partial<Parameters<typeof makeXlsx>[0]> = {}) =>
  makeXlsx({ ...book, sheets: [{ name: '내역', xml }] });
/** 1: a day, 2: a Korean moment, 3: `#,##0` with 원, 4: red when negative. */
const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot;\\ m&quot;월&quot;\\ d&quot;일&quot;\\ h:mm"/>
<numFmt numFmtId="165" formatCode="#,##0&quot;원&quot;"/><numFmt numFmtId="166" formatCode="#,##0;[Red]\\-#,##0"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`;
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('workbooks', () => {
  test.each<[why: string, bytes: Uint8Array, good: string[], bad: string[]]>([
    [
      'a title over the whole width, the period, blank rows, a total and footnotes',
      oneSheet(
        sheetXml(
          [
            ['휴대폰결제 이용내역'],
            ['조회기간 : 2026.11.01 ~ 2026.11.22'],
            [],
            ['No', '결제일시', '이용업체', '결제금액', '상태'],
            [1, '2026.11.20 10:00', '도서상점', 12_300, '결제'],
            [2, '2026.11.19 09:00', '영화관', '9,000원', '취소'],
            ['합계', undefined, undefined, 21_300],
            [],
            ['* 취소 건은 당월 이용금액에서 제외됩니다.'],
            ['※ 문의 : 고객센터'],
          ],
          '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>',
        ),
      ),
      ['2026-11-20 12300 도서상점', '2026-11-19 9000 영화관 취소'],
      ['7 sum-row', '9 note', '10 note'],
    ],
    [
      'one day over several payments, merged down',
      oneSheet(
        sheetXml(
          [
            ['이용일', '가맹점', '금액'],
            ['2026-11-20', '도서상점', 1_000],
            [undefined, '영화관', 2_000],
            ['2026-11-19', '카페', 3_000],
          ],
          '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
        ),
      ),
      ['2026-11-20 1000 도서상점', '2026-11-20 2000 영화관', '2026-11-19 3000 카페'],
      [],
    ],
    [
      'one amount over two rows is one payment, and the second row is named',
      oneSheet(
        sheetXml(
          [
            ['이용일', '가맹점', '금액'],
            ['2026-11-20', '도서상점', 3_000],
            ['2026-11-20', '영화관', undefined],
          ],
          '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
        ),
      ),
      ['2026-11-20 3000 도서상점'],
      ['3 merged-amount'],
    ],
    [
      'days and moments by their style, sums with and without 원',
      oneSheet(
        `<sheetData><row r="1">${text('A1', '이용일')}${text('B1', '상호')}${text('C1', '금액')}</row>
<row r="2"><c r="A2" s="1"><v>46345</v></c>${text('B2', '도서상점')}<c r="C2" s="3"><v>12300</v></c></row>
<row r="3"><c r="A3" s="2"><v>46344.5</v></c>${text('B3', '영화관')}<c r="C3"><v>9000</v></c></row></sheetData>`,
        { styles: STYLES },
      ),
      ['2026-11-19 12300 도서상점', '2026-11-18 9000 영화관'],
      [],
    ],
    [
      'the same days counted from 1904',
      oneSheet(
        `<sheetData><row r="1">${text('A1', '이용일')}${text('B1', '상호')}${text('C1', '금액')}</row>
<row r="2"><c r="A2" s="1"><v>44883</v></c>${text('B2', '도서상점')}<c r="C2"><v>12300</v></c></row></sheetData>`,
        { styles: STYLES, is1904: true },
      ),
      ['2026-11-19 12300 도서상점'],
      [],
    ],
    [
      'shared texts in parts, a sum that is a formula, one that failed',
      oneSheet(
        `<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>
<row><c t="s"><v>3</v></c><c t="s"><v>4</v></c><c><f>1000*3</f><v>3000</v></c></row>
<row><c t="s"><v>3</v></c><c t="s"><v>4</v></c><c t="e"><v>#REF!</v></c></row></sheetData>`,
        {
          strings:
            '<si><t>결제일</t></si><si><r><t>가맹</t></r><r><t>점</t></r></si><si><t>금액</t></si><si><t>2026-11-20</t></si><si><r><t>달빛 </t></r><r><t>서점</t></r></si>',
        },
      ),
      ['2026-11-20 3000 달빛 서점'],
      ['3 amount-garbled'],
    ],
    [
      'a negative sum takes a payment back',
      oneSheet(
        `<sheetData><row>${text('A1', '이용일')}${text('B1', '가맹점명')}${text('C1', '이용금액')}</row>
<row>${text('A2', '2026-11-18')}${text('B2', '카페')}<c r="C2" s="4"><v>3300</v></c></row>
<row>${text('A3', '2026-11-19')}${text('B3', '카페')}<c r="C3" s="4"><v>-3300</v></c></row></sheetData>`,
        { styles: STYLES },
      ),
      ['2026-11-18 3300 카페', '2026-11-19 3300 카페 취소'],
      [],
    ],
    [
      'months and days that became numbers: the tenth that reads as the first is named',
      oneSheet(
        sheetXml([
          ['결제일', '가맹점', '금액'],
          [11.05, '도서상점', 1_000],
          [11.1, '영화관', 2_000],
          [11.12, '카페', 3_000],
        ]),
      ),
      ['2026-11-05 1000 도서상점', '2026-11-12 3000 카페'],
      ['3 no-date'],
    ],
  ])('%s', (_, bytes, good, bad) => expect(told(bytes)).toMatchObject({ good, bad }));
});

describe('pages that call themselves .xls', () => {
  const page = (rows: string, charset = 'utf-8') =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<style>td{mso-number-format:"\\@"}</style></head><body><table border=1>${rows}</table></body></html>`;
  const rows = `<tr><td colspan=4 align=center><b>소액결제 이용내역</b></td></tr>
<tr><th>이용일자</th><th>이용가맹점</th><th>이용금액</th><th>비고</th></tr>
<tr><td>2026.11.20</td><td>별밤&nbsp;서점</td><td align=right>12,300</td><td>&nbsp;</td></tr>
<tr><td>2026.11.19</td><td>카페 &amp; 빵</td><td>4,000원</td><td></td></tr>
<tr><td colspan=2>총 합계</td><td>16,300</td><td></td></tr>
<tr><td colspan=4>※ 이 내역은 참고용입니다.</td></tr>`;
  const right = {
    good: ['2026-11-20 12300 별밤 서점', '2026-11-19 4000 카페 & 빵'],
    bad: ['5 sum-row', '6 note'],
  };

  test('titles, entities, totals and remarks', () => {
    expect(told(page(rows))).toMatchObject({ ...right, encoding: 'utf-8' });
  });

  test('written in CP949, whatever the page says it is', () => {
    expect(told(cp949(page(rows, 'euc-kr')))).toMatchObject({ ...right, encoding: 'euc-kr' });
    expect(told(cp949(page(rows, 'utf-8')))).toMatchObject({ ...right, encoding: 'euc-kr' });
  });

  test('headings over two rows, a day over two payments, marks of footnotes', () => {
    const merged = `<tr><td colspan=5>휴대폰결제 내역</td></tr>
<tr><th rowspan=2>이용일</th><th rowspan=2>이용처</th><th colspan=2>금액</th><th rowspan=2>비고</th></tr><tr><th>이용금액</th><th>할인</th></tr>
<tr><td rowspan=2>2026.11.05</td><td>별밤 서점</td><td>9,900<sup>1)</sup></td><td>0</td><td></td></tr><tr><td>카페</td><td>5,500</td><td>0</td><td>취소</td></tr>
<tr><td colspan=2>합계</td><td>15,400</td><td>0</td><td></td></tr><tr><td colspan=5>1) 부가세 포함</td></tr>`;
    expect(told(page(merged))).toMatchObject({
      good: ['2026-11-05 9900 별밤 서점', '2026-11-05 5500 카페 취소'],
      bad: ['6 sum-row', '7 note'],
    });
  });

  test('a table without any frame of a page around it', () => {
    expect(told(`<table>${rows}</table>`)).toMatchObject(right);
  });
});

// Letters beyond KS X 1001, which Node cannot decode, are read in real browsers: tests/e2e/exchange.spec.ts.
describe('CP949', () => {
  test('a list as Korean spreadsheets save it, with line ends of several kinds', () => {
    const csv =
      '결제일시,가맹점,금액\r\n2026-11-20,별밤 서점,"12,300"\n2026-11-19,㈜밤카페,4000\r합계,,16300\r\n';
    expect(told(cp949(csv))).toEqual({
      good: ['2026-11-20 12300 별밤 서점', '2026-11-19 4000 ㈜밤카페'],
      bad: ['4 sum-row'],
      encoding: 'euc-kr',
    });
  });
});
