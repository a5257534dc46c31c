import type { Detection } from '../contract/checkout-seen.ts';
import type { Observed, Statement } from '../contract/statement.ts';
import { KOREAN_REFUSALS } from './korea/refusals.ts';
import type { RefusalPack } from './pack/pack.ts';
import { detectionWith, type Outcome, outcomeOf } from './refusals/outcome.ts';

/**
 * Judges what was observed of a page, where the causes of refusals are known. Pure.
 * @returns undefined when the page is no step of carrier billing after all.
 */
export function conclude(
  { detection, statement }: Observed,
  pack: RefusalPack = KOREAN_REFUSALS,
): Detection | undefined {
  if (statement === undefined) return detection;
  const outcome = outcomeOf(statement, pack);
  if (outcome === 'contradicted') return undefined;
  return outcome === undefined || isPutRight(outcome, detection, statement)
    ? detection
    : detectionWith(outcome, statement);
}

/**
 * Whether something was only typed wrongly, on a step that still asks for it: the payment goes on. A page that says of
 * the payment itself that it failed or was cancelled asks for nothing more.
 */
const isPutRight = (
  { stage, cause }: Outcome,
  detection: Detection | undefined,
  { stated }: Statement,
): boolean =>
  stage === 'failure' &&
  (cause === 'code' || cause === 'mistyped') &&
  detection?.stage === 'pay' &&
  stated?.isFramed !== true &&
  stated?.says.refusal === undefined &&
  stated?.says.cancelled === undefined;
