import type { Handler } from '../../contract/messages.ts';
import type { BackupCheck } from '../../contract/safekeeping.ts';
import { openBackup } from '../../storage/backup/open-backup.ts';
import { backupFile, readBackup } from '../../storage/backup/read-backup.ts';
import { readEverything } from '../../storage/everything.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { whileSwitchIsWatched } from '../mutes/follow-switch.ts';
import { backupIn, restoreAll } from './restore-all.ts';

/** All saved data, as the text of a file. @throws while anything cannot be read: a backup is whole. */
export const makeBackup =
  (app: AppContext): Handler<'backup/make'> =>
  () =>
    app.serial(async () => {
      const everything = await readEverything(app.ports.saved, app.defaults());
      const failed = everything.kept.filter(({ loadStatus }) => loadStatus === 'read-failed');
      if (failed.length > 0)
        throw new Error(`cannot be read now: ${failed.map(({ key }) => key).join(', ')}`);
      return { text: backupFile(everything.raw, app.ports.clock.now()).text };
    });

/** What a backup file holds, counted; nothing is written. */
export const checkBackup =
  (app: AppContext): Handler<'backup/check'> =>
  async ({ text }): Promise<BackupCheck> => {
    const backup = readBackup(text);
    if (typeof backup === 'string') return { ok: false, reason: backup };
    const opened = openBackup(backup);
    if (opened === 'from-newer-version') return { ok: false, reason: opened };
    const { raw } = await readEverything(app.ports.saved, app.defaults());
    return { ok: true, counts: opened.counts, isEmptyHere: raw.size === 0 };
  };

/** `restored` is called once the backup is written. */
export const restoreBackup =
  (app: AppContext, restored: () => void): Handler<'backup/restore'> =>
  ({ command, text, how }) =>
    app.serial(() => {
      const backup = async () => backupIn(text);
      return whileSwitchIsWatched(app, () => restoreAll(app, { command, backup, how }, restored));
    });
