import type { Month } from '../../core/day.ts';
import { type Documents, loadedAmong } from '../../storage/documents.ts';
import { ofCommand } from '../../storage/items/ledger.ts';
import type { Family } from '../../storage/keys.ts';

/** A command, and what it may write. */
export interface WriteScope {
  /**
   * Id under which the command is carried out once: sent again under the same id it is acknowledged, and nothing is
   * decided anew. Absent for upkeep that nobody asked for, which is no step of the history either.
   */
  readonly command?: string;
  /** The ledger months and the other families it may write. */
  readonly months?: readonly Month[];
  readonly families?: readonly Exclude<Family, 'ledger'>[];
}

/** That a command was carried out before, and the entry it made or changed, where there is one. */
export interface Done {
  readonly entry: string | undefined;
}

/**
 * Whether the documents know this command, in anything that it may write: an entry, or what is left of one, keeps the ids of
 * what made and changed it, and a family those of its latest commands. `undefined` when it is still to be done.
 */
export function doneBefore(
  { command, families = [], months = [] }: WriteScope,
  documents: Documents,
): Done | undefined {
  if (command === undefined) return undefined;
  const ledgers = months.flatMap((month) => documents.ledger.get(month)?.value ?? []);
  const rows = [...ledgers.flatMap(({ entries }) => entries), ...ledgers.flatMap(({ gone }) => gone)];
  const row = ofCommand(rows, command);
  if (row !== undefined) return { entry: row.id };
  return loadedAmong(documents, families).some(
    ({ value }) => 'commands' in value && value.commands.includes(command),
  )
    ? { entry: undefined }
    : undefined;
}

/** The same for one family alone, for what replaces everything at once without the writer. */
export const isDone = ({ commands }: { readonly commands: readonly string[] }, command: string): boolean =>
  commands.includes(command);
