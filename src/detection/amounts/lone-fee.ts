import type { AmountLabels } from '../pack/pack.ts';
import type { TextLine } from '../page/page-text.ts';
import type { Charge, Fee } from './agreed-sum.ts';
import { tierOf } from './amount-tier.ts';
import { tidy } from './line-names.ts';

/**
 * The fee that is all a page charges: an office calls the price of a paper its fee, a site that of its service. It is the
 * page's only sum, and no other is named, not even one whose figure cannot be read. A fee for paying is none.
 * @param sums how many sums with their currency the page has.
 */
export function loneFee(
  fees: readonly Fee[],
  sums: number,
  lines: readonly TextLine[],
  labels: AmountLabels,
): Charge | undefined {
  const [fee] = fees;
  if (sums !== 1 || fees.length !== 1 || fee?.value === undefined || fee.value <= 0) return undefined;
  const { label, value } = fee;
  // A name that says nothing more is that of a paper only where the page names one.
  const sellsPaper = (): boolean =>
    labels.fee.includes(label) &&
    lines.some(({ words }) => words.length <= SHORT_LINE && labels.official.test(words));
  if (!(labels.feeAlone.test(label) || (!fee.ofPayment && sellsPaper()))) return undefined;
  const namesSum = ({ words, cells }: TextLine): boolean =>
    labels.aboutTotal.test(words) ||
    [words, ...cells.flat()].some((text) => typeof tierOf(tidy(text), labels) === 'number');
  if (lines.some(namesSum)) return undefined;
  return { amount: value, doubt: undefined, label, fee: undefined, named: true };
}

/** Longer lines are sentences, which tell of papers that nobody buys here. */
const SHORT_LINE = 40;
