import { HIGHEST_PAYMENT, type Won, won } from './won.ts';

/** Why typed text is no amount that may be kept. */
export type WonDoubt = 'empty' | 'garbled' | 'negative' | 'fractional' | 'too-small' | 'too-large';

export type ParsedWon =
  | { readonly ok: true; readonly amount: Won }
  | { readonly ok: false; readonly reason: WonDoubt };

/** Bounds in won, both included. */
export interface WonRange {
  readonly lowest: number;
  readonly highest: number;
}

/** One payment: 1 to 1,000,000 won. */
export const PAYMENT_RANGE: WonRange = { lowest: 1, highest: HIGHEST_PAYMENT };
/** A limit, a budget or a bill: 0 to 10,000,000 won. */
export const SUM_RANGE: WonRange = { lowest: 0, highest: 10_000_000 };

/** Longer text is no amount; it also bounds every pattern below. */
const LONGEST = 40;
/** Beyond this many digits the exact figure does not matter: it is too large. */
const MOST_DIGITS = 12;

const PLAIN = /^(?:\d{1,40}|\d{1,3}(?:,\d{3}){1,12})$/;
const FRACTION = /^(?:\d{1,40}|\d{1,3}(?:,\d{3}){1,12})\.\d{1,40}$/;
/** `1.5만`: a fraction of 10,000 won that is still whole won. */
const MAN_FRACTION = /^(\d{1,4})\.(\d{1,4})만$/;
const HANGUL_DIGITS = '영일이삼사오육칠팔구';

/**
 * Reads what a person types: `12,000`, `12000원`, `₩12,000`, `1만2천`, `삼만 오천원`, full-width digits.
 * Whole won inside `range` only; anything else comes back with its reason, never as a guess.
 */
export function parseWon(text: string, range: WonRange = PAYMENT_RANGE): ParsedWon {
  if (text.length > LONGEST) return refuse('garbled');
  const written = text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '');
  const bare = written.replace(/^(?:₩|\\|krw)/i, '').replace(/(?:원|₩|krw|won)$/i, '');
  if (bare === '') return refuse(written === '' ? 'empty' : 'garbled');
  if (/^[-−–—△▲]/.test(written) || /^[-−–—△▲]/.test(bare)) return refuse('negative');
  if (FRACTION.test(bare)) return refuse('fractional');
  const value = PLAIN.test(bare) ? digits(bare.replaceAll(',', '')) : counted(bare);
  return value === undefined ? refuse('garbled') : within(value, range);
}

const refuse = (reason: WonDoubt): ParsedWon => ({ ok: false, reason });

function within(value: number, { lowest, highest }: WonRange): ParsedWon {
  if (value > highest) return refuse('too-large');
  if (value < lowest) return refuse('too-small');
  return Number.isInteger(value) ? { ok: true, amount: won(value) } : refuse('fractional');
}

function digits(text: string): number {
  const significant = text.replace(/^0+(?=\d)/, '');
  return significant.length > MOST_DIGITS ? Number.POSITIVE_INFINITY : Number(significant);
}

/** `1만2천`, `3만5,000`, `십이만`: counted in 억 (100,000,000) and 만 (10,000). */
function counted(text: string): number | undefined {
  const share = MAN_FRACTION.exec(text);
  if (share) return Number(share[1]) * 10_000 + Number((share[2] ?? '').padEnd(4, '0'));
  const arabic = text.replace(/[영일이삼사오육칠팔구]/g, (digit) => String(HANGUL_DIGITS.indexOf(digit)));
  const parts = /^(?:([^억만]{0,9})억)?(?:([^억만]{0,9})만)?([^억만]{0,9})$/.exec(arabic);
  if (!parts || !/[억만천백십]/.test(arabic)) return undefined;
  const [, eok, man, rest = ''] = parts;
  const sections = [section(eok, 1), section(man, 1), section(rest, 0)];
  if (sections.includes(undefined)) return undefined;
  const [eoks = 0, mans = 0, ones = 0] = sections as number[];
  const fits = (eok === undefined || mans < 10_000) && (man === undefined || ones < 10_000);
  return fits ? eoks * 100_000_000 + mans * 10_000 + ones : undefined;
}

/** Below 만: `3천5백`, `천`, `5,000`. A unit without a number counts once; an absent section is 0. */
function section(text: string | undefined, whenEmpty: number): number | undefined {
  if (text === undefined) return 0;
  if (text === '') return whenEmpty;
  if (PLAIN.test(text)) return digits(text.replaceAll(',', ''));
  const units = /^(?:(\d?)천)?(?:(\d?)백)?(?:(\d?)십)?(\d?)$/.exec(text);
  if (!units) return undefined;
  const [, thousands, hundreds, tens, ones] = units;
  return 1_000 * times(thousands) + 100 * times(hundreds) + 10 * times(tens) + Number(ones || 0);
}

const times = (count: string | undefined): number => (count === undefined ? 0 : Number(count || 1));
