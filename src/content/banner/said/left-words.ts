import { formatWon } from '../../../ui/format-won.ts';
import type { Speech } from '../../../ui/translate-context.ts';
import type { HeadroomBar } from './banner-view.ts';

/** What is left before and after, as one sentence for a screen reader. */
export function leftWords({ left, after, short }: HeadroomBar, speech: Speech): string {
  const { t } = speech;
  const now = formatWon(speech, left);
  if (short !== undefined) return t('bannerLeftShort', now, formatWon(speech, short));
  if (after !== undefined) return t('bannerLeftAfter', now, formatWon(speech, after));
  return t('bannerLeftBefore', now);
}
