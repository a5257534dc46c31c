import type { SpareBox } from '../../contract/ports.ts';

const STORE = 'kept';

/** Opened for each call: the browser may close or delete the database while the worker sleeps, and calls are few. */
function opened(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('spare', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function within(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await opened();
  try {
    return await new Promise((done, failed) => {
      const turn = database.transaction(STORE, mode);
      const request = work(turn.objectStore(STORE));
      turn.oncomplete = () => done(request.result);
      turn.onerror = () => failed(turn.error);
      turn.onabort = () => failed(turn.error);
    });
  } finally {
    database.close();
  }
}

/** The extension's IndexedDB: it has files of its own on disk, which damage to storage.local does not affect. */
export const spareBox: SpareBox = {
  get: (key) => within('readonly', (store) => store.get(key)),
  set: async (key, value) => {
    await within('readwrite', (store) => store.put(value, key));
  },
  clear: async () => {
    await within('readwrite', (store) => store.clear());
  },
};
