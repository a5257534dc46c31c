import type { Instant } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Gone, Ledger } from './items.ts';

/** Ids an entry keeps: the one that made it and the latest. Retries come within seconds, so older ones are past. */
const MOST_COMMANDS = 40;
/** Deleted entries a month remembers. */
const MOST_GONE = 1_000;

/** The entry with that id, unless it was deleted or never there. */
export const entryOf = (ledger: Ledger, id: string): Entry | undefined =>
  ledger.entries.find((entry) => entry.id === id);

/** The entry this command made or changed, even when it is deleted by now; `undefined` when it is still to be done. */
export function madeBy(ledger: Ledger, command: string): string | undefined {
  const isIts = (row: Entry | Gone) => isOf(row, command);
  return (ledger.entries.find(isIts) ?? ledger.gone.find(isIts))?.id;
}

/** Whether a command, or the attempt or claim that one came of, made or changed this entry, or what is left of it. */
export const isOf = ({ id, commands }: Pick<Entry, 'id' | 'commands'>, command: string): boolean =>
  id === command || commands.includes(command);

/** Puts an entry in, or in place of the one with its id. An entry that comes back is no longer gone. */
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

/** Puts new entries in, all at once. One that is there, or was and is gone, stays as it is. */
export function withNewEntries(ledger: Ledger, entries: readonly Entry[]): Ledger {
  const known = new Set([...ledger.entries, ...ledger.gone].map(({ id }) => id));
  const fresh = entries.filter(({ id }) => !known.has(id));
  return fresh.length === 0 ? ledger : { ...ledger, entries: [...ledger.entries, ...fresh] };
}

/** Takes an entry out and leaves a mark, so that a late retry of what made it does not bring it back. */
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

/** A command that found nothing to do: known like one whose entry is gone, so that sent again it does nothing either. */
export const withNothingMade = (ledger: Ledger, command: string, at: Instant): Ledger => ({
  ...ledger,
  gone: [...ledger.gone, { id: command, at, commands: [] }].slice(-MOST_GONE),
});

function keepFew(commands: readonly string[]): string[] {
  const known = [...new Set(commands)];
  return known.length <= MOST_COMMANDS ? known : [...known.slice(0, 1), ...known.slice(1 - MOST_COMMANDS)];
}

/** Ids of commands that settings, lines and bills keep each. */
const MOST_RECENT = 100;

/** The ids of the latest commands with one more; the oldest beyond the bound goes. */
export const withCommand = (commands: readonly string[], command: string): string[] =>
  [...commands, command].slice(-MOST_RECENT);
