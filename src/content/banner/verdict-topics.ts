import type { Assessment } from '../../contract/snapshot.ts';
import type { FitVerdict, Verdict } from '../../core/verdict.ts';
import { formatWon } from '../../ui/format-won.ts';
import { stateIcon } from '../../ui/state-icon.ts';
import { stateTone } from '../../ui/state-tone.ts';
import type { Speech } from '../../ui/translate-context.ts';
import { verdictSentence } from '../../ui/verdict-sentence.ts';
import { bindingLines } from './binding.ts';
import { lateFeeBasis } from './late-fee-basis.ts';
import type { Topic } from './topic.ts';

/** How the payment fits the limit, with an unpaid bill looked through. */
export const fitOf = (verdict: Verdict): FitVerdict => (verdict.state === 'unpaid' ? verdict.fit : verdict);

const topic = (speech: Speech, verdict: Verdict, lines: readonly string[]): Topic => ({
  id: verdict.state,
  tone: stateTone(verdict.state),
  icon: stateIcon(verdict.state),
  figure: verdictSentence(speech, verdict),
  lines,
  urgent: verdict.state === 'over' || verdict.state === 'unpaid',
  quiet: verdict.state === 'ok',
});

/** The unpaid bill, when there is one. */
export function unpaidTopic(speech: Speech, { verdict }: Assessment): Topic | undefined {
  if (verdict.state !== 'unpaid') return undefined;
  const late = speech.t(
    verdict.daysLate === 1 ? 'bannerUnpaidOneDay' : 'bannerUnpaidDays',
    verdict.daysLate,
    formatWon(speech, verdict.lateFee),
  );
  return topic(speech, verdict, [late, speech.t('bannerUnpaidConsequence'), lateFeeBasis(speech)]);
}

/** What the payment does to this month's headroom; nothing while its amount is not known. */
export function fitTopic(speech: Speech, { verdict, perDay }: Assessment): Topic | undefined {
  const fit = fitOf(verdict);
  if (fit.state === 'unknown-amount') return undefined;
  return topic(speech, fit, fitLines(speech, fit, perDay));
}

function fitLines(
  speech: Speech,
  fit: Exclude<FitVerdict, { state: 'unknown-amount' }>,
  perDay: Assessment['perDay'],
): readonly string[] {
  const { t } = speech;
  switch (fit.state) {
    case 'ok':
      return [];
    case 'near': {
      const after = formatWon(speech, fit.after);
      if (perDay === undefined) return [t('bannerNearLeft', after)];
      return [t('bannerNearPerDay', after, formatWon(speech, perDay))];
    }
    case 'over':
      return bindingLines(speech, fit.limit);
    case 'unknown-used':
      return [t('bannerUnreadable')];
    case 'unknown-limit':
      return [t('bannerLoggedSoFar', formatWon(speech, fit.used))];
  }
}
