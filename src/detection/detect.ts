import type { Detection } from '../contract/checkout-seen.ts';
import { conclude } from './conclude.ts';
import { KOREA } from './korea/korea.ts';
import { KOREAN_REFUSALS } from './korea/refusals.ts';
import { observe } from './observe.ts';
import type { RefusalPack, RulePack } from './pack/pack.ts';
import { Effort, JUDGING_STEPS } from './page/effort.ts';
import type { PageFacts } from './page/page-facts.ts';

/**
 * Judges one page with both halves of the judgement at once, the page's own and the background's; used by tests and
 * tools. Pure; linear in its text; the same facts always give the same answer.
 * @param effort what it may cost; where that is used up, the page's sum is in doubt.
 * @returns undefined when the page is not a step of carrier billing.
 */
export function detect(
  facts: PageFacts,
  pack: RulePack = KOREA,
  effort = new Effort(JUDGING_STEPS),
  refusals: RefusalPack = KOREAN_REFUSALS,
): Detection | undefined {
  const observed = observe(facts, pack, effort);
  return observed && conclude(observed, refusals);
}
