import type { SavedBox, SeenBox } from '../../contract/ports.ts';

/** Reads are shared for as long as any task that asked for it runs. */
export interface ReadSharing {
  readonly during: <Result>(task: () => Promise<Result>) => Promise<Result>;
}

/** What was read of a box, as long as nothing was written over it. */
class ReadMemory {
  readonly values = new Map<string, unknown>();
  names: readonly string[] | undefined;
  /** Counts writes as they begin and end: what was read while this grew may be partly outdated. */
  writes = 0;

  /** @param keys all of them where absent. */
  #forget(keys?: readonly string[]): void {
    this.writes += 1;
    if (keys === undefined) this.values.clear();
    if (keys === undefined || !keys.every((key) => this.names?.includes(key))) this.names = undefined;
    for (const key of keys ?? []) this.values.delete(key);
  }

  /**
   * Forgets the written keys before the write, so that nobody is handed the old value meanwhile, and again after it.
   * @param remember runs where nothing else was written meanwhile.
   */
  async around(
    keys: readonly string[] | undefined,
    write: () => Promise<void>,
    remember: () => void = () => undefined,
  ): Promise<void> {
    this.#forget(keys);
    const before = this.writes;
    try {
      await write();
      const isAlone = before === this.writes;
      this.#forget(keys);
      if (isAlone) remember();
    } catch (error) {
      this.#forget(keys);
      throw error;
    }
  }

  clear(): void {
    this.values.clear();
    this.names = undefined;
  }
}

/**
 * A box whose reads are shared among all that goes on at the same time: the worker alone writes to it, so what one task
 * read or wrote is what the next would read. Between tasks nothing is remembered.
 */
function shared(
  box: SavedBox,
): SavedBox & ReadSharing & { readonly isShared: () => boolean; readonly writes: () => number } {
  let tasks = 0;
  const memory = new ReadMemory();
  const { values } = memory;
  return {
    isShared: () => tasks > 0,
    writes: () => memory.writes,
    get: async (keys) => {
      if (tasks === 0) return box.get(keys);
      const missing = keys.filter((key) => !values.has(key));
      const held = keys.filter((key) => values.has(key)).map((key) => [key, values.get(key)] as const);
      if (missing.length === 0) return present(held);
      const before = memory.writes;
      const found = await box.get(missing);
      // Something was written meanwhile, so that the held part may be older than what was just read: all is read again.
      if (before !== memory.writes) return box.get(keys);
      for (const key of missing) values.set(key, found[key]);
      return { ...present(held), ...found };
    },
    keys: async () => {
      if (tasks === 0) return box.keys();
      const before = memory.writes;
      const found = memory.names ?? (await box.keys());
      if (before === memory.writes) memory.names = found;
      return found;
    },
    set: async (items) => {
      await memory.around(
        Object.keys(items),
        () => box.set(items),
        () => {
          if (tasks === 0) return;
          // What storage would give back: JSON, without fields that were given as undefined.
          for (const [key, value] of Object.entries(items))
            values.set(key, JSON.parse(JSON.stringify(value)));
        },
      );
    },
    remove: (keys) =>
      memory
        .around(keys, () => {
          memory.names = undefined;
          return box.remove(keys);
        })
        .finally(() => {
          memory.names = undefined;
        }),
    clear: () => memory.around(undefined, () => box.clear()),
    during: async (task) => {
      tasks += 1;
      try {
        return await task();
      } finally {
        tasks -= 1;
        if (tasks === 0) memory.clear();
      }
    },
  };
}

const present = (all: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(all.filter(([, value]) => value !== undefined));

/** A box over local storage whose reads are shared while a task holds them. */
export function sharedReads(box: SavedBox): SavedBox & ReadSharing {
  const { isShared: _isShared, writes: _writes, ...rest } = shared(box);
  return rest;
}

/** The same of session storage, which is mostly read as a whole. */
export function sharedSession(box: SeenBox): SeenBox & ReadSharing {
  const { isShared, writes, ...rest } = shared(box);
  let whole: { readonly at: number; readonly items: Readonly<Record<string, unknown>> } | undefined;
  return {
    ...rest,
    all: async () => {
      if (whole !== undefined && whole.at === writes() && isShared()) return whole.items;
      const at = writes();
      const items = await box.all();
      whole = isShared() && at === writes() ? { at, items } : undefined;
      return items;
    },
    during: (task) =>
      rest.during(task).finally(() => {
        if (!isShared()) whole = undefined;
      }),
  };
}
