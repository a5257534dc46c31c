import type { Instant, Month } from '../../core/day.ts';

/** Cells of a packed row that are shorter than the values behind them. Frozen with version 2 of the ledger. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.';
const MARK = '~';

/** A UUID in 23 characters; any other id as it is, with a mark in front where it could be taken for a shortened one. */
export function shortId(id: string): string {
  if (!UUID.test(id)) return id.startsWith(MARK) ? `${MARK}${id}` : id;
  const hex = `${id.replaceAll('-', '')}0`;
  let short = MARK;
  for (let at = 0; at < hex.length; at += 3) {
    const bits = Number.parseInt(hex.slice(at, at + 3), 16);
    short += DIGITS.charAt(bits >> 6) + DIGITS.charAt(bits & 63);
  }
  return short;
}

/**
 * The id that `shortId` shortened.
 * @throws RangeError for a text that `shortId` never writes.
 */
export function longId(short: string): string {
  if (!short.startsWith(MARK)) return short;
  if (short.startsWith(MARK, 1)) return short.slice(1);
  return short.length === SHORT_LENGTH && areLetters(short) ? spelledOut() : puzzledOut(short);
}

const SHORT_LENGTH = 23;
/** The six bits of a letter, by its character code. */
const BITS = new Int8Array(128).fill(-1);
for (let bits = 0; bits < DIGITS.length; bits += 1) BITS[DIGITS.charCodeAt(bits)] = bits;
/** Where each of the 32 hexadecimal digits stands in a UUID; the hyphens are already in `codes`. */
const PLACES = Array.from('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx').flatMap((sign, at) =>
  sign === 'x' ? [at] : [],
);
const HEX = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const codes: number[] = new Array<number>(36).fill('-'.charCodeAt(0));

/**
 * Writes the id behind the letters into `codes`, two letters to three digits, without making objects that are thrown
 * away. False for letters that `shortId` never writes.
 */
function areLetters(short: string): boolean {
  for (let at = 1, digit = 0; at < SHORT_LENGTH; at += 2, digit += 3) {
    const [high, low] = [BITS[short.charCodeAt(at)] ?? -1, BITS[short.charCodeAt(at + 1)] ?? -1];
    if (high < 0 || low < 0) return false;
    put(digit, high >> 2);
    put(digit + 1, ((high & 3) << 2) | (low >> 4));
    put(digit + 2, low & 15);
  }
  return true;
}

function put(digit: number, value: number): void {
  const place = PLACES[digit];
  if (place !== undefined) codes[place] = HEX[value] ?? 0;
}

const spelledOut = (): string => String.fromCharCode(...codes);

/** A text that `shortId` never writes still becomes some id, always the same one. */
function puzzledOut(short: string): string {
  let hex = '';
  for (let at = 1; at < short.length; at += 2) hex += TRIPLES.get(short.slice(at, at + 2)) ?? '';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Three hexadecimal digits by the two letters that stand for them. */
const TRIPLES = new Map(
  Array.from({ length: 4_096 }, (_, bits) => [
    DIGITS.charAt(bits >> 6) + DIGITS.charAt(bits & 63),
    bits.toString(16).padStart(3, '0'),
  ]),
);

const DAY = 86_400_000;

/**
 * Milliseconds since the month began in UTC. A moment of another UTC month (the first hours of a month in Seoul) stays
 * a text.
 */
export function offsetOf(at: Instant, month: Month): number | string {
  if (!at.startsWith(month)) return at;
  const [days, hours, minutes, seconds] = [
    at.slice(8, 10),
    at.slice(11, 13),
    at.slice(14, 16),
    at.slice(17, 23),
  ];
  return (
    (Number(days) - 1) * DAY +
    Number(hours) * 3_600_000 +
    Number(minutes) * 60_000 +
    Number(seconds.replace('.', ''))
  );
}

/** The moment that `offsetOf` wrote; from any other offset comes no moment, or one that the schema refuses. */
export function momentAt(offset: unknown, month: unknown): string | undefined {
  if (typeof offset === 'string') return offset;
  if (!Number.isSafeInteger(offset) || Number(offset) < 0) return undefined;
  const rest = Number(offset) % DAY;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1_000) % 60)}`;
  return `${month}-${two(Number(offset) / DAY + 1)}T${time}.${String(rest % 1_000).padStart(3, '0')}Z`;
}
