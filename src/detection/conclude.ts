import type { Detection } from '../contract/checkout-seen.ts';
import type { Observed } from '../contract/statement.ts';
import { KOREAN_REFUSALS } from './korea/refusals.ts';
import type { RefusalPack } from './pack/pack.ts';
import { detectionWith, outcomeOf } from './refusals/outcome.ts';

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
  return outcome === undefined ? detection : detectionWith(outcome, statement);
}
