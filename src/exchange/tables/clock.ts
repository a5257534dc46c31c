/** A weekday between the day and the time: `(목)`, `목요일`, `Thu`. */
const WEEKDAY =
  /^[\s,]*(?:\(?[월화수목금토일](?:요일)?\)?|\(?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\)?)(?=[\s,\d]|$)/i;
const HALF = '(오전|오후|am|pm|a\\.m\\.|p\\.m\\.)';
const TIME = new RegExp(
  String.raw`^[\sT,]*${HALF}?\s*(\d{1,2})\s?(?:[:시]\s?(\d{1,2})(?:\s?[:분]\s?(\d{1,2})(?:[.,]\d{1,9})?)?\s?[분초]?|시)\s*${HALF}?$`,
  'i',
);
const HALF_ALONE = new RegExp(`^${HALF}$`, 'i');
/** Whether a cell holds only which half of the day a time in another cell is in. */
export const isHalfOfDay = (cell: string): boolean => HALF_ALONE.test(cell.trim());
/** `140509` or `1405`, without signs. */
const PACKED = /^[\sT]*()(\d{2})(\d{2})(\d{2})?()$/i;

/**
 * The time of day behind a date, or in a cell of its own, as `HH:MM:SS`: `14:05`, `오후 2:05`, `2:05 PM`, `14시 5분`. `''`
 * where the text is empty, `undefined` where it is something else, `no-such-time` for 25:00.
 */
export function clockIn(text: string): string | 'no-such-time' | undefined {
  const rest = text.replace(WEEKDAY, '').trim();
  if (rest === '') return '';
  const found = TIME.exec(rest) ?? PACKED.exec(rest);
  if (found === null) return undefined;
  const [, before, hour = '', minute = '0', second = '0', after] = found;
  const half = before || after;
  const hours = hourOf(Number(hour), half);
  if (hours === undefined || Number(minute) > 59 || Number(second) > 59) return 'no-such-time';
  return [String(hours), minute, second].map((part) => part.padStart(2, '0')).join(':');
}

/** The hour of the day, 0 to 23. A half day has the hours 1 to 12, but `오전 0시` and `오후 14:05` are also written. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (hour > 23) return undefined;
  if (!half) return hour;
  const isLate = half === '오후' || /^p/i.test(half);
  if (hour > 12) return isLate ? hour : undefined;
  return (hour % 12) + (isLate ? 12 : 0);
}
