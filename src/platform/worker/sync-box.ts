import type { SyncBox } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

const { sync } = browser.storage;

/** The browser's account storage; without a signed-in account it stays in this browser. */
export const syncBox: SyncBox = {
  all: () => sync.get(null),
  set: (items) => sync.set({ ...items }),
  remove: (keys) => sync.remove([...keys]),
};

/** Calls back when another computer, or this one, wrote there. */
export function onSynced(told: () => void): void {
  sync.onChanged.addListener(told);
}
