import type { Attempt } from '../../contract/attempt.ts';
import { NO_SESSION, readSession } from '../../storage/session.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { executePlan } from './execute-plan.ts';
import { planOfKept } from './plan.ts';

/**
 * At a wake: finishes payments for which the worker was stopped between saving what a page said and writing what
 * follows from it. The page may be gone by then, so it would not be reported again. What was already done is recognised
 * by its command and not done twice. Inside a turn of the queue.
 */
export async function finishPayments(app: AppContext): Promise<void> {
  const { attempts } = await readSession(app.ports.seen).catch(() => NO_SESSION);
  const begun = attempts.filter(isDecided);
  for (const attempt of begun) await executePlan(app, planOfKept(attempt), { attempts, isNews: false });
}

/** Whether an entry or a claim was decided on before the worker was stopped: only that is finished here. */
const isDecided = ({ entryAt, claimedAt }: Attempt): boolean => entryAt !== null || claimedAt !== null;
