import { headingKey } from './csv-headings.ts';
import type { Columns, Mapping } from './mapping.ts';

/** Whether two tables stand side by side: date and amount occur twice, and only one of each would be read. */
export function isDoubled({ names, hasHead }: Columns, { when, amount }: Mapping): boolean {
  const keys = hasHead ? names.map(headingKey) : [];
  return [when, amount].every((column) => keys.filter((key) => key === keys[column ?? -1]).length > 1);
}
