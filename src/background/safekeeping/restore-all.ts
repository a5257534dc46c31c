import type { Ack } from '../../contract/messages.ts';
import { mergedHoldings } from '../../storage/backup/merge.ts';
import { openBackup } from '../../storage/backup/open-backup.ts';
import { holdingsOf, restorePlan } from '../../storage/backup/plan.ts';
import { type Backup, readBackup } from '../../storage/backup/read-backup.ts';
import type { LoadedKey } from '../../storage/documents.ts';
import { readEverything } from '../../storage/everything.ts';
import { withCommand } from '../../storage/items/ledger.ts';
import { withMonths } from '../../storage/sums.ts';
import { type Change, writeBlocker, writeOut } from '../../storage/write-out.ts';
import { monthsThatMatter } from '../figures/ledger-figures.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isDone } from '../kernel/done-before.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { renewKeys } from '../kernel/outside.ts';
import { copyOf } from './copies.ts';

/** `replace`: the backup replaces all that is here. `merge`: what is here stays, and the backup adds what is missing. */
export type HowToRestore = 'replace' | 'merge';

interface Restoring {
  readonly command: string;
  /** Opens the backup, or refuses; called only where the command is not carried out yet. */
  readonly backup: () => Promise<Backup | Ack>;
  readonly how: HowToRestore;
}

/**
 * Writes a backup in one `set` with a copy of what was here before, so that the list of copies leads back to it.
 * Nothing is written over data that cannot be read or is newer. Inside a turn of the queue.
 */
export async function restoreAll(app: AppContext, restoring: Restoring, written: () => void): Promise<Ack> {
  const { command } = restoring;
  const { snapshots: kept } = await app.readRare(['snapshots']);
  const barred = writeBlocker(kept);
  if (barred !== undefined) return { ok: false, reason: barred };
  if (isDone(kept.value, command)) return { ok: true, id: command };
  const backup = await restoring.backup();
  if ('ok' in backup) return backup;
  const prepared = await prepare(app, { ...restoring, backup }, kept);
  if ('ok' in prepared) return prepared;
  try {
    await app.ports.saved.set(prepared.items);
  } catch (error) {
    console.error('nothing was restored', error);
    return { ok: false, reason: 'storage-failed' };
  }
  await logFailure('tidying up', () => app.ports.saved.remove(prepared.leftovers));
  // Keys that the backup does not hold are not missed from here on: they were removed on purpose.
  await logFailure('noting what is there now', () => renewKeys(app));
  written();
  return { ok: true, id: command };
}

/** The backup in a text, or the refusal where it holds none that can be used. */
export function backupIn(text: string): Backup | Extract<Ack, { ok: false }> {
  const backup = readBackup(text);
  if (backup === 'from-newer-version') return { ok: false, reason: backup };
  return typeof backup === 'string' ? { ok: false, reason: 'invalid' } : backup;
}

interface Prepared {
  readonly items: Readonly<Record<string, unknown>>;
  readonly leftovers: readonly string[];
}

async function prepare(
  app: AppContext,
  { command, backup, how }: Omit<Restoring, 'backup'> & { readonly backup: Backup },
  kept: LoadedKey<'snapshots'>,
): Promise<Prepared | Ack> {
  const defaults = app.defaults();
  const opened = openBackup(backup);
  if (opened === 'from-newer-version') return { ok: false, reason: opened };
  const here = await readEverything(app.ports.saved, defaults);
  const { sums } = await app.readDocuments();
  const barred = [...here.kept, sums].map(writeBlocker).find((reason) => reason !== undefined);
  if (barred !== undefined) return { ok: false, reason: barred };
  const target = how === 'merge' ? mergedHoldings(holdingsOf(here), opened.holdings) : opened.holdings;
  const plan = restorePlan(here, target, defaults);
  const copy = here.raw.size === 0 ? undefined : await copyOf(app, here.raw, kept.value, 'restore');
  if (copy === 'no-room') return { ok: false, reason: 'storage-failed' };
  const known = copy?.snapshots ?? kept.value;
  const value = { ...known, commands: withCommand(known.commands, command) };
  const now = app.ports.clock.now();
  const months = new Map([...target.ledger].map(([month, { entries }]) => [month, entries]));
  const figures = withMonths(defaults.sums, months, monthsThatMatter(app.today()));
  const changes: Change[] = [...plan.changes, { kept, value }, { kept: sums, value: figures }];
  return {
    items: { ...writeOut(changes, now), ...plan.aside, ...copy?.items },
    leftovers: [...plan.leftovers, ...(copy?.dropped ?? [])],
  };
}
