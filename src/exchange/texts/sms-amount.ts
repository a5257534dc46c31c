import { PAYMENT_RANGE } from '../../core/parse-won.ts';
import { type Won, won } from '../../core/won.ts';
import { figuresIn, figureValue, type SmsFigure } from './sms-figures.ts';
import { RECEIPT_TOTAL } from './sms-store-words.ts';
import * as words from './sms-sum-words.ts';

/**
 * `taken-back` and `labelled` sums are surely meant, `final` before every other, `bare` has no label, `price` is the
 * price before deductions, `billed` is what will be billed, which may be more than the payment, and `other` is not
 * meant.
 */
type SumRole = 'taken-back' | 'final' | 'labelled' | 'bare' | 'price' | 'billed' | 'other';

/** What the message reports; for a cancellation the sum taken back counts before the sum that had been paid. */
export type Movement = 'paid' | 'taken-back' | 'part-taken-back';

/**
 * The amount that was paid or taken back, from the part of a message that reports it. Labelled figures count before
 * bare ones; where two different ones could be meant, there is no amount. For a part that was taken back only a figure
 * labelled as that counts: any other may be what was paid, or what is left.
 */
export function readSmsAmount(text: string, told: Movement = 'paid'): Won | undefined {
  const sums = sumsIn(text);
  if ((told === 'paid' ? words.FEE_ON_TOP : words.KEPT_BACK).test(text)) return undefined;
  if (told === 'part-taken-back') return onlyOne(sums, ['taken-back']);
  // A negative sum is a payment that was taken back, whatever the message says.
  if (told === 'paid' && sums.some(({ isNegative, role }) => isNegative && role !== 'other'))
    return undefined;
  const best = ORDER[told].find((each) => has(sums, each));
  const isPrice = best?.includes('price') && has(sums, ['price']) && words.CHANGED_PRICE.test(text);
  const sum = best && !isPrice ? onlyOne(sums, best) : undefined;
  // Where a fee is added, or something deducted, only the person knows which of the two sums the carrier counts.
  const isBilledOtherwise = sums.some(({ role, value }) => role === 'billed' && value !== sum);
  return told === 'paid' && isBilledOtherwise && best?.[0] !== 'final' ? undefined : sum;
}

/** The sum of a store's receipt: its total, or else its only sum. */
export function receiptTotal(text: string): Won | undefined {
  const totals = new Set([...text.matchAll(RECEIPT_TOTAL)].map(([, sum = '']) => figureValue(sum)));
  const [total, ...more] = totals;
  if (total === undefined) return readSmsAmount(text);
  const isPayment = total >= PAYMENT_RANGE.lowest && total <= PAYMENT_RANGE.highest;
  return more.length === 0 && isPayment ? won(total) : undefined;
}

/** Which roles count before which others, by what the message reports. */
const ORDER: Record<Exclude<Movement, 'part-taken-back'>, readonly (readonly SumRole[])[]> = {
  paid: [['final'], ['taken-back', 'labelled'], ['bare', 'price']],
  'taken-back': [['taken-back'], ['labelled', 'final'], ['bare', 'price']],
};

/** Whether a cancellation names several sums: then only a part was taken back. */
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

const PAID_ROLES: ReadonlySet<SumRole> = new Set(['final', 'labelled', 'bare', 'price']);

interface Sum {
  readonly value: number;
  readonly role: SumRole;
  readonly isNegative: boolean;
}

function sumsIn(text: string): readonly Sum[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => figuresIn(line, headingOf(lines[at - 1])).map(sumOf));
}

/** The line above as a label of the sum below, where it holds no digits. */
const headingOf = (line = ''): string => (/\d/.test(line) ? '' : `${line} `);

function sumOf(figure: SmsFigure): Sum {
  const { value, before } = figure;
  return { value, role: roleOf(figure), isNegative: /(?:^|[\s(:])[-−△▲]$/.test(before) };
}

function roleOf({ before, after }: SmsFigure): SumRole {
  if (words.FINAL_LABEL.test(before)) return 'final';
  if (words.CAME_TO.test(before) && words.PAID_AFTER.test(after)) return 'final';
  if (words.BILLED_LABEL.test(before)) return 'billed';
  if (words.OTHER_LABEL.test(before) || words.OTHER_AFTER.test(after)) return 'other';
  if (words.PRICE_LABEL.test(before)) return 'price';
  if (words.WHOLE_AFTER.test(after)) return 'bare';
  if (words.TAKEN_BACK_LABEL.test(before)) return 'taken-back';
  if (words.PAID_NAMED.test(before)) return 'labelled';
  if (words.TAKEN_BACK_AFTER.test(after)) return 'taken-back';
  return words.PAID_LABEL.test(before) || words.PAID_AFTER.test(after) ? 'labelled' : 'bare';
}

const has = (sums: readonly Sum[], roles: readonly SumRole[]): boolean =>
  sums.some(({ role }) => roles.includes(role));

function onlyOne(sums: readonly Sum[], roles: readonly SumRole[]): Won | undefined {
  const [value, ...more] = new Set(sums.filter(({ role }) => roles.includes(role)).map((sum) => sum.value));
  if (value === undefined || more.length > 0) return undefined;
  return value >= PAYMENT_RANGE.lowest && value <= PAYMENT_RANGE.highest ? won(value) : undefined;
}
