import type { Ack, Ask, Handler } from '../../contract/messages.ts';
import type { Instant } from '../../core/day.ts';
import { openBackup } from '../../storage/backup/open-backup.ts';
import { type Backup, readBackup } from '../../storage/backup/read-backup.ts';
import { readEach } from '../../storage/books.ts';
import { readUnopened } from '../../storage/everything.ts';
import { readKnown } from '../../storage/spare.ts';
import type { Office } from '../kernel/app-context.ts';
import { storeTrouble } from '../kernel/outside.ts';
import { whileSwitchIsWatched } from '../mutes/follow-switch.ts';
import { copyText } from './copy-text.ts';
import { restoreAll } from './restore-all.ts';
import { rescue } from './spare-copies.ts';

/**
 * A copy or a file in place of a store in trouble. Only one that cannot be read at this moment is emptied, after what
 * can still be read of it was kept outside, and after the copy was opened: nothing goes before its successor is there.
 */
export const rebuildStore =
  (office: Office, restored: () => void): Handler<'store/rebuild'> =>
  (ask) =>
    office.serial(async (): Promise<Ack> => {
      const backup = await backupOf(office, ask);
      if ('ok' in backup) return backup;
      const trouble = await storeTrouble(office, await office.readBooks());
      if (trouble?.kind === 'newer') return { ok: false, reason: 'from-newer-version' };
      if (trouble?.kind === 'unreadable' && !(await isEmptied(office)))
        return { ok: false, reason: 'storage-failed' };
      const restoring = { command: ask.command, backup, how: 'replace' } as const;
      return whileSwitchIsWatched(office, () => restoreAll(office, restoring, restored));
    });

async function backupOf(office: Office, { at, text }: Ask<'store/rebuild'>): Promise<Backup | Ack> {
  const found = at === undefined ? text : await copyText(office, at as Instant);
  if (found === undefined) return { ok: false, reason: 'not-found' };
  const backup = readBackup(found);
  if (backup === 'from-newer-version') return { ok: false, reason: backup };
  if (typeof backup === 'string') return { ok: false, reason: 'invalid' };
  return openBackup(backup) === 'from-newer-version' ? { ok: false, reason: 'from-newer-version' } : backup;
}

async function isEmptied(office: Office): Promise<boolean> {
  const { saved } = office.ports;
  try {
    await rescue(office, await whatIsLeft(office));
    await saved.clear();
    return true;
  } catch (error) {
    console.error('the store was not emptied', error);
    return false;
  }
}

/** Every key that can still be read; where not even their names are told, those that were known. */
async function whatIsLeft({ ports }: Office): Promise<ReadonlyMap<string, unknown>> {
  const named = await readUnopened(ports.saved).catch(() => undefined);
  if (named !== undefined) return named;
  const found = await readEach(ports.saved, await readKnown(ports.spare));
  return new Map([...found].flatMap(([key, { raw }]) => (raw === undefined ? [] : [[key, raw] as const])));
}
