import type { SavedBox } from '../contract/ports.ts';
import { type Defaults, isRead, type LoadedKey, loadedKeyFrom, type RawKeys, readEach } from './documents.ts';
import { placeOfKey } from './key-place.ts';
import type { Family } from './keys.ts';
import { withoutUnchosen } from './unchosen-carrier.ts';

/** Everything that belongs in a copy, as it was found. */
export interface Everything {
  readonly raw: ReadonlyMap<string, unknown>;
  /**
   * The same keys opened, without the data kept aside. A key whose read failed is listed here, but is absent from
   * `raw`.
   */
  readonly kept: readonly LoadedKey<Family>[];
}

/** Reads and opens every key that belongs in a copy. */
export async function readEverything(box: SavedBox, defaults: Defaults): Promise<Everything> {
  const keys = await keysToCopy(box);
  const found = await readEach(box, keys);
  const kept = keys.flatMap((key): LoadedKey<Family>[] => {
    const family = placeOfKey(key)?.family;
    return family === undefined || family === 'aside' ? [] : [loadedKeyFrom(family, key, found, defaults)];
  });
  return { raw: heldIn(found), kept: kept.map((each) => asChosen(each, kept, found)) };
}

/** A key of lines without the carrier that nobody chose (unchosen-carrier.ts); any other key as it is. */
function asChosen(
  each: LoadedKey<Family>,
  kept: readonly LoadedKey<Family>[],
  found: RawKeys,
): LoadedKey<Family> {
  const settings = kept.find((other) => isOf(other, 'settings'));
  if (!isOf(each, 'lines') || settings === undefined || !isOf(settings, 'settings') || !isRead(settings))
    return each;
  const value = withoutUnchosen(each.value, found.get('lines')?.raw, settings.value.settings.setup);
  return { ...each, value };
}

const isOf = <F extends Family>(each: LoadedKey<Family>, family: F): each is LoadedKey<F> =>
  each.family === family;

/**
 * The same keys unopened, because a copy keeps data as it was found. One call, so that all of it is as of one moment.
 */
export async function readUnopened(box: SavedBox): Promise<Everything['raw']> {
  return heldIn(await readEach(box, await keysToCopy(box)));
}

const keysToCopy = async (box: SavedBox): Promise<string[]> =>
  (await box.keys()).filter((key) => placeOfKey(key) !== undefined).sort();

const heldIn = (found: RawKeys): Everything['raw'] =>
  new Map([...found].flatMap(([key, { raw: held }]) => (held === undefined ? [] : [[key, held] as const])));
