import * as v from 'valibot';
import * as f from '../items/fields.ts';

/** The fields that every key holds besides its items. */
export const header = { version: v.number(), aside: v.optional(v.array(f.text(120)), []) };
/** The same for a key that commands write. */
export const commandHeader = { ...header, commands: v.optional(v.array(f.id), []) };
/** Items not yet checked, so that one bad item does not hide the others. */
export const items = v.array(v.unknown());

/** Checks the container first, and then reads its contents by `then`. */
export function reader<Held, Result>(
  container: v.GenericSchema<unknown, Held>,
  then: (held: Held) => Result,
) {
  return (raw: unknown): Result | undefined => {
    const held = v.safeParse(container, raw);
    return held.success ? then(held.output) : undefined;
  };
}

export function headerOf({ commands, aside }: { readonly commands: string[]; readonly aside: string[] }) {
  return { commands, aside };
}

/** Splits items into the readable ones, each name once, and the rest. */
export function readItems<Item>(
  schema: v.GenericSchema<unknown, Item>,
  items: readonly unknown[],
  { nameOf }: { nameOf(item: NoInfer<Item>): string },
) {
  const read = (raw: unknown) => {
    const item = v.safeParse(schema, raw);
    return item.success ? item.output : undefined;
  };
  return readItemsBy(read, items, { nameOf });
}

/** The same, with each item read by the caller's function. */
export function readItemsBy<Item>(
  read: (raw: unknown) => Item | undefined,
  items: readonly unknown[],
  { nameOf }: { nameOf(item: NoInfer<Item>): string },
) {
  const good = new Map<string, Item>();
  const lost: unknown[] = [];
  for (const raw of items) {
    const item = read(raw);
    if (item !== undefined && !good.has(nameOf(item))) good.set(nameOf(item), item);
    else lost.push(raw);
  }
  return { good: [...good.values()], lost };
}
