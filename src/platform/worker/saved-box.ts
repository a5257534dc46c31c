import type { SavedBox } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

export const savedBox: SavedBox = {
  get: (keys) => browser.storage.local.get([...keys]),
  set: (items) => browser.storage.local.set({ ...items }),
  clear: () => browser.storage.local.clear(),
};
