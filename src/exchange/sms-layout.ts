import * as words from './sms-words.ts';

/** `114<제목: 휴대폰 결제 성공 안내>`: how phones show the sender and the subject of a long message. */
const SUBJECT = /^\s*(?:\d[\d-]{2,13}[ \t]*)?<[ \t]*제목[ \t]*:[ \t]*([^<>\n]{0,80})>/;
/** `- 요청 일시: … - 요청 사이트: …` in one line, as copied from a list of messages: each is a line of its own. */
const LISTED = /[ \t]+[-–—•·][ \t]+(?=[가-힣A-Za-z][가-힣A-Za-z \t]{0,14}:)/g;
const HEADED = /[ \t]*(?=[■□▶◆●※])/g;
/** `[1,000,000]원`: a figure set in brackets. */
const SET_APART = /\[[ \t]*(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})[ \t]*\](?=[ \t]?원)/g;

/** Blanks without end say no more than a few, and every pattern that looks for some would go over them again and again. */
const LONG_BLANK = /[ \t]{9,}/g;
const BLANK = ' '.repeat(8);
/** Empty lines, however many, are one. */
const EMPTY_LINES = /\n(?:[^\S\n]*\n)+/g;

/** A message the way it was written: one statement a line, figures without brackets, no mark of where it was sent from. */
export const laidOut = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(LONG_BLANK, BLANK)
    .replace(SUBJECT, '$1\n')
    .replace(words.ORIGIN, ' ')
    .replace(SET_APART, '$1')
    .replace(LISTED, '\n- ')
    .replace(HEADED, '\n');

/** Several messages pasted at once, each for itself. */
export function apart(raw: string, most: number): readonly string[] {
  const starts =
    /\n(?=[ \t]*\[(?:web|국외|국제|해외)\s?발신\])|\n(?=[ \t]*(?:\d[\d-]{2,13}[ \t]*)?<제목)|\n\n(?=[ \t]*\[[^\]\n]{2,40}\])/gi;
  const messages = raw
    .replace(/\r\n?/g, '\n')
    .replace(LONG_BLANK, BLANK)
    .replace(EMPTY_LINES, '\n\n')
    .split(starts)
    .filter((message) => message.trim() !== '');
  return withHeads(messages, most);
}

/** Heads of nothing, one after another, are no head. */
const LONGEST_HEAD = 400;

/** `[Web발신]` or a subject alone, with a break behind it, belongs to what follows. */
function withHeads(messages: readonly string[], most: number): string[] {
  const joined: string[] = [];
  let open = '';
  for (const message of messages) {
    if (joined.length >= most) break;
    const whole = open + message;
    const isOpen = whole.replace(SUBJECT, '').replace(words.ORIGIN, '').trim() === '';
    open = isOpen && whole.length <= LONGEST_HEAD ? `${whole}\n` : '';
    if (!isOpen) joined.push(whole);
  }
  return joined;
}
