import type { Ack, Handler } from '../../contract/messages.ts';
import { addMonths, monthOf } from '../../core/day.ts';
import { siteOf } from '../../core/site.ts';
import { keepRecurring } from '../bills/recurring.ts';
import type { Office } from '../kernel/app-context.ts';
import { monthOfAttempt } from './entry-of-attempt.ts';
import { inShownFrame } from './in-shown-frame.ts';
import { recurringMatch, recurringName } from './recurring-match.ts';
import { placed } from './shown-payment.ts';

/**
 * "매달 결제로 적기": a payment that says it comes every month is expected from next month on; this month's own is the
 * payment itself. Asked twice, it is one item.
 */
export const keepShownRecurring =
  (office: Office): Handler<'banner/recurring'> =>
  ({ command }, from) =>
    inShownFrame(office, from, async ({ scene, attempt }): Promise<Ack> => {
      const { detection } = scene;
      const { stage, amount } = detection;
      const isPaying = stage === 'pay' || stage === 'success';
      if (!isPaying || !detection.recurring || amount === null)
        return { ok: false, reason: 'no-payment-seen' };
      const month = attempt && monthOfAttempt(attempt);
      const known = await office.readBooks(month === undefined ? [] : [month]);
      const { line, pool } = placed({ attempt }, known).account;
      const today = office.today();
      const item = {
        id: command,
        line: line.id,
        pool,
        merchant: recurringName(detection) ?? siteOf(from.url) ?? '-',
        amount,
        day: Number(today.slice(8)),
        since: addMonths(monthOf(today), 1),
      };
      return office.writer.carryOutNow({ command, families: ['recurring'] }, (books, now) => {
        const isKept = recurringMatch(detection, { line, pool }, books) !== undefined;
        const { recurring: kept } = books;
        return isKept
          ? { changes: [{ kept, value: kept.value }] }
          : keepRecurring({ command, item }, books, now);
      });
    });
