import type { FailureCause } from '../contract/checkout-seen.ts';
import type { MessageKey } from '../contract/translate.ts';
import type { GuideTopic } from '../core/guide-topics.ts';
import type { IconName } from './icon.tsx';
import type { StateTone } from './state-tone.ts';

/** The steps of the checking order: limit, unpaid bill, block or policy, help line. */
export type StepId = 'limit' | 'unpaid' | 'blocked' | 'help';

/** Who decides: the carrier, or the gateway with its shops. */
export type Decider = 'carrier' | 'gateway';

export interface PageRefusal {
  readonly tone: StateTone;
  readonly icon: IconName;
  readonly figure: MessageKey;
  /** Key of the sentence that says who decides, and what that means. */
  readonly who: MessageKey;
  /** The step of the checking order to begin with; absent where there is nothing to check. */
  readonly step?: StepId;
  /** Whom to ask. */
  readonly ask: readonly Decider[];
}

const stop = (
  icon: IconName,
  figure: MessageKey,
  who: MessageKey,
  step: StepId,
  ...ask: readonly Decider[]
): PageRefusal => ({
  tone: 'stop',
  icon,
  figure,
  who,
  step,
  ask,
});

/**
 * Causes and who decides: code tables of Danal (2020-06), KG Mobilians (2017-05), KG Inicis and
 * Toss Payments as published in the PortOne documentation (2026-08). Texts may have been reworded since.
 */
const REFUSALS: Record<FailureCause, PageRefusal> = {
  limit: stop('octagon', 'bannerFailLimit', 'bannerWhoLimit', 'limit', 'carrier'),
  'merchant-cap': stop('octagon', 'bannerFailMerchantCap', 'bannerWhoMerchantCap', 'blocked', 'gateway'),
  unpaid: stop('bill', 'bannerFailUnpaid', 'bannerWhoUnpaid', 'unpaid', 'carrier', 'gateway'),
  arrears: stop('bill', 'bannerFailArrears', 'bannerWhoArrears', 'unpaid', 'gateway'),
  blocked: stop('block', 'bannerFailBlocked', 'bannerWhoBlocked', 'blocked', 'carrier'),
  policy: stop('block', 'bannerFailPolicy', 'bannerWhoPolicy', 'blocked', 'gateway'),
  'carrier-policy': stop('block', 'bannerFailCarrierPolicy', 'bannerWhoCarrierPolicy', 'blocked', 'carrier'),
  'gateway-block': stop('block', 'bannerFailGatewayBlock', 'bannerWhoGatewayBlock', 'blocked', 'gateway'),
  'new-line': stop('block', 'bannerFailNewLine', 'bannerWhoNewLine', 'blocked', 'carrier'),
  'line-state': stop('block', 'bannerFailLineState', 'bannerWhoLineState', 'help', 'carrier'),
  owner: stop('block', 'bannerFailOwner', 'bannerWhoOwner', 'help', 'carrier', 'gateway'),
  'extra-check': stop('message', 'bannerFailExtraCheck', 'bannerWhoExtraCheck', 'help', 'carrier'),
  'recurring-broken': stop(
    'undo',
    'bannerFailRecurringBroken',
    'bannerWhoRecurringBroken',
    'help',
    'gateway',
    'carrier',
  ),
  mistyped: {
    tone: 'watch',
    icon: 'message',
    figure: 'bannerFailMistyped',
    who: 'bannerWhoMistyped',
    ask: [],
  },
  code: { tone: 'watch', icon: 'message', figure: 'bannerFailCode', who: 'bannerWhoCode', ask: [] },
  system: { tone: 'watch', icon: 'question', figure: 'bannerFailSystem', who: 'bannerWhoSystem', ask: [] },
  'user-cancelled': {
    tone: 'calm',
    icon: 'undo',
    figure: 'bannerGaveUp',
    who: 'bannerCancelledNotLogged',
    ask: [],
  },
};

/** For a refusal of unknown cause: the checking order is shown, and no cause is guessed. */
const UNKNOWN: PageRefusal = {
  tone: 'doubt',
  icon: 'question',
  figure: 'bannerFailUnknown',
  who: 'bannerWhoUnknown',
  step: 'help',
  ask: ['carrier', 'gateway'],
};

/** What to show for a refusal of that cause; `null` where the page does not tell the cause. */
export const refusalOf = (cause: FailureCause | null): PageRefusal =>
  cause === null ? UNKNOWN : REFUSALS[cause];

/** The guide's page about such a refusal; none where the person cancelled and nothing was refused. */
export function guideOf(cause: FailureCause | null): GuideTopic | undefined {
  if (cause === 'user-cancelled') return undefined;
  if (cause === 'recurring-broken') return 'auto';
  return refusalOf(cause).step === 'unpaid' ? 'unpaid' : 'failed';
}
