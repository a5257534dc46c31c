/** A moment in Seoul: `11월 22일 오후 3:05`, `Nov 22, 3:05 PM`. `at` is an instant in ISO notation. */
export const formatMoment = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Seoul',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(at));
