import { addDays, type Day, type Instant } from '../core/day.ts';

/** One day for a person's calendar. The caller gives the texts in the person's language. */
export interface CalendarDay {
  /** The same in every export of the same thing, so that a second import replaces the first. */
  readonly uid: string;
  readonly day: Day;
  readonly title: string;
  readonly note?: string;
  /** How many days before the calendar reminds, at nine in the morning. */
  readonly remindBefore?: number;
  /** Repeats every month on this day (1 to 31; from 29 on, shorter months take their last day). */
  readonly monthly?: { readonly dayOfMonth: number; readonly until?: Day };
}

/** RFC 5545 3.1: lines are at most 75 octets, without their break. */
const MOST_OCTETS = 75;

/**
 * A calendar file (RFC 5545) of whole-day events. `made` becomes DTSTAMP. Nothing in it leads outside: no links, no
 * attendees, no mail.
 */
export function calendarOf(days: readonly CalendarDay[], made: Instant, name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//carrier-billing-guard//KO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap((day) => eventLines(day, made)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarDay, made: Instant): string[] {
  const { uid, day, title, note, monthly } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}@carrier-billing-guard`,
    `DTSTAMP:${made.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${bare(day)}`,
    // RFC 5545 3.6.1: DTEND is the day after the event.
    `DTEND;VALUE=DATE:${bare(addDays(day, 1))}`,
    ...(monthly === undefined ? [] : [`RRULE:${ruleOf(monthly)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(note === undefined ? [] : [`DESCRIPTION:${escaped(note)}`]),
    'TRANSP:TRANSPARENT',
    ...alarmLines(event),
    'END:VEVENT',
  ];
}

/** A whole-day event starts at midnight, so nine in the morning N days before is N days less nine hours earlier. */
function alarmLines({ remindBefore, title }: CalendarDay): string[] {
  if (remindBefore === undefined) return [];
  const trigger = remindBefore === 0 ? 'PT9H' : `-P${remindBefore - 1}DT15H`;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ];
}

/** Each month the last existing day from 28 up to the wanted one: RFC 5545 3.3.10, BYSETPOS. */
function ruleOf({ dayOfMonth, until }: NonNullable<CalendarDay['monthly']>): string {
  const days =
    dayOfMonth <= 28 ? [dayOfMonth] : Array.from({ length: dayOfMonth - 27 }, (_, step) => 28 + step);
  const last = days.length > 1 ? ';BYSETPOS=-1' : '';
  const end = until === undefined ? '' : `;UNTIL=${bare(until)}`;
  return `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}${last}${end}`;
}

const bare = (day: Day): string => day.replaceAll('-', '');

/** Escapes text by RFC 5545 3.3.11; other control characters are not allowed and are removed. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** RFC 5545 3.1: a long line goes on after a line break and one blank; a character is never split. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      [part, octets] = ['', 1]; // the blank that starts the next line counts
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
