import { headingKey } from './csv-headings.ts';
import type { Columns, Mapping } from './mapping.ts';

/** Whether two tables stand side by side: date and amount occur twice, and only one of each would be read. */
export function isDoubled({ names, hasHead }: Columns, { when, amount }: Mapping): boolean {
  const keys = hasHead ? names.map(headingKey) : [];
  const isTwice = (column: number | undefined): boolean =>
    column !== undefined && keys.filter((key) => key === keys[column]).length > 1;
  return isTwice(when) && isTwice(amount);
}
