import type { MessageKey } from '../../contract/translate.ts';
import type { Day } from '../../core/day.ts';
import type { Won } from '../../core/won.ts';
import type { Share } from '../../core/year.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatWon } from '../../ui/format-won.ts';
import type { Speech } from '../../ui/translate-context.ts';
import type { HistoryView, ViewFilters } from './view.ts';

/** The period of a view in words: `2026년 11월`, or all months. */
export const periodWords = ({ t, locale }: Speech, { month }: Pick<HistoryView, 'month'>): string =>
  month === undefined ? t('historyEveryMonth') : formatDate(locale, month);

/** Keys of the sentences for exactly one, and for any other number. */
const COUNTED = {
  payments: ['historyCountOne', 'historyCount'],
  paymentsAmong: ['historyPaymentCountOne', 'historyPaymentCount'],
  others: ['historyOthersOne', 'historyOthers'],
  rows: ['historyRowsOne', 'historyRows'],
} as const satisfies Record<string, readonly [MessageKey, MessageKey]>;

function counted({ t, locale }: Speech, what: keyof typeof COUNTED, count: number): string {
  const [one, more] = COUNTED[what];
  return t(count === 1 ? one : more, new Intl.NumberFormat(locale).format(count));
}

/** How many payments there are, in words. */
export const paymentsWords = (speech: Speech, count: number): string => counted(speech, 'payments', count);

/** How many payments make the sum, and how many other rows stand beside them: cancellations, refusals, adjustments. */
export function countWords(
  speech: Speech,
  { entries, payments }: Pick<Share, 'entries' | 'payments'>,
): string[] {
  const others = entries - payments;
  if (others === 0) return [paymentsWords(speech, payments)];
  if (payments === 0) return [counted(speech, 'rows', others)];
  return [counted(speech, 'paymentsAmong', payments), counted(speech, 'others', others)];
}

/** One filter in words: `10,000원부터`, `콘텐츠이용료`. `nicknames` are those of the lines, by id. */
export function filterWords(
  speech: Speech,
  name: keyof ViewFilters,
  filters: ViewFilters,
  nicknames: ReadonlyMap<string, string>,
): string {
  const { t, locale } = speech;
  switch (name) {
    case 'text':
      return t('historyFilterText', filters.text ?? '');
    case 'line':
      return nicknames.get(filters.line ?? '') ?? t('historyFilterGone');
    case 'pool':
      return t(`popupPool_${filters.pool ?? 'phone'}`);
    case 'status':
      return t(`historyState_${filters.status ?? 'confirmed'}`);
    case 'since':
    case 'until':
      return t(`historyFilter_${name}`, formatDate(locale, filters[name] as Day));
    case 'least':
    case 'most':
      return t(`historyFilter_${name}`, formatWon(speech, filters[name] as Won));
  }
}
