// Tables drawn with boxes: a row is a box, a cell a span or a box in it.
import { renamed } from './texts.mjs';

const ROWS = 'table, thead, tbody, tfoot, tr, dl, caption';
const CELLS = 'td, th, dt, dd';

/** @type {import('./kinds.mjs').Change} */
export const tablesToBlocks = {
  name: 'tables to blocks',
  change(page, { random }) {
    const rows = [...page.querySelectorAll(ROWS)];
    const cell = random() < 0.5 ? 'span' : 'div';
    for (const element of page.querySelectorAll(CELLS)) renamed(element, cell);
    for (const element of rows) renamed(element, 'div');
    return rows.length > 0;
  },
};
