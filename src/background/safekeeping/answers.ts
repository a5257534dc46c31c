import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
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
 * The messages answered here: the way back, copies, the file of everything, and erasing.
 * `written` is called after a write that no command of the writer made.
 */
export const safekeepingAnswers = (office: Office, written: () => void) =>
  ({
    'history/undo': playStep(office, 'undo'),
    'history/redo': playStep(office, 'redo'),
    'trash/restore': restoreTrashed(office.writer),
    'safekeeping/get': getSafekeeping(office),
    'backup/make': makeBackup(office),
    'backup/check': checkBackup(office),
    'backup/restore': restoreBackup(office, written),
    'snapshot/restore': restoreSnapshot(office, written),
    'store/rebuild': rebuildStore(office, written),
    'store/accept': acceptStore(office, written),
    'backup/saved': noteFileSaved(office),
    'backup/remind': switchFileReminder(office),
    'ledger/erase': eraseLedger(office, written),
  }) satisfies Partial<Handlers<MessageName>>;
