import type { AmountDoubt } from '../../contract/checkout-seen.ts';
import type { AmountLabels, MoneyWords } from '../pack/pack.ts';
import { type Effort, STEPS } from '../page/effort.ts';
import { squeeze, type TextLine } from '../page/page-text.ts';
import { agreedSum, type Charge, type Fee, type Priced, type Tally } from './agreed-sum.ts';
import { tierOf } from './amount-tier.ts';
import { isLater } from './later-sum.ts';
import { tidy } from './line-names.ts';
import { loneFee } from './lone-fee.ts';
import { moneyIn } from './money.ts';
import { figuresOn, type NamedFigure } from './named-figures.ts';

/**
 * A page with more sums is a catalogue. To read on would cost more than it tells, and a part of its sums tells nothing.
 */
const MOST_FIGURES = 400;

/** What else decides about a page's sum, beside its text. */
export interface ChargeContext {
  /** Labels of chosen options, which price a product where no total is named (10,000원권). */
  readonly chosen?: readonly string[];
  /** Labels of the options beside them that were not chosen: what those cost is not charged. */
  readonly unchosen?: readonly string[];
  /** The page is a gateway's window: all that a shop can write there is names. */
  readonly inWindow?: boolean;
  /** What looking at its figures may cost. */
  readonly effort?: Effort;
}

/** Reads the sum that will be charged. Linear in the text; never a guess: figures that disagree give none. */
export function chargeOn(
  lines: readonly TextLine[],
  labels: AmountLabels,
  money: MoneyWords,
  { chosen = [], unchosen = [], inWindow = false, effort }: ChargeContext = {},
): Charge {
  const priced = chosenPrices(chosen, labels, money);
  const refused = new Set(chosenPrices(unchosen, labels, money).map(({ value }) => value));
  const tally: Tally = {
    priced,
    refused,
    chosen: priced.length > 0,
    fees: [],
    figures: [],
    adjustments: [],
    inWindow,
    told: (value) => isWritten(value, lines),
  };
  let sums = 0;
  for (const [index, line] of lines.entries())
    for (const found of figuresOn(line, lines, index, labels, money)) {
      if (tally.figures.length >= MOST_FIGURES || effort?.take(STEPS.figure) === false)
        return { amount: undefined, doubt: 'several', label: '', fee: undefined, named: true };
      count(found, index, tally, labels);
      if (!found.mention.bare) sums += 1;
    }
  const lone = priced.length > 0 ? undefined : loneFee(tally.fees, sums, lines, labels);
  if (lone !== undefined) return lone;
  const now = priced.filter(({ label }) => !isLater(label, lines, inWindow, labels));
  return {
    ...agreedSum({ ...tally, priced: now }, labels),
    fee: oneFee(tally.fees),
  };
}

function count(found: NamedFigure, line: number, tally: Tally, labels: AmountLabels): void {
  const { priced, fees, figures, chosen, adjustments, refused } = tally;
  const isRefused = ({ tier, value }: Priced) => tier === labels.tiers.length - 1 && refused.has(value);
  const at = figures.length;
  const last = priced.at(-1);
  if (last?.at === at - 1 && last.line === line && labels.taxOnTop.test(found.before + found.after))
    priced[priced.length - 1] = { ...last, value: undefined, fault: 'several' };
  const fee = feeOf(found, labels);
  if (fee !== undefined) fees.push(fee);
  const entry = fee === undefined ? pricedBy(found, labels) : undefined;
  if (entry !== undefined && !(chosen && (entry.offered === true || isRefused(entry))))
    priced.push({ ...entry, line, at, summed: sumsUp(figures, entry.value) ? figures.length : undefined });
  figures.push(found.mention.value ?? Number.NaN);
  const adjusting = adjustingName(found, labels);
  if (adjusting !== undefined)
    adjustments.push({ value: found.digits, adds: labels.adds.test(adjusting), line, at });
}

/** Whether a line writes this number out, as 2000 or 2,000. */
function isWritten(value: number, lines: readonly TextLine[]): boolean {
  const plain = String(value);
  const grouped = plain.replace(/\B(?=(?:\d{3}){1,5}$)/g, ',');
  const holds = (words: string, number: string): boolean => {
    const at = words.indexOf(number);
    return at >= 0 && !/[\d,.]/.test(words.charAt(at - 1)) && !/[\d,]/.test(words.charAt(at + number.length));
  };
  return lines.some(({ words }) => holds(words, plain) || holds(words, grouped));
}

/** The name of what the figure adds or takes off, if it does. A delivery fee of 0 changes nothing. */
function adjustingName(figure: NamedFigure, labels: AmountLabels): string | undefined {
  const { before, around, mention, after } = figure;
  if (mention.value === 0 || labels.notBefore.test(after)) return undefined;
  const name = before !== '' ? before : around().find((words) => words !== '');
  return name !== undefined && labels.adjusts.test(name) ? name : undefined;
}

function chosenPrices(chosen: readonly string[], labels: AmountLabels, money: MoneyWords): Priced[] {
  const tier = labels.tiers.length - 1;
  const products = chosen.filter((label) => !labels.notProduct.test(tidy(label)));
  return products.flatMap((label) => {
    const { clean, mentions } = moneyIn(label, money);
    return mentions
      .filter(({ bare, end }) => !bare && !labels.bounds.test(squeeze(clean.slice(end, end + 10))))
      .map(({ value, fault }) => ({ tier, label: tidy(label), value, fault, button: false }));
  });
}

function feeOf(figure: NamedFigure, labels: AmountLabels): Fee | undefined {
  const { before, mention } = figure;
  const name = before.length > 1 ? before : figure.around().find((words) => words.length > 1);
  if (name === undefined || !labels.fee.some((fee) => name.endsWith(fee))) return undefined;
  const value = mention.fault === undefined ? mention.value : undefined;
  return { label: name, value, ofPayment: labels.paymentFee.test(name) };
}

function oneFee(fees: readonly Fee[]): number | undefined {
  const ofPayment = fees.filter((fee) => fee.ofPayment);
  const values = new Set((ofPayment.length > 0 ? ofPayment : fees).map(({ value = 0 }) => value));
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

/** A word of this length right before a figure is its name, and nothing farther away is looked at. */
const OWN_NAME = 6;

function pricedBy(figure: NamedFigure, labels: AmountLabels): Priced | undefined {
  const { mention, after, before } = figure;
  if (labels.notBefore.test(after)) return undefined;
  const read = readIn(figure, labels);
  // A figure without a currency is named by the text of its own row, where there is any.
  const isNamed =
    before.length > OWN_NAME || (mention.bare && before !== '') || labels.otherThing.test(before);
  const names = isNamed ? [before] : [before, ...figure.around()];
  for (const label of names) {
    const tier = tierOf(label, labels);
    if (tier === 'other') return undefined;
    if (tier !== undefined) return named(figure, { tier, label, ...read, button: false });
    if (label.length > OWN_NAME) break;
  }
  if (mention.bare) return undefined;
  const told = { label: after, ...read };
  return saidToBePaid(figure, labels)
    ? { ...told, tier: PAID, button: false }
    : payingButton(figure, told, labels);
}

/** The value of the figure, or why it cannot be read. */
function readIn(
  { mention, after }: NamedFigure,
  labels: AmountLabels,
): Pick<Priced, 'value' | 'fault' | 'beyond'> {
  const fault: AmountDoubt | undefined = labels.taxOnTop.test(after) ? 'several' : mention.fault;
  return {
    value: fault === undefined ? mention.value : undefined,
    fault,
    beyond: fault === 'too-large' ? mention.value : undefined,
  };
}

/** Tier of a sum that a sentence says was or is paid. */
const PAID = 2;

const saidToBePaid = ({ before, after }: NamedFigure, labels: AmountLabels): boolean =>
  (labels.wasPaid.test(after) || labels.asksToPay.test(`${before}|${after}`)) &&
  !labels.notTheSum.test(before);

/** 12,300원 결제하기: the button names what it charges. */
const payingButton = (
  { after, rowStarts }: NamedFigure,
  told: Omit<Priced, 'tier' | 'button'>,
  labels: AmountLabels,
): Priced | undefined =>
  rowStarts && labels.paidBy.test(after) ? { ...told, tier: 0, button: true } : undefined;

/** A name before several sums side by side offers them to choose from. Only a sum with a name of its own is charged. */
const named = (figure: NamedFigure, entry: Priced): Priced =>
  figure.amongOthers()
    ? { ...entry, value: undefined, fault: 'several', beyond: undefined, offered: true }
    : entry;
