import type { Won } from '../core/won.ts';
import type { Speech } from './translate-context.ts';

/** `12,300원` or `₩12,300`; a negative difference gets a real minus sign in front. */
export function formatWon({ t, locale }: Speech, amount: Won): string {
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(Math.abs(amount));
  const words = t('uiWon', digits);
  return amount < 0 ? `−${words}` : words;
}
