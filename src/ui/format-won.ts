import type { Won } from '../core/won.ts';
import type { Speech } from './translate-context.ts';

/** Making one costs more than using it a hundred times, and a list says hundreds of amounts. */
const digitsIn = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string): Intl.NumberFormat {
  const known = digitsIn.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  digitsIn.set(locale, known);
  return known;
}

/** `12,300원` or `₩12,300`; a negative difference gets a real minus sign in front. */
export function formatWon({ t, locale }: Speech, amount: Won): string {
  const words = t('uiWon', formatOf(locale).format(Math.abs(amount)));
  return amount < 0 ? `−${words}` : words;
}
