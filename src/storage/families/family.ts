import * as v from 'valibot';
import { id } from '../../contract/fields.ts';
import type { Instant, Month } from '../../core/day.ts';
import { putAll } from '../items/lists.ts';
import type { ItemKind } from '../items/step.ts';

/**
 * What one stored family says of itself, in its own file: everything that keys, schemas, migrations, history, backup
 * and sync know of it. Where it has no part in an aspect, it says why. Written as methods, so that the whole list can
 * be walked as one type.
 */
export interface FamilyOf<Value> {
  /** Its key in storage.local; for a family kept by month, the first part of its keys. */
  readonly key: string;
  /** Whether every action reads it, only those that ask for it, or month by month. */
  readonly read: 'daily' | 'rare' | 'monthly';
  /** What it holds before it was first written; `nickname` is the first line's name in the person's language. */
  blank(nickname: string): Value;
  /** Reads plain data of the current version; one bad item does not hide the others. */
  parse(raw: unknown): Parsed<Value>;
  /**
   * `migrations[0]` leads from version 1 to 2, and so on. The current version is one more than the number of
   * migrations.
   */
  readonly migrations: readonly Migration[];
  /** Its lists by field, each with what tells its items apart. */
  readonly identity: Readonly<Record<string, NameOf>> | Without;
  /** How its changes are taken back. */
  readonly history: Tracked<Value> | Without;
  /** Whether copies and backup files hold it, and which of its lists a merge unites item by item. */
  readonly backup: { readonly united: readonly string[] } | Without;
  /** Which values of it are kept equal on other computers. */
  readonly sync: Synced<Value> | Without;
}

/** Why a family has no part in an aspect. */
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
 * Lets a step name the old shape that it takes. Nothing checks that the data has that shape: where it does not, the
 * step throws or its result fits no schema, and either way the data counts as unreadable.
 */
export const migration =
  <Old>(step: (old: Old) => unknown): Migration =>
  (old) =>
    step(old as Old);

/** How one item of a list is named. */
export interface NameOf {
  nameOf(item: unknown): string;
}
/** Tells a family's items apart by name: items with equal names are the same item. */
export const by = <Item>(nameOf: (item: Item) => string): { nameOf(item: Item): string } => ({ nameOf });
export const byId = by(({ id }: { readonly id: string }) => id);

/** The command that puts something back, and its moment. */
export interface Stamp {
  readonly command: string;
  readonly at: Instant;
}

/** Items to put, by name; `undefined` removes one. */
export type Puts = ReadonlyMap<string, unknown>;

/** A family as history sees it: named items, and of each the part that a person decided (its image). */
export interface Tracked<Value> {
  readonly of: ItemKind;
  /**
   * The kept objects themselves by name, so that unchanged ones are recognised by identity, without comparing their
   * contents.
   */
  itemsOf(value: Value): ReadonlyMap<string, unknown>;
  /** The item without bookkeeping; `undefined` when there is nothing besides bookkeeping. */
  imageOf(item: unknown): unknown;
  put(value: Value, puts: Puts, stamp: Stamp): Value;
}

/** Makes a tracked family from its items and what tells them apart. */
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

/**
 * Puts images in place of items. Images are loosely typed: play.ts opens the resulting value as a whole before it is
 * written.
 */
export const putImages = <Item>(items: readonly Item[], puts: Puts, nameOf: (item: Item) => string): Item[] =>
  putAll(items, puts as ReadonlyMap<string, Item | undefined>, nameOf);

/** One value to publish: its name, the value, and its default, where it has one. */
export type Published = readonly [name: string, value: unknown, blank?: unknown];

/** One value that is newer on another computer; `null` where it was removed there. */
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
  /** The schema of a value of that name; `undefined` where there is no such name. */
  schemaOf(name: string): v.GenericSchema | undefined;
  /** Whether a value that fits its schema also belongs to its name. */
  isNamed(name: string, value: unknown): boolean;
  /**
   * The schema of what the person could have typed under that name. Saved data may be wider than that, but a wrong
   * value beyond it could neither be changed nor removed by hand, so it is not taken from others.
   */
  typedSchemaOf(name: string): v.GenericSchema | undefined;
  /**
   * Whether an honest computer would give a value that name, also when it says that the value was removed.
   * @param month the month that it came with.
   */
  isName(name: string, month: Month | undefined): boolean;
  /** Most values without a month that other computers may bring; those with one are forgotten together with it. */
  readonly mostUndated: number;
  /** The month that a value belongs to; `undefined` where it has none, or where it was removed and its name has none. */
  monthOf(name: string, value: unknown): Month | undefined;
  /** The value with the newer values of another computer put in; the same object where none of them is about this key. */
  put(value: Value, coming: readonly Delta[], stamp: SyncStamp): Value;
}

/** The command that takes over values of another computer, its moment, and the month whose key is written. */
export interface SyncStamp extends Stamp {
  readonly month?: Month;
}

/** What to put in place of the items here: `undefined` for what was removed elsewhere. */
export const putsOf = <Item>(
  coming: readonly Delta[],
  held = (item: Item): Item => item,
): Map<string, Item | undefined> =>
  new Map(coming.map(({ name, value }) => [name, value === null ? undefined : held(value as Item)]));

/** Whether a value carries the id that its name says. */
export const hasItsId = (name: string, value: unknown): boolean => (value as { id: string }).id === name;
export const isId = (name: string): boolean => v.is(id, name);
/** Of a family whose values belong to no month. */
export const noMonth = (): undefined => undefined;
