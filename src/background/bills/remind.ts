import { lateFeeRate } from '../../contract/late-fee-words.ts';
import { type BillState, nextDate } from '../../core/bill.ts';
import { type Instant, seoulDay } from '../../core/day.ts';
import type { LateFeeChoice } from '../../core/late-fee.ts';
import type { Line } from '../../core/line.ts';
import { remindersDue } from '../../core/reminder.ts';
import type { Documents } from '../../storage/documents.ts';
import { markOf, sharedBillName, withMark } from '../../storage/items/bill-marks.ts';
import { writeBlocker, writeOut } from '../../storage/write-out.ts';
import { billsOf } from '../figures/ledger-figures.ts';
import { inWords, type ToolbarSpeech } from '../figures/toolbar-speech.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { toolbarSpeechOf } from '../kernel/toolbar-speech-of.ts';

interface Reminder {
  readonly bill: BillState;
  readonly line: Line;
}

/**
 * Shows the reminders that are due. The mark is written before the notice is shown: a worker stopped in between loses
 * one reminder for today, while in the other order a full storage would show it again at every start. A notice that
 * cannot be shown does not keep back the others. Inside a turn of the queue.
 */
export async function remind(app: AppContext): Promise<void> {
  const { ports } = app;
  const documents = await app.readDocuments();
  const isWanted = documents.settings.value.settings.notifications && (await ports.notices.mayShow());
  if (!isWanted || writeBlocker(documents.bills) !== undefined) return;
  const now = ports.clock.now();
  const due = allDue(app, documents, now);
  if (due.length === 0) return;
  const toolbarSpeech = toolbarSpeechOf(ports, documents);
  const fee = documents.settings.value.settings.lateFee;
  await ports.saved.set(writeOut([{ kept: documents.bills, value: marked(documents, due, now) }], now));
  for (const reminder of due) {
    await logFailure('a reminder', () => ports.notices.show(noticeOf(reminder, toolbarSpeech, fee)));
  }
}

function allDue({ ports }: AppContext, documents: Documents, now: Instant): Reminder[] {
  return documents.lines.value.lines.flatMap((line) => {
    const bills = billsOf(line, documents, seoulDay(now), ports.isHoliday);
    const known = bills.map((bill) => {
      const { remindedOn, snoozedUntil } = markOf(documents.bills.value.bills, bill) ?? {};
      return { bill, remindedOn, snoozedUntil };
    });
    return remindersDue(known, now).map((bill) => ({ bill, line }));
  });
}

function marked(documents: Documents, due: readonly Reminder[], now: Instant) {
  const remindedOn = seoulDay(now);
  const bills = due.reduce(
    (marks, { bill }) => withMark(marks, bill.line, bill.month, (mark) => ({ ...mark, remindedOn })),
    [...documents.bills.value.bills],
  );
  return { ...documents.bills.value, bills };
}

function noticeOf({ bill, line }: Reminder, toolbarSpeech: ToolbarSpeech, fee: LateFeeChoice) {
  const id = `bill/${sharedBillName(bill)}`;
  const month = Number(bill.month.slice(5));
  const title = toolbarSpeech.t(bill.daysLeft < 0 ? 'noticeOverdueTitle' : 'noticeDueTitle', month);
  return { id, title, text: noticeText(bill, line.nickname, toolbarSpeech, fee) };
}

function noticeText(
  bill: BillState,
  nickname: string,
  toolbarSpeech: ToolbarSpeech,
  fee: LateFeeChoice,
): string {
  const { t } = toolbarSpeech;
  const { rest, daysLeft, lateFee } = bill;
  const owed = [nickname, inWords(toolbarSpeech, rest)] as const;
  const next = nextDate(bill);
  if (next.is === 'debit') return debitText(owed, next.daysLeft, t);
  if (daysLeft < 0) {
    const late = [inWords(toolbarSpeech, lateFee), lateFeeRate(toolbarSpeech, fee)] as const;
    return daysLeft === -1
      ? t('noticeOverdueOne', ...owed, ...late)
      : t('noticeOverdue', ...owed, -daysLeft, ...late);
  }
  if (daysLeft === 0) return t('noticeDueToday', ...owed);
  return daysLeft === 1 ? t('noticeDueTomorrow', ...owed) : t('noticeDueSoon', ...owed, daysLeft);
}

function debitText(owed: readonly [string, string], daysLeft: number, t: ToolbarSpeech['t']): string {
  if (daysLeft === 0) return t('noticeDebitToday', ...owed);
  return daysLeft === 1 ? t('noticeDebitTomorrow', ...owed) : t('noticeDebitSoon', ...owed, daysLeft);
}
