import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { readColumns } from '../../../../src/exchange/tables/csv-import.ts';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { guessDelimiter } from '../../../../src/exchange/tables/delimiter.ts';
import { runs } from '../../fakes/runs.ts';
import { readTable } from './read-table.ts';

const TODAY = day('2026-11-22');
const rows = (text: string, sign = ',') => [...csvRows(text, sign)];
const cells = (text: string, sign = ',') => rows(text, sign).map((row) => row.cells);

function readText(text: string) {
  const columns = readColumns(rows(text, guessDelimiter(text, TODAY)), TODAY);
  if ('fault' in columns) throw new Error(columns.fault);
  return readTable(columns, TODAY);
}

describe('rows of a CSV text', () => {
  test.each<[why: string, text: string, wanted: string[][]]>([
    [
      'line ends of all kinds in one file',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['a line end at the end begins no row', 'a,b\n', [['a', 'b']]],
    ['an empty line is a row of nothing', 'a\n\nb', [['a'], [''], ['b']]],
    ['quoted cells', '"a,b","c ""d""",""', [['a,b', 'c "d"', '']]],
    ['blanks around quotes', 'a, "b,c" ,d', [['a', 'b,c', 'd']]],
    ['a cell over two lines', 'a,"b\r\nc",d\ne', [['a', 'b\nc', 'd'], ['e']]],
    [
      'headings over two lines',
      '"국내이용금액\n(원)","해외이용금액\n($)",할부\n1,2,3',
      [
        ['국내이용금액\n(원)', '해외이용금액\n($)', '할부'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a memo with commas over two lines',
      '1,2,"커피, 빵,\n우유, 물"\n4,5,6',
      [
        ['1', '2', '커피, 빵,\n우유, 물'],
        ['4', '5', '6'],
      ],
    ],
  ])('%s', (_, text, wanted) => expect(cells(text)).toEqual(wanted));

  test.each<[why: string, text: string, wanted: string[][], odd: number[]]>([
    [
      'a word in quotes inside a cell',
      '2026-11-05,가,1000,"선물" 포함\n2026-11-06,나,2000,"x"',
      [
        ['2026-11-05', '가', '1000', '"선물" 포함'],
        ['2026-11-06', '나', '2000', 'x'],
      ],
      [1],
    ],
    ['inches', '2026-11-05,27" 모니터,1000', [['2026-11-05', '27" 모니터', '1000']], [1]],
    [
      'a quote that never ends',
      '2026-11-05,"가,1000\n2026-11-06,나,2000',
      [
        ['2026-11-05', '"가', '1000'],
        ['2026-11-06', '나', '2000'],
      ],
      [1],
    ],
    [
      'two lines with one quote each',
      '2026-11-05,1000,"가\n2026-11-06,2000,나"',
      [
        ['2026-11-05', '1000', '"가'],
        ['2026-11-06', '2000', '나"'],
      ],
      [1, 2],
    ],
    [
      'a quote that ends a cell it did not begin',
      '가",1000\n나,2000',
      [
        ['가"', '1000'],
        ['나', '2000'],
      ],
      [1],
    ],
    [
      'the last cell of the last line',
      '나,2000\n가,"1000',
      [
        ['나', '2000'],
        ['가', '"1000'],
      ],
      [2],
    ],
    [
      'a title above',
      '"카드 이용내역\n이용일,금액\n2026-11-05,1000',
      [['"카드 이용내역'], ['이용일', '금액'], ['2026-11-05', '1000']],
      [1],
    ],
  ])('%s costs its own line at most, which is marked', (_, text, wanted, odd) => {
    expect(cells(text)).toEqual(wanted);
    expect(rows(text).flatMap(({ line, isOdd }) => (isOdd ? [line] : []))).toEqual(odd);
  });

  test('how wide the table is, a remark between its rows does not change: prose with commas stays in its cell', () => {
    const text =
      '날짜,시각,금액,가맹점,비고\n11월 이용내역\n2026-11-20,12:00,1000,빵집,"식빵\n우유,사과,배"\n';
    expect(rows(text).map(({ cells: { length }, isOdd = false }) => [length, isOdd])).toEqual([
      [5, false],
      [1, false],
      [5, false],
    ]);
  });

  test('every line of whatever text belongs to one row', () => {
    const letter = fc.constantFrom(
      '"',
      '"',
      ',',
      ',',
      ';',
      '\n',
      '\r\n',
      '\r',
      'a',
      '1',
      ' ',
      '2026-11-05',
      '3,000',
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), (letters) => {
        const text = letters.join('');
        const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
        const found = rows(text);
        const begins = found.map(({ line }) => line);
        expect(begins).toEqual([...new Set(begins)].sort((a, b) => a - b));
        const taken = found.map(({ cells: own }) => own.join('').split('\n').length);
        expect(taken.reduce((sum, count) => sum + count, 0)).toBe(text === '' ? 0 : lines.length);
      }),
      runs(2_000),
    );
  });

  test('a hundred thousand lines, each with a quote that never ends, take no longer than others', {
    tags: ['long'],
  }, () => {
    const line = (quote: string) => `2026-11-05,${quote}가게,1000\n`.repeat(100_000);
    const timeOf = (text: string) => {
      const since = performance.now();
      expect(rows(text)).toHaveLength(100_000);
      return performance.now() - since;
    };
    const plain = timeOf(line(''));
    expect(timeOf(line('"'))).toBeLessThan(20 * plain + 1_000);
  });
});

describe('rows above the headings', () => {
  test.each<[why: string, above: string, isTold: boolean]>([
    ['a payment', '2026-11-05,책방,3300', true],
    ['a payment with its day behind the shop', '책방,2026-11-05,"3,300원"', true],
    ['a shop whose name ends like a label', '2026-11-05,과일,3300', true],
    ['a payment whose day a spreadsheet made a number', '46331,책방,3300', true],
    ['a period and a sum', '조회기간 2026-11-01 ~ 2026-11-30, 합계 12,000', false],
    ['a period in cells of its own', '2026-11-01,~,2026-11-30', false],
    ['a day and a sum, each with its label', '조회일,2026-11-05,총 금액,12000', false],
    ['a total', '2026-11-05,합계,12000', false],
    ['a day without a sum', '2026-11-05,책방,', false],
    ['a sum without a day', '책방,3300,', false],
    ['a remark', '2026-11-05', false],
  ])('%s', (_, above, isTold) => {
    const { good, bad, counts } = readText(`${above}\n일자,가맹점,금액\n2026-11-06,카페,4000`);
    expect(good.map(({ line }) => line)).toEqual([3]);
    expect(bad).toEqual(isTold ? [{ line: 1, reason: 'above-heading' }] : []);
    expect([counts.rows, counts.head, counts.bad]).toEqual(isTold ? [3, 1, 1] : [3, 2, 0]);
  });
});

describe('what parts the cells', () => {
  test.each<[why: string, text: string, sign: string]>([
    ['a bar in most names', '일자,가맹점,금액\n2026-11-05,책|방,1000\n2026-11-06,책|상|점,2000', ','],
    ['a semicolon in most names', '일자,가맹점,금액\n2026-11-05,책;방,1000\n2026-11-06,책;상;점,2000', ','],
    ['commas in sums', '일자;가맹점;금액\n2026-11-05;책방;1,000\n2026-11-06;책방;2,000', ';'],
    ['commas in quoted sums of a file with tabs', '일자\t가맹점\t금액\n2026-11-05\t책,방\t"1,000"', '\t'],
    ['bars', '일자|가맹점|금액\n2026-11-05|책방|1,000', '|'],
    ['a first line that says so', 'sep=;\na;b\n1,5;2', ';'],
    ['titles above with other signs', '이용내역; 2026년 11월; 홍길동\n일자,금액\n2026-11-05,1000', ','],
  ])('%s', (_, text, sign) => expect(guessDelimiter(text, TODAY)).toBe(sign));
});

describe('rows in are rows told', { tags: ['long'] }, () => {
  const payment = fc.record({
    day: fc.integer({ min: 1, max: 21 }).map((each) => `2026-11-${String(each).padStart(2, '0')}`),
    name: fc.constantFrom('도서상점', '"책, 방"', '"책 ""방"""', '"두\n줄"', '책|방', '책;방'),
    amount: fc.integer({ min: 1, max: 999_999 }),
    isQuoted: fc.boolean(),
  });
  const lineOf = ({
    day: on,
    name,
    amount,
    isQuoted,
  }: {
    day: string;
    name: string;
    amount: number;
    isQuoted: boolean;
  }) => `${on},${name},${isQuoted ? `"${amount.toLocaleString('en')}"` : amount},메모`;
  const flaw = fc.constantFrom(
    '2026-11-05,웹툰,3300,"선물" 포함',
    '2026-11-05,"웹툰,3300,메모',
    '2026-11-05,웹툰",3300,메모',
    '2026-11-05,웹툰,3300,"',
    '"x',
    '2026-11-05,웹툰,"3,300,메모',
    '2026-11-05,"웹"툰,3300,메모',
    '2026-11-05,웹툰,3,300,메모',
    '어제,카페,4000,"메모',
    '합계,,9999,',
    '※ 이 내역은 "참고용"이에요',
    '일자,가맹점,금액,비고',
    ' ',
    ',,,',
  );
  const end = fc.constantFrom('\n', '\r\n', '\r');

  test('whatever stands among the payments, none is lost, and every line is told of', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.array(payment, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(8), flaw), { maxLength: 4 }),
        fc.array(end, { minLength: 16, maxLength: 16 }),
        fc.array(payment, { maxLength: 3 }),
        (payments, flaws, ends, above) => {
          const lines: { text: string; amount?: number }[] = payments.map((each) => ({
            text: lineOf(each),
            amount: each.amount,
          }));
          for (const [at, text] of flaws) lines.splice(at, 0, { text });
          const text = [...above.map(lineOf), '일자,가맹점,금액,비고', ...lines.map((line) => line.text)]
            .map((line, index) => line + (ends[index] ?? '\n'))
            .join('');
          const { good, bad, counts } = readText(text);
          expect(counts.rows).toBe(counts.head + counts.good + counts.bad + counts.blank);
          expect([good.length, bad.length]).toEqual([counts.good, counts.bad]);
          expect(counts.rows).toBe(above.length + 1 + lines.length);
          expect(bad.filter(({ reason }) => reason === 'above-heading')).toHaveLength(above.length);
          const amounts = good.map(({ draft }) => Number(draft.amount));
          for (const { amount } of lines) {
            if (amount === undefined) continue;
            expect(amounts).toContain(amount);
            amounts.splice(amounts.indexOf(amount), 1);
          }
          // What is left was read of a line whose quotes do not pair, and says its own amount.
          expect(amounts.filter((amount) => amount !== 3_300)).toEqual([]);
        },
      ),
      runs(800),
    );
  });
});

test('of a long text the first 200 lines tell the delimiter', () => {
  const lines = (count: number) => `${'메모\n'.repeat(count)}2026-11-03;달빛문고;5000\n`;
  expect(guessDelimiter(lines(199), TODAY)).toBe(';');
  expect(guessDelimiter(lines(200), TODAY)).toBe(',');
});
