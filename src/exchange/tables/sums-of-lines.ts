import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import type { GridRow } from './grid.ts';
import type { Columns, Mapping } from './mapping.ts';

/** Headings of columns that tell whose phone a row is of. The numbers are compared here and never kept. */
const OF_LINE =
  /^(?:결제|이용|가입|사용|청구|납부|서비스|내)?(?:회선|회선별명|회선명|휴대폰|휴대전화|이동전화|핸드폰|전화)(?:번호|회선|명|별명)?$|^(?:회선|서비스|가입자?|이용자?|사용자?|결제)번호$|^(?:명의자?|가입자|이용자|사용자|가족|구성원)(?:명|이름)?$|^(?:phone|mobile|msisdn|line|subscriber)(?:number|no|name)?$/;

/** A line between the rows that names a phone by its number: `010-12**-34** (나)`, `회선 2`. */
const LINE_ABOVE = /(?<!\d)01[016-9][-. ]?[\d*]{3,4}[-. ]?[\d*]{4}(?!\d)|회선/;

/**
 * The rows by the phone line they are of, for a running sum or a rest of the limit belongs to one line: beside rows of
 * another line it proves nothing. Without a column of lines, titles between the rows may name them, or all rows are of
 * one line; `undefined` where some rows do not say theirs.
 */
export function byLine<Row extends Pick<GridRow, 'cells'>>(
  rows: readonly Row[],
  { line }: Mapping,
  names: readonly string[],
): readonly (readonly Row[])[] | undefined {
  const named = names.findIndex((name) => OF_LINE.test(headingKey(name)));
  const column = line ?? (named < 0 ? undefined : named);
  if (column === undefined) return byTitle(rows);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = plainCell(row.cells[column] ?? '').replace(/[\s-]/g, '');
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [row]);
    else group.push(row);
  }
  return groups.size > 1 && groups.has('') ? undefined : [...groups.values()];
}

function byTitle<Row extends Pick<GridRow, 'cells'>>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [[]];
  for (const row of rows) {
    const [title = '', ...more] = row.cells.filter((cell) => cell.trim() !== '');
    if (more.length === 0 && LINE_ABOVE.test(title)) groups.push([]);
    else groups.at(-1)?.push(row);
  }
  return groups;
}

/** The same for a table with its headings. */
export const bodyByLine = (
  { body, names, hasHead }: Pick<Columns, 'body' | 'names' | 'hasHead'>,
  mapping: Mapping,
) => byLine(body, mapping, hasHead ? names : []);
