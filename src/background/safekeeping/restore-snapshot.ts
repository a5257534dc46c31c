import type { Ack, Handler } from '../../contract/messages.ts';
import type { Instant } from '../../core/day.ts';
import { readBackup } from '../../storage/backup/read-backup.ts';
import type { Office } from '../kernel/app-context.ts';
import { whileSwitchIsWatched } from '../mutes/follow-switch.ts';
import { copyText } from './copy-text.ts';
import { restoreAll } from './restore-all.ts';

/** Everything as it was when that copy was made; what is here now is copied first. */
export const restoreSnapshot =
  (office: Office, restored: () => void): Handler<'snapshot/restore'> =>
  ({ command, at }) =>
    office.serial(async (): Promise<Ack> => {
      const text = await copyText(office, at as Instant);
      if (text === undefined) return { ok: false, reason: 'not-found' };
      const backup = readBackup(text);
      if (backup === 'from-newer-version') return { ok: false, reason: backup };
      if (typeof backup === 'string') return { ok: false, reason: 'invalid' };
      const restoring = { command, backup, how: 'replace' } as const;
      return whileSwitchIsWatched(office, () => restoreAll(office, restoring, restored));
    });
