import type { SavedBox, SeenBox } from '../../../src/contract/ports.ts';

/** What a test may make go wrong. */
export interface Faults {
  /** Keys whose read fails; one of them fails every call that names it. */
  readonly unreadable: Set<string>;
  /** How many of the next writes fail, writing nothing. */
  failingWrites: number;
  /** Bytes that fit; a write beyond writes nothing. */
  quota: number;
  /** Called before each call reaches storage and after it: may throw, may never come back. */
  onCall: (call: string, phase: 'before' | 'after') => void | Promise<void>;
}

const noFaults = (): Faults => ({
  unreadable: new Set(),
  failingWrites: 0,
  quota: Number.POSITIVE_INFINITY,
  onCall: () => undefined,
});

/** Storage as the browser has it: copies in, copies out, one `set` all-or-nothing. */
export function createBox(
  data: Map<string, unknown> = new Map(),
): SeenBox & { data: typeof data; faults: Faults } {
  const faults = noFaults();
  const call = async <T>(name: string, work: () => T): Promise<T> => {
    await faults.onCall(name, 'before');
    await Promise.resolve();
    const result = work();
    await faults.onCall(name, 'after');
    return result;
  };
  const read = (keys: readonly string[]) => {
    const failing = keys.find((key) => faults.unreadable.has(key));
    if (failing !== undefined) throw new Error(`IO error: ${failing}`);
    return structuredClone(
      Object.fromEntries(keys.flatMap((key) => (data.has(key) ? [[key, data.get(key)]] : []))),
    );
  };
  const write = (items: Readonly<Record<string, unknown>>) => {
    if (faults.failingWrites > 0) {
      faults.failingWrites -= 1;
      throw new Error('disk full');
    }
    const next = new Map([...data, ...Object.entries(structuredClone(items))]);
    if (JSON.stringify([...next]).length > faults.quota) throw new Error('QUOTA_BYTES quota exceeded');
    for (const [key, value] of next) data.set(key, value);
  };
  return {
    data,
    faults,
    get: (keys) => call('get', () => read(keys)),
    keys: () => call('keys', () => [...data.keys()]),
    all: () => call('all', () => read([...data.keys()])),
    set: (items) => call('set', () => write(items)),
    remove: (keys) =>
      call('remove', () => {
        for (const key of keys) data.delete(key);
      }),
    clear: () => call('clear', () => data.clear()),
  } satisfies SavedBox & SeenBox & { data: unknown; faults: Faults };
}
