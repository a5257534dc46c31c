import type { Day } from '../core/day.ts';
import { readAmountCell } from './amount-cell.ts';
import { FIELDS, type Field, HEADINGS, headingKey } from './csv-headings.ts';
import { KIND_WORDS, meaningOf, POOL_WORDS, STATUS_WORDS } from './csv-words.ts';
import { isGatewayName } from './gateways.ts';
import { type GridRow, MOST_COLUMNS } from './grid.ts';
import { readWhen } from './when.ts';

/** Which column holds what. A column holds one thing at most. */
export type Mapping = Partial<Readonly<Record<Field, number>>>;

export interface Columns {
  readonly mapping: Mapping;
  /** What stands above each column, or its first value where the file has no headings. */
  readonly names: readonly string[];
  /** The rows below the headings. */
  readonly body: readonly GridRow[];
}

/** Titles and remarks may stand above the headings. */
const DEEPEST_HEADING = 15;
const SAMPLE = 60;

/** Finds the headings and what each column holds: by its heading, else by its contents. */
export function guessColumns(rows: readonly GridRow[], today: Day): Columns {
  const heads = rows.slice(0, DEEPEST_HEADING).map(({ cells }) => byHeadings(cells));
  const at = heads.findIndex((mapping) => isHead(mapping));
  const body = at < 0 ? rows : rows.slice(at + 1);
  const named = byWords(at < 0 ? {} : (heads[at] ?? {}), body);
  return { mapping: byContents(named, body, today), names: namesOf(rows[Math.max(0, at)], body), body };
}

const isHead = ({ when, amount, ...rest }: Mapping): boolean =>
  (when !== undefined || amount !== undefined) &&
  [when, amount, ...Object.values(rest)].filter((column) => column !== undefined).length >= 2;

const namesOf = (first: GridRow | undefined, body: readonly GridRow[]): string[] => {
  const width = Math.max(first?.cells.length ?? 0, ...body.slice(0, SAMPLE).map(({ cells }) => cells.length));
  return Array.from(
    { length: Math.min(width, MOST_COLUMNS) },
    (_, column) => first?.cells[column]?.trim() ?? '',
  );
};

/** Of two columns with a fitting heading the one with the better name counts. */
function byHeadings(cells: readonly string[]): Mapping {
  const keys = cells.slice(0, MOST_COLUMNS).map(headingKey);
  const found = FIELDS.flatMap((field): [Field, number][] => {
    const columns = HEADINGS[field].map((heading) => keys.indexOf(headingKey(heading)));
    const column = columns.find((index) => index >= 0);
    return column === undefined ? [] : [[field, column]];
  });
  return Object.fromEntries(found);
}

type WordField = 'kind' | 'status' | 'pool';
const WORD_FIELDS: readonly WordField[] = ['pool', 'kind', 'status'];
const knows: Readonly<Record<WordField, (cell: string) => boolean>> = {
  kind: (cell) => meaningOf(KIND_WORDS, cell) !== undefined,
  status: (cell) => meaningOf(STATUS_WORDS, cell) !== undefined,
  pool: (cell) => meaningOf(POOL_WORDS, cell) !== undefined,
};

/** 구분 and 종류 stand above different things in different files: what the cells say decides. */
function byWords(mapping: Mapping, body: readonly GridRow[]): Mapping {
  const result: Partial<Record<Field, number>> = { ...mapping };
  for (const field of WORD_FIELDS) {
    const column = result[field];
    if (column === undefined || share(body, column, knows[field]) > 0) continue;
    const other = WORD_FIELDS.find(
      (each) => result[each] === undefined && share(body, column, knows[each]) > 0.5,
    );
    if (other === undefined) continue;
    delete result[field];
    result[other] = column;
  }
  return result;
}

/** Finds what no heading named. Without a date or an amount nothing can be read, so these two come first. */
function byContents(named: Mapping, body: readonly GridRow[], today: Day): Mapping {
  const isWhen = (cell: string) => readWhen(cell, today) !== undefined;
  const isAmount = (cell: string) => !isWhen(cell) && readAmountCell(cell).ok;
  const isMoney = (cell: string) => isAmount(cell) && /[,원₩]/.test(cell);
  const isName = (cell: string) => /\p{L}{2}/u.test(cell) && !isWhen(cell) && !isMoney(cell);
  let mapping = named;
  const take = (field: Field, fits: (cell: string) => boolean, least: number) => {
    const column = mapping[field] ?? bestColumn(mapping, body, fits, least);
    if (column !== undefined) mapping = { ...mapping, [field]: column };
  };
  const hasHead = Object.keys(named).length > 0;
  take('when', isWhen, 0.5);
  take('amount', isMoney, 0.5);
  take('amount', isAmount, 0.5);
  if (hasHead) return mapping;
  take('pool', knows.pool, 0.5);
  take('status', knows.status, 0.5);
  take('kind', knows.kind, 0.5);
  take('gateway', isGatewayName, 0.5);
  take('merchant', isName, 0.5);
  take('item', isName, 0.5);
  return mapping;
}

/** The first of the free columns in which the most cells fit. */
function bestColumn(
  mapping: Mapping,
  body: readonly GridRow[],
  fits: (cell: string) => boolean,
  least: number,
) {
  const taken = new Set(Object.values(mapping));
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(0, ...body.slice(0, SAMPLE).map(({ cells }) => cells.length)),
  );
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column));
  const shares = free.map((column) => share(body, column, fits));
  const best = Math.max(0, ...shares);
  return best < least ? undefined : free[shares.indexOf(best)];
}

/** How many of the filled cells of a column fit, 0 to 1. */
function share(body: readonly GridRow[], column: number, fits: (cell: string) => boolean): number {
  const cells = body.slice(0, SAMPLE).map((row) => row.cells[column]?.trim() ?? '');
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
}
