import { type GridRow, MOST_COLUMNS } from './grid.ts';

/** The column whose cells are a plus or a minus, both among them; a minus alone as often says that nothing stands there. */
export function columnOfSigns(body: readonly GridRow[]): number | undefined {
  return Array.from({ length: MOST_COLUMNS }, (_, column) => column).find((column) => {
    const filled = body.flatMap(({ cells }) => cells[column]?.trim() || []);
    return ['+', '-'].every((sign) => filled.includes(sign)) && filled.every((cell) => /^[-+]$/.test(cell));
  });
}
