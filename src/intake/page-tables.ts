import { type Grid, type GridRow, squared } from '../exchange/tables/grid.ts';
import { rowsOfTable, type TableCell } from '../exchange/tables/history-table.ts';

/**
 * The tables of an HTML page, read from its markup in a detached document, so that nothing in it loads or runs. Tables
 * below one another with the same number of columns are joined, for many pages keep the headings in a table of their
 * own.
 */
export function pageTables(html: string): readonly Grid[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  leaveWhatIsSeen(page);
  const grids: GridRow[][] = [];
  let line = 1;
  for (const table of page.querySelectorAll('table')) {
    const rows = rowsOfTable(cellsOf(table), line);
    line += rows.length;
    const above = grids.at(-1);
    if (above === undefined || widthOf(above) !== widthOf(rows)) grids.push([]);
    for (const row of rows) grids.at(-1)?.push(row);
  }
  return grids.filter((rows) => rows.length > 0).map((rows) => ({ name: '', rows: squared(rows) }));
}

/** Removes from the page what is not visible, and puts blanks between texts that stand on separate lines. */
function leaveWhatIsSeen(page: Document): void {
  for (const name of hiddenClasses(page)) {
    for (const unseen of page.getElementsByClassName(name)) unseen.toggleAttribute('hidden', true);
  }
  for (const unseen of page.querySelectorAll('script, style, [hidden], [style]')) {
    if (isUnseen(unseen)) unseen.remove();
    else if (isBlank(unseen)) unseen.textContent = '';
  }
  // Texts of buttons and choices do not tell what happened: `결제완료 [취소]`.
  for (const press of page.querySelectorAll('table :is(button, select, option, textarea)')) press.remove();
  // A footnote mark behind a figure would be read as its last digit.
  for (const mark of page.querySelectorAll('sup')) mark.remove();
  for (const end of page.querySelectorAll('br')) end.replaceWith(' ');
  for (const block of page.querySelectorAll('p, div, li')) block.append(' ');
}

/** The cells of one table; a row that holds another table is only a frame around it. */
const cellsOf = (table: HTMLTableElement): TableCell[][] => [...captionOf(table), ...rowsOf(table)];

/** The caption of a table as its first row: it may name the pool of its payments. */
function captionOf({ caption }: HTMLTableElement): TableCell[][] {
  const text = caption?.textContent?.trim() ?? '';
  return text === '' ? [] : [[{ text, columns: 1, rows: 1 }]];
}

const rowsOf = (table: HTMLTableElement): TableCell[][] =>
  [...table.rows]
    .filter((row) => row.closest('table') === table && row.querySelector('table') === null)
    .map((row) =>
      [...row.cells].map((cell) => ({
        ...writtenIn(cell),
        columns: Math.max(1, cell.colSpan),
        rows: Math.max(1, cell.rowSpan),
      })),
    );

const STRUCK = 's, strike, del, [style*="line-through"]';

/** The text of a cell without what is crossed out; crossed-out text only where there is no other. */
function writtenIn(cell: HTMLTableCellElement): Pick<TableCell, 'text' | 'isStruck'> {
  const text = cell.textContent ?? '';
  if (text.trim() === '') return { text };
  const isWhole = cell.closest('[style*="line-through"]') !== null;
  const rest = cell.cloneNode(true) as HTMLTableCellElement;
  for (const struck of rest.querySelectorAll(STRUCK)) struck.remove();
  const left = rest.textContent ?? '';
  return isWhole || left.trim() === '' ? { text, isStruck: true } : { text: left };
}

/** Rows that are looked at for the width of a table. */
const SAMPLE = 50;

const widthOf = (rows: readonly GridRow[]): number =>
  Math.max(0, ...rows.slice(0, SAMPLE).map(({ cells }) => cells.length));

/** Classes that the page's own style sheets hide by themselves. */
const hiddenClasses = (page: Document): string[] =>
  [...page.querySelectorAll('style')].flatMap(({ textContent }) =>
    [...(textContent ?? '').slice(0, LONGEST_STYLE).matchAll(HIDING)].map(([, name = '']) => name),
  );
const HIDING = /(?:^|[},]\s*)\.([\w-]{1,60})\s*\{[^{}]{0,400}display\s*:\s*none/g;
const LONGEST_STYLE = 200_000;

/** Whether an element takes up room but shows nothing. */
const isBlank = (element: Element): boolean =>
  /visibility\s*:\s*(?:hidden|collapse)/i.test(element.getAttribute('style') ?? '');

const isUnseen = (element: Element): boolean => {
  const style = element.getAttribute('style') ?? '';
  return (
    !element.hasAttribute('style') || element.hasAttribute('hidden') || /display\s*:\s*none/i.test(style)
  );
};
