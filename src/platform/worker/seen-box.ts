import type { SeenBox } from '../../contract/ports.ts';
import { browser } from '../browser.ts';
import { outlast } from './outlast.ts';

const { session } = browser.storage;

export const seenBox: SeenBox = {
  get: (keys) => outlast(() => session.get([...keys])),
  all: () => outlast(() => session.get(null)),
  keys: async () => Object.keys(await outlast(() => session.get(null))),
  set: (items) => outlast(() => session.set({ ...items })),
  remove: (keys) => outlast(() => session.remove([...keys])),
  clear: () => outlast(() => session.clear()),
};

interface Lockable {
  /** Since Chrome 102 (session) and 140 (local); Firefox has none. */
  readonly setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Bars content scripts from storage where the browser can, in case a page ever takes one over. */
export async function lockStorage(): Promise<void> {
  const areas: Lockable[] = [browser.storage.local as Lockable, session as Lockable];
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
