import type { Instant } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Gone, Shapes } from './shapes.ts';

type Ledger = Shapes['ledger'];

/** Ids an entry keeps: the one that made it and the latest. Retries come within seconds, so older ones are past. */
const MOST_COMMANDS = 40;
/** Deleted entries a month remembers. */
const MOST_GONE = 1_000;

export const entryOf = (ledger: Ledger, id: string): Entry | undefined =>
  ledger.entries.find((entry) => entry.id === id);

/** The entry this command made or changed, even when it is deleted by now; `undefined` when it is still to be done. */
export function madeBy(ledger: Ledger, command: string): string | undefined {
  const knows = ({ id, commands }: Pick<Entry, 'id' | 'commands'>) =>
    id === command || commands.includes(command);
  return (ledger.entries.find(knows) ?? ledger.gone.find(knows))?.id;
}

/** Puts an entry in, or in place of the one with its id. An entry that comes back is no longer gone. */
export function withEntry(ledger: Ledger, entry: Entry): Ledger {
  const was = ledger.gone.find(({ id }) => id === entry.id);
  const commands = keepFew([...(was?.commands ?? []), ...entry.commands]);
  const kept: Entry = { ...entry, commands };
  const isKnown = ledger.entries.some(({ id }) => id === entry.id);
  return {
    ...ledger,
    entries: isKnown
      ? ledger.entries.map((old) => (old.id === entry.id ? kept : old))
      : [...ledger.entries, kept],
    gone: was === undefined ? ledger.gone : ledger.gone.filter((gone) => gone !== was),
  };
}

/** Takes an entry out and leaves a mark, so that a late retry of what made it does not bring it back. */
export function withoutEntry(ledger: Ledger, entry: Entry, command: string, at: Instant): Ledger {
  const gone: Gone = { id: entry.id, at, commands: keepFew([...entry.commands, command]) };
  return {
    ...ledger,
    entries: ledger.entries.filter(({ id }) => id !== entry.id),
    gone: [...ledger.gone.filter(({ id }) => id !== entry.id), gone].slice(-MOST_GONE),
  };
}

function keepFew(commands: readonly string[]): string[] {
  const known = [...new Set(commands)];
  return known.length <= MOST_COMMANDS ? known : [...known.slice(0, 1), ...known.slice(1 - MOST_COMMANDS)];
}

/** Ids of commands that settings, lines and bills keep each. */
const MOST_RECENT = 100;

export const withCommand = (commands: readonly string[], command: string): string[] =>
  [...commands, command].slice(-MOST_RECENT);
