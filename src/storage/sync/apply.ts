import type { Instant, Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Line } from '../../core/line.ts';
import type { Recurring } from '../../core/recurring.ts';
import type { Settings } from '../../core/settings.ts';
import { markOf, sharedBillName } from '../bill-marks.ts';
import type { Documents } from '../documents.ts';
import { withEntries, withoutEntries } from '../ledger.ts';
import { putAll } from '../lists.ts';
import type { BillMark } from '../shapes.ts';
import type { Change } from '../write-out.ts';
import { compare, type Registers } from './registers.ts';

/** One thing that another computer has newer. */
interface Delta {
  readonly kind: string;
  readonly name: string;
  readonly value: unknown;
}

/** What differs from this computer's own registers, in the order of its names. */
export function deltaOf(own: Registers, merged: Registers): Delta[] {
  return [...merged].flatMap(([key, register]) => {
    const mine = own.get(key);
    if (mine !== undefined && compare(mine, register) === 0) return [];
    const cut = key.indexOf('/');
    return [{ kind: key.slice(0, cut), name: key.slice(cut + 1), value: register.value }];
  });
}

/** Ledger months that the delta is about, beside those that are published anyway. */
export const monthsOf = (delta: readonly Delta[]): Month[] => entriesIn(delta).map(({ month }) => month);

/**
 * What has to be written so that this computer has the delta, too; every month it is about has to be open in `documents`.
 * An entry stands in one month alone: coming in one, it leaves the others.
 */
export function changesOf(
  delta: readonly Delta[],
  documents: Documents,
  command: string,
  at: Instant,
): Change[] {
  return [
    ...ledgerChanges(delta, documents, command, at),
    ...lineChanges(delta, documents),
    ...billChanges(delta, documents),
    ...recurringChanges(delta, documents),
    ...settingChanges(delta, documents),
  ];
}

const of = (delta: readonly Delta[], kind: string): Delta[] => delta.filter((item) => item.kind === kind);
const entriesIn = (delta: readonly Delta[]): Entry[] =>
  of(delta, 'entry').flatMap(({ value }) => (value === null ? [] : [value as Entry]));

function ledgerChanges(
  delta: readonly Delta[],
  documents: Documents,
  command: string,
  at: Instant,
): Change[] {
  const coming = entriesIn(delta);
  const moved = new Set(of(delta, 'entry').map(({ name }) => name));
  return [...documents.ledger].flatMap(([month, kept]) => {
    const here = coming.filter((entry) => entry.month === month);
    const staying = new Set(here.map(({ id }) => id));
    const leaving = new Set([...moved].filter((id) => !staying.has(id)));
    const value = withEntries(withoutEntries(kept.value, leaving, command, at), here);
    return value === kept.value ? [] : [{ kept, value }];
  });
}

/** What comes in place of what is here; what was taken away elsewhere as nothing. */
const putsOf = <Item>(
  delta: readonly Delta[],
  held = (item: Item): Item => item,
): Map<string, Item | undefined> =>
  new Map(delta.map(({ name, value }) => [name, value === null ? undefined : held(value as Item)]));

/** Lines are never taken away. */
function lineChanges(delta: readonly Delta[], { lines: kept }: Documents): Change[] {
  const received = of(delta, 'line').filter(({ value }) => value !== null);
  if (received.length === 0) return [];
  const lines = putAll(kept.value.lines, putsOf<Line>(received), ({ id }) => id);
  return [{ kept, value: { ...kept.value, lines } }];
}

function billChanges(delta: readonly Delta[], { bills: kept }: Documents): Change[] {
  const received = of(delta, 'bill');
  if (received.length === 0) return [];
  const withReminder = (mark: BillMark): BillMark => {
    const remindedOn = markOf(kept.value.bills, mark)?.remindedOn;
    return remindedOn === undefined ? mark : { ...mark, remindedOn };
  };
  const bills = putAll(kept.value.bills, putsOf(received, withReminder), sharedBillName);
  return [{ kept, value: { ...kept.value, bills } }];
}

function recurringChanges(delta: readonly Delta[], { recurring: kept }: Documents): Change[] {
  const received = of(delta, 'recurring');
  if (received.length === 0) return [];
  const recurring = putAll(kept.value.recurring, putsOf<Recurring>(received), ({ id }) => id);
  return [{ kept, value: { ...kept.value, recurring } }];
}

/** A setting taken away is one that was never received: what holds here stays. */
function settingChanges(delta: readonly Delta[], { settings: kept }: Documents): Change[] {
  const received = of(delta, 'setting').filter(({ value }) => value !== null);
  if (received.length === 0) return [];
  const shared = Object.fromEntries(received.map(({ name, value }) => [name, value]));
  const settings = { ...kept.value.settings, ...shared } as Settings;
  return [{ kept, value: { ...kept.value, settings } }];
}
