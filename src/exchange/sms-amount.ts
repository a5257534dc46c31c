import { PAYMENT_RANGE } from '../core/parse-won.ts';
import { type Won, won } from '../core/won.ts';
import * as words from './sms-words.ts';

/** Digits with 원 behind or a sign in front, or digits right behind a label that ends in 금액. */
const MONEY = /(?<![\d.,])(?:(₩|krw|\\)\s?)?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?![\d,]*\d)(\s?원)?/gi;

type Role = 'labelled' | 'bare' | 'other';

/**
 * The amount of the payment, from the part of a message that tells of it. Figures that say so themselves count before
 * bare ones; as soon as two different ones could be meant, there is none.
 */
export function readSmsAmount(text: string): Won | undefined {
  const figures = text.split('\n').flatMap(figuresIn);
  return onlyOne(figures, 'labelled') ?? (has(figures, 'labelled') ? undefined : onlyOne(figures, 'bare'));
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
    const isMoney = Boolean(sign ?? unit) || /금액\s*[:：\-–=]\s*$|amount\s*[:=]\s*$/i.test(before);
    if (!isMoney) continue;
    const after = line.slice(match.index + whole.length);
    figures.push({ value: Number(digits.replaceAll(',', '')), role: roleOf(before, after) });
    from = match.index + whole.length;
  }
  return figures;
}

function roleOf(before: string, after: string): Role {
  if (words.OTHER_LABEL.test(before) || words.OTHER_AFTER.test(after)) return 'other';
  return words.PAID_LABEL.test(before) || words.PAID_AFTER.test(after) ? 'labelled' : 'bare';
}

const has = (figures: readonly Figure[], role: Role): boolean =>
  figures.some((figure) => figure.role === role);

function onlyOne(figures: readonly Figure[], role: Role): Won | undefined {
  const [value, ...more] = new Set(
    figures.filter((figure) => figure.role === role).map((figure) => figure.value),
  );
  if (value === undefined || more.length > 0) return undefined;
  return value >= PAYMENT_RANGE.lowest && value <= PAYMENT_RANGE.highest ? won(value) : undefined;
}
