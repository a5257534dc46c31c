import type { Instant } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Line } from '../../core/line.ts';
import type { Recurring } from '../../core/recurring.ts';
import type { Settings } from '../../core/settings.ts';
import { billName, saysAnything } from '../bill-marks.ts';
import type { Family } from '../keys.ts';
import { withCommand, withEntries, withoutEntries } from '../ledger.ts';
import { putAll } from '../lists.ts';
import type { BillMark, Shapes, Trashed } from '../shapes.ts';
import type { ItemKind } from './step.ts';

/** Which command puts something back, and when. */
export interface Stamp {
  readonly command: string;
  readonly at: Instant;
}

/** Items to put, by name; `undefined` takes one out. */
export type Puts = ReadonlyMap<string, unknown>;

/** A family as history sees it: named items, each with the part of it that a person decided. */
export interface Shelf<F extends Family, Item> {
  readonly of: ItemKind;
  /** The very objects that are kept, so that unchanged ones are known without looking inside. */
  readonly itemsOf: (value: Shapes[F]) => readonly Item[];
  readonly nameOf: (item: Item) => string;
  /** Without bookkeeping; `undefined` when nothing else is in it. */
  readonly imageOf: (item: Item) => unknown;
  readonly put: (value: Shapes[F], puts: Puts, stamp: Stamp) => Shapes[F];
}

/** Images are loose: play.ts opens what they lead to as a whole before it is written. */
const putImages = <Item>(items: readonly Item[], puts: Puts, nameOf: (item: Item) => string): Item[] =>
  putAll(items, puts as ReadonlyMap<string, Item | undefined>, nameOf);

const ledger: Shelf<'ledger', Entry> = {
  of: 'entry',
  itemsOf: ({ entries }) => entries,
  nameOf: ({ id }) => id,
  imageOf: ({ commands: _bookkeeping, ...image }) => image,
  put: (value, puts, { command, at }) => {
    const known = new Map(value.entries.map((entry) => [entry.id, entry.commands]));
    const back = [...puts].flatMap(([id, image]): Entry[] => {
      const commands = [...(known.get(id) ?? commandsIn(image)), command];
      return image === undefined ? [] : [{ ...(image as Entry), commands }];
    });
    const gone = [...puts].flatMap(([id, image]) => (image === undefined ? [id] : []));
    return withEntries(withoutEntries(value, new Set(gone), command, at), back);
  },
};

/** The rows of an import keep their commands while it stands undone. */
const commandsIn = (image: unknown): readonly string[] =>
  (image as Partial<Entry> | undefined)?.commands ?? [];

const lines: Shelf<'lines', Line> = {
  of: 'line',
  itemsOf: (value) => value.lines,
  nameOf: ({ id }) => id,
  imageOf: (line) => line,
  put: (value, puts, { command }) => ({
    ...value,
    lines: putImages(value.lines, puts, ({ id }) => id),
    commands: withCommand(value.commands, command),
  }),
};

/** What is kept of a bill beside the person's word: the day of its last reminder. */
const bills: Shelf<'bills', BillMark> = {
  of: 'bill',
  itemsOf: (value) => value.bills,
  nameOf: billName,
  imageOf: ({ remindedOn: _bookkeeping, ...image }) => (saysAnything(image) ? image : undefined),
  put: (value, puts, { command }) => {
    const reminded = new Map(value.bills.map((mark) => [billName(mark), mark]));
    const marks = new Map([...puts].map(([name, image]) => [name, markOf(image, reminded.get(name))]));
    const commands = withCommand(value.commands, command);
    return { ...value, bills: putImages(value.bills, marks, billName), commands };
  },
};

function markOf(image: unknown, now: BillMark | undefined): BillMark | undefined {
  const remindedOn = now?.remindedOn;
  const said = image as BillMark | undefined;
  if (remindedOn === undefined) return said;
  const { line, month } = said ?? (now as BillMark);
  return { line, month, ...said, remindedOn };
}

interface Setting {
  readonly name: string;
  readonly value: unknown;
}

/** The switch acts in open pages at once and has its own button, as hidden amounts have; the set-up is done once. */
const NOT_UNDONE: readonly (keyof Settings)[] = ['enabled', 'setup', 'masked'];

const settings: Shelf<'settings', Setting> = {
  of: 'setting',
  itemsOf: (value) =>
    Object.entries(value.settings)
      .filter(([name]) => !NOT_UNDONE.includes(name as keyof Settings))
      .map(([name, held]) => ({ name, value: held })),
  nameOf: ({ name }) => name,
  imageOf: ({ value }) => value,
  put: (value, puts, { command }) => ({
    ...value,
    settings: withSettings(value.settings, puts),
    commands: withCommand(value.commands, command),
  }),
};

const withSettings = (settings: Settings, puts: Puts): Settings =>
  Object.fromEntries(
    [...new Map([...Object.entries(settings), ...puts])].filter(([, held]) => held !== undefined),
  ) as unknown as Settings;

const recurring: Shelf<'recurring', Recurring> = {
  of: 'recurring',
  itemsOf: (value) => value.recurring,
  nameOf: ({ id }) => id,
  imageOf: ({ commands: _bookkeeping, ...image }) => image,
  put: (value, puts, { command }) => {
    const known = new Map(value.recurring.map(({ id, commands }) => [id, commands]));
    const back = [...puts].map(([id, image]): [string, unknown] => {
      const commands = withCommand(known.get(id) ?? [], command);
      return [id, image === undefined ? undefined : { ...(image as Recurring), commands }];
    });
    return {
      ...value,
      recurring: putImages(value.recurring, new Map(back), ({ id }) => id),
      commands: withCommand(value.commands, command),
    };
  },
};

const trash: Shelf<'trash', Trashed> = {
  of: 'trash',
  itemsOf: (value) => value.trash,
  nameOf: ({ entry }) => entry.id,
  imageOf: (item) => item,
  put: (value, puts) => ({ ...value, trash: putImages(value.trash, puts, ({ entry }) => entry.id) }),
};

/** The families whose changes can be taken back. */
export const SHELVES = { ledger, lines, bills, recurring, settings, trash } as const;
export type Shelved = keyof typeof SHELVES;
