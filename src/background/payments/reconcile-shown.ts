import type { Ack, Handler } from '../../contract/messages.ts';
import { monthOf } from '../../core/day.ts';
import type { Office } from '../kernel/app-context.ts';
import { adjust } from '../ledger/reconcile.ts';
import { inShownFrame } from './in-shown-frame.ts';
import { statedGap } from './stated-gap.ts';

/**
 * "남은 한도에 맞추기": one adjustment brings the log to what the refusal in this frame says is left. The figure is the
 * frame's own detection, and the difference is worked out inside the queue.
 */
export const reconcileShown =
  (office: Office): Handler<'banner/reconcile'> =>
  ({ command }, from) =>
    inShownFrame(office, from, async ({ scene, attempt }): Promise<Ack> => {
      const today = office.today();
      const gap = statedGap({ detection: scene.detection, attempt }, await office.readBooks(), today);
      if (gap === undefined) return { ok: true, id: command };
      const { line, pool } = gap.account;
      return office.writer.carryOutNow({ command, months: [monthOf(today)] }, (books, now) =>
        adjust({ command, line: line.id, pool, used: gap.used }, books, now),
      );
    });
