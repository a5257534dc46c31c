import type { Day } from '../core/day.ts';
import { type Columns, guessColumns, type Mapping } from './columns.ts';
import type { Draft, DraftSource } from './draft.ts';
import type { FileFault, GridRow } from './grid.ts';
import { type BadReason, readRow } from './read-row.ts';

export interface GoodRow {
  /** The line of the file on which the row starts. */
  readonly line: number;
  readonly draft: Draft;
}

export interface BadRow {
  readonly line: number;
  readonly reason: BadReason;
}

export interface Reading {
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
}

/** What the columns of a file hold, or why nothing can be read of it. */
export function readColumns(rows: readonly GridRow[], today: Day): Columns | { readonly fault: FileFault } {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { fault: 'empty' };
  return guessColumns(filled, today);
}

/** A row can be read only where a date and an amount were found. */
export const isReadable = (mapping: Mapping): boolean =>
  mapping.when !== undefined && mapping.amount !== undefined;

/** Every row below the headings as a draft, or the line it is on and what is wrong with it. */
export function readDrafts(
  { body }: Pick<Columns, 'body'>,
  mapping: Mapping,
  { today, source }: { readonly today: Day; readonly source: DraftSource },
): Reading {
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  for (const row of body) {
    const reading = readRow(row, { mapping, today, source });
    if (reading === undefined) continue;
    if ('bad' in reading) bad.push({ line: reading.line, reason: reading.bad });
    else good.push(reading);
  }
  return { good: pairCancelled(good), bad };
}

/**
 * Some lists give a cancelled payment two rows with one approval number: the second then takes the first back
 * instead of being a second payment that was cancelled.
 */
function pairCancelled(rows: readonly GoodRow[]): GoodRow[] {
  const paid = new Set(rows.flatMap(({ draft }) => (isPaid(draft) ? [numberOf(draft)] : [])));
  return rows.map(({ line, draft }) => {
    const isSecond = draft.kind === 'payment' && draft.status === 'cancelled' && draft.id === undefined;
    if (!isSecond || draft.approval === undefined || !paid.has(numberOf(draft))) return { line, draft };
    const { cancelledAt: _own, ...rest } = draft;
    return { line, draft: { ...rest, kind: 'cancellation', status: 'confirmed' } };
  });
}

const isPaid = ({ kind, status, approval }: Draft): boolean =>
  kind === 'payment' && status === 'confirmed' && approval !== undefined;
const numberOf = ({ approval = '', amount }: Draft): string => `${approval} ${amount}`;
