import type { Detection } from '../contract/checkout-seen.ts';
import type { Observed, Statement } from '../contract/statement.ts';
import { firstPaid, onlyFigure } from './amounts/only-figure.ts';
import { detectionOf } from './detection-of.ts';
import { KOREA } from './korea/korea.ts';
import { statedHeadroom } from './outcomes/stated-headroom.ts';
import { statementOf } from './outcomes/statement.ts';
import type { RulePack, WindowRule } from './pack/pack.ts';
import { isUnder } from './page/address.ts';
import { Effort, JUDGING_STEPS } from './page/effort.ts';
import type { PageFacts } from './page/page-facts.ts';
import { squeeze } from './page/page-text.ts';
import { linesAndWords, readingOf } from './reading.ts';
import { pays } from './steps/buttons.ts';
import { type HandoverFound, handoverOn } from './steps/handover.ts';
import { methodState } from './steps/methods.ts';
import { isNoPayment, joinsPlan } from './steps/no-payment.ts';
import { type Place, placeOf, placeReasons } from './steps/place.ts';
import { shopStep, statedMethod } from './steps/shop-step.ts';
import { sparseStep } from './steps/sparse-step.ts';
import { type FoundStep, handedOver, knownWindow, strangeWindow } from './steps/steps.ts';
import { type Reading, type WindowSigns, windowSigns } from './steps/window.ts';

const TEXT_LENGTH = 65_536;

/**
 * Reads the step out of one page, or what it states of an outcome, which is judged elsewhere (conclude.ts). Pure; linear in
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

/** Whether anything mentions telephones or small payments. Most pages do not, and are not read any further. */
const leavesTrace = (facts: PageFacts, pack: RulePack): boolean =>
  [facts.text, ...[facts.title, ...facts.headings, ...facts.logos].map((part) => part.slice(0, 200))].some(
    (part) => pack.trace.test(squeeze(part)),
  ) || methodState(facts, pack).offered;

/**
 * A page with something to fill in or to choose is a step. Any other may state an outcome, and is a step if it turns
 * out to state none.
 */
function look(reading: Reading, place: Place): Observed | undefined {
  const signs = windowSigns(reading, place.rule);
  const handover = handoverOn(reading.facts, reading.pack);
  const goesOn =
    isStep(signs) ||
    handover !== undefined ||
    (reading.charge.named && isChoosing(reading)) ||
    statedMethod(reading);
  const found = stepOn(reading, place, signs, handover);
  const over = goesOn && found?.stage === 'pay' ? messageOver(reading) : undefined;
  const statement = goesOn && over === undefined ? undefined : ending(over ?? reading, place, signs, over);
  const detection = found && detectionOf(found, reading, place);
  if (statement === undefined) return detection && { detection };
  return { statement, ...(detection && { detection }) };
}

/** The kinds of steps in order of certainty: a known window, a hand-over, an unknown window, a shop's checkout. */
function stepOn(
  reading: Reading,
  place: Place,
  signs: WindowSigns,
  handover: HandoverFound | undefined,
): FoundStep | undefined {
  if (place.known)
    return (
      knownWindow(reading, place, signs) ??
      handedOver(reading, handover) ??
      sparseStep(reading, place, signs) ??
      shopStep(reading, place, signs)
    );
  return (
    handedOver(reading, handover) ??
    (joinsPlan(reading)
      ? undefined
      : (strangeWindow(reading, place, signs) ?? sparseStep(reading, place, signs))) ??
    shopStep(reading, place, signs)
  );
}

/** What stands over a payment by phone, as a page of its own; what was taken out of the page for a name is no message. */
function messageOver(reading: Reading): Reading | undefined {
  const text = reading.facts.message ?? '';
  const facts = { ...reading.facts, text, title: '', headings: [], logos: [], buttons: [] };
  const over = { ...reading, ...linesAndWords(facts), facts, nameless: () => undefined };
  const isOwn = over.words !== '' && reading.words.includes(over.words);
  return isOwn && !reading.pack.outcomes.cardRefusal.test(over.words) ? over : undefined;
}

/** Whether the page has fields that only a person who is about to pay fills in. */
const isStep = ({ parts }: WindowSigns): boolean =>
  parts.has('code') ||
  parts.has('pin') ||
  (parts.has('phone') && (parts.has('carrier') || parts.has('birth')));

/** A list with one method only, without a button that pays, is a row that says how something was paid. */
const isChoosing = (reading: Reading): boolean =>
  reading.methods.offered && (reading.methods.others || reading.methods.settled || pays(reading));

function ending(
  reading: Reading,
  place: Place,
  signs: WindowSigns,
  over: Reading | undefined,
): Statement | undefined {
  // The advice of a refusal (소액결제 차단 해지) reads like a carrier's own page, and so like an article; but on a window's
  // host there are no articles.
  if (signs.article && !place.listed && over === undefined) return undefined;
  const sure = place.phoneOnly || place.method !== undefined || over !== undefined;
  const stated = statementOf(reading, { sure, listed: place.listed, gateway: place.rule?.gateway ?? null });
  return stated && { ...stated, as: shownAs(reading, place) };
}

/** The detection for each outcome that the page may turn out to state. */
function shownAs(reading: Reading, place: Place): Statement['as'] {
  const rule = place.rule ?? namedRule(reading);
  const only = firstPaid(reading) ?? (reading.charge.named ? undefined : onlyFigure(reading));
  const shown = (stage: Detection['stage'], more: Partial<FoundStep>) =>
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
    failure: shown('failure', { statedHeadroom: statedHeadroom(reading) ?? null }),
    success: shown('success', only === undefined ? {} : { amount: only, amountDoubt: null }),
    already: shown('already', {}),
  };
}

/** The rule of the gateway that a page away from its window names: 다날 휴대폰 결제. */
function namedRule({ facts, words, pack }: Reading): WindowRule | undefined {
  const title = squeeze(facts.title.slice(0, 200));
  const says = (word: string): boolean => title.includes(word) || words.includes(word);
  return pack.rules.find(({ signs }) =>
    Object.values(signs).some((sign) => sign.weight >= 20 && sign.words.some(says)),
  );
}
