/**
 * Replaces items by name, adds new ones at the end, and removes those put as `undefined`. Every change of a kept list
 * goes through here.
 */
export function putAll<Item>(
  items: readonly Item[],
  puts: ReadonlyMap<string, Item | undefined>,
  nameOf: (item: Item) => string,
): Item[] {
  const known = new Set(items.map(nameOf));
  const kept = items.flatMap((item): Item[] => {
    const name = nameOf(item);
    if (!puts.has(name)) return [item];
    const put = puts.get(name);
    return put === undefined ? [] : [put];
  });
  const added = [...puts].flatMap(([name, put]) => (put === undefined || known.has(name) ? [] : [put]));
  return [...kept, ...added];
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** The same for one item that has an id. */
export const withItem = <Item extends { readonly id: string }>(items: readonly Item[], item: Item): Item[] =>
  putAll(items, new Map([[item.id, item]]), idOf);

/** The same for taking one out. */
export const withoutItem = <Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): Item[] => putAll(items, new Map([[id, undefined]]), idOf);
