import type { Day } from '../core/day.ts';
import { mapped, type Steps } from '../exchange/drafts/steps.ts';
import { type Decode, decodeText, type Encoding } from '../exchange/encoding.ts';
import { fileKindOf, isOldXml, isPage } from '../exchange/file-kind.ts';
import { bestGrid } from '../exchange/tables/best-grid.ts';
import { csvRows } from '../exchange/tables/csv-rows.ts';
import { type Delimiter, guessDelimiter } from '../exchange/tables/delimiter.ts';
import { type FileFault, type Grid, isBlankRow, MOST_TABLE_ROWS } from '../exchange/tables/grid.ts';
import { pageTables } from './page-tables.ts';
import { readWorkbook } from './xlsx/workbook.ts';

/** Most bytes of a file; a larger one is refused unread. Twenty years of one person take a few megabytes. */
const MOST_BYTES = 20_000_000;

/** The tables of a file, and the one that most likely holds the payments. */
export interface FileTables {
  readonly grids: readonly Grid[];
  readonly at: number;
  /** The encoding in which it was read; absent for a workbook, which names its own. */
  readonly encoding?: Encoding;
  /** For a CSV file: its text, to be split differently when the person says so. */
  readonly delimited?: { readonly text: string; readonly sign: Delimiter };
  /** Sheets of a workbook that were not read, for it has too many. */
  readonly sheetsLeft?: number;
}

export type FileReading = FileTables | { readonly fault: FileFault };

/** The bytes of a chosen file, or why they cannot be read. */
export async function readBytes(file: Blob): Promise<Uint8Array | { readonly fault: FileFault }> {
  if (file.size > MOST_BYTES) return { fault: 'too-big' };
  // The file may be gone by now, or the browser may not be allowed to read it.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  return bytes === undefined ? { fault: 'unreadable' } : new Uint8Array(bytes);
}

/**
 * Reads a file by its contents, whatever its name: CSV, an HTML page with tables, a workbook. Loaded only when a file
 * is chosen.
 */
export function* readFile(bytes: Uint8Array, today: Day): Steps<FileReading> {
  const kind = fileKindOf(bytes);
  if (kind === 'zip') {
    const book = yield* readWorkbook(bytes);
    return 'fault' in book ? book : chosen({ ...book, at: 0 }, today);
  }
  if (kind !== 'text') return { fault: kind === 'other' ? 'encoding' : kind };
  const decoded = decodeText(bytes, decode);
  if (decoded === undefined) return { fault: 'encoding' };
  const { text, encoding } = decoded;
  if (isOldXml(text)) return { fault: 'old-workbook' };
  if (isPage(text)) return chosen({ grids: pageTables(text), at: 0, encoding }, today);
  const delimited = yield* splitByDelimiter(text, guessDelimiter(text, today));
  return 'fault' in delimited ? delimited : { ...delimited, encoding };
}

/** A CSV text split at that delimiter. */
export function* splitByDelimiter(text: string, sign: Delimiter): Steps<FileReading> {
  const rows = yield* mapped(csvRows(text, sign), (row) => row);
  return rows.length > MOST_TABLE_ROWS
    ? { fault: 'too-many-rows' }
    : { grids: [{ name: '', rows }], at: 0, delimited: { text, sign } };
}

function chosen(tables: FileTables, today: Day): FileReading {
  const grids = tables.grids.filter(({ rows }) => !rows.every(isBlankRow));
  if (grids.length === 0) return { fault: 'empty' };
  if (grids.some(({ rows }) => rows.length > MOST_TABLE_ROWS)) return { fault: 'too-many-rows' };
  return { ...tables, grids, at: bestGrid(grids, today) };
}

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // not in this encoding; the next one is tried
  }
};
