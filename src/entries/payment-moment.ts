import { seoulDay, seoulNoon } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { formatDate } from '../ui/format-date.ts';
import { formatMoment } from '../ui/format-moment.ts';
import type { Speech } from '../ui/translate-context.ts';

/** When it was paid: the day alone where the time is unknown, which is kept as noon sharp. */
export function paymentMoment({ locale }: Speech, { at }: Entry): string {
  const day = seoulDay(at);
  return at === seoulNoon(day) ? formatDate(locale, day) : formatMoment(at, locale);
}
