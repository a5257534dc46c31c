import type { GridRow } from '../../../../src/exchange/tables/grid.ts';

/** Reads CSV as RFC 4180 says, knowing nothing of how ours is written. */
export function parseCsv(text: string): GridRow[] {
  const rows: { line: number; cells: string[] }[] = [];
  let rest = text.replace(/^\ufeff/, '');
  let line = 1;
  while (rest !== '') {
    const row = { line, cells: [] as string[] };
    for (;;) {
      const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
      const [whole = ''] = quoted ?? /^[^,\r\n"]*/.exec(rest) ?? [];
      row.cells.push(quoted === null ? whole : (quoted[1] ?? '').replaceAll('""', '"'));
      line += whole.split('\n').length - 1;
      rest = rest.slice(whole.length);
      if (!rest.startsWith(',')) break;
      rest = rest.slice(1);
    }
    if (!rest.startsWith('\r\n'))
      throw new Error(`line ${line} does not end: ${JSON.stringify(rest.slice(0, 20))}`);
    rest = rest.slice(2);
    line += 1;
    rows.push(row);
  }
  return rows;
}
