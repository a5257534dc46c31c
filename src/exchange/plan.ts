import type { Entry } from '../core/entry.ts';
import type { Pool } from '../core/line.ts';
import type { RowDoubt } from './drafts/draft.ts';
import { mapped, type Steps } from './drafts/steps.ts';
import { type Duplicate, duplicatesOf } from './duplicates.ts';
import { partStanding } from './part-standing.ts';
import type { GoodRow } from './tables/csv-import.ts';
import { namedTraits, type Traits, traitsOf } from './traits.ts';

/** A row as it was read, with any doubt about it. */
export type FoundRow = GoodRow;

/**
 * Why a row is not ticked at first: it is already there, nothing was paid, the message may be no carrier's, it takes
 * back a part of an unknown payment (`part-open`), or the import is full.
 */
export type LeaveOut = Duplicate['why'] | RowDoubt | 'failed' | 'part-open' | 'too-many';

/** A row as it would be imported. */
export interface PlannedRow extends FoundRow {
  readonly lineId: string;
  readonly pool: Pool;
  readonly isTicked: boolean;
  readonly why?: LeaveOut;
  /** The entry it repeats. */
  readonly of?: string;
  /** The pending entry that this row confirms. */
  readonly confirms?: string;
  /**
   * Whether the row is the payment shown beside it, which only the person can answer. Until then it is left out. A
   * doubt of the row's own is said beside the question: a tick for it would leave open which payment it is.
   */
  readonly question?: Question;
  /** Of a part that was taken back: the index of the row with its payment. */
  readonly beside?: number;
}

/** What a row may be the same as: an entry, or an earlier row of the file. */
export type Question = { readonly entry: Entry } | { readonly row: GoodRow };

export interface ImportDestination {
  /** The line for rows that name none of ours; `pool` for those that name none. */
  readonly line: string;
  readonly pool: Pool;
  /** Ids of the lines by their nicknames. */
  readonly nicknames: ReadonlyMap<string, string>;
  /** Most rows in one import. */
  readonly most: number;
}

/** Plans every row: where it goes, and whether it is ticked. What is already there is left out, with the reason. */
export function* planImport(
  rows: readonly FoundRow[],
  entries: readonly Entry[],
  to: ImportDestination,
): Steps<readonly PlannedRow[]> {
  const placed = rows.map((row) => ({
    ...row,
    lineId: to.nicknames.get(row.draft.line ?? '') ?? to.line,
    pool: row.draft.pool ?? to.pool,
  }));
  const [ours, theirs] = [yield* mapped(placed, traitsOfRow), yield* mapped(entries, traitsOf)];
  const found = yield* duplicatesOf(ours, theirs);
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const { beside, isOpen } = partStanding(placed, found, entries);
  let room = to.most;
  return yield* mapped(placed, (row, index) => {
    const duplicate = found[index];
    const entry = duplicate?.of === undefined ? undefined : known.get(duplicate.of);
    const told = objectionOf(row, duplicate, entry, rows);
    const objection: Objection = isBare(told) && isOpen(index) ? { why: 'part-open' } : told;
    const isTicked = objection.why === undefined && objection.question === undefined && room > 0;
    if (isTicked) room -= 1;
    const isLeft = !isTicked && objection.why === undefined && objection.question === undefined;
    const place = beside.get(index);
    const isFull = isLeft && { why: 'too-many' as const };
    return { ...row, ...isFull, ...objection, ...(place !== undefined && { beside: place }), isTicked };
  });
}

type Objection = Pick<PlannedRow, 'why' | 'of' | 'confirms' | 'question'>;

const isBare = (objection: Objection): boolean => Object.keys(objection).length === 0;

function objectionOf(
  row: FoundRow,
  duplicate: Duplicate | undefined,
  entry: Entry | undefined,
  rows: readonly FoundRow[],
): Objection {
  if (duplicate === undefined) return objectionAlone(row);
  const { why, isSure, ofRow } = duplicate;
  const above = ofRow === undefined ? undefined : rows[ofRow];
  if (entry === undefined) return isSure || above === undefined ? { why } : { why, question: { row: above } };
  const objection = objectionBeside(row, why, entry);
  return isSure ? objection : { ...objection, why, question: { entry } };
}

function objectionAlone({ draft: { status }, doubt }: FoundRow): Objection {
  const why = doubt ?? (status === 'failed' ? 'failed' : undefined);
  return why === undefined ? {} : { why };
}

function objectionBeside({ draft, doubt }: FoundRow, why: Duplicate['why'], entry: Entry): Objection {
  // The entry was only expected or under way, and this row is its receipt.
  const isReceipt = entry.status === 'pending' && draft.kind === 'payment' && draft.status === 'confirmed';
  if (!isReceipt) return { why, of: entry.id };
  return { ...(doubt !== undefined && { why: doubt }), confirms: entry.id };
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
  ...(draft.source === 'sms' && { isText: true as const }),
});

/** What the person decided for each row: a tick, or the answer to its question. */
export interface ImportChoices {
  readonly ticks: ReadonlyMap<number, boolean>;
  readonly answers: ReadonlyMap<number, 'same' | 'other'>;
}

export const NO_IMPORT_CHOICES: ImportChoices = { ticks: new Map(), answers: new Map() };

/**
 * Whether the row at that index is imported. A row with a question is, where the answer is `other`; or `same`, where it
 * is the receipt of a pending entry.
 */
export function isTicked(
  plan: readonly PlannedRow[],
  { ticks, answers }: ImportChoices,
  index: number,
): boolean {
  const row = plan[index];
  if (row?.question === undefined) return ticks.get(index) ?? row?.isTicked ?? false;
  const answer = answers.get(index);
  return answer === 'other' || (answer === 'same' && row.confirms !== undefined);
}

/** Indexes of the rows whose question is not answered yet. */
export const openQuestions = (plan: readonly PlannedRow[], { answers }: ImportChoices): readonly number[] =>
  plan.flatMap(({ question }, index) => (question !== undefined && !answers.has(index) ? [index] : []));

/**
 * Indexes of the open questions that one press may answer alike. A row that is in doubt for a reason of its own is left
 * out: about such a one more is to be said than which payment it is.
 */
export const openAlike = (plan: readonly PlannedRow[], choices: ImportChoices): readonly number[] =>
  openQuestions(plan, choices).filter((index) => plan[index]?.doubt === undefined);

/**
 * What is sent: the ticked rows, and every entry that was shown beside a row, since the person has seen and judged it
 * here.
 */
export function importContent(plan: readonly PlannedRow[], choices: ImportChoices) {
  const isIn = (index: number) => isTicked(plan, choices, index);
  return {
    rows: plan.flatMap((row, index) => (isIn(index) ? [sentRow(row, index, choices)] : [])),
    spoken: plan.flatMap(({ of, confirms }) => of ?? confirms ?? []),
  };
}

function sentRow(
  { draft, lineId, pool, of, why, confirms, question, beside }: PlannedRow,
  index: number,
  { answers }: ImportChoices,
) {
  const { line: _nickname, id: _own, fee, ...rest } = draft;
  const isOther = answers.get(index) === 'other';
  const isSure = question === undefined ? of !== undefined || why === 'in-file' : isOther;
  return {
    ...rest,
    row: index + 1,
    line: lineId,
    pool,
    ...(fee !== undefined && fee <= draft.amount && { fee }),
    ...(isSure && { sure: true as const }),
    ...(confirms !== undefined && !isOther && { confirms }),
    ...(beside !== undefined && { ofRow: beside + 1 }),
  };
}
