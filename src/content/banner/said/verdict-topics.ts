import type { Assessment } from '../../../contract/snapshot.ts';
import type { FitVerdict, Verdict } from '../../../core/verdict.ts';
import { formatDay } from '../../../ui/format-day.ts';
import { formatWon } from '../../../ui/format-won.ts';
import { gatewayName } from '../../../ui/gateway-name.ts';
import { lateFeeBasis } from '../../../ui/late-fee-basis.ts';
import { stateIcon } from '../../../ui/state-icon.ts';
import { stateTone } from '../../../ui/state-tone.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import { verdictSentence } from '../../../ui/verdict-sentence.ts';
import { bindingLines } from './binding.ts';
import { oneLine } from './one-line.ts';
import type { Topic } from './topic.ts';

/** How the payment fits the limit, also beneath an unpaid bill. */
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
export function unpaidTopic(speech: Speech, { verdict, lateFee }: Assessment): Topic | undefined {
  if (verdict.state !== 'unpaid') return undefined;
  const late = speech.t(
    verdict.daysLate === 1 ? 'bannerUnpaidOneDay' : 'bannerUnpaidDays',
    verdict.daysLate,
    formatWon(speech, verdict.lateFee),
  );
  return topic(speech, verdict, [late, speech.t('bannerUnpaidConsequence'), lateFeeBasis(speech, lateFee)]);
}

/** What the payment does to this month's headroom; nothing while its amount is not known. */
export function fitTopic(speech: Speech, { verdict, perDay }: Assessment): Topic | undefined {
  const fit = fitOf(verdict);
  if (fit.state === 'unknown-amount') return undefined;
  return topic(speech, fit, fitLines(speech, fit, perDay));
}

/** A cap of this shop or gateway, learnt from a refusal there: never the carrier's limit. */
export function capTopic(speech: Speech, { cap }: Verdict): Topic | undefined {
  if (cap === undefined) return undefined;
  const { t, locale } = speech;
  const name = (cap.kind === 'gateway' ? gatewayName(speech, cap.of) : undefined) ?? oneLine(cap.of, 24);
  const day = formatDay(locale, cap.learntOn);
  return {
    id: 'cap',
    tone: 'watch',
    icon: 'octagon',
    figure: t('bannerCap', formatWon(speech, cap.amount)),
    lines: [t('bannerCapSeen', `\u2068${name}\u2069`, day), t('bannerCapNotCarrier')],
    short: t('bannerCapShort', formatWon(speech, cap.amount), day),
  };
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
      const left =
        perDay === undefined
          ? t('bannerNearLeft', after)
          : t('bannerNearPerDay', after, formatWon(speech, perDay));
      if (fit.short === undefined) return [left];
      return [left, t('bannerExpectedShort', formatWon(speech, fit.short))];
    }
    case 'over':
      return bindingLines(speech, fit.limit);
    case 'unknown-used':
      return [t('bannerUnreadable')];
    case 'unknown-limit':
      return [t('bannerLoggedSoFar', formatWon(speech, fit.used))];
  }
}
