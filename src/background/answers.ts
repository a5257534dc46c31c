import type { Handlers, MessageName } from '../contract/messages.ts';
import { assessCheckout } from './handlers/assess-checkout.ts';
import { checkBackup, makeBackup, restoreBackup } from './handlers/backup.ts';
import { cancelPart } from './handlers/cancel-part.ts';
import { cancelShownEntry } from './handlers/cancel-shown-entry.ts';
import { checkPage } from './handlers/check-page.ts';
import { chooseAccount } from './handlers/choose-account.ts';
import { deleteEntry } from './handlers/delete-entry.ts';
import { editEntry } from './handlers/edit-entry.ts';
import { eraseLedger } from './handlers/erase-ledger.ts';
import { forgetCap } from './handlers/forget-cap.ts';
import { getEntries } from './handlers/get-entries.ts';
import { getSafekeeping } from './handlers/get-safekeeping.ts';
import { getSnapshot } from './handlers/get-snapshot.ts';
import { getYear } from './handlers/get-year.ts';
import { goOn } from './handlers/go-on.ts';
import { importEntries } from './handlers/import-entries.ts';

import { injectCheckout } from './handlers/inject-checkout.ts';
import { keepShownRecurring } from './handlers/keep-recurring.ts';
import { leaveCheckout } from './handlers/leave-checkout.ts';
import { logEntry } from './handlers/log-entry.ts';
import { logShownPayment } from './handlers/log-shown-payment.ts';
import { markBillPaid, payPart, setBillAmount, snoozeBill } from './handlers/mark-bill.ts';
import { matchMonth } from './handlers/match-month.ts';
import { mergeEntries } from './handlers/merge-entries.ts';
import { beginMute, endMute, muteFromBanner } from './handlers/mute.ts';
import { noteAsked } from './handlers/note-asked.ts';
import { openPopup } from './handlers/open-popup.ts';
import { playStep } from './handlers/play-step.ts';
import { reconcile } from './handlers/reconcile.ts';
import { reconcileShown } from './handlers/reconcile-shown.ts';
import { deleteRecurring, saveRecurring, settleRecurring } from './handlers/recurring.ts';
import { restoreSnapshot } from './handlers/restore-snapshot.ts';
import { restoreTrashed } from './handlers/restore-trashed.ts';
import { saveLine } from './handlers/save-line.ts';
import { saveSettings } from './handlers/save-settings.ts';
import { settleEntry } from './handlers/settle-entry.ts';
import { oustedBanner, speakOnBehalf } from './handlers/speak-on-behalf.ts';
import { submitCheckout } from './handlers/submit-checkout.ts';
import { switchSync } from './handlers/switch-sync.ts';
import type { Office } from './office.ts';

/** Every message the background answers. */
export type Answered = Exclude<MessageName, 'snapshot/changed' | 'frame/refresh' | 'frame/dark'>;

/** Who answers what; `written` is called after a write that no command of the writer made. */
export const answers = (office: Office, written: () => void): Handlers<Answered> => ({
  'frame/suspect': injectCheckout(office),
  'checkout/seen': assessCheckout(office),
  'checkout/left': leaveCheckout(office),
  'checkout/submitted': submitCheckout(office),
  'checkout/on-behalf': speakOnBehalf(office),
  'banner/ousted': oustedBanner(office),
  'banner/log': logShownPayment(office),
  'banner/account': chooseAccount(office),
  'banner/cancel-entry': cancelShownEntry(office),
  'banner/recurring': keepShownRecurring(office),
  'banner/reconcile': reconcileShown(office),
  'banner/open-popup': openPopup(office),
  'banner/go-on': goOn(office),
  'banner/mute': muteFromBanner(office),
  'snapshot/get': getSnapshot(office),
  'entry/log': logEntry(office),
  'entry/edit': editEntry(office.writer),
  'entry/settle': settleEntry(office.writer),
  'entry/merge': mergeEntries(office.writer),
  'entry/asked': noteAsked(office),
  'entry/delete': deleteEntry(office.writer),
  'entry/cancel-part': cancelPart(office.writer),
  'entry/reconcile': reconcile(office),
  'entries/import': importEntries(office.writer),
  'month/match': matchMonth(office),
  'entries/get': getEntries(office),
  'bill/paid': markBillPaid(office.writer),
  'bill/pay-part': payPart(office.writer),
  'bill/snooze': snoozeBill(office.writer),
  'bill/amount': setBillAmount(office.writer),
  'recurring/save': saveRecurring(office.writer),
  'recurring/delete': deleteRecurring(office.writer),
  'recurring/settle': settleRecurring(office.writer),
  'cap/forget': forgetCap(office.writer),
  'ledger/year': getYear(office),
  'line/save': saveLine(office.writer),
  'settings/save': saveSettings(office),
  'history/undo': playStep(office, 'undo'),
  'history/redo': playStep(office, 'redo'),
  'trash/restore': restoreTrashed(office.writer),
  'safekeeping/get': getSafekeeping(office),
  'mute/begin': beginMute(office),
  'mute/end': endMute(office),
  'backup/make': makeBackup(office),
  'backup/check': checkBackup(office),
  'backup/restore': restoreBackup(office, written),
  'snapshot/restore': restoreSnapshot(office, written),
  'sync/switch': switchSync(office),
  'ledger/erase': eraseLedger(office, written),
  'page/check': checkPage(office),
});
