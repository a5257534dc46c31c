import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { cancelPart } from './cancel-part.ts';
import { deleteEntry } from './delete-entry.ts';
import { editEntry } from './edit-entry.ts';
import { getEntries } from './get-entries.ts';
import { getRows } from './get-rows.ts';
import { getYear } from './get-year.ts';
import { importEntries } from './import-entries.ts';
import { logEntry } from './log-entry.ts';
import { matchMonth } from './match-month.ts';
import { mergeEntries } from './merge-entries.ts';
import { noteAsked } from './note-asked.ts';
import { reconcile } from './reconcile.ts';
import { settleEntry } from './settle-entry.ts';
import { takeCarrier } from './take-carrier.ts';

/** The messages answered here: entries, one by one and many at once. */
export const ledgerAnswers = (office: Office) =>
  ({
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
    'carrier/take': takeCarrier(office),
    'entries/get': getEntries(office),
    'ledger/year': getYear(office),
    'ledger/rows': getRows(office),
  }) satisfies Partial<Handlers<MessageName>>;
