import { MOST_COLUMNS } from '../tables/grid.ts';
import type { TableCell } from '../tables/history-table.ts';

/**
 * A page as far as its layout shows what belongs together: lines of text, tables, and the blocks around them. Nothing
 * else is taken from a carrier's page, and it is forgotten when the tab that shows it is closed.
 */
export type UsageNode =
  /** One line; `parts` are its pieces from separate elements. */
  | { readonly kind: 'line'; readonly parts: readonly string[]; readonly isHeading?: true }
  | { readonly kind: 'table'; readonly rows: readonly (readonly TableCell[])[] }
  | { readonly kind: 'block'; readonly of: readonly UsageNode[] };

export interface UsagePage {
  readonly nodes: readonly UsageNode[];
  /** The page is longer than what is read of it. */
  readonly isCut: boolean;
}

/** Most pieces that are read of one page; a year of payments has a few hundred rows. */
export const MOST_PIECES = 40_000;
/** Characters of one piece of text; names are later cut to 80. */
export const LONGEST_PIECE = 200;
/** Deepest nesting of blocks; deeper ones are read as if they were at this depth. */
export const DEEPEST_BLOCK = 60;

/** Checks what was read from a page, for its renderer may be compromised. `undefined` where it has not this shape. */
export function usagePageFrom(value: unknown): UsagePage | undefined {
  const budget = { left: 2 * MOST_PIECES };
  const nodes = nodesFrom(fieldOf(value, 'nodes'), budget, 0);
  return nodes === undefined ? undefined : { nodes, isCut: fieldOf(value, 'isCut') === true };
}

interface Budget {
  left: number;
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

function nodesFrom(value: unknown, budget: Budget, depth: number): UsageNode[] | undefined {
  if (!Array.isArray(value) || depth > DEEPEST_BLOCK + 1) return undefined;
  return value.flatMap((each) => nodeFrom(each, budget, depth) ?? []);
}

function nodeFrom(value: unknown, budget: Budget, depth: number): UsageNode | undefined {
  budget.left -= 1;
  if (budget.left < 0) return undefined;
  const kind = fieldOf(value, 'kind');
  if (kind === 'line') {
    const parts = listOf(fieldOf(value, 'parts'), budget, textFrom);
    return { kind, parts, ...(fieldOf(value, 'isHeading') === true && { isHeading: true }) };
  }
  if (kind === 'table') {
    const rows = listOf(fieldOf(value, 'rows'), budget, (row) =>
      Array.isArray(row) ? listOf(row.slice(0, MOST_COLUMNS), budget, cellFrom) : undefined,
    );
    return { kind, rows };
  }
  const of = kind === 'block' ? nodesFrom(fieldOf(value, 'of'), budget, depth + 1) : undefined;
  return of === undefined ? undefined : { kind: 'block', of };
}

function listOf<Each>(value: unknown, budget: Budget, from: (each: unknown) => Each | undefined): Each[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    budget.left -= 1;
    const read = budget.left < 0 ? undefined : from(each);
    return read === undefined ? [] : [read];
  });
}

const textFrom = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.slice(0, LONGEST_PIECE) : undefined;

function cellFrom(value: unknown): TableCell | undefined {
  const text = textFrom(fieldOf(value, 'text'));
  return text === undefined
    ? undefined
    : { text, columns: spanFrom(fieldOf(value, 'columns')), rows: spanFrom(fieldOf(value, 'rows')) };
}

const spanFrom = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? Math.min(value, 1_000) : 1;
