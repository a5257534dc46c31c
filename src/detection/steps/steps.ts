import type { AmountDoubt, Detection } from '../../contract/checkout-seen.ts';
import type { Won } from '../../core/won.ts';
import { onlyFigure } from '../amounts/only-figure.ts';
import type { WindowRule } from '../pack/pack.ts';
import { squeeze } from '../page/page-text.ts';
import { agreesToPhone } from './agrees-to-phone.ts';
import { buttonLabels, goesOn, pays } from './buttons.ts';
import { fieldOf, type HandoverFound, isRecurringForm, machineAmount } from './handover.ts';
import { borrowedNames } from './lookalike.ts';
import { type Place, placeReasons } from './place.ts';
import { headsForm, statesPhone, tellsCarrier } from './states-phone.ts';
import type { Reading, WindowSigns } from './window.ts';

/** A judgement before what every page has (item, merchant, amount by its text) is filled in. */
export type FoundStep = Pick<Detection, 'rule' | 'gateway' | 'stage'> &
  Partial<Detection> & { readonly why: readonly string[] };

/** A window on a known host. Where cards share it, the chosen method or the window's own words decide. */
export function knownWindow(reading: Reading, place: Place, signs: WindowSigns): FoundStep | undefined {
  if (!saysPhone(reading, place, signs) || !isStepOfWindow(reading, place, signs)) return undefined;
  if (signs.article && signs.parts.size === 0 && !(place.phoneOnly && isDrawnStep(reading))) return undefined;
  if (!place.listed && !isAskedFor(reading, signs)) return undefined;
  if (signs.identity && !reading.charge.named && !hasHiddenAmount(reading, place)) return undefined;
  const only = reading.charge.named ? undefined : onlyFigure(reading);
  return {
    rule: place.rule?.id ?? 'standard-window',
    gateway: place.rule?.gateway ?? null,
    stage: 'pay',
    codeStep: signs.parts.has('code'),
    ...(only === undefined ? {} : { amount: only, amountDoubt: null }),
    ...machineFacts(reading, place.rule, only),
    why: [
      ...placeReasons(place),
      ...signs.reasons,
      ...(only === undefined ? [] : [`유일한 금액 ${only} +10`]),
      ...reading.methods.reasons,
    ],
  };
}

/** Outside of windows' hosts stand manuals and home pages: a step there names a sum and asks for something. */
const isAskedFor = ({ charge, methods }: Reading, { parts }: WindowSigns): boolean =>
  charge.named && (parts.size > 0 || methods.chosen);

/**
 * Whether it is phone billing: by the host, the chosen method, a value that names it, or what only the phone's own form
 * has. A shared window keeps the value it was opened with when the person turns to another method: a card's or a bank's
 * form outweighs it, and while methods are still to be chosen it counts only with the phone's form.
 */
function saysPhone(reading: Reading, place: Place, signs: WindowSigns): boolean {
  const { methods } = reading;
  if (place.phoneOnly || methods.chosen) return true;
  const hasCarriers = signs.parts.has('carrier');
  if (signs.card && !hasCarriers) return false;
  const hasForm = hasCarriers || signs.parts.has('code') || signs.parts.has('pin');
  if (methods.others && !hasForm) return false;
  if (place.method !== undefined) return true;
  if (methods.others && !signs.billing) return false;
  return (
    asksForCarrier(reading, place, signs) ||
    agreesToPhone(reading, place, signs) ||
    namesPhone(reading, place, signs)
  );
}

/** Of all methods only phone billing asks for the carrier; an identity check does so as well, but charges nothing. */
const asksForCarrier = (reading: Reading, { listed }: Place, signs: WindowSigns): boolean =>
  listed && tellsCarrier(reading, signs) && !signs.identity && hasOneSum(reading);

const hasOneSum = (reading: Reading): boolean => reading.charge.named || onlyFigure(reading) !== undefined;

/** Terms alone do not: a shared window has people agree to the terms of every method before one is chosen. */
function namesPhone(reading: Reading, place: Place, signs: WindowSigns): boolean {
  const { parts, headline, billing, nextBill, score } = signs;
  const priced = place.listed && hasOneSum(reading);
  const waits = priced && awaitsApproval(reading);
  const stated = !headline && priced && (statesPhone(reading) || headsForm(reading, signs));
  const asks = parts.has('carrier') || (priced && parts.size > 0) || waits;
  const ownForm = headline || nextBill || [...parts].some((part) => part !== 'terms');
  const more = (waits ? weightOfWait(reading) : weightOfLone(reading, priced)) + (stated ? STATED : 0);
  return ((billing && ownForm) || ((headline || stated) && asks)) && score + more >= 50;
}

/** As much as a field for the code, which it replaces, and as the page's only sum where that has no name. */
const weightOfWait = ({ charge }: Reading): number => (charge.named ? 15 : 25);
/** Half the weight of a named sum. */
const weightOfLone = ({ charge }: Reading, priced: boolean): number => (priced && !charge.named ? 10 : 0);
/** Weight of the method in a row of facts: as much as a headline. */
const STATED = 25;
const SENTENCE = 90;

/** The step has no field: the person answers a call or an app on the phone, or presses a password on drawn keys. */
export const awaitsApproval = ({ lines, pack }: Reading): boolean =>
  lines.some(({ words }) => words.length <= SENTENCE && pack.steps.approves.test(words));

const isStepOfWindow = (reading: Reading, place: Place, { parts, ids }: WindowSigns): boolean =>
  parts.size > 0 ||
  reading.charge.amount !== undefined ||
  ids ||
  hasHiddenAmount(reading, place) ||
  isDrawnStep(reading);

/** Its labels are pictures, or its keys are drawn: it has one sum, and fields, a call to wait for or a button. */
const isDrawnStep = (reading: Reading): boolean =>
  (reading.facts.fields.length > 0 || awaitsApproval(reading) || goesOn(reading)) &&
  onlyFigure(reading) !== undefined;

const hasHiddenAmount = ({ facts }: Reading, { rule }: Place): boolean =>
  facts.forms.some((form) => machineAmount(fieldOf(form, rule?.handover?.amount ?? [])) !== undefined);

/** What the window's hidden fields tell where its text does not (labels drawn as images). */
function machineFacts(
  { facts, charge }: Reading,
  rule: WindowRule | undefined,
  shown: Won | undefined,
): Partial<FoundStep> {
  const handover = rule?.handover;
  if (handover === null || handover === undefined) return {};
  const form = facts.forms.find((each) => machineAmount(fieldOf(each, handover.amount)) !== undefined);
  if (form === undefined) return {};
  const item = fieldOf(form, handover.item);
  const read = amountOf(machineAmount(fieldOf(form, handover.amount)));
  // The sum that is shown and the one in the hidden fields have to agree.
  const disagree = shown !== undefined && read.amount !== shown;
  const own = disagree ? { amount: null, amountDoubt: 'several' as const } : read;
  const amount = charge.named ? {} : own;
  return { ...amount, ...(item === undefined ? {} : { item }) };
}

function amountOf(read: ReturnType<typeof machineAmount>): {
  amount: Won | null;
  amountDoubt: AmountDoubt | null;
} {
  if (read === undefined) return { amount: null, amountDoubt: 'missing' };
  if (read.fault !== undefined || read.value === undefined)
    return { amount: null, amountDoubt: read.fault ?? 'garbled' };
  return { amount: read.value, amountDoubt: null };
}

/** A shop's hidden form that leads into a phone window; an `option` while other methods can still be chosen. */
export function handedOver(reading: Reading, found: HandoverFound | undefined): FoundStep | undefined {
  if (found === undefined) return undefined;
  const { methods, charge } = reading;
  if (methods.others && !methods.chosen) return undefined;
  const { rule, form } = found;
  const handover = rule.handover;
  const read = machineAmount(fieldOf(form, handover?.amount ?? []));
  const disagree = charge.amount !== undefined && read?.value !== undefined && read.value !== charge.amount;
  const amount = disagree ? { amount: null, amountDoubt: 'several' as const } : amountOf(read);
  return {
    rule: rule.id,
    gateway: rule.gateway,
    stage: 'pay',
    ...(read === undefined && charge.named ? {} : amount),
    item: fieldOf(form, handover?.item ?? []) ?? null,
    merchant: fieldOf(form, handover?.merchant ?? []) ?? null,
    recurring: isRecurringForm(rule, form),
    why: [...found.reasons, ...methods.reasons],
  };
}

/** Fields that no shop asks for by itself (carrier, code, payment password), or one carrier window's own terms. */
function hasWindowParts({ parts, own }: WindowSigns): boolean {
  const fields = [...parts].filter((part) => part !== 'terms');
  if (own >= 40 && parts.size > 0) return true;
  return fields.length >= 2 && (parts.has('carrier') || parts.has('code') || parts.has('pin'));
}

/** A carrier-billing window on an unknown host: it has the words and the fields of one, but no known address. */
export function strangeWindow(reading: Reading, place: Place, signs: WindowSigns): FoundStep | undefined {
  const { charge, methods } = reading;
  if (signs.article || methods.others) return undefined;
  if (!charge.named && !asksForSum(reading)) return undefined;
  if (!(signs.billing || signs.headline) || !hasWindowParts(signs) || signs.score < 90) return undefined;
  return {
    rule: ruleByText(reading),
    gateway: null,
    stage: 'pay',
    codeStep: signs.parts.has('code'),
    lookalike: true,
    why: ['알려진 결제대행사 주소가 아님', ...signs.reasons, ...borrowedNames(reading, place.address)],
  };
}

/** The person types the sum: a gift, a top-up. What is typed is not read, so the sum stays in doubt. */
const asksForSum = (reading: Reading): boolean =>
  (pays(reading) || buttonLabels(reading).some((label) => reading.pack.steps.sendsCode.test(label))) &&
  reading.facts.fields.some(({ hint }) => reading.pack.fields.sum.test(squeeze(hint)));

function ruleByText({ words, pack }: Reading): string {
  const own = pack.rules.find(
    ({ gateway, signs }) =>
      gateway === null &&
      Object.values(signs).some(
        (sign) => sign.weight >= 30 && sign.words.some((word) => words.includes(word)),
      ),
  );
  return own?.id ?? 'standard-window';
}
