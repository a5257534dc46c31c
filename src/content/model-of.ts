import type { Detection } from '../contract/checkout-seen.ts';
import type { FrameAnswer } from '../contract/messages.ts';
import type { Assessment } from '../contract/snapshot.ts';
import type { AnyModel } from './shared/banner-model.ts';
import { ownWorld } from './shared/own-world.ts';

/** What the banner shows of an answer; nothing where another frame shows it, or where nothing is being paid. */
export function modelOf(
  reply: Exclude<FrameAnswer, { off: true }>,
  own: Detection | undefined,
): AnyModel | undefined {
  if ('silent' in reply) return undefined;
  const shown = own === undefined || own.stage === 'option' ? undefined : own;
  const { inWindow, display, judged: _own, ...said } = reply;
  const circumstances = {
    ...(inWindow !== true && ({ fixedSize: true } as const)),
    ...(display !== undefined && { display }),
  };
  if ('plain' in said) return shown && { detection: shown, ...said, ...circumstances };
  if (said.notNeeded) return undefined;
  const { about, ...assessment } = said;
  if (about !== undefined)
    return { detection: settled(about, assessment), assessment, elsewhere: true, ...circumstances };
  return shown && { detection: settled(shown, assessment), assessment, ...circumstances };
}

/** Whether the page can read our tree: in Firefox, where the page's listeners came before ours (world.iife.ts). */
const isOverheard = (): boolean =>
  'originalTarget' in Event.prototype && ownWorld.earlyListeners?.reattach() !== true;

/**
 * The model without a figure, for a page that can read the banner's tree. For a known gateway's window it is unchanged,
 * because there the banner's size shows the verdict anyway.
 */
export function asOverheard(model: AnyModel): AnyModel {
  if (!isOverheard() || 'plain' in model || model.fixedSize !== true) return model;
  const { detection, assessment, fixedSize, display } = model;
  const { unrecorded } = assessment;
  return { detection, plain: 'withheld', unrecorded, fixedSize, ...(display !== undefined && { display }) };
}

/** Where the pages of one payment name different sums, no sum is shown. */
const settled = (detection: Detection, { sumsDiffer }: Assessment): Detection =>
  sumsDiffer ? { ...detection, amount: null, amountDoubt: 'several', beyond: undefined } : detection;

/** Whether another frame's payment is shown here. */
export const isElsewhere = (model: AnyModel | undefined): boolean =>
  model !== undefined && !('plain' in model) && model.elsewhere === true;
