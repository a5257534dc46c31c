import { type GridRow, MOST_COLUMNS } from './grid.ts';

/** The column whose cells all hold one of two signs, and that has both of them. */
const columnOf = (body: readonly GridRow[], signs: readonly string[]): number | undefined =>
  Array.from({ length: MOST_COLUMNS }, (_, column) => column).find((column) => {
    const filled = body.flatMap(({ cells }) => cells[column]?.trim().toUpperCase() || []);
    return signs.every((sign) => filled.includes(sign)) && filled.every((cell) => signs.includes(cell));
  });

/** The column of plus and minus signs. Both must occur, for a minus alone often stands for an empty cell. */
export const columnOfSigns = (body: readonly GridRow[]): number | undefined => columnOf(body, ['+', '-']);

/** The column of letters for approved and cancelled, under any heading; the person is asked what they mean. */
export const columnOfApprovals = (body: readonly GridRow[]): number | undefined =>
  columnOf(body, ['A', 'C']) ?? columnOf(body, ['승', '취']);
