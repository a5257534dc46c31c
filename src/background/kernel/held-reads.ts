import type { SavedBox, SeenBox } from '../../contract/ports.ts';

/** Reads are shared for as long as any task that asked for it runs. */
export interface Holding {
  readonly during: <Result>(task: () => Promise<Result>) => Promise<Result>;
}

/**
 * A box whose reads are shared among all that goes on at the same time: the worker alone writes to it, so what one task
 * read or wrote is what the next would read. Between tasks nothing is remembered.
 */
function held(
  box: SavedBox,
): SavedBox & Holding & { readonly isHeld: () => boolean; readonly writes: () => number } {
  let tasks = 0;
  let writes = 0;
  const known = new Map<string, unknown>();
  let names: readonly string[] | undefined;
  const forget = (keys?: readonly string[]) => {
    writes += 1;
    if (keys === undefined) known.clear();
    if (keys === undefined || !keys.every((key) => names?.includes(key))) names = undefined;
    for (const key of keys ?? []) known.delete(key);
  };
  /**
   * Forgets the written keys before the write, so that nobody is handed the old value meanwhile, and again after it.
   */
  const writing = async (
    keys: readonly string[] | undefined,
    write: () => Promise<void>,
    remember: () => void = () => undefined,
  ) => {
    forget(keys);
    const before = writes;
    try {
      await write();
      const isAlone = before === writes;
      forget(keys);
      if (isAlone && tasks > 0) remember();
    } catch (error) {
      forget(keys);
      throw error;
    }
  };
  return {
    isHeld: () => tasks > 0,
    writes: () => writes,
    get: async (keys) => {
      if (tasks === 0) return box.get(keys);
      const missing = keys.filter((key) => !known.has(key));
      const held = keys.filter((key) => known.has(key)).map((key) => [key, known.get(key)] as const);
      if (missing.length === 0) return present(held);
      const before = writes;
      const found = await box.get(missing);
      // Something was written meanwhile, so that the held part may be older than what was just read: all is read
      // again.
      if (before !== writes) return box.get(keys);
      for (const key of missing) known.set(key, found[key]);
      return { ...present(held), ...found };
    },
    keys: async () => {
      if (tasks === 0) return box.keys();
      const before = writes;
      const found = names ?? (await box.keys());
      if (before === writes) names = found;
      return found;
    },
    set: async (items) => {
      await writing(
        Object.keys(items),
        () => box.set(items),
        () => {
          // What storage would give back: JSON, without fields that were given as undefined.
          for (const [key, value] of Object.entries(items)) known.set(key, JSON.parse(JSON.stringify(value)));
        },
      );
    },
    remove: (keys) =>
      writing(keys, () => {
        names = undefined;
        return box.remove(keys);
      }).finally(() => {
        names = undefined;
      }),
    clear: () => writing(undefined, () => box.clear()),
    during: async (task) => {
      tasks += 1;
      try {
        return await task();
      } finally {
        tasks -= 1;
        if (tasks === 0) {
          known.clear();
          names = undefined;
        }
      }
    },
  };
}

const present = (all: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(all.filter(([, value]) => value !== undefined));

/** A box over local storage whose reads are shared while a task holds them. */
export function heldReads(box: SavedBox): SavedBox & Holding {
  const { isHeld: _isHeld, writes: _writes, ...rest } = held(box);
  return rest;
}

/** The same of session storage, which is mostly read as a whole. */
export function heldSession(box: SeenBox): SeenBox & Holding {
  const { isHeld, writes, ...rest } = held(box);
  let whole: { readonly at: number; readonly items: Readonly<Record<string, unknown>> } | undefined;
  return {
    ...rest,
    all: async () => {
      if (whole !== undefined && whole.at === writes() && isHeld()) return whole.items;
      const at = writes();
      const items = await box.all();
      whole = isHeld() && at === writes() ? { at, items } : undefined;
      return items;
    },
    during: (task) =>
      rest.during(task).finally(() => {
        if (!isHeld()) whole = undefined;
      }),
  };
}
