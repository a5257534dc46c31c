import type { Month } from '../../core/day.ts';
import { ALL_BYTES, bytesOf, type Group, ITEM_BYTES, itemName } from './parcel.ts';

/** Bytes kept free, so that a line or a setting can always be published. */
const SPARE_BYTES = 2_048;

/** What is published, and what was left out for lack of room. */
export interface Fitted {
  readonly items: Readonly<Record<string, unknown>>;
  /** Months that are not published, oldest first. */
  readonly left: readonly Month[];
  /** Not even lines and settings fit. */
  readonly full: boolean;
}

const sizeOf = (items: Readonly<Record<string, unknown>>): number =>
  Object.entries(items).reduce((sum, [key, value]) => sum + bytesOf(key, value), 0);

/** The own items that fit beside those of the other computers; where they do not, the oldest month is left out first. */
export function fitted(
  parcels: ReadonlyMap<Group, Readonly<Record<string, unknown>>>,
  others: Readonly<Record<string, unknown>>,
): Fitted {
  const room = ALL_BYTES - SPARE_BYTES - sizeOf(others);
  const groups = [...parcels.keys()].sort(); // months in their order, then 'base'
  const months = groups.filter((group): group is Month => group !== 'base');
  for (let out = 0; out <= months.length; out += 1) {
    const left = months.slice(0, out);
    const published = groups.filter((group) => group === 'base' || !left.includes(group));
    const items = Object.assign({}, ...published.map((group) => parcels.get(group)));
    if (sizeOf(items) <= room && isEachSmall(items)) return { items, left, full: false };
  }
  return { items: {}, left: months, full: true };
}

const isEachSmall = (items: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(items).every(([key, value]) => bytesOf(key, value) <= ITEM_BYTES);

/**
 * Keys that nobody needs any more: own ones that are not published now, and any computer's keys of months before
 * `since`.
 */
export function spentKeys(
  all: Readonly<Record<string, unknown>>,
  published: Readonly<Record<string, unknown>>,
  { device, since }: { readonly device: string; readonly since: Month },
): string[] {
  return Object.keys(all).filter((key) => {
    const name = itemName(key);
    if (name === undefined) return false;
    if (name.group !== 'base' && name.group < since) return true;
    return name.device === device && !(key in published);
  });
}
