/**
 * A moment in Seoul: `11월 22일 오후 3:05`, `Nov 22, 3:05 PM`. `at` is an instant in ISO notation. A line may end between the day
 * and the time, never within either of them.
 */
export const formatMoment = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Seoul',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
    .formatToParts(new Date(at))
    .map(({ value }) => (value === ' ' ? '\u00a0' : value))
    .join('');
