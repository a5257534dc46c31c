import type { Day } from '../core/day.ts';
import type { Pool } from '../core/line.ts';
import type { DraftSource } from '../exchange/drafts/draft.ts';
import type { Steps } from '../exchange/drafts/steps.ts';
import type { Encoding } from '../exchange/encoding.ts';
import type { FoundRow } from '../exchange/plan.ts';
import { paymentsIn } from '../exchange/tables/best-grid.ts';
import {
  decideManners,
  type Manners,
  readColumns,
  readDrafts,
  type TableReading,
} from '../exchange/tables/csv-import.ts';
import type { DateOrder } from '../exchange/tables/date-notations.ts';
import type { Delimiter } from '../exchange/tables/delimiter.ts';
import type { Fees } from '../exchange/tables/fees.ts';
import type { FileFault, Grid } from '../exchange/tables/grid.ts';
import type { Columns, Mapping } from '../exchange/tables/mapping.ts';
import type { Minus } from '../exchange/tables/minus.ts';
import { type PartRow, partRows } from '../exchange/tables/part-rows.ts';
import type { Manner } from '../exchange/tables/read-row.ts';
import { askedAsSecond } from '../exchange/tables/second-rows.ts';
import { poolNamed } from '../exchange/tables/usage-words.ts';
import type { PastedMessages } from '../exchange/texts/sms.ts';
import { isOfAnother } from '../exchange/texts/sms-doubts.ts';
import { type FoundRows, rowsOfMessages } from './found-rows.ts';
import type { Pasted } from './pasted.ts';

/** The tables that were chosen or pasted, and where they came from. */
export interface IntakeSource {
  readonly kind: Exclude<DraftSource, 'sms'>;
  readonly grids: readonly Grid[];
  /** The index of the table that is read. */
  readonly at: number;
  readonly file?: { readonly name: string; readonly encoding?: Encoding };
  /** For a CSV file: its text, and the delimiter at which it was split. */
  readonly delimited?: { readonly text: string; readonly sign: Delimiter };
  /** Sheets behind those in `grids` that were not read. */
  readonly sheetsLeft?: number;
  /** The indexes of the tables that were taken in already. */
  readonly done?: readonly number[];
}

/** A table with its columns as they were guessed, or as the person corrected them. */
export interface FoundTable extends IntakeSource {
  readonly columns: Columns;
  readonly mapping: Mapping;
  /** How dates and minus signs of the columns are likely read. */
  readonly manners: Manners;
  /** What the person chose instead. */
  readonly order?: DateOrder;
  readonly minus?: Minus;
  readonly fees?: Fees;
  /** The other tables in sight that hold payments. */
  readonly others?: readonly FoundTable[];
}

/** What was chosen or pasted, before it is read row by row. */
export type FoundInput = FoundTable | ({ readonly kind: 'sms' } & PastedMessages);

/** Guesses the columns of a table, and how its cells are read; and which other tables of the source hold payments. */
export function* foundTable(
  source: IntakeSource,
  today: Day,
): Steps<FoundTable | { readonly fault: FileFault }> {
  const found = yield* tableIn(source, today);
  if ('fault' in found) return found;
  const others: FoundTable[] = [];
  for (const [at, { name, rows, isHidden }] of source.grids.entries()) {
    yield;
    if (at === source.at || isHidden === true || paymentsIn(rows, today, [name]) === 0) continue;
    const other = yield* tableIn({ ...source, at }, today);
    if (!('fault' in other)) others.push(other);
  }
  return others.length === 0 ? found : { ...found, others };
}

function* tableIn(source: IntakeSource, today: Day): Steps<FoundTable | { readonly fault: FileFault }> {
  const grid = source.grids[source.at];
  const columns = readColumns(grid?.rows ?? [], today, [grid?.name ?? '', source.file?.name ?? '']);
  if ('fault' in columns) return columns;
  const { mapping } = columns;
  return { ...source, columns, mapping, manners: yield* decideManners(columns, mapping, today) };
}

/** The same table with other columns; answers about the old columns no longer hold. */
export function* remapped(found: FoundTable, mapping: Mapping, today: Day): Steps<FoundTable> {
  const { order: _order, minus: _minus, fees: _fees, ...rest } = found;
  return { ...rest, mapping, manners: yield* decideManners(found.columns, mapping, today) };
}

/**
 * Turns pasted text or tables into what is found in them.
 * @param given what was pasted, or the steps that still have to read it.
 */
export function* foundPasted(
  given: Pasted | Steps<Pasted | { readonly fault: FileFault }>,
  today: Day,
): Steps<FoundInput | { readonly fault: FileFault }> {
  const pasted = 'kind' in given ? given : yield* given;
  if ('fault' in pasted) return pasted;
  if (pasted.kind === 'history') return yield* foundTable(pasted, today);
  return pasted.readings.length === 0 ? { fault: 'empty' } : pasted;
}

/** How the columns are read; `undefined` until the person has said which of several days is meant. */
export function mannerOf({ mapping, manners, order, minus, fees }: FoundTable): Manner | undefined {
  const { orders } = manners.dates;
  const known = order ?? (orders.length === 1 ? orders[0] : undefined);
  if (known === undefined) return undefined;
  const ofFees = fees ?? manners.fees.known;
  return {
    mapping,
    order: known,
    minus: minus ?? manners.minus.likely,
    ...(ofFees !== undefined && { fees: ofFees }),
  };
}

/** Reads every row; `undefined` until the person has answered what its dates mean. */
export function* rowsOfFound(found: FoundInput, today: Day): Steps<FoundRows | undefined> {
  if (found.kind === 'sms') return rowsOfMessages(found.readings, today);
  const manner = mannerOf(found);
  if (manner === undefined) return undefined;
  const reading = yield* readDrafts(found.columns, manner, { today, source: found.kind });
  const parts = yield* partRows(found.columns, manner, reading.bad, { today, source: found.kind });
  const rows = withParts({ ...reading, good: askedAsSecond(reading.good) }, parts);
  return { ...rows, good: inPool(rows.good, poolNamed(found.grids[found.at]?.name ?? '')) };
}

/** In a sheet named 콘텐츠이용료, payments are of that pool, where no row or title says otherwise. */
const inPool = (rows: FoundRows['good'], pool: Pool | undefined): FoundRows['good'] =>
  pool === undefined ? rows : rows.map((row) => ({ ...row, draft: { pool, ...row.draft } }));

/** A row of which a part was taken back becomes two rows, the payment and the part, where the sum of the part is known. */
function withParts({ good, bad, counts }: TableReading, parts: readonly PartRow[]): FoundRows {
  const two = parts.flatMap(({ line, paid, back }): FoundRow[] =>
    back === undefined
      ? []
      : [
          { line, draft: paid },
          { line, draft: back },
        ],
  );
  const lines = new Set(two.map(({ line }) => line));
  return {
    good: [...good, ...two].sort((a, b) => a.line - b.line),
    bad: bad.filter(({ line }) => !lines.has(line)),
    counts: { ...counts, good: counts.good + lines.size, bad: counts.bad - lines.size },
  };
}

/** Whether some messages may be forged receipts, having an address, a private number or a sender abroad. */
export const isDoubtful = (found: FoundInput): boolean =>
  found.kind === 'sms' && found.readings.some(({ doubts }) => doubts.some((doubt) => !isOfAnother(doubt)));
