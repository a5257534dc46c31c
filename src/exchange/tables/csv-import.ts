import { type Day, monthOf } from '../../core/day.ts';
import type { Draft, DraftSource, RowDoubt } from '../drafts/draft.ts';
import { numberKey } from '../drafts/numbers.ts';
import { mapped, type Steps } from '../drafts/steps.ts';
import { isPaymentAbove } from './above-heading.ts';
import { guessColumns } from './columns.ts';
import { plainCell } from './csv-cells.ts';
import { type DateChoice, decideDates } from './date-order.ts';
import { isDoubled } from './doubled.ts';
import { decideFees, type FeeChoice } from './fees.ts';
import { type FileFault, type GridRow, isBlankRow } from './grid.ts';
import { withGross } from './gross-column.ts';
import { halfColumn } from './half-column.ts';
import { lostZeros } from './lost-zeros.ts';
import type { Columns, Mapping } from './mapping.ts';
import { decideMinus, type MinusChoice } from './minus.ts';
import { headingsAgain } from './no-payment.ts';
import { odditiesOf } from './oddities.ts';
import { isOtherMethod, isPhoneBill } from './other-method.ts';
import { endsOfPeriods, monthOfTitles } from './periods.ts';
import { type BadReason, type Manner, type RowContext, type RowReading, readRow } from './read-row.ts';
import { poolsOfSections } from './sections.ts';
import { shapedRows } from './shaped-rows.ts';
import { sumColumns } from './sum-columns.ts';
import { yearlessIn } from './yearless.ts';
import { zonesOf } from './zones.ts';

export interface GoodRow {
  /** The line of the file on which the row starts. */
  readonly line: number;
  readonly draft: Draft;
  /** A quote in its line has no partner, yet the line gave as many cells as there are headings. */
  readonly isOdd?: true;
  readonly doubt?: RowDoubt;
}

export interface BadRow {
  readonly line: number;
  readonly reason: BadReason;
  /** The text of the cell at fault. */
  readonly text?: string;
}

/** Every row of the file is counted: `rows` is the sum of `head`, `good`, `bad` and `blank`. */
export interface TableReading {
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  readonly counts: Counts;
}

export interface Counts {
  readonly rows: number;
  /** Lines above the first row that hold no payment: titles, remarks and headings. */
  readonly head: number;
  readonly good: number;
  readonly bad: number;
  readonly blank: number;
}

/**
 * Finds the columns of a file, or why nothing can be read from it.
 * @param titles names of its sheet and of the file
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

/** Whether rows can be read: only where a column of dates and one of amounts are known. */
export const isReadable = (mapping: Mapping): boolean =>
  mapping.when !== undefined && mapping.amount !== undefined;

/** How dates, minus signs and fees of the columns are likely read; the person may choose otherwise. */
export interface Manners {
  readonly dates: DateChoice;
  readonly minus: MinusChoice;
  readonly fees: FeeChoice;
}

/** Decides for the whole column what its dates, a minus in its amounts and a fee beside them mean. */
export function* decideManners(
  columns: Pick<Columns, 'head' | 'body' | 'names' | 'hasHead' | 'titles'>,
  mapping: Mapping,
  today: Day,
): Steps<Manners> {
  return {
    dates: yield* decideDates(datesIn(columns.body, mapping), today, monthOfTitles(columns)),
    minus: yield* decideMinus(columns, mapping),
    fees: decideFees(columns, mapping),
  };
}

/** What else helps to tell the day and time of a row, besides its date cell. */
const besideDates = (
  columns: Columns,
  { mapping, order }: Manner,
): Pick<RowContext, 'ends' | 'yearless' | 'half' | 'zoneOf'> => ({
  ends: endsOfPeriods(columns),
  yearless: yearlessIn(columns.body, mapping.when, order),
  half: halfColumn(columns),
  zoneOf: zonesOf(columns, mapping),
});

/** The cells of the date column, or none where that column is not known. */
const datesIn = (body: readonly GridRow[], { when }: Mapping): string[] =>
  when === undefined ? [] : body.map(({ cells }) => plainCell(cells[when] ?? '').trim());

/** Reads every row into a draft, or into its line and what is wrong with it. */
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
  const [pools, isOther] = [poolsOfSections(columns), isOtherMethod(columns, manner.mapping)];
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
    const isAnother = isOther(row) || isPhoneBill(draft.merchant ?? draft.item ?? '');
    return { ...reading, draft, ...(isAnother && { doubt: 'other-method' as const }) };
  };
  const readings = yield* mapped(body, readOne);
  const told = readings.filter((reading) => reading !== undefined);
  const good = told.flatMap((reading) => ('draft' in reading ? [reading] : []));
  const bad = told.flatMap((reading) => {
    if (!('bad' in reading)) return [];
    const { bad: reason, ...rest } = reading;
    return [{ ...rest, reason }];
  });
  const above = head.filter((row) => isPaymentAbove(row, today, manner.mapping)).map(aboveHeading);
  const filled = head.filter((row) => !isBlankRow(row)).length;
  return {
    good: pairCancelled(good),
    bad: [...above, ...bad],
    counts: {
      rows: head.length + body.length,
      head: filled - above.length,
      good: good.length,
      bad: above.length + bad.length,
      blank: head.length - filled + body.length - told.length,
    },
  };
}

const aboveHeading = ({ line }: GridRow): BadRow => ({ line, reason: 'above-heading' });

/**
 * Some lists give a cancelled payment two rows with one number: then the second row takes the first one back, and is no
 * further payment that was cancelled. A number may recur over many months, so both rows must be of one month, and each
 * payment is taken back once.
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
