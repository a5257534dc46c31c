import type { Won } from '../core/won.ts';
import type { Speech } from './translate-context.ts';

/** Making one costs more than using it a hundred times, and a list says hundreds of amounts. */
const digitsIn = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string): Intl.NumberFormat {
  const known = digitsIn.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  digitsIn.set(locale, known);
  return known;
}

/** The same for every amount: its length would tell something, too. */
const HIDDEN = '•••';
/** With a word joiner behind: dots are no letters, and a line may end between them and `원`. */
const HIDDEN_IN_LINE = `${HIDDEN}\u2060`;

/** `12,300원` or `₩12,300`; a negative difference gets a real minus sign in front. Hidden, it is dots without a sign. */
export function formatWon({ t, locale, masked }: Speech, amount: Won): string {
  if (masked) return t('uiWon', HIDDEN_IN_LINE);
  const words = t('uiWon', formatOf(locale).format(Math.abs(amount)));
  return amount < 0 ? `−${words}` : words;
}

/** An amount as a cell of a table that is saved: a figure to reckon with, or what the screen shows in its place. */
export const cellWon = ({ masked }: Speech, amount: number): number | string => (masked ? HIDDEN : amount);

/** The same where it is no secret: an amount that somebody published, or one in a field, which hides what stands in it itself. */
export const plainWon = ({ t, locale }: Speech, amount: Won): string => formatWon({ t, locale }, amount);
