import type { Day } from '../../core/day.ts';
import type { Pool } from '../../core/line.ts';
import type { Grid } from '../tables/grid.ts';
import { isSubject, poolNamed } from '../tables/usage-words.ts';
import { type Figures, usageFiguresOf } from './figures.ts';
import type { UsagePage } from './model.ts';
import { type Block, usageOutlineOf } from './outline.ts';
import { recordsOf } from './records.ts';

/** What was read from a carrier's usage page, by general labels of carrier billing only. */
export interface UsageReading {
  readonly figures: Figures;
  /** Tables of payments, each named by the heading above it. */
  readonly grids: readonly Grid[];
  readonly isCut: boolean;
}

/**
 * Reads a usage page; `undefined` where the page is none. A shop's orders and a card's statement also have dates and
 * sums, so a heading or label has to say that the page is about carrier billing; and an article about it has no
 * payments, and at most one figure.
 */
export function readUsage({ nodes, isCut }: UsagePage, today: Day): UsageReading | undefined {
  const page = usageOutlineOf(nodes, today);
  const { grids, taken } = recordsOf(page, today);
  const figures = usageFiguresOf(page, taken);
  const isNamed =
    isAboutUsage(page, taken) ||
    grids.some(({ rows }) => rows.slice(0, 3).some(({ cells }) => cells.some(isSubject)));
  if (!isNamed || (grids.length === 0 && figures.count < 2)) return undefined;
  return { figures, grids: withoutCopies(grids), isCut };
}

/** Whether a line outside the payments names carrier billing. */
function isAboutUsage(page: Block, taken: ReadonlySet<Block>): boolean {
  const open: Block[] = [page];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (taken.has(next)) continue;
    for (const each of next.of) {
      if (each.kind === 'line' && isSubject(each.text)) return true;
      if (each.kind === 'block') open.push(each);
    }
  }
  return false;
}

/** Drops repeated lists: some pages hold one list twice, for wide and for narrow windows. */
function withoutCopies(grids: readonly Grid[]): Grid[] {
  const seen = new Set<string>();
  return grids.filter(({ rows }) => {
    const key = JSON.stringify(rows.map(({ cells }) => cells));
    return !seen.has(key) && seen.add(key);
  });
}

/** The pool of a table's payments where the rows do not name it: by the heading above the table. */
export const poolOfGrid = ({ name }: Grid): Pool => poolNamed(name) ?? 'phone';
