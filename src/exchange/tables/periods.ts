import { type Day, dayInMonth, isDay, isMonth } from '../../core/day.ts';
import { headingKey } from './csv-headings.ts';
import type { GridRow } from './grid.ts';
import type { Columns } from './mapping.ts';
import { isNote } from './no-payment.ts';

/** Characters; a longer text is a remark, in which a year may be that of a law or of a change. */
const LONGEST_TITLE = 40;
const REMARK = /^\s*[※*]|부터|이후|시행|개정|변경|약관|가입|개통/;

const DAY = String.raw`(20\d{2})\s?[-./년]?\s?(\d{1,2})(?:\s?[-./월]?\s?(\d{1,2})(?!\d))?`;
/** `2024.11.01 ~ 2024.11.30`, `2024-10 ~ 2025-01`, `종료일 2024-11-30`. */
const ENDS = [
  new RegExp(String.raw`20\d{2}[\d\s./년월일-]{2,14}(?:[~∼–]|\s-)\s?${DAY}`),
  new RegExp(String.raw`(?:종료|마감)\s?(?:일자?|날짜)?\s?[:：]?\s?${DAY}`),
];
/** `2024년 11월` or `2024.11`, but not a day in that month. */
const MONTH = /(?<!\d)(20\d{2})\s?(?:년\s?(\d{1,2})\s?월(?!\s?\d{1,2}\s?일)|[-./](\d{2})(?![\d./-]))/;
const YEAR = /(?<!\d)(20\d{2})(?:\s?년(?!\s?\d{1,2}\s?월)|(?:\s?년도)|$)/;

/**
 * By the line of each row, the last day that the title above it names (`조회기간 … ~ 2024.11.30`, `2024년 11월 내역`): a date
 * without a year is counted from there, not from today. Absent where no title names one.
 */
export function endsOfPeriods({
  head,
  body,
  names: headings,
  hasHead,
  titles: names = [],
}: Pick<Columns, 'head' | 'body' | 'names' | 'hasHead' | 'titles'>): ReadonlyMap<number, Day> {
  const ends = new Map<number, Day>();
  const titles = head.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' '));
  // Where no title in the table names a period, the name of its sheet or of the file may: `2024년 11월`, `이용내역_2024-11`.
  const outside = names.map((name) =>
    name
      .replace(/\.\w{1,5}$/, '')
      .replaceAll('_', ' ')
      .trim(),
  );
  let own = endOfAll(titles) ?? outside.map((name) => endOfAll([name])).find((end) => end !== undefined);
  const yearOf = yearsBeside({ names: headings, hasHead });
  for (const row of body) {
    const year = yearOf(row);
    if (year !== undefined) ends.set(row.line, year);
    else if (isNote(row)) own = endIn(row.cells.find((cell) => cell.trim() !== '') ?? '') ?? own;
    else if (own !== undefined) ends.set(row.line, own);
  }
  return ends;
}

const YEAR_HEADING = /^(?:연도|년도|년|year)$/;

/** The end of the year that a column of its own names. */
function yearsBeside({ names, hasHead }: Pick<Columns, 'names' | 'hasHead'>) {
  const column = hasHead ? names.findIndex((name) => YEAR_HEADING.test(headingKey(name))) : -1;
  return ({ cells }: GridRow): Day | undefined => {
    const year = /^(20\d{2})\s?년?$/.exec(cells[column]?.trim() ?? '')?.[1];
    return year === undefined ? undefined : endOf(year, '12');
  };
}

/** A month as a title names it, with the year where that is written too. */
export interface NamedMonth {
  readonly year?: string;
  readonly month: string;
}

const SPOKEN_MONTH = /(?<!\d)(1[0-2]|0?[1-9])\s?월(?!\s?\d{1,2}\s?일)/g;

/** The one month that a title names: `2026년 10월`, `10월 이용내역`, `2026.10.01 ~ 2026.10.31`. `undefined` where it names two. */
export function monthNamed(title: string): NamedMonth | undefined {
  if (title.length > LONGEST_TITLE || REMARK.test(title)) return undefined;
  const dated = [...title.matchAll(/(20\d{2})\s?(?:[-./]|년)\s?(\d{1,2})(?!\d)/g)];
  const spoken = [...title.matchAll(SPOKEN_MONTH)].map(([, month = '']) => Number(month));
  const months = new Set([...dated.map(([, , month = '']) => Number(month)), ...spoken]);
  const [month, ...more] = months;
  if (month === undefined || more.length > 0 || month < 1 || month > 12) return undefined;
  const years = new Set(dated.map(([, year = '']) => year));
  const [year] = years;
  return years.size > 1 ? undefined : { month: String(month), ...(year !== undefined && { year }) };
}

/** The one month that the titles of a table name, or else the names of its sheet and file; `undefined` for several. */
export function monthOfTitles({ head, titles: names = [] }: Pick<Columns, 'head' | 'titles'>) {
  const titles = head.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' '));
  for (const told of [titles, names.map((name) => name.replaceAll('_', ' '))]) {
    const months = told.flatMap((title) => monthNamed(title) ?? []);
    if (months.length > 0)
      return new Set(months.map(({ month }) => month)).size === 1 ? months[0] : undefined;
  }
  return undefined;
}

const endOfAll = (titles: readonly string[]): Day | undefined =>
  titles.flatMap((title) => endOfRange(title) ?? [])[0] ?? lastOf(titles.map(endNamed));

const lastOf = (days: readonly (Day | undefined)[]): Day | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

const endIn = (title: string): Day | undefined => endOfRange(title) ?? endNamed(title);

function endOfRange(title: string): Day | undefined {
  const found = ENDS.map((end) => end.exec(title.slice(0, 200))).find((match) => match !== null);
  const [, year = '', month = '', dayOfMonth] = found ?? [];
  return found === undefined ? undefined : endOf(year, month, dayOfMonth);
}

function endNamed(title: string): Day | undefined {
  if (title.length > LONGEST_TITLE || REMARK.test(title)) return undefined;
  const [, year, spoken, written] = MONTH.exec(title) ?? [];
  if (year !== undefined) return endOf(year, spoken ?? written ?? '');
  const only = YEAR.exec(title.trim())?.[1];
  return only === undefined ? undefined : endOf(only, '12');
}

function endOf(year: string, month: string, dayOfMonth?: string): Day | undefined {
  const named = `${year}-${month.padStart(2, '0')}`;
  if (!isMonth(named)) return undefined;
  const exact = `${named}-${(dayOfMonth ?? '').padStart(2, '0')}`;
  return dayOfMonth !== undefined && isDay(exact) ? exact : dayInMonth(named, 31);
}
