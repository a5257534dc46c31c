import type { Won } from '../core/won.ts';
import type { Speech } from './translate-context.ts';

/** Formatters by locale, kept: making one costs more than a hundred uses, and a list formats hundreds of amounts. */
const digitsIn = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string): Intl.NumberFormat {
  const known = digitsIn.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  digitsIn.set(locale, known);
  return known;
}

/** The same dots for every amount: their number would tell its size. */
const HIDDEN = '•••';
/** Followed by a word joiner: without it a line may break between the dots and `원`. */
const HIDDEN_IN_LINE = `${HIDDEN}\u2060`;

/** `12,300원` or `₩12,300`; a negative amount gets a real minus sign. A hidden amount is dots, without its sign. */
export function formatWon({ t, locale, masked }: Speech, amount: Won): string {
  if (masked) return t('uiWon', HIDDEN_IN_LINE);
  const words = t('uiWon', formatOf(locale).format(Math.abs(amount)));
  return amount < 0 ? `−${words}` : words;
}

/** An amount in a cell of a saved table: a plain number, or dots where the screen shows dots. */
export const cellWon = ({ masked }: Speech, amount: number): number | string => (masked ? HIDDEN : amount);

/** The same, never hidden: for amounts that somebody published, and for fields, which hide their contents themselves. */
export const plainWon = ({ t, locale }: Speech, amount: Won): string => formatWon({ t, locale }, amount);
