import type { Day } from '../../core/day.ts';
import { isReadable, readColumns, readDrafts } from '../../exchange/csv-import.ts';
import type { GridRow } from '../../exchange/grid.ts';
import { rowsOfTable, rowsOfText, type TableCell } from '../../exchange/history-table.ts';
import { draftOfSms, readMessages } from '../../exchange/sms.ts';

/** What was pasted: rows of a table, or messages. */
export type Pasted =
  | { readonly kind: 'history'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'sms'; readonly readings: ReturnType<typeof readMessages> };

/** Longer text is no table that a person copied. */
const LONGEST = 5_000_000;

/** A table copied from a page, read from its markup without ever being part of a page: nothing in it loads or runs. */
export function readPastedHtml(html: string): Pasted | undefined {
  if (!/<table[\s>]/i.test(html) || html.length > LONGEST) return undefined;
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
  const rows = tables.map(cellsOf).sort((a, b) => b.length - a.length)[0];
  return rows === undefined || rows.length === 0 ? undefined : { kind: 'history', rows: rowsOfTable(rows) };
}

/** Rows of one table; those of a table inside a cell are its own. */
const cellsOf = (table: HTMLTableElement): TableCell[][] =>
  [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ text: cell.textContent ?? '', columns: Math.max(1, cell.colSpan) })),
  );

/** Pasted text: messages where they can be read as such, else rows. */
export function readPastedText(text: string, today: Day): Pasted {
  const rows = rowsOfText(text.slice(0, LONGEST));
  if (text.includes('\t')) return { kind: 'history', rows };
  const readings = readMessages(text, today);
  if (readings.some((reading) => draftOfSms(reading, today) !== undefined)) return { kind: 'sms', readings };
  return hasRows(rows, today) ? { kind: 'history', rows } : { kind: 'sms', readings };
}

function hasRows(rows: readonly GridRow[], today: Day): boolean {
  const columns = readColumns(rows, today);
  if ('fault' in columns || !isReadable(columns.mapping)) return false;
  return readDrafts(columns, columns.mapping, { today, source: 'history' }).good.length > 0;
}
