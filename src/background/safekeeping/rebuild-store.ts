import type { Ack, Ask, Handler } from '../../contract/messages.ts';
import type { Instant } from '../../core/day.ts';
import { openBackup } from '../../storage/backup/open-backup.ts';
import type { Backup } from '../../storage/backup/read-backup.ts';
import { readEach } from '../../storage/books.ts';
import { readUnopened } from '../../storage/everything.ts';
import { readKnown } from '../../storage/spare.ts';
import type { Office } from '../kernel/app-context.ts';
import { storeTrouble } from '../kernel/outside.ts';
import { whileSwitchIsWatched } from '../mutes/follow-switch.ts';
import { copyText } from './copy-text.ts';
import { backupIn, restoreAll } from './restore-all.ts';
import { rescue } from './spare-copies.ts';

/**
 * A copy or a file in place of a store in trouble. Only one that cannot be read at this moment is emptied, after what
 * can still be read of it was kept outside, and after the copy was opened: nothing goes before its successor is there.
 */
export const rebuildStore =
  (office: Office, restored: () => void): Handler<'store/rebuild'> =>
  (ask) =>
    office.serial(async (): Promise<Ack> => {
      const trouble = await storeTrouble(office, await office.readBooks());
      if (trouble?.kind === 'newer') return { ok: false, reason: 'from-newer-version' };
      if (trouble?.kind !== 'unreadable')
        return put(office, ask.command, () => backupOf(office, ask), restored);
      const backup = await backupOf(office, ask);
      if ('ok' in backup) return backup;
      if (!(await isEmptied(office))) return { ok: false, reason: 'storage-failed' };
      return put(office, ask.command, async () => backup, restored);
    });

const put = (
  office: Office,
  command: string,
  backup: () => Promise<Backup | Ack>,
  restored: () => void,
): Promise<Ack> =>
  whileSwitchIsWatched(office, () => restoreAll(office, { command, backup, how: 'replace' }, restored));

async function backupOf(office: Office, { at, text }: Ask<'store/rebuild'>): Promise<Backup | Ack> {
  const found = at === undefined ? text : await copyText(office, at as Instant);
  if (found === undefined) return { ok: false, reason: 'not-found' };
  const backup = backupIn(found);
  if ('ok' in backup) return backup;
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
