import type * as v from 'valibot';
import type { Instant, Month } from '../../core/day.ts';
import { putAll } from '../lists.ts';
import type { ItemKind } from '../step.ts';

/**
 * What one stored family says of itself, in its own file: all that keys, schemas, migrations, history, backup and sync
 * know of it. An aspect in which it has no part says why. Methods, so that the list can be walked as one.
 */
export interface FamilyOf<Value> {
  /** Its key in storage.local; of one that is kept by month, how its keys begin. */
  readonly key: string;
  /** Read by every action, by those that ask for it, or month by month. */
  readonly read: 'daily' | 'rare' | 'monthly';
  /** What it holds before it was ever written; `nickname` names the first line in the person's language. */
  blank(nickname: string): Value;
  /** Reads plain data of the current version; one bad item does not hide the others. */
  parse(raw: unknown): Parsed<Value>;
  /** `migrations[0]` leads from version 1 to 2, and so on. The current version is one more than there are. */
  readonly migrations: readonly Migration[];
  /** Its lists by field, and what tells their items apart. */
  readonly identity: Readonly<Record<string, NameOf>> | Without;
  /** How its changes are taken back. */
  readonly history: Tracked<Value> | Without;
  /** Whether copies and backup files hold it, and which of its lists a merge unites item by item. */
  readonly backup: { readonly united: readonly string[] } | Without;
  /** What of it other computers are kept equal in. */
  readonly sync: Synced<Value> | Without;
}

/** Why a family has no part in something. */
export interface Without {
  readonly without: string;
}

/**
 * A family's value read from plain data, with the items that could not be read; `undefined` when nothing could be
 * read.
 */
export type Parsed<Value> = { readonly value: Value; readonly lost: readonly unknown[] } | undefined;

/** One step from a version to the next: a pure function over saved data, frozen once released. */
export type Migration = (old: unknown) => unknown;
/**
 * Lets a step name the old shape that it takes. Nothing checks that the data has it: where it does not, the step
 * throws, or what comes of it fits no schema, and either way it counts as unreadable.
 */
export const migration =
  <Old>(step: (old: Old) => unknown): Migration =>
  (old) =>
    step(old as Old);

/** The name of one item of a list. */
export interface NameOf {
  nameOf(item: unknown): string;
}
/** The identity of a family's items: equal names are one item. */
export const by = <Item>(nameOf: (item: Item) => string): { nameOf(item: Item): string } => ({ nameOf });
export const byId = by(({ id }: { readonly id: string }) => id);

/** Which command puts something back, and when. */
export interface Stamp {
  readonly command: string;
  readonly at: Instant;
}

/** Items to put, by name; `undefined` takes one out. */
export type Puts = ReadonlyMap<string, unknown>;

/** A family as history sees it: named items, each with the part of it that a person decided. */
export interface Tracked<Value> {
  readonly of: ItemKind;
  /** By name the very objects that are kept, so that unchanged ones are known without looking inside. */
  itemsOf(value: Value): ReadonlyMap<string, unknown>;
  /** Without bookkeeping; `undefined` when nothing else is in it. */
  imageOf(item: unknown): unknown;
  put(value: Value, puts: Puts, stamp: Stamp): Value;
}

/** A tracked family by what its items are and what tells them apart. */
export function tracked<Value, Item>(
  of: ItemKind,
  { itemsOf, nameOf, imageOf, put }: TrackedItems<Value, Item>,
): Tracked<Value> {
  return {
    of,
    itemsOf: (value) => new Map(itemsOf(value).map((item) => [nameOf(item), item])),
    imageOf: (item) => imageOf(item as Item),
    put,
  };
}

interface TrackedItems<Value, Item> {
  readonly itemsOf: (value: Value) => readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly imageOf: (item: Item) => unknown;
  readonly put: (value: Value, puts: Puts, stamp: Stamp) => Value;
}

/** Images are loose: play.ts opens what they lead to as a whole before it is written. */
export const putImages = <Item>(items: readonly Item[], puts: Puts, nameOf: (item: Item) => string): Item[] =>
  putAll(items, puts as ReadonlyMap<string, Item | undefined>, nameOf);

/** One thing to publish: its name, its value, and what it is on the first day where it is anything then. */
export type Published = readonly [name: string, value: unknown, blank?: unknown];

/** One thing that another computer has newer; `null` where it was taken away there. */
export interface Delta {
  readonly kind: string;
  readonly name: string;
  readonly value: unknown;
}

/** A family as other computers see it: named values of one kind. */
export interface Synced<Value> {
  /** How the names of its values begin: `line/…`. */
  readonly kind: string;
  valuesIn(value: Value, blank: Value): readonly Published[];
  /** What a value of that name has to be; `undefined` where there is no such name. */
  schemaOf(name: string): v.GenericSchema | undefined;
  /** Whether a value that fits its schema is what its name says. */
  isNamed(name: string, value: unknown): boolean;
  /** The value with what another computer has newer in it; the same object where nothing of that is about this key. */
  put(value: Value, coming: readonly Delta[], stamp: SyncStamp): Value;
}

/** The command that takes something over, when, and in which month's key. */
export interface SyncStamp extends Stamp {
  readonly month?: Month;
}

/** What is put in place of what is here: `undefined` for what was taken away elsewhere. */
export const putsOf = <Item>(
  coming: readonly Delta[],
  held = (item: Item): Item => item,
): Map<string, Item | undefined> =>
  new Map(coming.map(({ name, value }) => [name, value === null ? undefined : held(value as Item)]));

/** Whether a value carries the id that it is named by. */
export const hasItsId = (name: string, value: unknown): boolean => (value as { id: string }).id === name;
