import type { Day } from '../../core/day.ts';
import type { Pool } from '../../core/line.ts';
import { readAmountCell } from '../amount-cell.ts';
import { type BadRow, type GoodRow, readDrafts } from '../csv-import.ts';
import type { Draft } from '../draft.ts';
import type { Columns } from '../mapping.ts';
import type { Manner } from '../read-row.ts';
import type { Steps } from '../steps.ts';
import { sumColumns } from '../sum-columns.ts';
import type { CarrierRow } from './fold.ts';

/** What a table comes to: its rows, and lines that could not be read. */
export interface ReadTable {
  readonly rows: readonly Omit<CarrierRow, 'at'>[];
  readonly bad: readonly BadRow[];
}

/** Rows of a list that is compared at most: more than a person ever paid in the years that carriers show. */
export const MOST_COMPARED = 5_000;

/**
 * Rows of a table for the comparison. An import leaves a payment out of which a part was taken back; here it is a payment
 * as it was made, and the part, where the list names it, a cancellation of its own.
 */
export function* carrierRows(
  columns: Columns,
  manner: Manner,
  { today, pool }: { readonly today: Day; readonly pool?: Pool },
): Steps<ReadTable> {
  const { good, bad } = yield* readDrafts(columns, manner, { today, source: 'history' });
  const part = new Set(bad.filter(({ reason }) => reason === 'part-cancelled').map(({ line }) => line));
  const whole = part.size === 0 ? [] : yield* wholePayments(columns, manner, { today, lines: part });
  const read = new Set(whole.map(({ line }) => line));
  const parts = whole.flatMap(({ line, draft }) => partOf(draft, cellOfPart(columns, manner, line)));
  return {
    rows: [
      ...good.flatMap(({ draft, doubt }) => (doubt === undefined ? [{ draft: inPool(draft, pool) }] : [])),
      ...parts.map((row) => ({ ...row, draft: inPool(row.draft, pool) })),
    ],
    bad: [
      ...bad.filter(({ line }) => !read.has(line)),
      ...good.flatMap(({ line, doubt }) =>
        doubt === undefined ? [] : [{ line, reason: 'doubted' as const }],
      ),
    ].sort((a, b) => a.line - b.line),
  };
}

const inPool = (draft: Draft, pool: Pool | undefined): Draft =>
  draft.pool === undefined && pool !== undefined ? { ...draft, pool } : draft;

/** The same lines without what was taken back of them. */
function* wholePayments(
  columns: Columns,
  manner: Manner,
  { today, lines }: { readonly today: Day; readonly lines: ReadonlySet<number> },
): Steps<readonly GoodRow[]> {
  const gone = [sumColumns(columns, manner.mapping).takenBack, manner.mapping.status];
  const body = columns.body
    .filter(({ line }) => lines.has(line))
    .map((row) => ({ ...row, cells: row.cells.map((cell, at) => (gone.includes(at) ? '' : cell)) }));
  const { good } = yield* readDrafts({ ...columns, body }, manner, { today, source: 'history' });
  return good.map((row) => ({ ...row, draft: asPaid(row.draft) }));
}

/** Only a part of it was taken back, whatever day that was. */
function asPaid({ cancelledAt: _part, ...draft }: Draft): Draft {
  return draft.kind === 'payment' ? { ...draft, status: 'confirmed' } : draft;
}

function cellOfPart(columns: Columns, manner: Manner, line: number): string {
  const { takenBack } = sumColumns(columns, manner.mapping);
  return columns.body.find((row) => row.line === line)?.cells[takenBack ?? -1] ?? '';
}

function partOf(draft: Draft, cell: string): readonly Omit<CarrierRow, 'at'>[] {
  const reading = readAmountCell(cell);
  if (!reading.ok || reading.amount >= draft.amount) return [{ draft, isPartUnknown: true }];
  const { fee: _fee, ...rest } = draft;
  return [{ draft }, { draft: { ...rest, kind: 'cancellation', isPart: true, amount: reading.amount } }];
}
