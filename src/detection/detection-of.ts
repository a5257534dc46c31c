import type { Detection } from '../contract/checkout-seen.ts';
import { HIGHEST_PAYMENT, HIGHEST_SHOWN, type Won } from '../core/won.ts';
import { Effort, JUDGING_STEPS } from './page/effort.ts';
import { ordersOn } from './page/order-numbers.ts';
import { linesOf, plain } from './page/page-text.ts';
import { isRecurring, namedText } from './steps/details.ts';
import { machineSums } from './steps/handover.ts';
import type { Place } from './steps/place.ts';
import type { FoundStep } from './steps/steps.ts';
import type { Reading } from './steps/window.ts';

/** The step that was found, completed with what every page has: item and merchant, its sum, its order numbers. */
export function detectionOf({ why, ...found }: FoundStep, reading: Reading, place: Place): Detection {
  const { charge, pack } = reading;
  const written = linesOf(reading.written, new Effort(JUDGING_STEPS));
  const reasons = why.map((reason) => plain(reason, 160)).slice(0, 40);
  return {
    rule: found.rule,
    gateway: found.gateway,
    stage: found.stage,
    ...borneOut(charged(found, reading), found.stage, reading, place),
    item: textOr(found.item, namedText(written, pack.details.item, pack)),
    merchant: textOr(found.merchant, namedText(written, pack.details.merchant, pack)),
    recurring: found.recurring === true || (found.stage === 'pay' && isRecurring(reading)),
    fee: isPayment(charge.fee) ? charge.fee : null,
    cause: null,
    statedHeadroom: found.statedHeadroom ?? null,
    codeStep: found.codeStep ?? false,
    lookalike: found.lookalike ?? false,
    ...ordersFor(found, reading),
    score: reasons.reduce((sum, reason) => sum + Number(/ \+(\d{1,3})$/.exec(reason)?.[1] ?? 0), 0),
    reasons,
  };
}

/**
 * A page that only offers phone billing is no payment yet: its order numbers could join payments that do not belong
 * together.
 */
function ordersFor({ stage }: Pick<FoundStep, 'stage'>, { facts, pack }: Reading): Pick<Detection, 'orders'> {
  const orders = stage === 'option' ? [] : ordersOn(facts, pack);
  return orders.length === 0 ? {} : { orders };
}

const isPayment = (value: number | undefined): value is Won =>
  value !== undefined && value > 0 && value <= HIGHEST_PAYMENT;

const textOr = (first: string | null | undefined, second: string | undefined): string | null =>
  plain(first ?? second ?? '', 120) || null;

type Charged = Pick<Detection, 'amount' | 'amountDoubt' | 'beyond'>;

/** What a gateway's page shows has to agree with the sums in its hidden fields; where it does not, neither is taken. */
function borneOut(
  shown: Charged,
  stage: Detection['stage'],
  { facts, pack }: Reading,
  { known, rule }: Place,
): Charged {
  const sum = shown.amount ?? shown.beyond;
  if (!known || sum === undefined) return shown;
  const sums = machineSums(facts, rule, pack);
  if (sums.length === 0 || sums.includes(sum)) return shown;
  return { amount: null, amountDoubt: stage === 'option' ? null : 'several' };
}

/** The sum that the step was found with, or else the one that the page's text names. A refusal charges nothing. */
function charged(found: Omit<FoundStep, 'why'>, { charge }: Reading): Charged {
  if (found.stage === 'failure' || found.stage === 'cancelled') return { amount: null, amountDoubt: null };
  const needs = found.stage === 'pay' || found.stage === 'success';
  if (found.amount !== undefined) {
    return {
      amount: found.amount,
      amountDoubt: found.amount === null && needs ? (found.amountDoubt ?? 'missing') : null,
    };
  }
  if (isPayment(charge.amount)) return { amount: charge.amount, amountDoubt: null };
  const { beyond } = charge;
  const isBeyond = needs && beyond !== undefined && beyond > HIGHEST_PAYMENT && beyond <= HIGHEST_SHOWN;
  return {
    amount: null,
    amountDoubt: needs ? (charge.doubt ?? 'missing') : null,
    ...(isBeyond && { beyond }),
  };
}
