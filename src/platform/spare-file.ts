import type { SpareFile } from '../contract/ports.ts';

const [DATABASE, STORE, NAME] = ['spare-file', 'handles', 'chosen'];

/** File System Access, which Chromium has and Firefox does not. */
interface Handle extends FileSystemFileHandle {
  readonly queryPermission: (wish: { mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (wish: { mode: 'readwrite' }) => Promise<PermissionState>;
}
type Picker = (wish: {
  suggestedName: string;
  types: { accept: Record<string, string[]> }[];
}) => Promise<Handle>;

const picker = (): Picker | undefined => (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;

/** A handle can only be kept in a database, for it is an object of the browser, not a path. */
function inStore<Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>) {
  return new Promise<Result>((done, failed) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
      request.transaction?.addEventListener('complete', () => database.close());
    };
  });
}

const chosen = (): Promise<Handle | undefined> => inStore('readonly', (store) => store.get(NAME));

/** A file that the person chose, written by the extension's own page while that is open. */
export const spareFile: SpareFile = {
  isAvailable: picker() !== undefined,
  state: async () => {
    const handle = await chosen();
    if (handle === undefined) return undefined;
    return {
      name: handle.name,
      mayWrite: (await handle.queryPermission({ mode: 'readwrite' })) === 'granted',
    };
  },
  choose: async (suggestedName) => {
    const handle = await picker()?.({
      suggestedName,
      types: [{ accept: { 'application/json': ['.json'] } }],
    });
    if (handle !== undefined) await inStore('readwrite', (store) => store.put(handle, NAME));
  },
  allow: async () => {
    await (await chosen())?.requestPermission({ mode: 'readwrite' });
  },
  write: async (text) => {
    const handle = await chosen();
    if (handle === undefined) throw new Error('no file was chosen');
    // The browser writes beside the file, and replaces it on closing: until then the old contents stay.
    const writing = await handle.createWritable();
    await writing.write(text);
    await writing.close();
  },
  forget: async () => {
    await inStore('readwrite', (store) => store.delete(NAME));
  },
};
