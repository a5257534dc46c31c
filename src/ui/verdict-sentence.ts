import type { Verdict } from '../core/verdict.ts';
import { formatMonth } from './format-month.ts';
import { formatWon } from './format-won.ts';
import type { Speech } from './translate-context.ts';

/** The sentence of a verdict. It says what the log comes to, never what the carrier will do. */
export function verdictSentence(speech: Speech, verdict: Verdict): string {
  const { t, locale } = speech;
  switch (verdict.state) {
    case 'ok':
      return t('uiVerdictOk', formatWon(speech, verdict.after));
    case 'near':
      return t('uiVerdictNear', verdict.share);
    case 'over':
      return t(
        verdict.limit.binding === 'budget' ? 'uiVerdictOverBudget' : 'uiVerdictOver',
        formatWon(speech, verdict.by),
      );
    case 'unpaid':
      return t(
        'uiVerdictUnpaid',
        formatMonth(locale, verdict.bill.month),
        formatWon(speech, verdict.bill.amount),
      );
    case 'unknown-limit':
      return t('uiVerdictUnknownLimit');
    case 'unknown-used':
      return t('uiVerdictUnknownUsed');
    case 'unknown-amount':
      return t('uiVerdictUnknownAmount');
  }
}
