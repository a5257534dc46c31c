import { isAgain, isAnother } from './sms-paragraphs.ts';
import { isFromCarrier } from './sms-senders.ts';
import * as words from './sms-words.ts';
import { withSumsInFigures } from './sums-in-words.ts';

/** How phones show the sender and subject of a long message: `114<제목: 휴대폰 결제 성공 안내>`. */
const SUBJECT = /^\s*(?:\d[\d-]{2,13}[ \t]*)?<[ \t]*제목[ \t]*:[ \t]*([^<>\n]{0,80})>/;
/**
 * List items in one line, as copied from a list of messages, which are put on lines of their own:
 * `- 요청 일시: … - 요청 사이트: …`.
 */
const LISTED = /[ \t]+[-–—•·][ \t]+(?=[가-힣A-Za-z][가-힣A-Za-z \t]{0,14}:)/g;
const HEADED = /[ \t]*(?=[■□▶◆●※])/g;
/** A figure in brackets: `[1,000,000]원`. */
const SET_APART = /\[[ \t]*(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})[ \t]*\](?=[ \t]?원)/g;

/**
 * Other brackets that senders use for square ones: `【다날】`, `<SKT>`. The `<…>` that a phone writes around a subject is
 * left alone.
 */
const OPENING = /[【〔『「〈《{]/g;
const CLOSING = /[】〕』」〉》}]/g;
const POINTED = /<[ \t]*([^<>[\]\n\d:]{1,20}?)[ \t]*>/g;

/** Long runs of blanks are shortened: every pattern that looks for blanks would scan them again and again. */
const LONG_BLANK = /[ \t]{9,}/g;
const BLANK = ' '.repeat(8);
/** Several empty lines become one. */
const EMPTY_LINES = /\n(?:[^\S\n]*\n)+/g;

/** The text with characters of one width, square brackets only, and no invisible characters (Unicode Cf). */
export const plainOf = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(LONG_BLANK, BLANK)
    .replace(OPENING, '[')
    .replace(CLOSING, ']')
    .replace(POINTED, '[$1]');

/**
 * A message brought into one layout: one statement a line, figures without brackets, sums in words as figures, and no note
 * of where it was sent from.
 */
export const laidOut = (raw: string): string =>
  withSumsInFigures(
    plainOf(raw)
      .replace(/\r\n?/g, '\n')
      .replace(EMPTY_LINES, '\n\n')
      .replace(SUBJECT, '$1\n')
      .replace(words.ORIGIN, ' ')
      .replace(SET_APART, '$1')
      .replace(LISTED, '\n- ')
      .replace(HEADED, '\n'),
  );

/**
 * What a saved chat writes before each message: `[이름] [오후 3:21] …` (KakaoTalk on a computer), or
 * `2026년 11월 20일 오후 3:21, 이름 : …` (on a phone). This is the time of the message, not of a payment.
 */
const CHAT =
  /^[ \t]*(?:\[[^[\]\n]{1,30}\][ \t]*\[(?:오전|오후|AM|PM)[ \t]*\d{1,2}:\d{2}\]|\d{4}[.년][^\n,:]{4,24}\d{1,2}:\d{2},[ \t]*[^\n:]{1,30}[ \t]:)[ \t]/i;
/** The number that a person puts before each message of a list, in front of its sender. */
const NUMBERED = /^[ \t]*\d{1,3}[.)][ \t]*(?=\[)/;
/** The line with which a saved chat begins a new day: `--------------- 2026년 11월 20일 금요일 ---------------`. */
const CHAT_DAY = /^[ \t]*-{3,}[ \t]*\d{4}년[^\n]{4,24}-{3,}[ \t]*$/;

/** Most lines that a phone and a sender put above a message. */
const MOST_HEAD_LINES = 12;

/** A line that begins with a bracket; group: its content. */
const BRACKETED = /^[ \t]*\[([^[\]\n]{1,40})\]/;
/** `(SKT)` in front of a message. */
const ROUND = /^[ \t]*\(([^()\n]{1,20})\)/;
/** A line that begins with the origin of the message, or with its subject. */
const HEAD_LINE = /^[ \t]*(?:[[(]\s*(?:web|국외|국제|해외)\s?발신|(?:\d[\d-]{2,13}[ \t]*)?<[ \t]*제목)/i;
/** A bracket that is a heading inside a message: `[이번 달] 이용 내역`. */
const OF_MONTH = /이번\s*달|당월|금월/;

/** Splits several messages that were pasted at once: the first of them, `most` at most. */
export function splitMessages(raw: string, most: number): readonly string[] {
  const messages: string[][] = [];
  let isAfterBlank = true;
  const lines = plainOf(raw).replace(/\r\n?/g, '\n').replace(EMPTY_LINES, '\n\n').split('\n');
  for (const [at, written] of lines.entries()) {
    const told = CHAT_DAY.test(written) ? '' : written.replace(CHAT, '');
    const line = told.replace(NUMBERED, '');
    const last = messages.at(-1);
    const isSaid = told !== written;
    const isNew = () =>
      isAgain(line, last ?? []) ||
      (isAfterBlank && isAnother(paragraphAt(lines, at), last?.join('\n') ?? ''));
    if (last === undefined || isSaid || (isStart(line, isAfterBlank) && !isHead(last)) || isNew()) {
      begin(messages, line);
    } else {
      if (last.length >= MOST_HEAD_LINES && isStart(line, isAfterBlank)) last.length = 0;
      last.push(line);
    }
    isAfterBlank = line.trim() === '';
    if (messages.length > most + 1) break;
  }
  return messages
    .filter((own) => !isBlank(own))
    .slice(0, most)
    .map((own) => own.join('\n'));
}

const isBlank = (lines: readonly string[]): boolean => lines.every((line) => line.trim() === '');

/** Begins a message. Before it, a line with only the day of a chat is no message, and must not use up the room of one. */
function begin(messages: string[][], line: string): void {
  const last = messages.at(-1);
  if (last !== undefined && isBlank(last)) messages.pop();
  messages.push([line]);
}

/** Most lines of a paragraph that are looked at. */
const LONGEST_PARAGRAPH = 20;

function paragraphAt(lines: readonly string[], from: number): string {
  const some = lines.slice(from, from + LONGEST_PARAGRAPH);
  const end = some.findIndex((line) => line.trim() === '');
  return some.slice(0, end < 0 ? undefined : end).join('\n');
}

/**
 * Whether a message begins at this line: with a head line, with the sender's bracket, or behind an empty line with any
 * bracket.
 */
function isStart(line: string, isAfterBlank: boolean): boolean {
  const bracket = BRACKETED.exec(line)?.[1];
  if (HEAD_LINE.test(line)) return true;
  if (bracket === undefined) return isAfterBlank && isFromCarrier(ROUND.exec(line)?.slice(1) ?? []);
  return isFromCarrier([bracket]) || (isAfterBlank && !OF_MONTH.test(bracket));
}

/**
 * Whether these lines are only the head of the message that follows: `[Web발신]`, a subject, a bracket or a sender alone,
 * or the day and number that a phone puts above a message.
 */
function isHead(lines: readonly string[]): boolean {
  if (lines.length > MOST_HEAD_LINES) return false;
  const message = lines.join('\n');
  const named = message.replace(SUBJECT, '').replace(words.ORIGIN, '');
  const rest = named.replace(/\[[^[\]\n]{1,40}\]/g, '').trim();
  const isOfPhone = rest === named.trim() && rest.length < 80 && !/원/.test(rest);
  return rest === '' || isFromCarrier([rest]) || isOfPhone;
}
