import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { acceptStore } from './accept-store.ts';
import { checkBackup, makeBackup, restoreBackup } from './backup.ts';
import { eraseLedger } from './erase-ledger.ts';
import { noteFileSaved, switchFileReminder } from './file-reminder.ts';
import { getSafekeeping } from './get-safekeeping.ts';
import { playStep } from './play-step.ts';
import { rebuildStore } from './rebuild-store.ts';
import { restoreSnapshot } from './restore-snapshot.ts';
import { restoreTrashed } from './restore-trashed.ts';

/**
 * The messages answered here: undo and redo, the trash, copies, backup files, and erasing.
 * `written` is called after a write that no command of the writer made.
 */
export const safekeepingAnswers = (app: AppContext, written: () => void) =>
  ({
    'history/undo': playStep(app, 'undo'),
    'history/redo': playStep(app, 'redo'),
    'trash/restore': restoreTrashed(app.writer),
    'safekeeping/get': getSafekeeping(app),
    'backup/make': makeBackup(app),
    'backup/check': checkBackup(app),
    'backup/restore': restoreBackup(app, written),
    'snapshot/restore': restoreSnapshot(app, written),
    'store/rebuild': rebuildStore(app, written),
    'store/accept': acceptStore(app, written),
    'backup/saved': noteFileSaved(app),
    'backup/remind': switchFileReminder(app),
    'ledger/erase': eraseLedger(app, written),
  }) satisfies Partial<Handlers<MessageName>>;
