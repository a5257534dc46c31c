import { onlyFigure } from '../amounts/only-figure.ts';
import type { RulePack } from '../pack/pack.ts';
import { squeeze } from '../page/page-text.ts';
import { buttonLabels, isPaying } from './buttons.ts';
import { borrowedNames } from './lookalike.ts';
import { type Place, placeReasons } from './place.ts';
import { awaitsApproval, type FoundStep } from './steps.ts';
import type { Reading, WindowSigns } from './window.ts';

/**
 * A step that shows little: no carriers, no terms, perhaps no sum. It is recognised by what no window can do without:
 * it says that it bills the phone, it asks for the number and for the code sent to it, and it has something to pay
 * with. A text about the method has none of the fields, an identity check does not say that it pays, and a look-up has
 * no button that pays; with other methods beside it, it is a shop's checkout (shop-step.ts).
 */
export function sparseStep(reading: Reading, place: Place, signs: WindowSigns): FoundStep | undefined {
  const { methods, charge } = reading;
  if (signs.article || methods.others || (signs.card && !signs.parts.has('carrier'))) return undefined;
  const only = charge.named ? undefined : onlyFigure(reading);
  const priced = charge.named || only !== undefined;
  if (signs.identity && !priced) return undefined;
  const why = whyStep(reading, signs, priced);
  if (why === undefined) return undefined;
  return {
    rule: place.rule?.id ?? 'standard-window',
    gateway: place.rule?.gateway ?? null,
    stage: 'pay',
    codeStep: signs.parts.has('code'),
    lookalike: !place.known,
    ...(only === undefined ? {} : { amount: only, amountDoubt: null }),
    why: [
      ...(place.known ? placeReasons(place) : ['알려진 결제대행사 주소가 아님']),
      why,
      ...signs.reasons,
      ...(only === undefined ? [] : [`유일한 금액 ${only} +10`]),
      ...(place.known ? [] : borrowedNames(reading, place.address)),
    ],
  };
}

/** What can be pressed on the page, and whether the page names itself a phone payment. */
interface SparseControls {
  readonly named: boolean;
  readonly pays: boolean;
  readonly sendsCode: boolean;
  /** Something pays or goes on. */
  readonly leads: boolean;
  /** The same, but only real buttons count, no lines that may be text. */
  readonly presses: boolean;
}

function controlsOf(reading: Reading): SparseControls {
  const { pack } = reading;
  const { goesOn, sendsCode, paysByPhone } = pack.steps;
  const buttons = buttonLabels(reading);
  const labels = [...buttons, ...loneLines(reading)];
  const isOn = (label: string): boolean => isPaying(label, pack) || goesOn.test(label);
  return {
    named: namesItself(reading) || labels.some((label) => paysByPhone.test(label)),
    // 결제완료 on a button submits the code; as a line it is the name of a step.
    pays: labels.some((label) => isPaying(label, pack)) || buttons.includes('결제완료'),
    sendsCode: labels.some((label) => sendsCode.test(label)),
    leads: labels.some(isOn),
    presses: buttons.some(isOn),
  };
}

/** The reason why it is a step. Each way to show it needs something that only a person who pays fills in or presses. */
function whyStep(reading: Reading, signs: WindowSigns, priced: boolean): string | undefined {
  const { parts, billing, identity } = signs;
  const controls = controlsOf(reading);
  const asksCode = parts.has('code') || parts.has('pin');
  const named = controls.named ? whyNamed(reading, signs, priced, controls) : undefined;
  if (named !== undefined) return named;
  const ownsCarrier = parts.has('carrier') && (controls.named || (parts.has('terms') && !identity));
  if (ownsCarrier && priced && controls.leads) return '이름이나 약관, 통신사, 금액 +60';
  if (billing && asksCode && priced) return '합산 청구, 인증번호 칸, 금액 +60';
  return ticksBill(reading) && controls.pays ? '합산 청구 확인 칸, 금액 +60' : undefined;
}

function whyNamed(
  reading: Reading,
  { parts, identity, nextBill }: WindowSigns,
  priced: boolean,
  { pays, sendsCode, presses }: SparseControls,
): string | undefined {
  const asksCode = parts.has('code') || parts.has('pin');
  const asks = (parts.has('phone') || parts.has('carrier')) && (asksCode || sendsCode);
  if (asks && (pays || (priced && (asksCode || !identity)))) return '이름, 번호 칸, 인증번호 +60';
  const tellsWho = nextBill && parts.has('phone') && parts.has('birth');
  const answers = asksCode ? pays : presses && (tellsWho || parts.has('terms') || awaitsApproval(reading));
  return answers && reading.charge.named && !identity ? '이름, 금액, 승인 +60' : undefined;
}

/** The person has to tick that the sum comes with the next phone bill. */
const ticksBill = ({ facts, charge, pack }: Reading): boolean =>
  charge.named && facts.checks.some((label) => pack.nextBill.test(squeeze(label)));

const LONE = 16;

/** Lines with one short text and nothing else, which may be buttons drawn from other elements. */
const loneLines = ({ lines }: Reading): readonly string[] =>
  lines.filter(({ words }) => words.length <= LONE).map(({ words }) => words);

/** Characters between a page's name and its site's: 휴대폰 결제 | 모임나라. */
const PARTS_OF_TITLE = /[|:·>–—<-]/;

/**
 * Whether the title, a headline, a picture or a line of its own says that this is a payment by phone, and nothing more.
 */
function namesItself(reading: Reading): boolean {
  const { facts, pack } = reading;
  const titled = facts.title.split(PARTS_OF_TITLE);
  return [...titled, ...facts.headings, ...facts.logos, ...loneLines(reading)].some((text) =>
    isName(text, pack),
  );
}

function isName(text: string, { methods, steps }: RulePack): boolean {
  const words = squeeze(text.slice(0, 60)).replace(/^[^\p{L}]+|[^\p{L}\d)]+$/gu, '');
  return methods.phone.some(
    (name) =>
      words === name ||
      (words.startsWith(name) && steps.remark.test(words.slice(name.length))) ||
      (words.endsWith(name) && words.length <= name.length + LONE),
  );
}
