import type { Instant, Month } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';

/**
 * One month's entries as they lie on disk: a row per entry, texts that repeat once in a table, ids of 36 characters in
 * 23. About 100 bytes an entry instead of 350, so that 100,000 of them fit in what a browser lets us keep.
 * Part of version 2 of the ledger; the tables below are frozen with it: they may grow at their end, never change.
 */
export interface Packed {
  readonly month: Month;
  /** Row numbers count from 1; 0 is no text. */
  readonly texts: readonly string[];
  readonly rows: readonly Row[];
}

type Cell = string | number | readonly (string | number)[];
/** `[id, at, amount, code, line, commands, …the optional fields]`; trailing zeros are left out. */
type Row = readonly Cell[];

const POOLS = ['phone', 'content'] as const;
const KINDS = ['payment', 'cancellation', 'prepayment', 'adjustment', 'expected'] as const;
const STATES = ['pending', 'confirmed', 'cancelled', 'failed'] as const;
const SOURCES = ['page', 'hand', 'sms', 'csv', 'history', 'carrier', 'recurring'] as const;
/** Four choices in one number, eight values each. */
const CHOICES = [
  ['pool', POOLS],
  ['kind', KINDS],
  ['status', STATES],
  ['source', SOURCES],
] as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.';
const MARK = '~';

/** A UUID in 23 characters; any other id as it is, marked where it could be taken for one. */
function shortId(id: string): string {
  if (!UUID.test(id)) return id.startsWith(MARK) ? `${MARK}${id}` : id;
  const hex = `${id.replaceAll('-', '')}0`;
  let short = MARK;
  for (let at = 0; at < hex.length; at += 3) {
    const bits = Number.parseInt(hex.slice(at, at + 3), 16);
    short += DIGITS.charAt(bits >> 6) + DIGITS.charAt(bits & 63);
  }
  return short;
}

/** The id behind `shortId`. @throws RangeError for what `shortId` never writes. */
function longId(short: string): string {
  if (!short.startsWith(MARK)) return short;
  if (short.startsWith(MARK, 1)) return short.slice(1);
  let hex = '';
  for (let at = 1; at < short.length; at += 2) {
    const bits = DIGITS.indexOf(short.charAt(at)) * 64 + DIGITS.indexOf(short.charAt(at + 1));
    hex += bits.toString(16).padStart(3, '0');
  }
  const cut = (from: number, to: number) => hex.slice(from, to);
  return [cut(0, 8), cut(8, 12), cut(12, 16), cut(16, 20), cut(20, 32)].join('-');
}

/** Fields that many entries have in common, and those of one entry alone, in the order of their cells. */
const SHARED = ['merchant', 'item', 'gateway', 'batch', 'recurring'] as const;

/** Packs the entries of a month; what `unpackMonth` makes of it is what was packed. */
export function packMonth(month: Month, entries: readonly Entry[]): Packed {
  const table = createTable(repeated(entries));
  const rows = entries.map((entry) => rowOf(entry, month, table));
  return { month, texts: table.texts, rows };
}

/** Commands that stand in more than one entry: an import's. */
function repeated(entries: readonly Entry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const command of entries.flatMap(({ commands }) => [...new Set(commands)])) {
    if (seen.has(command)) again.add(command);
    seen.add(command);
  }
  return again;
}

interface Table {
  readonly texts: string[];
  readonly numberOf: (text: string) => number;
  readonly isShared: (command: string) => boolean;
}

function createTable(shared: ReadonlySet<string>): Table {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = numbers.get(text) ?? texts.push(text);
    numbers.set(text, known);
    return known;
  };
  return { texts, numberOf, isShared: (command) => shared.has(command) };
}

function rowOf(entry: Entry, month: Month, table: Table): Row {
  const { id, at, amount, line, commands, fee, approval, of, cancelledAt } = entry;
  const cells: Cell[] = [
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

const DAY = 86_400_000;

/** Milliseconds since that month began in UTC; another month's moment (the first hours in Seoul) stays a text. */
function offsetOf(at: Instant, month: Month): number | string {
  if (!at.startsWith(month)) return at;
  const [days, hours, minutes, seconds] = [
    at.slice(8, 10),
    at.slice(11, 13),
    at.slice(14, 16),
    at.slice(17, 23),
  ];
  return (
    (Number(days) - 1) * DAY +
    Number(hours) * 3_600_000 +
    Number(minutes) * 60_000 +
    Number(seconds.replace('.', ''))
  );
}

/** The moment behind `offsetOf`; what it never writes becomes no moment at all, which the schema refuses. */
function momentAt(offset: unknown, month: unknown): string | undefined {
  if (typeof offset === 'string') return offset;
  if (!Number.isSafeInteger(offset) || Number(offset) < 0) return undefined;
  const rest = Number(offset) % DAY;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1_000) % 60)}`;
  return `${month}-${two(Number(offset) / DAY + 1)}T${time}.${String(rest % 1_000).padStart(3, '0')}Z`;
}

const codeOf = (entry: Entry): number =>
  CHOICES.reduce((code, [field, values], place) => {
    const at = (values as readonly string[]).indexOf(entry[field]);
    return code + at * 8 ** place;
  }, 0);

/** 0 is the entry's own id, another number a text of the table. */
function commandCell(command: string, id: string, table: Table): string | number {
  if (command === id) return 0;
  return table.isShared(command) ? table.numberOf(command) : shortId(command);
}

/** Rows as entries, still unchecked; a row that is none comes back as it was found. */
export function unpackMonth({ month, texts, rows }: Record<'month' | 'texts' | 'rows', unknown>): unknown[] {
  const named = Array.isArray(texts) ? texts : [];
  return (Array.isArray(rows) ? rows : []).map((row) => entryOf(row, { month, texts: named }) ?? row);
}

interface Page {
  readonly month: unknown;
  readonly texts: readonly unknown[];
}

function entryOf(row: unknown, page: Page): unknown {
  if (!Array.isArray(row)) return undefined;
  const [id, at, amount, code, line, commands, ...rest] = row;
  const own = typeof id === 'string' ? longId(id) : undefined;
  if (own === undefined || typeof code !== 'number') return undefined;
  return {
    id: own,
    line: page.texts[line - 1],
    ...choicesOf(code),
    amount,
    at: momentAt(at, page.month),
    commands: commandsOf(commands, own, page),
    ...optionalOf(rest, page),
  };
}

const choicesOf = (code: number): Record<string, unknown> =>
  Object.fromEntries(CHOICES.map(([field, values], place) => [field, values[(code >> (3 * place)) & 7]]));

function commandsOf(cells: unknown, id: string, { texts }: Page): unknown {
  if (cells === 0 || cells === undefined) return [id];
  if (!Array.isArray(cells)) return undefined;
  return cells.map((cell) =>
    cell === 0 ? id : typeof cell === 'number' ? texts[cell - 1] : longId(`${cell}`),
  );
}

function optionalOf(cells: readonly unknown[], { month, texts }: Page): Record<string, unknown> {
  const [merchant, item, gateway, batch, recurring, fee, approval, of, cancelledAt, own] = cells;
  const found: Record<string, unknown> = { month: own || month };
  for (const [index, cell] of [merchant, item, gateway, batch, recurring].entries()) {
    if (cell) found[SHARED[index] ?? ''] = texts[(cell as number) - 1];
  }
  if (fee) found['fee'] = (fee as number) - 1;
  if (approval !== undefined && approval !== 0) found['approval'] = approval;
  if (of) found['of'] = longId(`${of}`);
  if (cancelledAt) found['cancelledAt'] = cancelledAt;
  return found;
}
