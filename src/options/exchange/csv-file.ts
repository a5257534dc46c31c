import Papa from 'papaparse';
import { guessDelimiter } from '../../exchange/delimiter.ts';
import { type Decode, decodeText, type Encoding } from '../../exchange/encoding.ts';
import { type FileFault, type GridRow, MOST_COLUMNS, MOST_ROWS } from '../../exchange/grid.ts';

/** More is refused before it is read: a person's file of twenty years has a few megabytes. */
const MOST_BYTES = 20_000_000;

export type FileReading =
  | { readonly rows: readonly GridRow[]; readonly encoding: Encoding }
  | { readonly fault: FileFault };

/** Reads a CSV file whole, in whatever encoding and with whatever delimiter. Loaded only when a file is chosen. */
export async function readCsvFile(file: Blob): Promise<FileReading> {
  if (file.size > MOST_BYTES) return { fault: 'too-big' };
  // The file may be gone by now, or the browser may not be let at it.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { fault: 'unreadable' };
  const decoded = decodeText(new Uint8Array(bytes), decode);
  if (decoded === undefined) return { fault: 'encoding' };
  const rows = rowsOf(decoded.text);
  return rows.length > MOST_ROWS ? { fault: 'too-many-rows' } : { rows, encoding: decoded.encoding };
}

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // not in this encoding; the next one is tried
  }
};

/** Rows with the line each starts on: a quoted cell may hold breaks, so rows and lines differ. */
function rowsOf(text: string): GridRow[] {
  const { data } = Papa.parse<string[]>(text, {
    delimiter: guessDelimiter(text),
    preview: MOST_ROWS + 1,
  });
  let line = 1;
  return data.map((cells) => {
    const row = { line, cells: cells.slice(0, MOST_COLUMNS) };
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g) ?? []).length, 0);
    return row;
  });
}
