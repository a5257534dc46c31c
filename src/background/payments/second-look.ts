import type { Attempt } from '../../contract/attempt.ts';
import type { Detection } from '../../contract/checkout-seen.ts';
import type { Assessment } from '../../contract/snapshot.ts';
import type { Instant } from '../../core/day.ts';
import { frictionStateOf, isFrictionForAll } from '../../core/friction.ts';
import { type Guard, guardsOf } from '../../core/guards.ts';
import type { Verdict } from '../../core/verdict.ts';
import { NO_SESSION, readSession } from '../../storage/session.ts';
import { factsOf } from '../attempts/attempt-facts.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { PlacedPayment } from './shown-payment.ts';

export type SecondLook = Pick<Assessment, 'guards' | 'friction' | 'notNeeded'>;

/** Guards and friction beside the figures, as far as the person wants them: only while the payment can be made. */
export async function secondLook(
  { ports }: AppContext,
  { detection, attempt, account, documents }: PlacedPayment,
  verdict: Verdict,
): Promise<SecondLook> {
  if (detection.stage !== 'pay') return {};
  // Where session storage fails, no other attempts are known, and no friction step counts as passed.
  const { attempts, passed } = await readSession(ports.seen).catch(() => NO_SESSION);
  const { settings } = documents.settings.value;
  const guards = guardsOf({
    now: ports.clock.now(),
    begun: begun(attempts),
    texts: [detection.merchant, detection.item],
    isBlocked: account.line.blocked,
    wants: { burst: settings.burstGuard, night: settings.nightGuard },
  });
  const friction = settings.friction[frictionStateOf(verdict, detection.lookalike, guards)];
  const isForAll = isFrictionForAll(settings.friction, detection.lookalike);
  const isPassed = attempt !== undefined && passed.has(attempt.id);
  const isWanted = friction.kind !== 'none' && !isPassed;
  return {
    ...(guards.length > 0 && { guards }),
    ...(isWanted && { friction: { ...friction, ...(isForAll && { forAll: true as const }) } }),
    ...(settings.onlyWhenItMatters &&
      !isWanted &&
      isPlain(detection, verdict, guards) && { notNeeded: true }),
  };
}

/** When payments were begun. Those on ordinary pages count only where the person did something there. */
const begun = (attempts: readonly Attempt[]): Instant[] =>
  attempts
    .map(factsOf)
    .filter(({ isOfGateway, isActed }) => isOfGateway || isActed)
    .map(({ startedAt }) => startedAt);

/**
 * Whether there is enough left and nothing else to say: no address like a gateway's, no SMS code that could be taken
 * for an identity check, nothing recurring.
 */
const isPlain = (detection: Detection, verdict: Verdict, guards: readonly Guard[]): boolean =>
  verdict.state === 'ok' &&
  guards.every((guard) => guard === 'last-days') &&
  !detection.lookalike &&
  !detection.codeStep &&
  !detection.recurring;
