import { type Day, monthOf } from '../core/day.ts';
import { guessColumns } from './columns.ts';
import { plainCell } from './csv-cells.ts';
import { type DateChoice, decideDates } from './date-order.ts';
import type { Draft, DraftSource, RowDoubt } from './draft.ts';
import { type FileFault, type GridRow, isBlankRow } from './grid.ts';
import { withGross } from './gross-column.ts';
import { halfColumn } from './half-column.ts';
import { lostZeros } from './lost-zeros.ts';
import type { Columns, Mapping } from './mapping.ts';
import { decideMinus, type MinusChoice } from './minus.ts';
import { headingsAgain } from './no-payment.ts';
import { numberKey } from './numbers.ts';
import { isDoubled, odditiesOf } from './oddities.ts';
import { isOtherMethod } from './other-method.ts';
import { endsOfPeriods } from './periods.ts';
import { type BadReason, type Manner, type RowContext, type RowReading, readRow } from './read-row.ts';
import { poolsOfSections } from './sections.ts';
import { shapedRows } from './shaped-rows.ts';
import { mapped, type Steps } from './steps.ts';
import { sumColumns } from './sum-columns.ts';
import { yearlessIn } from './yearless.ts';
import { zonesOf } from './zones.ts';

export interface GoodRow {
  /** The line of the file on which the row starts. */
  readonly line: number;
  readonly draft: Draft;
  /** A quote of its line has no partner; its cells came out as many as the headings all the same. */
  readonly isOdd?: true;
  readonly doubt?: RowDoubt;
}

export interface BadRow {
  readonly line: number;
  readonly reason: BadReason;
  /** The cell that is meant, as it stands there. */
  readonly text?: string;
}

/** Every row that came in is told of: `rows` is `head` and `good` and `bad` and `blank` together. */
export interface TableReading {
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  readonly counts: Counts;
}

export interface Counts {
  readonly rows: number;
  /** Titles, remarks and headings above the first row. */
  readonly head: number;
  readonly good: number;
  readonly bad: number;
  readonly blank: number;
}

/**
 * What the columns of a file hold, or why nothing can be read of it.
 * @param titles what its sheet is called, and its file
 */
export function readColumns(
  rows: readonly GridRow[],
  today: Day,
  titles: readonly string[] = [],
): Columns | { readonly fault: FileFault } {
  if (rows.every(isBlankRow)) return { fault: 'empty' };
  const columns = withGross(guessColumns(shapedRows(rows, today, titles), today));
  return titles.length === 0 ? columns : { ...columns, titles };
}

/** A row can be read only where a date and an amount were found. */
export const isReadable = (mapping: Mapping): boolean =>
  mapping.when !== undefined && mapping.amount !== undefined;

/** How the columns read, as far as they tell; the person may say otherwise. */
export interface Manners {
  readonly dates: DateChoice;
  readonly minus: MinusChoice;
}

/** Decides for whole columns what a date and a minus in them mean. */
export function* decideManners(
  columns: Pick<Columns, 'body' | 'names' | 'hasHead'>,
  mapping: Mapping,
  today: Day,
): Steps<Manners> {
  return {
    dates: yield* decideDates(datesIn(columns.body, mapping), today),
    minus: yield* decideMinus(columns, mapping),
  };
}

/** What else says on which day and at which time a row was paid. */
const besideDates = (
  columns: Columns,
  { mapping, order }: Manner,
): Pick<RowContext, 'ends' | 'yearless' | 'half' | 'zoneOf'> => ({
  ends: endsOfPeriods(columns),
  yearless: yearlessIn(columns.body, mapping.when, order),
  half: halfColumn(columns),
  zoneOf: zonesOf(columns, mapping),
});

/** The cells of the column of dates, as far as one is known. */
const datesIn = (body: readonly GridRow[], { when }: Mapping): string[] =>
  when === undefined ? [] : body.map(({ cells }) => plainCell(cells[when] ?? '').trim());

/** Every row as a draft, or the line it is on and what is wrong with it. */
export function* readDrafts(
  columns: Columns,
  manner: Manner,
  { today, source }: { readonly today: Day; readonly source: DraftSource },
): Steps<TableReading> {
  const { body, head, names, width, hasHead } = columns;
  const sums = sumColumns(columns, manner.mapping);
  const isCut = lostZeros(datesIn(body, manner.mapping));
  const oddities = odditiesOf(columns, manner.mapping);
  const context: RowContext = {
    ...manner,
    today,
    source,
    width,
    sums,
    isCut,
    oddities,
    ...besideDates(columns, manner),
  };
  const headings = headingsAgain(names.slice(0, width), hasHead);
  const [pools, isOther] = [poolsOfSections(columns), isOtherMethod(columns)];
  const isBeside = isDoubled(columns, manner.mapping);
  const readOne = (row: GridRow): (RowReading & Pick<GoodRow, 'doubt'>) | undefined => {
    if (isBlankRow(row)) return undefined;
    const heading = headings(row.cells);
    if (heading !== undefined) return { line: row.line, bad: heading };
    if (isBeside) return { line: row.line, bad: 'more-cells' };
    const reading = readRow(row, context);
    if (!('draft' in reading)) return reading;
    const pool = reading.draft.pool ?? pools.get(row.line);
    const draft = pool === undefined ? reading.draft : { ...reading.draft, pool };
    return { ...reading, draft, ...(isOther(row) && { doubt: 'other-method' as const }) };
  };
  const readings = yield* mapped(body, readOne);
  const told = readings.filter((reading) => reading !== undefined);
  const good = told.flatMap((reading) => ('draft' in reading ? [reading] : []));
  const bad = told.flatMap((reading) => {
    if (!('bad' in reading)) return [];
    const { bad: reason, ...rest } = reading;
    return [{ ...rest, reason }];
  });
  const titles = head.filter((row) => !isBlankRow(row)).length;
  return {
    good: pairCancelled(good),
    bad,
    counts: {
      rows: head.length + body.length,
      head: titles,
      good: good.length,
      bad: bad.length,
      blank: head.length - titles + body.length - told.length,
    },
  };
}

/**
 * Some lists give a cancelled payment two rows with one number: the second then takes the first back instead of being a
 * second payment that was cancelled. One number may stand on the payments of many months, so both are of one month, and
 * each payment is taken back once.
 */
function pairCancelled(rows: readonly GoodRow[]): readonly GoodRow[] {
  const paid = new Map<string, Draft[]>();
  for (const { draft } of rows) {
    if (draft.kind !== 'payment' || draft.status !== 'confirmed') continue;
    const key = pairKey(draft);
    if (key !== undefined) paid.set(key, [...(paid.get(key) ?? []), draft]);
  }
  return rows.map((row) => {
    const { draft } = row;
    const isSecond = draft.kind === 'payment' && draft.status === 'cancelled' && draft.id === undefined;
    const firsts = isSecond ? (paid.get(pairKey(draft) ?? '') ?? []) : [];
    const at = firsts.findIndex(({ day }) => day <= draft.day);
    if (at < 0) return row;
    firsts.splice(at, 1);
    const { cancelledAt: _own, ...rest } = draft;
    return { ...row, draft: { ...rest, kind: 'cancellation', status: 'confirmed' } };
  });
}

const pairKey = ({ approval, amount, day }: Draft): string | undefined => {
  const number = numberKey(approval);
  return number === undefined ? undefined : `${number} ${amount} ${monthOf(day)}`;
};
