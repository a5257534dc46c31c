import type { Won } from '../../core/won.ts';
import { hasPayBar, onlyFigure } from '../amounts/only-figure.ts';
import { squeeze } from '../page/page-text.ts';
import { buttonLabels, isPaying, pays } from './buttons.ts';
import { joinsPlan } from './no-payment.ts';
import { type Place, placeReasons } from './place.ts';
import { statesPhone } from './states-phone.ts';
import type { FoundStep } from './steps.ts';
import type { Reading, WindowSigns } from './window.ts';

/** The shop's own checkout: an `option` while phone billing is only listed, a payment once it is chosen. */
export function shopStep(reading: Reading, place: Place, signs: WindowSigns): FoundStep | undefined {
  const { methods } = reading;
  if (isOnlyMethod(reading, signs)) return onlyMethod(reading, place, signs);
  if (!signs.article && statedMethod(reading)) return stated(reading, place);
  if (!methods.offered) return undefined;
  // Checkouts hold whole terms and notes in layers, so only a page without other methods counts as a text about the
  // method.
  if (signs.article && !methods.others) return undefined;
  if (!paysHere(reading)) return undefined;
  return checkout(reading, place, signs);
}

function checkout(reading: Reading, place: Place, signs: WindowSigns): FoundStep {
  const { methods, charge } = reading;
  const byFields = !methods.settled && asksForPhone(signs) && !joinsPlan(reading);
  const byButton = !methods.settled && billsAtOnce(reading, signs);
  const only = soleSum(reading, place, signs);
  return {
    rule: 'merchant-step',
    gateway: place.rule?.gateway ?? null,
    stage: methods.chosen || byFields || byButton ? 'pay' : 'option',
    ...(only === undefined ? {} : { amount: only, amountDoubt: null }),
    why: [
      ...placeReasons(place),
      ...methods.reasons,
      ...(byFields ? ['휴대폰 결제에만 있는 칸: 통신사, 번호 +60'] : []),
      ...(byButton ? ['휴대폰 결제 버튼만 있고 요금에 합산된다고 적힘 +60'] : []),
      ...(charge.named ? [`${charge.label} ${charge.amount ?? charge.doubt} +20`] : []),
      ...(only === undefined ? [] : [`유일한 금액 ${only} +10`]),
    ],
  };
}

/**
 * The page's only figure is its sum, as in a window, where the phone's own form has opened under the chosen method, on
 * a gateway's page, and in a bar with the button that pays.
 */
const soleSum = (reading: Reading, { known }: Place, { parts }: WindowSigns): Won | undefined =>
  reading.methods.chosen &&
  !reading.charge.named &&
  (known || parts.has('carrier') || hasPayBar(reading, askedOn(reading)))
    ? onlyFigure(reading)
    : undefined;

const askedOn = ({ facts }: Reading): readonly string[] =>
  [...facts.choices.map(({ label }) => label), ...facts.checks].map(squeeze);

/**
 * No mark shows what is chosen, but the fields that appeared do: of all methods only phone billing asks for the
 * carrier. With the fields of a card beside them, the fields of all methods are shown at once, and nothing is told.
 */
const asksForPhone = ({ parts, card, identity }: WindowSigns): boolean =>
  parts.has('carrier') &&
  (parts.has('phone') || parts.has('birth') || parts.has('code')) &&
  !card &&
  !identity;

/**
 * A shop that sells for the phone bill alone, as carriers' own do: the only button that pays does so by phone, and the
 * page says that the sum comes with the bill.
 */
function billsAtOnce(reading: Reading, { article }: WindowSigns): boolean {
  const { methods, charge, pack, lines } = reading;
  if (article || methods.others || charge.amount === undefined) return false;
  const paying = buttonLabels(reading).filter((label) => isPaying(label, pack));
  return (
    paying.length > 0 &&
    paying.every((label) => pack.steps.paysByPhone.test(label)) &&
    lines.some(({ words }) => pack.steps.onBill.test(words))
  );
}

/** Whether something is paid here: a button pays, or a sum is named and no button saves or looks payments up. */
function paysHere(reading: Reading): boolean {
  const { charge, pack } = reading;
  // A page with a method but neither a sum nor a button that pays is a survey or a setting.
  const keeps = buttonLabels(reading).some((label) => pack.keepButtons.test(label));
  return pays(reading) || (charge.named && !keeps);
}

/**
 * A checkout that shows only the method chosen before (결제수단 : 휴대폰결제), with a sum and a button that pays it. A page with
 * the number or date of an order comes after the payment.
 */
export function statedMethod({ methods, charge, facts, words, lines, pack }: Reading): boolean {
  if (methods.offered || methods.others || charge.amount === undefined) return false;
  if (!statesPhone({ words, lines, pack }) || pack.outcomes.ordered.test(words)) return false;
  return facts.buttons.some((label) => pack.paysNow.test(squeeze(label.slice(0, 60))));
}

const stated = ({ charge }: Reading, place: Place): FoundStep => ({
  rule: 'merchant-step',
  gateway: place.rule?.gateway ?? null,
  stage: 'pay',
  why: [...placeReasons(place), '결제수단이 휴대폰결제로 적힘 +60', `${charge.label} ${charge.amount} +20`],
});

/** 휴대폰 결제 is the page's own headline, no other method is offered, and a sign of billing is there. */
function isOnlyMethod({ methods, charge, facts, pack }: Reading, signs: WindowSigns): boolean {
  if (methods.others || signs.article || signs.identity || !signs.headline || !signs.billing) return false;
  if (charge.amount === undefined) return false;
  return facts.buttons.some((label) => pack.payVerbs.test(squeeze(label.slice(0, 60))));
}

function onlyMethod({ charge }: Reading, place: Place, signs: WindowSigns): FoundStep {
  return {
    rule: 'merchant-step',
    gateway: place.rule?.gateway ?? null,
    stage: 'pay',
    why: [...placeReasons(place), ...signs.reasons, `휴대폰 결제만 있음: ${charge.label} +20`],
  };
}
