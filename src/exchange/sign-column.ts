import { type GridRow, MOST_COLUMNS } from './grid.ts';

/** The column whose cells are one of two signs, both among them. */
const columnOf = (body: readonly GridRow[], signs: readonly string[]): number | undefined =>
  Array.from({ length: MOST_COLUMNS }, (_, column) => column).find((column) => {
    const filled = body.flatMap(({ cells }) => cells[column]?.trim().toUpperCase() || []);
    return signs.every((sign) => filled.includes(sign)) && filled.every((cell) => signs.includes(cell));
  });

/** Plus and minus, both among them; a minus alone as often says that nothing stands there. */
export const columnOfSigns = (body: readonly GridRow[]): number | undefined => columnOf(body, ['+', '-']);

/** Letters for what was approved and what was cancelled, under whatever heading: what they say is asked. */
export const columnOfApprovals = (body: readonly GridRow[]): number | undefined =>
  columnOf(body, ['A', 'C']) ?? columnOf(body, ['승', '취']);
