import type { Day } from '../../core/day.ts';
import type { Steps } from '../drafts/steps.ts';
import { readDateCell } from './date-cell.ts';
import { DATE_ORDERS, type DateOrder } from './date-notations.ts';
import type { NamedMonth } from './periods.ts';

/** How the dates of a column are to be read. */
export interface DateChoice {
  /** One order, or several that fit all rows equally well, the likeliest first: then the person has to choose. */
  readonly orders: readonly [DateOrder, ...DateOrder[]];
  /** A cell that tells these orders apart; one of them may read no day in it, where no cell has a day in all. */
  readonly example?: string;
}

/** Years back in which dates are likely: shops and carriers keep payments for five (전자금융거래법). */
const LIKELY_YEARS = 10;
const FIRST = '2000-01-01';
/** Dates that are too few to show how a list goes on. */
const FEW = 2;
/** Cells looked at between two pauses. */
const A_STEP = 200;

/** How one order reads the column. */
interface OrderTally {
  readonly order: DateOrder;
  /** Cells that it reads as a day up to today. */
  fitting: number;
  /** Of these, the cells within the last ten years. */
  likely: number;
  readonly days: (Day | undefined)[];
}

/**
 * Finds one order for all dates of a column: the one that fits all its cells, or those between which only the person
 * can decide. Cells that read the same in every order, and those that are no dates, do not count.
 * @param named the month that a title names: where the Korean order alone keeps to it, that one is meant. It shows no
 *   other order, for a bill of November lists what was paid in October.
 */
export function* decideDates(cells: readonly string[], today: Day, named?: NamedMonth): Steps<DateChoice> {
  const since = `${Number(today.slice(0, 4)) - LIKELY_YEARS}${today.slice(4)}`;
  const tallies = DATE_ORDERS.map((order): OrderTally => ({ order, fitting: 0, likely: 0, days: [] }));
  const asked: string[] = [];
  let looked = 0;
  for (const cell of cells) {
    looked += 1;
    if (looked % A_STEP === 0) yield;
    const days = tallies.map(({ order }) => dayOf(cell, order, today));
    if (days.every((each) => each === days[0])) continue;
    asked.push(cell);
    for (const [index, tally] of tallies.entries()) count(tally, days[index], today, since);
  }
  const [told, ...more] = distinct(named ? tallies.filter(({ days }) => areOf(named, days)) : []);
  const isTold = told?.order === 'ymd' && more.length === 0 && asked.length > 0;
  return isTold ? { orders: ['ymd'] } : choiceOf(tallies, asked);
}

const areOf = ({ month }: NamedMonth, days: readonly (Day | undefined)[]): boolean =>
  days.every((day) => day !== undefined && Number(day.slice(5, 7)) === Number(month));

const dayOf = (cell: string, order: DateOrder, today: Day): Day | undefined => {
  const reading = readDateCell(cell, { today, order, isDateColumn: true });
  return reading.fault === undefined ? reading.day : undefined;
};

function count(tally: OrderTally, day: Day | undefined, today: Day, since: string): void {
  const isFitting = day !== undefined && day <= today && day >= FIRST;
  tally.days.push(day);
  if (isFitting) tally.fitting += 1;
  if (isFitting && day >= since) tally.likely += 1;
}

function choiceOf(tallies: readonly OrderTally[], asked: readonly string[]): DateChoice {
  if (asked.length === 0) return { orders: ['ymd'] };
  const [first, ...others] = distinct(bestOf(tallies, asked.length));
  if (first === undefined) return { orders: ['ymd'] };
  if (others.length === 0 || isPlain(first, others)) return { orders: [first.order] };
  const example = exampleOf([first, ...others], asked);
  return {
    orders: [first.order, ...others.map(({ order }) => order)],
    ...(example !== undefined && { example }),
  };
}

/** The first of the cells that tell the orders apart best: as different days that exist, where there is such a cell. */
function exampleOf(tallies: readonly OrderTally[], asked: readonly string[]): string | undefined {
  let [example, best]: [string | undefined, number] = [undefined, 0];
  for (const [index, cell] of asked.entries()) {
    const days = new Set(tallies.map((tally) => tally.days[index]));
    const score = days.size > 1 ? days.size * 2 - Number(days.has(undefined)) : 0;
    if (score > best) [example, best] = [cell, score];
  }
  return example;
}

/**
 * The orders that fit all cells. Where none does: those that fit the most, and also those that read every cell as an
 * existing day and at least half of them as one of the last years. For if one order makes a future day and another an
 * impossible one, either of these cells may be the mistake.
 */
function bestOf(tallies: readonly OrderTally[], all: number): readonly OrderTally[] {
  const most = Math.max(...tallies.map(({ likely }) => likely));
  if (most === 0) return fittingMost(tallies);
  const isWhole = ({ likely, days }: OrderTally) =>
    likely * 2 >= all && days.every((day) => day !== undefined);
  return tallies.filter((tally) => tally.likely === most || (most < all && isWhole(tally)));
}

function fittingMost(tallies: readonly OrderTally[]): readonly OrderTally[] {
  const most = Math.max(...tallies.map(({ fitting }) => fitting));
  return tallies.filter(({ fitting }) => fitting === most && most > 0);
}

/** Of orders that read all cells as the same days, only the first is kept. */
const distinct = (tallies: readonly OrderTally[]): OrderTally[] =>
  tallies.filter(
    ({ days }, index) =>
      !tallies.slice(0, index).some((other) => other.days.every((day, at) => day === days[at])),
  );

/**
 * Whether the Korean order (year first) is clearly meant, so that the person need not be asked: by every other order
 * the payments would end before these begin, and spread over more years, or over months on one and the same day. Where
 * another order brings the list nearer to today, it may well be meant, for a list ends about now.
 */
function isPlain(first: OrderTally, others: readonly OrderTally[]): boolean {
  const ours = spreadOf(first);
  const all = first.days.length;
  // A payment or two that another order suits, too, may be of different years as well as of one month.
  const isTooFew = all <= FEW && others.some(({ fitting }) => fitting === all);
  return (
    first.order === 'ymd' &&
    !isTooFew &&
    !ours.isOdd &&
    others
      .map(spreadOf)
      .every(
        (theirs) =>
          theirs.last < ours.first &&
          (ours.years < theirs.years || (ours.years === theirs.years && theirs.isOdd)),
      )
  );
}

interface Spread {
  readonly first: string;
  readonly last: string;
  readonly years: number;
  /** More different months than days of the month, which only monthly payments have. */
  readonly isOdd: boolean;
}

function spreadOf({ days }: OrderTally): Spread {
  const known = days.filter((day) => day !== undefined).sort();
  const of = (from: number, to: number) => new Set(known.map((day) => day.slice(from, to))).size;
  const [first = '', last = ''] = [known[0], known.at(-1)];
  return { first, last, years: of(0, 4), isOdd: of(0, 7) > of(8, 10) };
}
