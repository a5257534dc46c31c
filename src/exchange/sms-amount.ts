import { PAYMENT_RANGE } from '../core/parse-won.ts';
import { type Won, won } from '../core/won.ts';
import { figuresIn, type SmsFigure } from './sms-figures.ts';
import * as words from './sms-sum-words.ts';

/**
 * `taken-back` and `labelled` say that they are meant, `final` past every other, `bare` says nothing, `price` that it is
 * what the goods cost before anything was taken off, `billed` that it is what will be asked for, which may be more than the
 * payment, and `other` that it is not meant.
 */
type Role = 'taken-back' | 'final' | 'labelled' | 'bare' | 'price' | 'billed' | 'other';

/** What the message tells of: of a cancellation, what was taken back counts before what had been paid. */
export type Movement = 'paid' | 'taken-back' | 'part-taken-back';

/**
 * The amount of the payment or of what was taken back, from the part of a message that tells of it. Figures that say so
 * themselves count before bare ones; as soon as two different ones could be meant, there is none. Of a part only a
 * figure that says to be one counts: the other may be what was paid, or what is left of it.
 */
export function readSmsAmount(text: string, told: Movement = 'paid'): Won | undefined {
  const sums = sumsIn(text);
  if ((told === 'paid' ? words.FEE_ON_TOP : words.KEPT_BACK).test(text)) return undefined;
  if (told === 'part-taken-back') return onlyOne(sums, ['taken-back']);
  // A negative sum is a payment taken back, whatever the message calls it.
  if (told === 'paid' && sums.some(({ isNegative, role }) => isNegative && role !== 'other'))
    return undefined;
  const best = ORDER[told].find((each) => has(sums, each));
  const isPrice = best?.includes('price') && has(sums, ['price']) && words.CHANGED_PRICE.test(text);
  const sum = best && !isPrice ? onlyOne(sums, best) : undefined;
  // With a fee on top, or something taken off, only the person knows which of the two the carrier counts.
  const isBilledOtherwise = sums.some(({ role, value }) => role === 'billed' && value !== sum);
  return told === 'paid' && isBilledOtherwise && best?.[0] !== 'final' ? undefined : sum;
}

/** Which roles count before which others. */
const ORDER: Record<Exclude<Movement, 'part-taken-back'>, readonly (readonly Role[])[]> = {
  paid: [['final'], ['taken-back', 'labelled'], ['bare', 'price']],
  'taken-back': [['taken-back'], ['labelled', 'final'], ['bare', 'price']],
};

/** A cancellation names another sum beside what was taken back: it is one of a part. */
export const isPartByFigures = (text: string): boolean =>
  new Set(
    sumsIn(text).flatMap(({ role, value }) =>
      role === 'other' || role === 'billed' || value === 0 ? [] : [value],
    ),
  ).size > 1;

/** The sums of a message that may be what was paid, in whole won. */
export const paidSums = (text: string): readonly number[] =>
  sumsIn(text).flatMap(({ role, value }) => (PAID_ROLES.has(role) ? [value] : []));

/** Sums that were paid or taken back. */
export const movedSums = (text: string): readonly number[] =>
  sumsIn(text).flatMap(({ role, value }) => (role === 'other' || role === 'billed' ? [] : [value]));

const PAID_ROLES: ReadonlySet<Role> = new Set(['final', 'labelled', 'bare', 'price']);

interface Sum {
  readonly value: number;
  readonly role: Role;
  readonly isNegative: boolean;
}

function sumsIn(text: string): readonly Sum[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => figuresIn(line, headingOf(lines[at - 1])).map(sumOf));
}

/** A line above that holds no digit may be the label of the sum below it. */
const headingOf = (line = ''): string => (/\d/.test(line) ? '' : `${line} `);

function sumOf(figure: SmsFigure): Sum {
  const { value, before } = figure;
  return { value, role: roleOf(figure), isNegative: /(?:^|[\s(:])[-−△▲]$/.test(before) };
}

function roleOf({ before, after }: SmsFigure): Role {
  if (words.FINAL_LABEL.test(before)) return 'final';
  if (words.BILLED_LABEL.test(before)) return 'billed';
  if (words.OTHER_LABEL.test(before) || words.OTHER_AFTER.test(after)) return 'other';
  if (words.PRICE_LABEL.test(before)) return 'price';
  if (words.WHOLE_AFTER.test(after)) return 'bare';
  if (words.TAKEN_BACK_LABEL.test(before)) return 'taken-back';
  if (words.PAID_NAMED.test(before)) return 'labelled';
  if (words.TAKEN_BACK_AFTER.test(after)) return 'taken-back';
  return words.PAID_LABEL.test(before) || words.PAID_AFTER.test(after) ? 'labelled' : 'bare';
}

const has = (sums: readonly Sum[], roles: readonly Role[]): boolean =>
  sums.some(({ role }) => roles.includes(role));

function onlyOne(sums: readonly Sum[], roles: readonly Role[]): Won | undefined {
  const [value, ...more] = new Set(sums.filter(({ role }) => roles.includes(role)).map((sum) => sum.value));
  if (value === undefined || more.length > 0) return undefined;
  return value >= PAYMENT_RANGE.lowest && value <= PAYMENT_RANGE.highest ? won(value) : undefined;
}
