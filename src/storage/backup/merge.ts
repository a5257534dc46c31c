import type { Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { familyNamed, has } from '../describe.ts';
import type { Ledger } from '../items/items.ts';
import { FAMILIES, type Family } from '../keys.ts';
import { withoutTrashed } from '../trash.ts';
import type { Holdings } from './open-backup.ts';

/**
 * Merges a backup into what is kept here: whatever of the backup is missing here is added, and nothing here is written
 * over. Settings here stay, and so do deletions: an entry deleted here does not come back.
 */
export function mergedHoldings(here: Holdings, backup: Holdings): Holdings {
  const ledger = mergedLedger(here.ledger, backup.ledger);
  const families = { ...backup.families, ...here.families, ...mergedLists(here.families, backup.families) };
  const { trash } = families;
  const alive = new Set([...ledger.values()].flatMap(({ entries }) => entries.map(({ id }) => id)));
  return {
    families: { ...families, ...(trash !== undefined && { trash: withoutTrashed(trash, alive) }) },
    ledger,
    aside: new Map([...backup.aside, ...here.aside]),
  };
}

/** Each family's lists that a merge unites, item by item. */
function mergedLists(here: Holdings['families'], backup: Holdings['families']): Holdings['families'] {
  const both = FAMILIES.flatMap((family) => {
    if (family === 'ledger') return [];
    const mine: object | undefined = here[family];
    const theirs: object | undefined = backup[family];
    return mine === undefined || theirs === undefined ? [] : [[family, withUnited(family, mine, theirs)]];
  });
  return Object.fromEntries(both);
}

function withUnited(family: Family, mine: object, theirs: object): object {
  const { backup, identity } = familyNamed(family);
  if (!has(backup) || !has(identity)) return mine;
  const listOf = (value: object, field: string) => (value as Record<string, readonly unknown[]>)[field] ?? [];
  const lists = backup.united.flatMap((field) => {
    const names = identity[field];
    return names === undefined ? [] : [[field, united(listOf(mine, field), listOf(theirs, field), names)]];
  });
  return { ...mine, ...Object.fromEntries(lists) };
}

function united<Item>(
  mine: readonly Item[],
  theirs: readonly Item[],
  { nameOf }: { nameOf(item: NoInfer<Item>): string },
): readonly Item[] {
  const known = new Set(mine.map((item) => nameOf(item)));
  const added = theirs.filter((item) => !known.has(nameOf(item)));
  return added.length === 0 ? mine : [...mine, ...added];
}

function mergedLedger(
  here: ReadonlyMap<Month, Ledger>,
  backup: ReadonlyMap<Month, Ledger>,
): ReadonlyMap<Month, Ledger> {
  const known = new Set([...here.values()].flatMap(({ entries }) => entries.map(({ id }) => id)));
  const deleted = new Set([...here.values()].flatMap(({ gone }) => gone.map(({ id }) => id)));
  const months = [...new Set([...here.keys(), ...backup.keys()])].sort();
  return new Map(
    months.map((month) => {
      const [mine, theirs] = [here.get(month), backup.get(month)];
      const added = theirs?.entries.filter(({ id }) => !known.has(id) && !deleted.has(id)) ?? [];
      const marks = theirs?.gone.filter(({ id }) => !known.has(id) && !deleted.has(id)) ?? [];
      return [month, joined(mine ?? { aside: theirs?.aside ?? [], entries: [], gone: [] }, added, marks)];
    }),
  );
}

function joined(mine: Ledger, entries: readonly Entry[], gone: Ledger['gone']): Ledger {
  if (entries.length === 0 && gone.length === 0) return mine;
  return { ...mine, entries: [...mine.entries, ...entries], gone: [...mine.gone, ...gone] };
}
