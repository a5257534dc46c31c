import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { whileSwitchIsWatched } from '../mutes/follow-switch.ts';
import { copyText } from './copy-text.ts';
import { backupIn, restoreAll } from './restore-all.ts';

/** Restores a copy; what is here now is copied first. */
export const restoreSnapshot =
  (app: AppContext, restored: () => void): Handler<'snapshot/restore'> =>
  ({ command, at }) =>
    app.serial(() => {
      const backup = async () => {
        const text = await copyText(app, at);
        return text === undefined ? ({ ok: false, reason: 'not-found' } as const) : backupIn(text);
      };
      const restoring = { command, backup, how: 'replace' } as const;
      return whileSwitchIsWatched(app, () => restoreAll(app, restoring, restored));
    });
