import type { AmountDoubt } from '../../contract/checkout-seen.ts';
import type { Won } from '../../core/won.ts';
import type { AmountLabels } from '../pack/pack.ts';

/** A figure on the page that is labelled as a sum to pay. */
export interface Priced {
  readonly tier: number;
  readonly label: string;
  readonly value: Won | undefined;
  readonly fault: AmountDoubt | undefined;
  /** The sum itself, where it is more than can be billed. */
  readonly beyond?: Won | undefined;
  /** Named by the button that pays it, not by a label. */
  readonly button: boolean;
  /** Its label names several sums side by side: they are offered, none of them is the one charged. */
  readonly offered?: boolean;
  /** Set where the figures before it add up to it: how many of the page's figures those are. */
  readonly summed?: number | undefined;
  /** The line it stands in, counted from the first. */
  readonly line?: number;
  /** How many of the page's figures stand before it. */
  readonly at?: number;
}

/** What the page charges, as far as its figures agree. */
export interface Charge {
  readonly amount: Won | undefined;
  /** Set exactly when `amount` is undefined. */
  readonly doubt: AmountDoubt | undefined;
  /** In won: the sum, where the page asks for one that is more than can be billed. */
  readonly beyond?: Won | undefined;
  readonly label: string;
  /** Service fee named on its own, in won. */
  readonly fee: number | undefined;
  /** The page names a sum to pay at all, even one that cannot be read. */
  readonly named: boolean;
}

/** Everything that is collected of a page's figures while they are read. */
export interface Tally {
  readonly priced: Priced[];
  /** A chosen option says which of several sums it is. */
  readonly chosen: boolean;
  /** Prices of the options that were not chosen. */
  readonly refused: ReadonlySet<number | undefined>;
  readonly fees: Fee[];
  /** Every figure in order, NaN for one that cannot be read. */
  readonly figures: number[];
  /** Whether the page writes this number anywhere, with or without a currency (2,000 P). */
  told(value: number): boolean;
  /** What is added to or taken off the price: delivery, a coupon. */
  readonly adjustments: Adjustment[];
  /** Whether the page is a gateway's window, where a second total always needs an explanation. */
  readonly inWindow: boolean;
}

export interface Adjustment {
  /** In won, without its sign; NaN where it cannot be read. */
  readonly value: number;
  /** True for delivery and the like; coupons and points take off. */
  readonly adds: boolean;
  readonly line: number;
  /** As in `Priced`. */
  readonly at: number;
}

/** A service fee named on its own. */
export interface Fee {
  readonly label: string;
  /** Undefined where it cannot be read. */
  readonly value: Won | undefined;
  /** Named as the price of paying this way. */
  readonly ofPayment: boolean;
}

/** What the page charges, decided from all its labelled figures. */
export function agreedSum(tally: Tally, labels: AmountLabels): Omit<Charge, 'fee'> {
  const { priced: found, adjustments } = tally;
  // A row of price buttons (1,000원 결제 · 3,000원 결제) offers sums; only one button, or agreeing ones, names the sum.
  const buttons = new Set(found.filter(({ button }) => button).map(({ value }) => value));
  const priced = buttons.size > 1 ? found.filter(({ button }) => !button) : found;
  const tiers = [...new Set(priced.map(({ tier }) => tier))].sort((a, b) => a - b);
  const top = tiers[0];
  if (top === undefined) return { amount: undefined, doubt: 'missing', label: '', named: false };
  const best = priced.filter(({ tier }) => tier === top);
  const label = best[0]?.label ?? '';
  const fault = best.find((entry) => entry.fault !== undefined)?.fault;
  if (fault !== undefined)
    return { amount: undefined, doubt: fault, beyond: beyondOf(best), label, named: true };
  const values = new Set(best.map(({ value }) => value).filter((value) => value !== undefined && value > 0));
  if (values.size === 0) return { amount: undefined, doubt: 'missing', label, named: true };
  // Only the product's price is labelled, and something is added to it or taken off: the sum itself is not on the page.
  if (adjustments.length > 0 && top === labels.tiers.length - 1)
    return { amount: undefined, doubt: 'several', label, named: true };
  if (values.size > 1) {
    const total = finalTotal(best, adjustments);
    if (total !== undefined)
      return { amount: total.value, doubt: undefined, label: total.label, named: true };
    return { amount: undefined, doubt: 'several', label, named: true };
  }
  const [own] = best.filter(({ value }) => value !== undefined && value > 0);
  const whole = own === undefined ? undefined : withDelivery(own, priced, tally);
  if (whole !== undefined) return { amount: whole.value, doubt: undefined, label: whole.label, named: true };
  if (own !== undefined && isContradicted(own, priced, tally))
    return { amount: undefined, doubt: 'several', label, named: true };
  return { amount: [...values][0], doubt: undefined, label, named: true };
}

/** The sum beyond the most that can be billed, where all of these figures name the same one. */
function beyondOf(best: readonly Priced[]): Won | undefined {
  const sums = new Set(best.map(({ beyond }) => beyond));
  return sums.size === 1 ? [...sums][0] : undefined;
}

/**
 * A later total that is this sum with nothing but additions: 총계 19,400 · 배송비 3,000 · 총금액 22,400. Whatever the two are
 * called, the total before delivery is not what is charged.
 */
function withDelivery(
  own: Priced,
  priced: readonly Priced[],
  { adjustments, inWindow }: Tally,
): Priced | undefined {
  if (inWindow || own.tier === 0 || own.at === undefined || own.value === undefined) return undefined;
  const { at: from, value: before } = own;
  const later = priced.filter(
    (other) =>
      other.tier <= MOST_TOTAL && isTold(other) && (other.at ?? 0) > from && (other.value ?? 0) > before,
  );
  const whole = later.find(({ value = 0, at = 0 }) => {
    const between = adjustments.filter((each) => each.at > from && each.at < at);
    return (
      between.length > 0 &&
      between.every(({ adds }) => adds) &&
      addUpTo(
        value - before,
        between.map((each) => each.value),
      )
    );
  });
  return later.every(({ value }) => value === whole?.value) ? whole : undefined;
}

/** The last tier whose names are totals outside of windows: 총 주문금액, 총금액 and the like. */
const MOST_TOTAL = 3;

/** Names of tiers up to here are totals: 최종 결제금액, 총 결제금액, 결제금액; in a window 총 주문금액 is one, too. */
const LAST_TOTAL = 2;

/** The page names another total as well, and nothing on it says what lies between the two. */
function isContradicted(own: Priced, priced: readonly Priced[], tally: Tally): boolean {
  const last = tally.inWindow ? LAST_TOTAL + 1 : LAST_TOTAL;
  return priced.some((other) => other.tier <= last && isTold(other) && !isExplained(own, other, tally));
}

const isTold = ({ value, offered, button }: Priced): boolean =>
  value !== undefined && value > 0 && offered !== true && !button;

/**
 * Whether the difference of two sums is explained. The greater one is, where the difference stands on the page. The
 * smaller one needs to show what was taken off; in a gateway's window in a row of its own, because there the only other
 * text is names that a shop writes.
 */
function isExplained(own: Priced, other: Priced, { figures, adjustments, inWindow, told }: Tally): boolean {
  const [value, before] = [own.value ?? 0, other.value ?? 0];
  const between = Math.abs(value - before);
  if (between === 0) return true;
  if (value > before) return own.summed !== undefined || figures.includes(between) || told(between);
  if (!inWindow && adjustments.some(({ adds }) => !adds)) return true;
  const parts = adjustments.filter(({ line }) => line !== own.line).map((each) => each.value);
  // A difference that equals the delivery fee was added and not taken off.
  if (!inWindow) return !addUpTo(between, parts) && (figures.includes(between) || told(between));
  return addUpTo(between, parts);
}

/** A window takes off one or two things; its summary never has more than this. */
const MOST_ADJUSTMENTS = 6;

/** Whether some of these parts add up to the sum. */
function addUpTo(sum: number, parts: readonly number[]): boolean {
  let sums = [0];
  for (const part of parts.slice(0, MOST_ADJUSTMENTS)) sums = sums.concat(sums.map((each) => each + part));
  return sums.includes(sum);
}

/**
 * Of totals that differ: the last one, if it is the greatest, the figures before it add up to it, and nothing after it
 * changes it (a coupon, for example). Sums of other things may follow.
 */
function finalTotal(best: readonly Priced[], adjustments: readonly Adjustment[]): Priced | undefined {
  const last = best.at(-1);
  if (last?.value === undefined || last.summed === undefined) return undefined;
  const { value, line: own = 0 } = last;
  if (adjustments.some(({ line }) => line > own)) return undefined;
  return best.every((entry) => entry.value !== undefined && entry.value <= value) ? last : undefined;
}
