import type { Handlers, MessageName } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
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
export const ledgerAnswers = (app: AppContext) =>
  ({
    'entry/log': logEntry(app),
    'entry/edit': editEntry(app),
    'entry/settle': settleEntry(app.writer),
    'entry/merge': mergeEntries(app.writer),
    'entry/asked': noteAsked(app),
    'entry/delete': deleteEntry(app),
    'entry/cancel-part': cancelPart(app),
    'entry/reconcile': reconcile(app),
    'entries/import': importEntries(app.writer),
    'month/match': matchMonth(app),
    'carrier/take': takeCarrier(app),
    'entries/get': getEntries(app),
    'ledger/year': getYear(app),
    'ledger/rows': getRows(app),
  }) satisfies Partial<Handlers<MessageName>>;
