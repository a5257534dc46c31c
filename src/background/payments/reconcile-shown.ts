import type { Ack, Handler } from '../../contract/messages.ts';
import { monthOf } from '../../core/day.ts';
import { withNothingMade } from '../../storage/items/ledger.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { adjust } from '../ledger/reconcile.ts';
import { inShownFrame, inTab } from './in-shown-frame.ts';
import { placed, type ShownPayment } from './shown-payment.ts';
import { statedByAnyone, statedGap } from './stated-gap.ts';
import { onceInWindow } from './written-item.ts';

/**
 * "남은 한도에 맞추기" in the page: one adjustment brings the log to what the gateway's own window says is left. The figure
 * is the frame's own detection, and the difference is worked out inside the queue.
 */
export const reconcileShown =
  (app: AppContext): Handler<'banner/reconcile'> =>
  ({ command, ...shown }, from) =>
    inShownFrame(app, shown, from, ({ scene, attempt }) =>
      onceInWindow(app, scene, ['reconcile', command], (mayStill) =>
        match(app, command, { ...scene, attempt, mayStill }, statedGap),
      ),
    );

/** The same from the popup, for a figure from any page: the popup shows which page it is from. */
export const reconcileTab =
  (app: AppContext): Handler<'tab/reconcile'> =>
  ({ command, tabId }) =>
    inTab(app, tabId, ({ scene, attempt }) =>
      match(app, command, { ...scene, attempt, mayStill: true }, statedByAnyone),
    );

async function match(
  app: AppContext,
  command: string,
  payment: ShownPayment & { readonly mayStill: boolean },
  gapOf: typeof statedGap,
): Promise<Ack> {
  const today = app.today();
  const month = monthOf(today);
  return app.writer.executeNow({ command, months: [month] }, (documents, now) => {
    const gap = gapOf(placed(payment, documents), today);
    const kept = documents.ledger.get(month);
    if (gap === undefined)
      return { changes: kept ? [{ kept, value: withNothingMade(kept.value, command, now) }] : [] };
    if (!payment.mayStill) return { refuse: 'not-allowed' };
    const { line, pool } = gap.account;
    return adjust({ command, line: line.id, pool, used: gap.used }, documents, now);
  });
}
