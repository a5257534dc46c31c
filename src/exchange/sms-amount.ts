import { PAYMENT_RANGE } from '../core/parse-won.ts';
import { type Won, won } from '../core/won.ts';
import * as words from './sms-words.ts';

/** Digits with 원 behind or a sign in front, or digits right behind a label that ends in 금액. */
const MONEY =
  /(?<![\d.,])(?:(₩|krw|\\)\s?)?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?![\d,]*\d|\s?[%만천월일시분회건개차년]|[/:.-]\d)(\s?원)?/gi;

/** `taken-back` and `labelled` say that they are meant, `bare` says nothing, `other` says that it is not meant. */
type Role = 'taken-back' | 'labelled' | 'bare' | 'other';

/** What the message tells of: of a cancellation, what was taken back counts before what had been paid. */
export type Told = 'paid' | 'taken-back' | 'part-taken-back';

/**
 * The amount of the payment or of what was taken back, from the part of a message that tells of it. Figures that say so
 * themselves count before bare ones; as soon as two different ones could be meant, there is none. Of a part only a
 * figure that says to be one counts: the other may be what was paid, or what is left of it.
 */
export function readSmsAmount(text: string, told: Told = 'paid'): Won | undefined {
  const figures = text.split('\n').flatMap(figuresIn);
  if (told === 'part-taken-back') return onlyOne(figures, ['taken-back']);
  const roles: readonly Role[][] =
    told === 'paid' ? [['taken-back', 'labelled'], ['bare']] : [['taken-back'], ['labelled'], ['bare']];
  const best = roles.find((each) => has(figures, each));
  return best && onlyOne(figures, best);
}

interface Figure {
  readonly value: number;
  readonly role: Role;
}

function figuresIn(line: string): Figure[] {
  const figures: Figure[] = [];
  let from = 0;
  for (const match of line.matchAll(MONEY)) {
    const [whole, sign, digits = '', unit] = match;
    const before = line.slice(from, match.index);
    const isMoney = Boolean(sign ?? unit) || /금액\s*[:：\-–=]?\s*$|amount\s*[:=]\s*$/i.test(before);
    if (!isMoney) continue;
    const after = line.slice(match.index + whole.length);
    figures.push({ value: Number(digits.replaceAll(',', '')), role: roleOf(before, after) });
    from = match.index + whole.length;
  }
  return figures;
}

function roleOf(before: string, after: string): Role {
  if (words.OTHER_LABEL.test(before) || words.OTHER_AFTER.test(after)) return 'other';
  if (words.TAKEN_BACK_LABEL.test(before) || words.TAKEN_BACK_AFTER.test(after)) return 'taken-back';
  return words.PAID_LABEL.test(before) || words.PAID_AFTER.test(after) ? 'labelled' : 'bare';
}

const has = (figures: readonly Figure[], roles: readonly Role[]): boolean =>
  figures.some(({ role }) => roles.includes(role));

function onlyOne(figures: readonly Figure[], roles: readonly Role[]): Won | undefined {
  const [value, ...more] = new Set(
    figures.filter(({ role }) => roles.includes(role)).map((figure) => figure.value),
  );
  if (value === undefined || more.length > 0) return undefined;
  return value >= PAYMENT_RANGE.lowest && value <= PAYMENT_RANGE.highest ? won(value) : undefined;
}
