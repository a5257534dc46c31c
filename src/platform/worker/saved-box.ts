import type { SavedBox } from '../../contract/ports.ts';
import { browser } from '../browser.ts';
import { outlast } from './outlast.ts';

const { local } = browser.storage;

interface Listing {
  /** Since Chrome 130 and Firefox 143. */
  readonly getKeys?: () => Promise<string[]>;
}

export const savedBox: SavedBox = {
  get: (keys) => outlast(() => local.get([...keys])),
  set: (items) => outlast(() => local.set({ ...items })),
  clear: () => outlast(() => local.clear()),
  keys: () =>
    outlast(async () => (await (local as Listing).getKeys?.()) ?? Object.keys(await local.get(null))),
  remove: (keys) => outlast(() => local.remove([...keys])),
};
