import { type Attempt, attemptKey } from '../../contract/attempt.ts';
import type { Detection } from '../../contract/checkout-seen.ts';
import type { Ack, From, Handler } from '../../contract/messages.ts';
import { addMinutes, addMonths, type Day, monthOf } from '../../core/day.ts';
import { siteOf } from '../../core/site.ts';
import type { Won } from '../../core/won.ts';
import type { Scene } from '../attempts/evidence.ts';
import { keepRecurring } from '../bills/recurring.ts';
import type { Account } from '../figures/account.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { monthOfAttempt } from './entry-of-attempt.ts';
import { inShownFrame } from './in-shown-frame.ts';
import { recurringMatch, recurringName } from './recurring-match.ts';
import { placed } from './shown-payment.ts';

/**
 * "매달 결제로 적기": a payment that says it comes every month is expected from next month on; this month's is the payment
 * itself. Sent twice, it makes one item.
 */
export const keepShownRecurring =
  (app: AppContext): Handler<'banner/recurring'> =>
  ({ command, ...shown }, from) =>
    inShownFrame(app, shown, from, async ({ scene, attempt, attempts }): Promise<Ack> => {
      const { detection } = scene;
      const { stage, amount } = detection;
      const isPaying = stage === 'pay' || stage === 'success';
      if (!isPaying || !detection.recurring || amount === null)
        return { ok: false, reason: 'no-payment-seen' };
      const month = attempt && monthOfAttempt(attempt);
      const known = await app.readDocuments(month === undefined ? [] : [month]);
      const { account } = placed({ attempt }, known);
      const item = itemOf(detection, account, {
        id: command.slice(0, LONGEST_ID),
        amount,
        today: app.today(),
        from,
      });
      const mayKeep = mayKeepHere(attempts, scene);
      const ack = await app.writer.executeNow({ command, families: ['recurring'] }, (documents, now) => {
        const { recurring: kept } = documents;
        if (recurringMatch(detection, account, documents) !== undefined)
          return { changes: [{ kept, value: kept.value }] };
        return mayKeep ? keepRecurring({ command, item }, documents, now) : { refuse: 'not-allowed' };
      });
      if (ack.ok && attempt !== undefined && attempt.recurringAt === undefined)
        await app.ports.seen.set({ [attemptKey(attempt.id)]: { ...attempt, recurringAt: scene.now } });
      return ack;
    });

/**
 * The id of its entry in one month is this id and the month (core/expected.ts), and must not be longer than any entry's
 * id may be.
 */
const LONGEST_ID = 56;

interface RecurringToKeep {
  readonly id: string;
  readonly amount: Won;
  readonly today: Day;
  readonly from: From;
}

const itemOf = (
  detection: Detection,
  { line, pool }: Account,
  { id, amount, today, from }: RecurringToKeep,
) => ({
  id,
  line: line.id,
  pool,
  merchant: recurringName(detection) ?? siteOf(from.url) ?? '-',
  amount,
  day: Number(today.slice(8)),
  since: addMonths(monthOf(today), 1),
});

const KEPT = { perDocument: 1, perTabAndHour: 3 } as const;

/**
 * The background cannot tell whether the person or the page pressed. One document shows one payment, and nobody sets up
 * this many recurring payments from one tab in an hour; the options have no such bound.
 */
function mayKeepHere(attempts: readonly Attempt[], { document, tabId, now }: Scene): boolean {
  const kept = attempts.filter(({ recurringAt }) => recurringAt !== undefined);
  const inDocument = kept.filter(({ evidence }) =>
    evidence.some((said) => said.document !== null && said.document === document),
  );
  const inTab = kept.filter(
    ({ evidence, recurringAt = now }) =>
      evidence.some(({ tab }) => tab === tabId) && addMinutes(recurringAt, 60) >= now,
  );
  return inDocument.length < KEPT.perDocument && inTab.length < KEPT.perTabAndHour;
}
