import type { SavedBox } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

const { local } = browser.storage;

interface Listing {
  /** Since Chrome 130 and Firefox 143. */
  readonly getKeys?: () => Promise<string[]>;
}

export const savedBox: SavedBox = {
  get: (keys) => local.get([...keys]),
  set: (items) => local.set({ ...items }),
  clear: () => local.clear(),
  keys: async () => (await (local as Listing).getKeys?.()) ?? Object.keys(await local.get(null)),
  remove: (keys) => local.remove([...keys]),
};
