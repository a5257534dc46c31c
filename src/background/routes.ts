import type { Handlers, MessageName } from '../contract/messages.ts';
import { markBillPaid, payPart, setBillAmount, snoozeBill } from './bills/mark-bill.ts';
import { deleteRecurring, saveRecurring, settleRecurring } from './bills/recurring.ts';
import { checkPage } from './frames/check-page.ts';
import { injectCheckout } from './frames/inject-checkout.ts';
import { openPopup } from './frames/open-popup.ts';
import type { Office } from './kernel/app-context.ts';
import { cancelPart } from './ledger/cancel-part.ts';
import { deleteEntry } from './ledger/delete-entry.ts';
import { editEntry } from './ledger/edit-entry.ts';
import { getEntries } from './ledger/get-entries.ts';
import { getYear } from './ledger/get-year.ts';
import { importEntries } from './ledger/import-entries.ts';
import { logEntry } from './ledger/log-entry.ts';
import { mergeEntries } from './ledger/merge-entries.ts';
import { noteAsked } from './ledger/note-asked.ts';
import { reconcile } from './ledger/reconcile.ts';
import { settleEntry } from './ledger/settle-entry.ts';
import { beginMute, endMute, muteFromBanner } from './mutes/mute.ts';
import { assessCheckout } from './payments/assess-checkout.ts';
import { cancelShownEntry } from './payments/cancel-shown-entry.ts';
import { chooseAccount } from './payments/choose-account.ts';
import { goOn } from './payments/go-on.ts';
import { keepShownRecurring } from './payments/keep-recurring.ts';
import { leaveCheckout } from './payments/leave-checkout.ts';
import { logShownPayment } from './payments/log-shown-payment.ts';
import { reconcileShown } from './payments/reconcile-shown.ts';
import { oustedBanner, speakOnBehalf } from './payments/speak-on-behalf.ts';
import { submitCheckout } from './payments/submit-checkout.ts';
import { checkBackup, makeBackup, restoreBackup } from './safekeeping/backup.ts';
import { eraseLedger } from './safekeeping/erase-ledger.ts';
import { getSafekeeping } from './safekeeping/get-safekeeping.ts';
import { playStep } from './safekeeping/play-step.ts';
import { restoreSnapshot } from './safekeeping/restore-snapshot.ts';
import { restoreTrashed } from './safekeeping/restore-trashed.ts';
import { forgetCap } from './settings/forget-cap.ts';
import { saveLine } from './settings/save-line.ts';
import { saveSettings } from './settings/save-settings.ts';
import { switchSync } from './sync/switch-sync.ts';
import { getSnapshot } from './view/get-snapshot.ts';

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
