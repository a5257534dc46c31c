import type { AmountDoubt } from '../../contract/checkout-seen.ts';
import { HIGHEST_PAYMENT, type Won } from '../../core/won.ts';
import type { MoneyWords } from '../pack/pack.ts';
import { moneyIn } from './money.ts';

/** The only sum that a part of a page holds, or why there is none. */
export type SoleSum =
  | { readonly amount: Won; readonly doubt: null }
  | { readonly amount: null; readonly doubt: AmountDoubt };

/** A longer part is too large to be the place of one sum. */
const LONGEST = 2_000;
/** A figure without a currency below this may count things. */
const LEAST_BARE = 100;

const none = (doubt: AmountDoubt): SoleSum => ({ amount: null, doubt });

/**
 * The sum in a part of a page that the person pointed at. It needs no name, but has to be the only sum there; it may be
 * written several times.
 * @param text with breaks as in `PageFacts.text`.
 */
export function soleSum(text: string, words: MoneyWords): SoleSum {
  if (text.length > LONGEST) return none('several');
  const mentions = text
    .split(/[\n\t\v]/)
    .flatMap((row) => moneyIn(row, words).mentions)
    .filter(({ bare, fault, value = 0 }) => !bare || fault !== undefined || value >= LEAST_BARE);
  const fault = mentions.find((mention) => mention.fault !== undefined)?.fault;
  if (fault !== undefined) return none(fault);
  const sums = new Set(mentions.flatMap(({ value }) => value ?? []));
  const [amount] = sums;
  if (sums.size > 1) return none('several');
  if (amount === undefined || amount <= 0) return none('missing');
  return amount > HIGHEST_PAYMENT ? none('too-large') : { amount, doubt: null };
}
