import type { AmountDoubt, Detection } from '../../../contract/checkout-seen.ts';
import type { MessageKey } from '../../../contract/translate.ts';
import type { FitVerdict } from '../../../core/verdict.ts';
import type { Won } from '../../../core/won.ts';
import { formatWon } from '../../../ui/format-won.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { Frame } from './say.ts';
import type { Topic } from './topic.ts';

/** The address is not one of a known gateway. The topic says what to check, never what the page is. */
export const lookalikeTopic = ({ t }: Speech, { host }: Frame): Topic => ({
  id: 'lookalike',
  tone: 'doubt',
  icon: 'question',
  figure: t('bannerLookalike'),
  address: host,
  lines: [t('bannerLookalikeCheck')],
  checks: [t('bannerCheckAddress'), t('bannerCheckOrder'), t('bannerCheckAgain')],
});

/** An SMS code is asked for, which people take for an identity check: the amount is shown in the largest text. */
export const codeTopic = ({ t }: Speech): Topic => ({
  id: 'code',
  tone: 'watch',
  icon: 'message',
  figure: t('bannerCode'),
  lines: [t('bannerCodeEnds')],
});

const DOUBTS: Partial<Record<AmountDoubt, MessageKey>> = {
  'too-large': 'bannerDoubtTooLarge',
  negative: 'bannerDoubtNegative',
  fractional: 'bannerDoubtFractional',
  several: 'bannerDoubtSeveral',
  'own-rule': 'bannerDoubtOwnRule',
};

/** No amount was read: the reason, and the headroom before this payment. */
export function unreadTopic(detection: Detection, speech: Speech, fit: FitVerdict): Topic {
  const { t } = speech;
  const doubt = DOUBTS[detection.amountDoubt ?? 'missing'];
  const left = fit.state === 'unknown-amount' ? [t('bannerLeftBefore', formatWon(speech, fit.left))] : [];
  if (detection.beyond !== undefined) return beyondTopic(detection.beyond, left, speech);
  return {
    id: 'unknown-amount',
    tone: 'doubt',
    icon: 'question',
    figure: t('uiVerdictUnknownAmount'),
    lines: [...(doubt === undefined ? [] : [t(doubt)]), t('bannerCheckAmount'), ...left],
  };
}

/** The page asks for more than can be billed on any line in a month: the sum is shown as it is, and not counted. */
const beyondTopic = (sum: Won, left: readonly string[], speech: Speech): Topic => ({
  id: 'unknown-amount',
  tone: 'doubt',
  icon: 'question',
  figure: formatWon(speech, sum),
  lines: [speech.t('bannerBeyond'), ...left],
  short: speech.t('bannerBeyond'),
});

/** A recurring payment (월 자동결제): later ones come without a window in which they could be seen. */
export function recurringTopic({ amount }: Detection, speech: Speech): Topic {
  const { t } = speech;
  const figure =
    amount === null ? t('bannerRecurringUnread') : t('bannerRecurring', formatWon(speech, amount));
  return { id: 'recurring', tone: 'watch', icon: 'repeat', figure, lines: [t('bannerRecurringUntil')] };
}
