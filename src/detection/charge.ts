import type { AmountDoubt } from '../contract/checkout-seen.ts';
import type { AmountLabels } from './amount-labels.ts';
import { tierOf } from './amount-tier.ts';
import { type MoneyWords, moneyIn } from './money.ts';
import { figuresOn, type NamedFigure, tidy } from './named-figures.ts';
import type { Line } from './page-text.ts';

/** A figure on the page that bears the name of a sum to pay. */
export interface Priced {
  readonly tier: number;
  readonly label: string;
  readonly value: number | undefined;
  readonly fault: AmountDoubt | undefined;
  /** Named by the button that pays it, not by a label. */
  readonly button: boolean;
  /** Its label names several sums side by side: they are offered, none of them is the one charged. */
  readonly offered?: boolean;
  /** Set where the figures before it add up to it: how many of the page's figures those are. */
  readonly summed?: number | undefined;
}

/** What the page charges, as far as its figures agree. */
export interface Charge {
  readonly amount: number | undefined;
  /** Set exactly when `amount` is undefined. */
  readonly doubt: AmountDoubt | undefined;
  readonly label: string;
  /** Service fee named on its own, in won. */
  readonly fee: number | undefined;
  /** The page names a sum to pay at all, even one that cannot be read. */
  readonly named: boolean;
}

/** A page with more sums is a catalogue; reading on costs more than it tells, and half of it read tells nothing. */
const MOST_FIGURES = 400;

/**
 * Reads the sum that will be charged. Linear in the text; never a guess: figures that disagree give none.
 * @param chosen labels of chosen options, which price a product where no total is named (10,000원권).
 */
export function chargeOn(
  lines: readonly Line[],
  labels: AmountLabels,
  money: MoneyWords,
  chosen: readonly string[] = [],
): Charge {
  const priced = chosenPrices(chosen, labels, money);
  const tally: Tally = { priced, chosen: priced.length > 0, fees: [], figures: [] };
  for (const [index, line] of lines.entries()) {
    if (tally.figures.length >= MOST_FIGURES)
      return { amount: undefined, doubt: 'several', label: '', fee: undefined, named: true };
    for (const found of figuresOn(line, lines, index, labels, money)) count(found, tally, labels);
  }
  return { ...settle(tally), fee: oneFee(tally.fees) };
}

/** What the figures of a page come to, as they are met. */
interface Tally {
  readonly priced: Priced[];
  /** A chosen option says which of several sums it is. */
  readonly chosen: boolean;
  readonly fees: Fee[];
  /** Every figure in order, NaN for one that cannot be read. */
  readonly figures: number[];
}

function count(found: NamedFigure, { priced, fees, figures, chosen }: Tally, labels: AmountLabels): void {
  const fee = feeOf(found, labels);
  if (fee !== undefined) fees.push(fee);
  const entry = fee === undefined ? pricedBy(found, labels) : undefined;
  if (entry !== undefined && !(entry.offered === true && chosen))
    priced.push({ ...entry, summed: sumsUp(figures, entry.value) ? figures.length : undefined });
  figures.push(found.mention.value ?? Number.NaN);
}

function chosenPrices(chosen: readonly string[], labels: AmountLabels, money: MoneyWords): Priced[] {
  const tier = labels.tiers.length - 1;
  const products = chosen.filter((label) => !labels.notProduct.test(tidy(label)));
  return products.flatMap((label) =>
    moneyIn(label, money)
      .mentions.filter(({ bare }) => !bare)
      .map(({ value, fault }) => ({ tier, label: tidy(label), value, fault, button: false })),
  );
}

interface Fee {
  readonly value: number;
  /** Named as the price of paying this way. */
  readonly ofPayment: boolean;
}

function feeOf(figure: NamedFigure, labels: AmountLabels): Fee | undefined {
  const { before, mention } = figure;
  const name = before.length > 1 ? before : figure.around().find((words) => words.length > 1);
  if (name === undefined || !labels.fee.some((fee) => name.endsWith(fee))) return undefined;
  const value = mention.fault === undefined && mention.value !== undefined ? mention.value : 0;
  return { value, ofPayment: labels.paymentFee.test(name) };
}

function oneFee(fees: readonly Fee[]): number | undefined {
  const ofPayment = fees.filter((fee) => fee.ofPayment);
  const values = new Set((ofPayment.length > 0 ? ofPayment : fees).map(({ value }) => value));
  return values.size === 1 ? [...values][0] : undefined;
}

const MOST_SUMMANDS = 4;

/** The figures right before it add up to it: 소계 33,000 · 배송 2,500 · 총액 35,500. */
function sumsUp(before: readonly number[], value: number | undefined): boolean {
  if (value === undefined) return false;
  let sum = before.at(-1) ?? 0;
  for (let count = 2; count <= Math.min(MOST_SUMMANDS, before.length); count += 1) {
    sum += before.at(-count) ?? 0;
    if (sum === value) return true;
  }
  return false;
}

/** A word this long before a figure names it; what stands farther off does not. */
const OWN_NAME = 6;

function pricedBy(figure: NamedFigure, labels: AmountLabels): Priced | undefined {
  const { mention, after, before } = figure;
  if (labels.notBefore.test(after)) return undefined;
  const doubt: AmountDoubt | undefined = labels.taxOnTop.test(after) ? 'several' : mention.fault;
  const value = doubt === undefined ? mention.value : undefined;
  // A figure without a currency is named by what stands in its own row, where something does.
  const isNamed = before.length > OWN_NAME || (mention.bare && before !== '');
  const names = isNamed ? [before] : [before, ...figure.around()];
  for (const label of names) {
    const tier = tierOf(label, labels);
    if (tier === 'other') return undefined;
    if (tier !== undefined) return named(figure, { tier, label, value, fault: doubt, button: false });
    if (label.length > OWN_NAME) break;
  }
  if (mention.bare) return undefined;
  const told = { label: after, value, fault: doubt };
  return saidToBePaid(figure, labels)
    ? { ...told, tier: PAID, button: false }
    : payingButton(figure, told, labels);
}

/** Tier of a sum that a sentence says was paid. */
const PAID = 2;

const saidToBePaid = ({ before, after }: NamedFigure, labels: AmountLabels): boolean =>
  labels.wasPaid.test(after) && !labels.notTheSum.test(before);

/** 12,300원 결제하기: the button names what it charges. */
const payingButton = (
  { after, rowStarts }: NamedFigure,
  told: Omit<Priced, 'tier' | 'button'>,
  labels: AmountLabels,
): Priced | undefined =>
  rowStarts && labels.paidBy.test(after) ? { ...told, tier: 0, button: true } : undefined;

/** A name before several sums side by side offers them; only a name of its own makes a sum the one charged. */
const named = (figure: NamedFigure, entry: Priced): Priced =>
  figure.amongOthers() ? { ...entry, value: undefined, fault: 'several', offered: true } : entry;

function settle({ priced: found, figures }: Tally): Omit<Charge, 'fee'> {
  // A row of price buttons (1,000원 결제 · 3,000원 결제) offers sums; only one button, or agreeing ones, names the sum.
  const buttons = new Set(found.filter(({ button }) => button).map(({ value }) => value));
  const priced = buttons.size > 1 ? found.filter(({ button }) => !button) : found;
  const tiers = [...new Set(priced.map(({ tier }) => tier))].sort((a, b) => a - b);
  const top = tiers[0];
  if (top === undefined) return { amount: undefined, doubt: 'missing', label: '', named: false };
  const best = priced.filter(({ tier }) => tier === top);
  const label = best[0]?.label ?? '';
  const fault = best.find((entry) => entry.fault !== undefined)?.fault;
  if (fault !== undefined) return { amount: undefined, doubt: fault, label, named: true };
  const values = new Set(best.map(({ value }) => value).filter((value) => value !== undefined && value > 0));
  if (values.size === 0) return { amount: undefined, doubt: 'missing', label, named: true };
  if (values.size > 1) {
    const total = finalTotal(best, figures);
    if (total !== undefined)
      return { amount: total.value, doubt: undefined, label: total.label, named: true };
    return { amount: undefined, doubt: 'several', label, named: true };
  }
  return { amount: [...values][0], doubt: undefined, label, named: true };
}

/**
 * Of totals that differ: the last one, when it is the greatest, the figures before it add up to it, and no other
 * figure (a coupon, say) comes after it.
 */
function finalTotal(best: readonly Priced[], figures: readonly number[]): Priced | undefined {
  const last = best.at(-1);
  if (last?.value === undefined || last.summed === undefined) return undefined;
  const { value, summed } = last;
  if (figures.slice(summed).some((figure) => figure !== value)) return undefined;
  return best.every((entry) => entry.value !== undefined && entry.value <= value) ? last : undefined;
}
