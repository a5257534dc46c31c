import type { FailureCause } from '../../contract/checkout-seen.ts';
import type { MessageKey } from '../../contract/translate.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { StateTone } from '../../ui/state-tone.ts';

/** The steps of the checking order: limit, unpaid bill, block or policy, help line. */
export type StepId = 'limit' | 'unpaid' | 'blocked' | 'help';

export interface Refusal {
  readonly tone: StateTone;
  readonly icon: IconName;
  readonly figure: MessageKey;
  /** Who decides, and what that means. */
  readonly who: MessageKey;
  /** Where in the order this refusal points; none when there is nothing to check. */
  readonly step?: StepId;
}

const stop = (icon: IconName, figure: MessageKey, who: MessageKey, step: StepId): Refusal => ({
  tone: 'stop',
  icon,
  figure,
  who,
  step,
});

/**
 * Causes and who decides: code tables of Danal (2020-06), KG Mobilians (2017-05), KG Inicis and
 * Toss Payments as published in the PortOne documentation (2026-08). Texts may have been reworded since.
 */
const REFUSALS: Record<FailureCause, Refusal> = {
  limit: stop('octagon', 'bannerFailLimit', 'bannerWhoLimit', 'limit'),
  'merchant-cap': stop('octagon', 'bannerFailMerchantCap', 'bannerWhoMerchantCap', 'blocked'),
  unpaid: stop('bill', 'bannerFailUnpaid', 'bannerWhoUnpaid', 'unpaid'),
  arrears: stop('bill', 'bannerFailArrears', 'bannerWhoArrears', 'unpaid'),
  blocked: stop('block', 'bannerFailBlocked', 'bannerWhoBlocked', 'blocked'),
  policy: stop('block', 'bannerFailPolicy', 'bannerWhoPolicy', 'blocked'),
  'new-line': stop('block', 'bannerFailNewLine', 'bannerWhoNewLine', 'blocked'),
  'line-state': stop('block', 'bannerFailLineState', 'bannerWhoLineState', 'help'),
  owner: stop('block', 'bannerFailOwner', 'bannerWhoOwner', 'help'),
  code: { tone: 'watch', icon: 'message', figure: 'bannerFailCode', who: 'bannerWhoCode' },
  system: { tone: 'watch', icon: 'question', figure: 'bannerFailSystem', who: 'bannerWhoSystem' },
  'user-cancelled': { tone: 'calm', icon: 'undo', figure: 'bannerGaveUp', who: 'bannerCancelledNotLogged' },
};

/** For a text nobody knows the order is shown, the cause is not guessed. */
const UNKNOWN: Refusal = {
  tone: 'doubt',
  icon: 'question',
  figure: 'bannerFailUnknown',
  who: 'bannerWhoUnknown',
  step: 'help',
};

export const refusalOf = (cause: FailureCause | null): Refusal =>
  cause === null ? UNKNOWN : REFUSALS[cause];
