import type { Instant } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Gone, Ledger } from './items.ts';

/**
 * Most command ids that an entry keeps: the one that made it and the latest. Retries come within seconds, so older ones
 * are not needed.
 */
const MOST_COMMANDS = 40;
/** Most marks of deleted entries that a month keeps. */
const MOST_GONE = 1_000;

/** The entry with that id, unless it was deleted or never there. */
export const entryOf = (ledger: Ledger, id: string): Entry | undefined =>
  ledger.entries.find((entry) => entry.id === id);

/**
 * Id of the entry that this command made or changed, even when it is deleted by now; `undefined` when the command was
 * not carried out yet.
 */
export function madeBy(ledger: Ledger, command: string): string | undefined {
  return ofCommand([...ledger.entries, ...ledger.gone], command)?.id;
}

/** The first that this command made or changed; an adjustment only where it was all, for more is changed beside others. */
export function ofCommand<Row extends Entry | Gone>(rows: readonly Row[], command: string): Row | undefined {
  const its = rows.filter((row) => isOf(row, command));
  return its.find((row) => !('kind' in row) || row.kind !== 'adjustment') ?? its[0];
}

/**
 * Whether this entry, or the mark of its deletion, was made or changed by the command of this id. The id may also be
 * that of the attempt or claim behind the entry.
 */
export const isOf = ({ id, commands }: Pick<Entry, 'id' | 'commands'>, command: string): boolean =>
  id === command || commands.includes(command);

/** Adds an entry, or replaces the one with its id. If the entry had been deleted, its mark of deletion is removed. */
export const withEntry = (ledger: Ledger, entry: Entry): Ledger => withEntries(ledger, [entry]);

/** The same for many at once. */
export function withEntries(ledger: Ledger, entries: readonly Entry[]): Ledger {
  if (entries.length === 0) return ledger;
  const gone = new Map(ledger.gone.map((mark) => [mark.id, mark.commands]));
  const put = new Map(
    entries.map((entry): [string, Entry] => [
      entry.id,
      { ...entry, commands: keepFew([...(gone.get(entry.id) ?? []), ...entry.commands]) },
    ]),
  );
  const kept = ledger.entries.map((old) => put.get(old.id) ?? old);
  const known = new Set(ledger.entries.map(({ id }) => id));
  return {
    ...ledger,
    entries: [...kept, ...[...put.values()].filter(({ id }) => !known.has(id))],
    gone: ledger.gone.filter(({ id }) => !put.has(id)),
  };
}

/** Adds new entries. Entries that are there already, or were deleted, are left as they are. */
export function withNewEntries(ledger: Ledger, entries: readonly Entry[]): Ledger {
  const known = new Set([...ledger.entries, ...ledger.gone].map(({ id }) => id));
  const fresh = entries.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? ledger : { ...ledger, entries: [...ledger.entries, ...fresh] };
}

/** Removes an entry and leaves a mark, so that a late retry of the command that made it does not bring it back. */
export const withoutEntry = (ledger: Ledger, entry: Entry, command: string, at: Instant): Ledger =>
  withoutEntries(ledger, new Set([entry.id]), command, at);

/** The same for many at once. */
export function withoutEntries(
  ledger: Ledger,
  ids: ReadonlySet<string>,
  command: string,
  at: Instant,
): Ledger {
  const out = ledger.entries.filter(({ id }) => ids.has(id));
  if (out.length === 0) return ledger;
  const marks = out.map(({ id, commands }): Gone => ({ id, at, commands: keepFew([...commands, command]) }));
  return {
    ...ledger,
    entries: ledger.entries.filter(({ id }) => !ids.has(id)),
    gone: [...ledger.gone.filter(({ id }) => !ids.has(id)), ...marks].slice(-MOST_GONE),
  };
}

/** Notes a command that found nothing to do, as if its entry were deleted: sent again, it does nothing either. */
export const withNothingMade = (ledger: Ledger, command: string, at: Instant): Ledger => ({
  ...ledger,
  gone: [...ledger.gone, { id: command, at, commands: [] }].slice(-MOST_GONE),
});

function keepFew(commands: readonly string[]): string[] {
  const known = [...new Set(commands)];
  return known.length <= MOST_COMMANDS ? known : [...known.slice(0, 1), ...known.slice(1 - MOST_COMMANDS)];
}

/** Most command ids that each of settings, lines and bills keeps. */
const MOST_RECENT = 100;

/** Adds a command id; beyond the bound the oldest one is dropped. */
export const withCommand = (commands: readonly string[], command: string): string[] =>
  [...commands, command].slice(-MOST_RECENT);
