import type { Attempt } from '../../contract/attempt.ts';
import { NO_SESSION, readSession } from '../../storage/session.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { executePlan } from './execute-plan.ts';
import { planOfKept } from './plan.ts';

/**
 * At a wake: what follows from the records of the payments under way is done, where a worker was stopped between noting
 * what a page said and writing what follows from it. Its page may be gone by then, and nothing else would say it again.
 * What was done once is found by its command and not done twice. Inside a turn of the queue.
 */
export async function finishPayments(app: AppContext): Promise<void> {
  const { attempts } = await readSession(app.ports.seen).catch(() => NO_SESSION);
  const begun = attempts.filter(isDecided);
  for (const attempt of begun) await executePlan(app, planOfKept(attempt), { attempts, isNews: false });
}

/**
 * Whether an entry or a claim had been decided on before the worker was stopped: that is finished here, and nothing
 * new is begun.
 */
const isDecided = ({ entryAt, claimedAt }: Attempt): boolean => entryAt !== null || claimedAt !== null;
