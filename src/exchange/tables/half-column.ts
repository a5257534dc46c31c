import { isHalfOfDay } from './clock.ts';
import type { Columns } from './mapping.ts';

/** Rows that are looked at. */
const SAMPLE = 60;

/** The column whose cells all say 오전 or 오후, for a time in the column beside it. */
export function halfColumn({ body, width }: Pick<Columns, 'body' | 'width'>): number | undefined {
  const rows = body.slice(0, SAMPLE);
  const isHalf = (column: number): boolean => {
    const filled = rows.flatMap(({ cells }) => cells[column]?.trim() || []);
    return filled.length > 0 && filled.every(isHalfOfDay);
  };
  return Array.from({ length: width }, (_, column) => column).find(isHalf);
}
