import type { Day } from '../../core/day.ts';
import type { Pool } from '../../core/line.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Steps } from '../drafts/steps.ts';
import { type BadRow, type Counts, readDrafts } from '../tables/csv-import.ts';
import type { Columns } from '../tables/mapping.ts';
import { type PartRow, partRows } from '../tables/part-rows.ts';
import type { Manner } from '../tables/read-row.ts';
import type { CarrierRow } from './fold.ts';

/** A table as it was read: its rows, and the lines that could not be read. */
export interface ReadTable {
  readonly rows: readonly Omit<CarrierRow, 'at'>[];
  readonly bad: readonly BadRow[];
  /** What became of each row of the table. */
  readonly counts: Counts;
}

/** Most rows of a list that are compared: more than a person ever paid in the years that carriers show. */
export const MOST_COMPARED = 5_000;

/**
 * Reads the rows of a table for the comparison. An import leaves out a payment that was partly taken back; here it is
 * kept as the payment that was made, with the part as a cancellation of its own where the list names the sum.
 */
export function* carrierRows(
  columns: Columns,
  manner: Manner,
  { today, pool }: { readonly today: Day; readonly pool?: Pool },
): Steps<ReadTable> {
  const from = { today, source: 'history' as const };
  const { good, bad, counts } = yield* readDrafts(columns, manner, from);
  const parts = yield* partRows(columns, manner, bad, from);
  const read = new Set(parts.map(({ line }) => line));
  const doubted = good.filter(({ doubt }) => doubt !== undefined);
  const moved = read.size - doubted.length;
  return {
    rows: [
      ...good.flatMap(({ draft, doubt }) => (doubt === undefined ? [{ draft }] : [])),
      ...parts.flatMap(twoOf),
    ].map((row) => ({ ...row, draft: inPool(row.draft, pool) })),
    bad: [
      ...bad.filter(({ line }) => !read.has(line)),
      ...doubted.map(({ line }) => ({ line, reason: 'doubted' as const })),
    ].sort((a, b) => a.line - b.line),
    counts: { ...counts, good: counts.good + moved, bad: counts.bad - moved },
  };
}

const twoOf = ({ paid, back }: PartRow): readonly Omit<CarrierRow, 'at'>[] =>
  back === undefined ? [{ draft: paid, isPartUnknown: true }] : [{ draft: paid }, { draft: back }];

const inPool = (draft: Draft, pool: Pool | undefined): Draft =>
  draft.pool === undefined && pool !== undefined ? { ...draft, pool } : draft;
