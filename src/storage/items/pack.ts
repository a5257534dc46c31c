import type { Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { longId, momentAt, offsetOf, shortId } from './pack-cells.ts';

/**
 * One month's entries as they are saved: a row for each entry, repeated texts once in a table, ids of 36 characters
 * shortened to 23. About 100 bytes an entry instead of 350, so that 100,000 of them fit into the browser's quota.
 * Part of version 2 of the ledger; the tables below are frozen with it: they may grow at their end, never change.
 */
export interface Packed {
  readonly month: Month;
  /** Texts by number, counted from 1; 0 in a cell means no text. */
  readonly texts: readonly string[];
  /** All rows as one text, see `rowsText`: the browser takes five times as long to hand over a structure of many parts. */
  readonly rows: string;
}

type PackedCell = string | number | readonly (string | number)[];
/** `[id, at, amount, code, line, commands, …the optional fields]`; zeros at the end are left out. */
type PackedRow = readonly PackedCell[];

const POOLS = ['phone', 'content'] as const;
const KINDS = ['payment', 'cancellation', 'prepayment', 'adjustment', 'expected'] as const;
const STATES = ['pending', 'confirmed', 'cancelled', 'failed'] as const;
const SOURCES = ['page', 'hand', 'sms', 'csv', 'history', 'carrier', 'recurring'] as const;
/** Four choices in one number, three bits each. */
const CHOICES = [
  ['pool', POOLS],
  ['kind', KINDS],
  ['status', STATES],
  ['source', SOURCES],
] as const;

/** Optional fields whose texts are shared by many entries, in the order of their cells. */
const SHARED = ['merchant', 'item', 'gateway', 'batch', 'recurring'] as const;

/** Packs the entries of a month; what `unpackMonth` makes of it is what was packed. */
export function packMonth(month: Month, entries: readonly Entry[]): Packed {
  const table = createTable(repeated(entries));
  const rows = entries.map((entry) => rowOf(entry, month, table));
  return { month, texts: table.texts, rows: rowsText(rows) };
}

/**
 * JSON with double and single quotation marks exchanged: storage writes the text as JSON again, where each double one
 * would be escaped and take two bytes.
 */
export const rowsText = (rows: readonly unknown[]): string => exchanged(JSON.stringify(rows));

/** The rows behind `rowsText`; `undefined` for a text that is no list of rows. */
export function rowsIn(text: string): unknown[] | undefined {
  try {
    const rows: unknown = JSON.parse(exchanged(text));
    return Array.isArray(rows) ? rows : undefined;
  } catch {
    return undefined;
  }
}

const exchanged = (text: string): string =>
  text
    .split('"')
    .map((part) => part.replaceAll("'", '"'))
    .join("'");

/** Commands that stand in more than one entry, such as an import's. */
function repeated(entries: readonly Entry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const command of entries.flatMap(({ commands }) => [...new Set(commands)])) {
    if (seen.has(command)) again.add(command);
    seen.add(command);
  }
  return again;
}

interface TextTable {
  readonly texts: string[];
  readonly numberOf: (text: string) => number;
  readonly isShared: (command: string) => boolean;
}

function createTable(shared: ReadonlySet<string>): TextTable {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = numbers.get(text) ?? texts.push(text);
    numbers.set(text, known);
    return known;
  };
  return { texts, numberOf, isShared: (command) => shared.has(command) };
}

function rowOf(entry: Entry, month: Month, table: TextTable): PackedRow {
  const { id, at, amount, line, commands, fee, approval, of, cancelledAt } = entry;
  const cells: PackedCell[] = [
    shortId(id),
    offsetOf(at, month),
    amount,
    codeOf(entry),
    table.numberOf(line),
    commands.length === 1 && commands[0] === id ? 0 : commands.map((one) => commandCell(one, id, table)),
    ...SHARED.map((field) => (entry[field] === undefined ? 0 : table.numberOf(entry[field]))),
    fee === undefined ? 0 : fee + 1,
    approval === undefined ? 0 : approval,
    of === undefined ? 0 : shortId(of),
    cancelledAt === undefined ? 0 : cancelledAt,
    entry.month === month ? 0 : entry.month,
  ];
  const last = cells.findLastIndex((cell) => cell !== 0);
  return cells.slice(0, last + 1);
}

const codeOf = (entry: Entry): number =>
  CHOICES.reduce((code, [field, values], place) => {
    const at = (values as readonly string[]).indexOf(entry[field]);
    return code + at * 8 ** place;
  }, 0);

/** 0 stands for the entry's own id; any other number for a text of the table. */
function commandCell(command: string, id: string, table: TextTable): string | number {
  if (command === id) return 0;
  return table.isShared(command) ? table.numberOf(command) : shortId(command);
}

/** Unpacks rows into entries, still unchecked; a row that cannot be unpacked is returned as it was found. */
export function unpackMonth({ month, texts, rows }: Record<'month' | 'texts' | 'rows', unknown>): unknown[] {
  const named = Array.isArray(texts) ? texts : [];
  return (Array.isArray(rows) ? rows : []).map((row) => entryOf(row, { month, texts: named }) ?? row);
}

interface PackedPage {
  readonly month: unknown;
  readonly texts: readonly unknown[];
}

function entryOf(row: unknown, page: PackedPage): unknown {
  if (!Array.isArray(row)) return undefined;
  const own = typeof row[0] === 'string' ? longId(row[0]) : undefined;
  if (own === undefined || typeof row[3] !== 'number') return undefined;
  const { pool, kind, status, source } = choicesOf(row[3]);
  const entry: Record<string, unknown> = {
    id: own,
    line: page.texts[row[4] - 1],
    pool,
    kind,
    status,
    source,
    amount: row[2],
    at: momentAt(row[1], page.month),
    commands: commandsOf(row[5], own, page),
    month: row[15] || page.month,
  };
  addShared(entry, row, page);
  addOwn(entry, row);
  return entry;
}

const known = new Map<number, Readonly<Record<string, unknown>>>();

/** Worked out once for each code: there are few codes, and many rows with each. */
function choicesOf(code: number): Readonly<Record<string, unknown>> {
  const found = known.get(code & 4_095) ?? spelled(code);
  known.set(code & 4_095, found);
  return found;
}

const spelled = (code: number): Record<string, unknown> =>
  Object.fromEntries(CHOICES.map(([field, values], place) => [field, values[(code >> (3 * place)) & 7]]));

function commandsOf(cells: unknown, id: string, { texts }: PackedPage): unknown {
  if (cells === 0 || cells === undefined) return [id];
  if (!Array.isArray(cells)) return undefined;
  return cells.map((cell) =>
    cell === 0 ? id : typeof cell === 'number' ? texts[cell - 1] : longId(`${cell}`),
  );
}

/**
 * Sets each field by its literal name: a field named by a variable takes ten times as long, and a year may hold 100,000
 * rows.
 */
function addShared(entry: Record<string, unknown>, row: readonly unknown[], { texts }: PackedPage): void {
  const named = (cell: unknown) => texts[(cell as number) - 1];
  if (row[6]) entry['merchant'] = named(row[6]);
  if (row[7]) entry['item'] = named(row[7]);
  if (row[8]) entry['gateway'] = named(row[8]);
  if (row[9]) entry['batch'] = named(row[9]);
  if (row[10]) entry['recurring'] = named(row[10]);
}

function addOwn(entry: Record<string, unknown>, row: readonly unknown[]): void {
  if (row[11]) entry['fee'] = (row[11] as number) - 1;
  if (row[12] !== undefined && row[12] !== 0) entry['approval'] = row[12];
  if (row[13]) entry['of'] = longId(`${row[13]}`);
  if (row[14]) entry['cancelledAt'] = row[14];
}
