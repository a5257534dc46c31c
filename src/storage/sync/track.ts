import { addMonths, type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import { canonical, digestOf } from '../canonical.ts';
import { SYNCED, syncOf } from '../describe.ts';
import type { Mark } from '../items/mark.ts';
import { isHonest, MOST_REVS, nextChange, type Register, type Registers } from './registers.ts';
import { monthIn, type Values } from './values.ts';

export interface Moment {
  readonly device: string;
  readonly now: Instant;
  /** The oldest month that is published. */
  readonly since: Month;
}

const TAKEN_AWAY = '';
const digest = (value: unknown): string => (value === null ? TAKEN_AWAY : digestOf(canonical(value)));

/**
 * What this computer knows, as registers: a value that differs from its mark was changed here, and is counted one
 * higher. An entry whose month is too old is no longer published; its absence is no deletion.
 */
export function registersOf(values: Values, marks: readonly Mark[], moment: Moment): Registers {
  const living = marks
    .filter(({ month }) => month === undefined || month >= moment.since)
    // Marks of dishonest changes that were received before such changes were refused: the value stays, but with a count
    // that any later change exceeds.
    .map((mark) => (isHonest(mark, moment.now) ? mark : { ...mark, rev: MOST_REVS - 1 }));
  const known = new Map(living.map((mark) => [mark.key, mark]));
  const published = [...values].filter(([key, value]) => known.has(key) || !isTooOld(key, value, moment));
  const registers = new Map(
    published.map(([key, value]) => [key, registerOf(key, value, known.get(key), moment)]),
  );
  for (const mark of living) {
    if (!values.has(mark.key)) registers.set(mark.key, registerOf(mark.key, null, mark, moment));
  }
  return registers;
}

function registerOf(key: string, value: unknown, mark: Mark | undefined, moment: Moment): Register {
  const month = latest(monthIn(key, value), mark?.month);
  const stood = month === undefined ? {} : { month };
  if (mark === undefined) return { rev: 1, at: moment.now, by: moment.device, value, ...stood };
  if (mark.digest === digest(value)) return { rev: mark.rev, at: mark.at, by: mark.by, value, ...stood };
  return { ...nextChange(mark, moment.now), by: moment.device, value, ...stood };
}

const latest = (one: Month | undefined, other: Month | undefined): Month | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;

const isTooOld = (key: string, value: unknown, { since }: Moment): boolean => {
  const month = monthIn(key, value);
  return month !== undefined && month < since;
};

/** How many months ahead of ours an entry may stand; a clock that is further ahead is wrong. */
const AHEAD_MONTHS = 12;

/**
 * What others publish, without what no honest computer could publish at this moment: changes of the far future, where
 * counts are no longer compared, and entries of months far ahead. Nothing is lost: once its time comes, it is received.
 */
export function believable(published: Registers, now: Instant): Registers {
  const lastMonth = addMonths(monthOf(seoulDay(now)), AHEAD_MONTHS);
  const isNear = (month: Month | undefined) => month === undefined || month <= lastMonth;
  return new Map(
    [...published].filter(
      ([key, register]) =>
        isHonest(register, now) && isNear(register.month) && isNear(monthIn(key, register.value)),
    ),
  );
}

/**
 * Most values without a month that are taken from others, by kind: as many as a person may have; and most removed
 * values that are remembered though they were never here. Values with a month are forgotten with it, but these would
 * stay for good: a computer that invents them would fill the lists beyond repair, and the room of the synced storage.
 */
const roomsUndated = (): Map<string, number> =>
  new Map([
    ['gone', 200],
    ...SYNCED.map((family): [string, number] => [syncOf(family).kind, syncOf(family).mostUndated]),
  ]);

/**
 * What this computer takes over of what others publish. An entry of a month that is no longer published is taken only
 * where it is known here and was moved to that month.
 */
export function takenFrom(others: Registers, marks: readonly Mark[], moment: Moment): Registers {
  const known = new Set(registersKnown(marks, moment));
  const rooms = roomsUndated();
  const hasRoom = (key: string, isGone: boolean): boolean => {
    const kind = isGone ? 'gone' : key.slice(0, key.indexOf('/'));
    const room = (rooms.get(kind) ?? 0) - 1;
    rooms.set(kind, room);
    return room >= 0;
  };
  for (const { key, month, digest: of } of marks) if (month === undefined) hasRoom(key, of === TAKEN_AWAY);
  const isWelcome = (key: string, { value, month }: Register): boolean =>
    month === undefined ? hasRoom(key, value === null) : month >= moment.since;
  return new Map([...others].filter(([key, register]) => known.has(key) || isWelcome(key, register)));
}

const registersKnown = (marks: readonly Mark[], { since }: Moment): string[] =>
  marks.filter(({ month }) => month === undefined || month >= since).map(({ key }) => key);

/** The marks to keep once this computer holds these registers. */
export const marksOf = (registers: Registers): Mark[] =>
  [...registers].map(([key, { rev, at, by, value, month }]) => {
    const stands = monthIn(key, value);
    return {
      key,
      rev,
      at,
      by,
      digest: digest(value),
      ...(month !== undefined && { month }),
      ...(stands !== undefined && stands !== month && { stands }),
    };
  });

/** Further months to open: known entries may have been moved to one, or be in months ahead of our clock. */
export const monthsMarked = (marks: readonly Mark[], { since }: Moment): Month[] => [
  ...new Set(
    marks
      .filter(({ month }) => month !== undefined && month >= since)
      .flatMap(({ month, stands }) => [month, stands])
      .filter((month) => month !== undefined),
  ),
];
