import { type Day, daysBetween, type Instant, isDay, seoulInstant } from '../../core/day.ts';

/** A day, and its instant where the time of day is known. */
export interface When {
  readonly day: Day;
  readonly at?: Instant;
}

const TIME = String.raw`(?:\s*\(?[월화수목금토일]?\)?\s*T?(오전|오후|AM|PM|am|pm)?\s*(\d{1,2})\s?[:시]\s?(\d{2}|\d(?=\s?분))(?:\s?[:분]\s?(\d{2})(?:\.\d{1,9})?)?(?:\s?[분초](?![가-힣]))?)?`;
const day = (year: string) => String.raw`${year}(\d{1,2})\s?[-./월]\s?(\d{1,2})(?:\s?\.|일|\s일(?![가-힣]))?`;

/**
 * Notations in the order in which they are tried; the groups are year, month, day, half of the day, hour, minute,
 * second.
 */
const NOTATIONS = {
  whole: day(String.raw`(\d{4})\s?[-./년]\s?`),
  short: day(String.raw`(\d{2})\s?[-./년]\s?`),
  /** Without a year: its group is empty. */
  bare: day('()'),
};
type WhenPart = string | undefined;

/**
 * The day and time of a match; `undefined` when there is no such day or hour.
 * @param parts the groups of a notation
 */
function whenOf(parts: readonly WhenPart[], today: Day): When | undefined {
  const [year, month = '', dayOfMonth = '', half, hour, minute = '', second] = parts;
  const rest = `${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  const named = year ? realDay(`${year.length === 2 ? `20${year}` : year}-${rest}`) : latest(rest, today);
  if (named === undefined || !hour) return named === undefined ? undefined : { day: named };
  const clock = clockOf(Number(hour), half);
  if (clock === undefined || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return { day: named, at: seoulInstant(named, `${clock}:${minute.padStart(2, '0')}:${second || '00'}`) };
}

/** The day, where there is such a day. */
export const realDay = (text: string): Day | undefined => (isDay(text) ? text : undefined);

/**
 * Days ahead in which a date without a year may be in the future: a notice of a coming payment, or a clock that is
 * behind.
 */
const SOON_DAYS = 31;

/** Whether a date is nearly a year ago: without its year, the coming one may be meant as well. */
export const isSoonAgain = (named: Day, today: Day): boolean => daysBetween(named, today) > 365 - SOON_DAYS;

/**
 * The latest such day up to `today`: in January a message of 31 December is from last year. A day that comes soon is
 * kept as a future day, on which nothing was paid.
 */
function latest(rest: string, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4));
  const [own, before] = [year, year - 1].map((each) => realDay(`${each}-${rest}`));
  const isSoon = own !== undefined && own > today && daysBetween(today, own) <= SOON_DAYS;
  return own !== undefined && (own <= today || isSoon) ? own : before;
}

function clockOf(hour: number, half: WhenPart): string | undefined {
  if (hour > 23 || (half && (hour > 12 || hour === 0))) return undefined;
  const isLate = half === '오후' || half?.toLowerCase() === 'pm';
  const hours = half ? (hour % 12) + (isLate ? 12 : 0) : hour;
  return String(hours).padStart(2, '0');
}

/** The same notations inside running text; a date without a year needs 월, or two digits on both sides. */
const DAY_LABEL = String.raw`(?<=(?:일시|일자|날짜|(?:결제|승인|거래|이용)일)\s?[:：]?\s?)`;
const INSIDE = [
  // Digits alone, behind a label: `결제일시 20261118123000`.
  String.raw`${DAY_LABEL}(20\d{2})(\d{2})(\d{2})()(\d{2})(\d{2})(\d{2})`,
  String.raw`${DAY_LABEL}(20\d{2})(\d{2})(\d{2})()(\d{2})(\d{2})()(?!\d)`,
  String.raw`${DAY_LABEL}(20\d{2})(\d{2})(\d{2})`,
  NOTATIONS.whole,
  NOTATIONS.short,
  String.raw`()(\d{1,2})\s?월\s?(\d{1,2})\s?일`,
  String.raw`()(\d{2})[-./](\d{2})`,
  // With single digits only where a time of day follows.
  String.raw`()(\d{1,2})\/(\d{1,2})(?=\s\(?[월화수목금토일]?\)?\s?(?:오전|오후|\d{1,2}:\d{2}))`,
].map(
  (notation) => new RegExp(String.raw`(?<![\d.,A-Za-z-])(?<!\d\s?\/)${notation}${TIME}(?![\d-]|[,/]\d)`, 'g'),
);

/** As English names begin, January first. */
export const MONTH_NAMES = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
/** `Nov 21, 2026 20:15`. */
const ENGLISH = new RegExp(
  String.raw`(?<![A-Za-z])(${MONTH_NAMES.join('|')})[a-z]{0,6}\.?\s(\d{1,2}),?\s(\d{4})(?!\d),?${TIME}`,
  'gi',
);

export interface FoundWhen extends When {
  readonly start: number;
  readonly end: number;
}

/** Every date in running text, in the order of the text; where readings overlap, the notation that is tried first wins. */
export function findWhens(text: string, today: Day): readonly FoundWhen[] {
  const found: FoundWhen[] = [];
  for (const notation of [...INSIDE, ENGLISH]) {
    for (const match of text.matchAll(notation)) {
      const [start, own] = [match.index, match.index + match[0].length];
      const end = own + (HALF_BEHIND.exec(text.slice(own, own + 5))?.[0].length ?? 0);
      const isTaken = found.some((other) => start < other.end && other.start < end);
      const parts = notation === ENGLISH ? inEnglish(match.slice(1)) : match.slice(1);
      const when = isTaken ? undefined : whenOf(withHalf(parts, text.slice(own, own + 5)), today);
      if (when !== undefined) found.push({ ...when, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const inEnglish = ([month = '', dayOfMonth, year, ...time]: readonly WhenPart[]): WhenPart[] => [
  year,
  String(MONTH_NAMES.indexOf(month.toLowerCase()) + 1),
  dayOfMonth,
  ...time,
];

const HALF_BEHIND = /^\s?([ap])\.?m\.?/i;

/** The half of the day written behind its hour: `1:05 PM`. */
function withHalf(parts: readonly WhenPart[], behind: string): readonly WhenPart[] {
  const half = HALF_BEHIND.exec(behind)?.[1];
  const [year, month, dayOfMonth, said, hour, ...rest] = parts;
  return half === undefined || said || !hour ? parts : [year, month, dayOfMonth, `${half}m`, hour, ...rest];
}
