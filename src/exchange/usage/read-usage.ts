import type { Day } from '../../core/day.ts';
import type { Pool } from '../../core/line.ts';
import type { Grid } from '../grid.ts';
import { type Figures, usageFiguresOf } from './figures.ts';
import type { UsagePage } from './model.ts';
import { type Block, usageOutlineOf } from './outline.ts';
import { recordsOf } from './records.ts';
import { isSubject, poolNamed } from './words.ts';

/** What a carrier's usage page tells, by the labels of the domain alone. */
export interface UsageReading {
  readonly figures: Figures;
  /** Tables of payments, each with the heading above it. */
  readonly grids: readonly Grid[];
  readonly isCut: boolean;
}

/**
 * Reads a usage page; `undefined` where it is none: a shop's orders and a card's statement have days and sums as well, so
 * a heading or label has to say that it is about carrier billing, and an article has no payments and names one figure.
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

/** A line that is no payment names the subject. */
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

/** Some pages hold one list twice, for wide and narrow windows. */
function withoutCopies(grids: readonly Grid[]): Grid[] {
  const seen = new Set<string>();
  return grids.filter(({ rows }) => {
    const key = JSON.stringify(rows.map(({ cells }) => cells));
    return !seen.has(key) && seen.add(key);
  });
}

/** The pool of a table's payments where its rows do not say: by the heading above it. */
export const poolOfGrid = ({ name }: Grid): Pool => poolNamed(name) ?? 'phone';
