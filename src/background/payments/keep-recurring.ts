import type { Ack, Handler } from '../../contract/messages.ts';
import { addMonths, monthOf } from '../../core/day.ts';
import { siteOf } from '../../core/site.ts';
import { keepRecurring } from '../bills/recurring.ts';
import type { Office } from '../kernel/app-context.ts';
import { inShownFrame } from './in-shown-frame.ts';
import { recurringMatch, recurringName } from './recurring-match.ts';
import { accountOfPayment } from './shown-payment.ts';

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
      const books = await office.readBooks();
      if (recurringMatch({ detection, attempt, source: scene.source }, books) !== undefined)
        return { ok: true, id: command };
      const { line, pool } = accountOfPayment({ attempt }, books);
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
      return office.writer.carryOutNow({ command, families: ['recurring'] }, (now, at) =>
        keepRecurring({ command, item }, now, at),
      );
    });
