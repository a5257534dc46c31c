import type { WonDoubt, WonRange } from '../core/parse-won.ts';
import { won } from '../core/won.ts';
import { plainWon } from './format-won.ts';
import type { Speech } from './translate-context.ts';

/** Why a typed amount cannot be taken; for one out of range, with the bound. */
export function amountDoubt(speech: Speech, doubt: WonDoubt, { lowest, highest }: WonRange): string {
  const { t } = speech;
  switch (doubt) {
    case 'empty':
      return t('appAmountEmpty');
    case 'garbled':
      return t('appAmountGarbled');
    case 'negative':
      return t('appAmountNegative');
    case 'fractional':
      return t('appAmountFractional');
    case 'too-small':
      return t('appAmountTooSmall', plainWon(speech, won(lowest)));
    case 'too-large':
      return t('appAmountTooLarge', plainWon(speech, won(highest)));
  }
}
