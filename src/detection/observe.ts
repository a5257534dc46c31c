import type { Detection } from '../contract/checkout-seen.ts';
import type { Observed, Statement } from '../contract/statement.ts';
import { HIGHEST_PAYMENT, HIGHEST_SHOWN, type Won } from '../core/won.ts';
import { onlyFigure } from './amounts/only-figure.ts';
import { KOREA } from './korea/korea.ts';
import { statedHeadroom } from './outcomes/stated-headroom.ts';
import { statementOf } from './outcomes/statement.ts';
import type { RulePack, WindowRule } from './pack.ts';
import { isUnder } from './page/address.ts';
import { Effort, JUDGING_STEPS } from './page/effort.ts';
import { ordersOn } from './page/order-numbers.ts';
import type { PageFacts } from './page/page-facts.ts';
import { linesOf, plain, squeeze } from './page/page-text.ts';
import { readingOf } from './reading.ts';
import { pays } from './steps/buttons.ts';
import { isRecurring, namedText } from './steps/details.ts';
import { type HandoverFound, handoverOn, machineSums } from './steps/handover.ts';
import { methodState } from './steps/methods.ts';
import { isNoPayment, joinsPlan } from './steps/no-payment.ts';
import { type Place, placeOf, placeReasons } from './steps/place.ts';
import { merchantStep, statedMethod } from './steps/shop-step.ts';
import { sparseStep } from './steps/sparse-step.ts';
import { type Found, handedOver, knownWindow, strangeWindow } from './steps/steps.ts';
import { type Reading, type WindowSigns, windowSigns } from './steps/window.ts';

const TEXT_LENGTH = 65_536;

/**
 * Reads the step out of one page, or what it states of an outcome, which is judged elsewhere (settle.ts). Pure; linear in
 * its text; the same facts always give the same answer.
 * @param effort what it may cost; where that is used up, the page's sum is in doubt.
 * @returns undefined when the page is not a step of carrier billing.
 */
export function observe(
  written: PageFacts,
  pack: RulePack = KOREA,
  effort = new Effort(JUDGING_STEPS),
): Observed | undefined {
  const place = placeOf(written, pack);
  if (place === undefined) return undefined;
  const facts = { ...written, text: written.text.slice(0, TEXT_LENGTH) };
  if (!place.known && facts.forms.length === 0 && !leavesTrace(facts, pack)) return undefined;
  const reading = readingOf(facts, place, pack, effort);
  if (!place.known && pack.quietHosts.some((host) => isUnder(place.address.host, host))) return undefined;
  return isNoPayment(reading, place) ? undefined : look(reading, place);
}

/** Most pages end here: no word of telephones or small payments anywhere, so nothing more is worth reading. */
const leavesTrace = (facts: PageFacts, pack: RulePack): boolean =>
  [facts.text, ...[facts.title, ...facts.headings, ...facts.logos].map((part) => part.slice(0, 200))].some(
    (part) => pack.trace.test(squeeze(part)),
  ) || methodState(facts, pack).offered;

/** What is filled in is a step; what else may state an outcome, and be a step where that comes to nothing. */
function look(reading: Reading, place: Place): Observed | undefined {
  const signs = windowSigns(reading, place.rule);
  const handover = handoverOn(reading.facts, reading.pack);
  const goesOn =
    isStep(signs) ||
    handover !== undefined ||
    (reading.charge.named && isChoosing(reading)) ||
    statedMethod(reading);
  const statement = goesOn ? undefined : ending(reading, place, signs);
  const found = stepOn(reading, place, signs, handover);
  const detection = found && detectionOf(found, reading, place);
  if (statement === undefined) return detection && { detection };
  return { statement, ...(detection && { detection }) };
}

/** The surest kind of step first: a known window, a hand-over, a strange window, a shop's checkout. */
function stepOn(
  reading: Reading,
  place: Place,
  signs: WindowSigns,
  handover: HandoverFound | undefined,
): Found | undefined {
  if (place.known)
    return (
      knownWindow(reading, place, signs) ??
      handedOver(reading, handover) ??
      sparseStep(reading, place, signs) ??
      merchantStep(reading, place, signs)
    );
  return (
    handedOver(reading, handover) ??
    (joinsPlan(reading)
      ? undefined
      : (strangeWindow(reading, place, signs) ?? sparseStep(reading, place, signs))) ??
    merchantStep(reading, place, signs)
  );
}

/** Fields that only somebody who is about to pay fills. */
const isStep = ({ parts }: WindowSigns): boolean =>
  parts.has('code') ||
  parts.has('pin') ||
  (parts.has('phone') && (parts.has('carrier') || parts.has('birth')));

/** A list of one method, with nothing that pays, is a row that says how it was paid. */
const isChoosing = (reading: Reading): boolean =>
  reading.methods.offered && (reading.methods.others || reading.methods.settled || pays(reading));

function ending(reading: Reading, place: Place, signs: WindowSigns): Statement | undefined {
  // What a refusal advises (소액결제 차단 해지) reads like a carrier's own page; a window's host writes no articles.
  if (signs.article && !place.listed) return undefined;
  const sure = place.phoneOnly || place.method !== undefined;
  const stated = statementOf(reading, { sure, listed: place.listed, gateway: place.rule?.gateway ?? null });
  return stated && { ...stated, as: shownAs(reading, place) };
}

/** The page as each outcome has it. */
function shownAs(reading: Reading, place: Place): Statement['as'] {
  const rule = place.rule ?? namedRule(reading);
  const only = reading.charge.named ? undefined : onlyFigure(reading);
  const shown = (stage: Detection['stage'], more: Partial<Found>) =>
    detectionOf(
      {
        rule: rule?.id ?? 'standard-window',
        gateway: rule?.gateway ?? null,
        stage,
        ...more,
        why: placeReasons(place),
      },
      reading,
      place,
    );
  return {
    failure: shown('failure', { statedHeadroom: (statedHeadroom(reading) ?? null) as Won | null }),
    success: shown('success', only === undefined ? {} : { amount: only, amountDoubt: null }),
    already: shown('already', {}),
  };
}

/** The gateway a page away from its window names itself: 다날 휴대폰 결제. */
function namedRule({ facts, words, pack }: Reading): WindowRule | undefined {
  const title = squeeze(facts.title.slice(0, 200));
  const says = (word: string): boolean => title.includes(word) || words.includes(word);
  return pack.rules.find(({ signs }) =>
    Object.values(signs).some((sign) => sign.weight >= 20 && sign.words.some(says)),
  );
}

function detectionOf({ why, ...found }: Found, reading: Reading, place: Place): Detection {
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

/** An offer alone is no payment yet: its numbers would join what does not belong together. */
function ordersFor({ stage }: Pick<Found, 'stage'>, { facts, pack }: Reading): Pick<Detection, 'orders'> {
  const orders = stage === 'option' ? [] : ordersOn(facts, pack);
  return orders.length === 0 ? {} : { orders };
}

const isPayment = (value: number | undefined): value is Won =>
  value !== undefined && value > 0 && value <= HIGHEST_PAYMENT;

const textOr = (first: string | null | undefined, second: string | undefined): string | null =>
  plain(first ?? second ?? '', 120) || null;

type Charged = Pick<Detection, 'amount' | 'amountDoubt' | 'beyond'>;

/** What a gateway's page shows and what it carries in hidden fields have to agree; the smaller of two is no answer. */
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

/** The sum the judgement brings along, or the one the page's text names. A refusal charges nothing. */
function charged(found: Omit<Found, 'why'>, { charge }: Reading): Charged {
  if (found.stage === 'failure' || found.stage === 'cancelled') return { amount: null, amountDoubt: null };
  const needs = found.stage === 'pay' || found.stage === 'success';
  if (found.amount !== undefined) {
    return {
      amount: found.amount,
      amountDoubt: found.amount === null && needs ? (found.amountDoubt ?? 'missing') : null,
    };
  }
  if (isPayment(charge.amount)) return { amount: charge.amount, amountDoubt: null };
  const beyond = needs ? (charge.beyond ?? 0) : 0;
  return {
    amount: null,
    amountDoubt: needs ? (charge.doubt ?? 'missing') : null,
    ...(beyond > HIGHEST_PAYMENT && beyond <= HIGHEST_SHOWN && { beyond }),
  };
}
