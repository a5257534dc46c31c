import type { SeenBox } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

const { session } = browser.storage;

export const seenBox: SeenBox = {
  get: (keys) => session.get([...keys]),
  all: () => session.get(null),
  keys: async () => Object.keys(await session.get(null)),
  set: (items) => session.set({ ...items }),
  remove: (keys) => session.remove([...keys]),
  clear: () => session.clear(),
};

interface Lockable {
  /** Chrome 102 (session) and 140 (local); Firefox has none. */
  readonly setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Keeps storage from content scripts where the browser can, should a page ever take one over. */
export async function lockStorage(): Promise<void> {
  const areas: Lockable[] = [browser.storage.local as Lockable, session as Lockable];
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
