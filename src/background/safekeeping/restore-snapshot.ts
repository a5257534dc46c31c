import type { Handler } from '../../contract/messages.ts';
import type { Instant } from '../../core/day.ts';
import type { Office } from '../kernel/app-context.ts';
import { whileSwitchIsWatched } from '../mutes/follow-switch.ts';
import { copyText } from './copy-text.ts';
import { backupIn, restoreAll } from './restore-all.ts';

/** Everything as it was when that copy was made; what is here now is copied first. */
export const restoreSnapshot =
  (office: Office, restored: () => void): Handler<'snapshot/restore'> =>
  ({ command, at }) =>
    office.serial(() => {
      const backup = async () => {
        const text = await copyText(office, at as Instant);
        return text === undefined ? ({ ok: false, reason: 'not-found' } as const) : backupIn(text);
      };
      const restoring = { command, backup, how: 'replace' } as const;
      return whileSwitchIsWatched(office, () => restoreAll(office, restoring, restored));
    });
