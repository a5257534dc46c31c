import type { Ack, Ask, Handler } from '../../contract/messages.ts';
import { openBackup } from '../../storage/backup/open-backup.ts';
import type { Backup } from '../../storage/backup/read-backup.ts';
import { readEach } from '../../storage/documents.ts';
import { readUnopened } from '../../storage/everything.ts';
import { readKnown } from '../../storage/spare.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { storeTrouble } from '../kernel/outside.ts';
import { whileSwitchIsWatched } from '../mutes/follow-switch.ts';
import { copyText } from './copy-text.ts';
import { backupIn, restoreAll } from './restore-all.ts';
import { rescue } from './spare-copies.ts';

/**
 * Puts a copy or a file in place of a store in trouble. Only a store that cannot be read at this moment is emptied
 * first: after the copy was opened, and after what can still be read was kept as a spare copy, so that nothing is lost
 * before there is something to replace it.
 */
export const rebuildStore =
  (app: AppContext, restored: () => void): Handler<'store/rebuild'> =>
  (ask) =>
    app.serial(async (): Promise<Ack> => {
      const trouble = await storeTrouble(app, await app.readDocuments());
      if (trouble?.kind === 'newer') return { ok: false, reason: 'from-newer-version' };
      if (trouble?.kind !== 'unreadable') return put(app, ask.command, () => backupOf(app, ask), restored);
      const backup = await backupOf(app, ask);
      if ('ok' in backup) return backup;
      if (!(await isEmptied(app))) return { ok: false, reason: 'storage-failed' };
      return put(app, ask.command, async () => backup, restored);
    });

const put = (
  app: AppContext,
  command: string,
  backup: () => Promise<Backup | Ack>,
  restored: () => void,
): Promise<Ack> =>
  whileSwitchIsWatched(app, () => restoreAll(app, { command, backup, how: 'replace' }, restored));

async function backupOf(app: AppContext, { at, text }: Ask<'store/rebuild'>): Promise<Backup | Ack> {
  const found = at === undefined ? text : await copyText(app, at);
  if (found === undefined) return { ok: false, reason: 'not-found' };
  const backup = backupIn(found);
  if ('ok' in backup) return backup;
  return openBackup(backup) === 'from-newer-version' ? { ok: false, reason: 'from-newer-version' } : backup;
}

async function isEmptied(app: AppContext): Promise<boolean> {
  const { saved } = app.ports;
  try {
    await rescue(app, await whatIsLeft(app));
    await saved.clear();
    return true;
  } catch (error) {
    console.error('the store was not emptied', error);
    return false;
  }
}

/** Every key that can still be read; where the store does not even list its keys, those known from before. */
async function whatIsLeft({ ports }: AppContext): Promise<ReadonlyMap<string, unknown>> {
  const named = await readUnopened(ports.saved).catch(() => undefined);
  if (named !== undefined) return named;
  const found = await readEach(ports.saved, await readKnown(ports.spare));
  return new Map([...found].flatMap(([key, { raw }]) => (raw === undefined ? [] : [[key, raw] as const])));
}
