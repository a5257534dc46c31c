import type { Entry } from '../core/entry.ts';
import type { Pool } from '../core/line.ts';
import type { GoodRow } from './csv-import.ts';
import { type Duplicate, findDuplicates, namedTraits, type Traits, traitsOf } from './duplicates.ts';

/** A message that may be a card's or a bank's, or may only pose as a receipt. */
export type RowDoubt = 'card-like' | 'doubtful';

/** A row as it was found, with what speaks against taking it in. */
export interface FoundRow extends GoodRow {
  readonly doubt?: RowDoubt;
}

/**
 * Why a row is not ticked from the start: it is there already, nothing was paid, it may be no carrier's message, or the
 * import is full.
 */
export type LeaveOut = Duplicate['why'] | RowDoubt | 'failed' | 'too-many';

/** A row as it would be taken in. */
export interface PlannedRow extends FoundRow {
  readonly lineId: string;
  readonly pool: Pool;
  readonly isTicked: boolean;
  readonly why?: LeaveOut;
  /** The entry it repeats. */
  readonly of?: string;
  /** The entry that waits for an answer, which this row gives. */
  readonly confirms?: string;
}

export interface Destination {
  /** For rows that name no line of ours, and no pool. */
  readonly line: string;
  readonly pool: Pool;
  /** Ids of the lines by their nicknames. */
  readonly nicknames: ReadonlyMap<string, string>;
  /** Rows that one import may hold. */
  readonly most: number;
}

/** Every row with where it goes and whether it should: what is there already is left out, with the reason. */
export function planImport(
  rows: readonly FoundRow[],
  entries: readonly Entry[],
  to: Destination,
): readonly PlannedRow[] {
  const placed = rows.map((row) => ({
    ...row,
    lineId: to.nicknames.get(row.draft.line ?? '') ?? to.line,
    pool: row.draft.pool ?? to.pool,
  }));
  const found = findDuplicates(placed.map(traitsOfRow), entries.map(traitsOf));
  const waiting = new Set(entries.flatMap(({ id, status }) => (status === 'pending' ? [id] : [])));
  let room = to.most;
  return placed.map((row, index) => {
    const standing = standingOf(row, found[index], waiting);
    const isTicked = standing.why === undefined && room > 0;
    if (isTicked) room -= 1;
    return {
      ...row,
      ...(standing.why === undefined && !isTicked && { why: 'too-many' as const }),
      ...standing,
      isTicked,
    };
  });
}

function standingOf(
  { draft: { kind, status }, doubt }: FoundRow,
  found: Duplicate | undefined,
  waiting: ReadonlySet<string>,
) {
  if (found === undefined) {
    const why = doubt ?? (status === 'failed' ? ('failed' as const) : undefined);
    return why === undefined ? {} : { why };
  }
  const { why, of } = found;
  if (of === undefined) return { why };
  // A payment we only saw coming, and here is its receipt.
  if (waiting.has(of) && kind === 'payment' && status === 'confirmed') {
    return doubt === undefined ? { confirms: of } : { why: doubt, confirms: of };
  }
  return { why, of };
}

const traitsOfRow = ({ draft, lineId }: GoodRow & { readonly lineId: string }): Traits => ({
  ...namedTraits(draft),
  line: lineId,
  kind: draft.kind,
  amount: draft.amount,
  day: draft.day,
  isFailed: draft.status === 'failed',
  ...(draft.at !== undefined && { at: draft.at }),
  ...(draft.id !== undefined && { id: draft.id }),
});

/** Ticks the person changed, by the row's place in the plan. */
export type Ticks = ReadonlyMap<number, boolean>;

export const isTicked = (plan: readonly PlannedRow[], ticks: Ticks, index: number): boolean =>
  ticks.get(index) ?? plan[index]?.isTicked ?? false;

/** What is sent: the ticked rows, and the entries that stand for rows left out. */
export function importContent(plan: readonly PlannedRow[], ticks: Ticks) {
  const isIn = (index: number) => isTicked(plan, ticks, index);
  return {
    rows: plan.flatMap((row, index) => (isIn(index) ? [sentRow(row, index)] : [])),
    spoken: plan.flatMap(({ of, confirms }, index) => (isIn(index) ? [] : [of ?? confirms ?? []].flat())),
  };
}

function sentRow({ draft, lineId, pool, of, why, confirms }: PlannedRow, index: number) {
  const { line: _nickname, id: _own, fee, ...rest } = draft;
  const isSure = of !== undefined || why === 'in-file';
  return {
    ...rest,
    row: index + 1,
    line: lineId,
    pool,
    ...(fee !== undefined && fee <= draft.amount && { fee }),
    ...(isSure && { sure: true as const }),
    ...(confirms !== undefined && { confirms }),
  };
}
