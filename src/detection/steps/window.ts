import type { Charge } from '../amounts/agreed-sum.ts';
import type { RulePack, Sign, WindowRule } from '../pack/pack.ts';
import type { PageFacts, TypedField } from '../page/page-facts.ts';
import { squeeze, type TextLine } from '../page/page-text.ts';
import type { MethodState } from './methods.ts';

/** The signs of a carrier-billing window on the page, and those against it. */
export interface WindowSigns {
  readonly score: number;
  readonly reasons: readonly string[];
  /** Says that a telephone is billed: terms, next month's bill, the payment password. */
  readonly billing: boolean;
  /** The sentence about next month's bill. */
  readonly nextBill: boolean;
  /** Parts that only a step has: carriers to choose, number, birth date, code, password. */
  readonly parts: ReadonlySet<WindowPart>;
  readonly article: boolean;
  readonly identity: boolean;
  readonly card: boolean;
  readonly ids: boolean;
  /** 휴대폰 결제 as the title or a headline of its own. */
  readonly headline: boolean;
  /** Weight of the words that occur in one rule's window only. */
  readonly own: number;
}

export type WindowPart = 'carrier' | 'phone' | 'birth' | 'code' | 'pin' | 'terms';

/** Everything the judgement of one page shares. */
export interface Reading {
  /** Without names of items and sellers (name-mask.ts). */
  readonly facts: PageFacts;
  readonly pack: RulePack;
  readonly lines: readonly TextLine[];
  /** The text with the names in it: where item and merchant are read. */
  readonly written: string;
  /** The whole text squeezed, at most 64 K characters. */
  readonly words: string;
  readonly charge: Charge;
  /**
   * The page without the names that were left in it as well, if any; they were left because they say nothing that is
   * known here.
   */
  readonly nameless: () =>
    | (Pick<Reading, 'facts' | 'lines' | 'words'> & { readonly names: string[] })
    | undefined;
  /** The page was looked at to its end. */
  readonly isWhole: boolean;
  readonly methods: MethodState;
}

const PART_WEIGHT: Readonly<Record<WindowPart, number>> = {
  carrier: 20,
  phone: 10,
  birth: 10,
  code: 15,
  pin: 20,
  terms: 15,
};
const PART_NAME: Readonly<Record<WindowPart, string>> = {
  carrier: '통신사 선택',
  phone: '휴대폰번호 칸',
  birth: '생년월일 칸',
  code: '인증번호 칸',
  pin: '결제 비밀번호 칸',
  terms: '휴대폰 결제 약관 동의 칸',
};

export function windowSigns(reading: Reading, rule: WindowRule | undefined): WindowSigns {
  const { facts, pack, words, charge } = reading;
  const parts = partsOf(reading);
  const nextBill = nextBillSign(reading);
  const billing = [...signsIn(words, pack.billing), ...nextBill];
  const own = pack.rules
    .filter(({ id, gateway }) => id === rule?.id || gateway === null)
    .flatMap(({ signs }) => signsIn(words, signs));
  const articles = signsIn(words, pack.articles);
  const ids = rule === undefined ? [] : facts.ids.filter((id) => rule.ids.includes(id));
  const headline = hasHeadline(reading);
  const scored: readonly (readonly [string, number])[] = [
    ...billing,
    ...own,
    ...(headline ? [['휴대폰 결제 (제목)', 25] as const] : []),
    ...[...parts].map((part) => [PART_NAME[part], PART_WEIGHT[part]] as const),
    ...(charge.named ? [[`${charge.label} ${charge.amount ?? charge.doubt}`, 20] as const] : []),
    ...ids.slice(0, 2).map((id) => [`창의 요소 #${id}`, 30] as const),
  ];
  return {
    score: scored.reduce((sum, [, weight]) => sum + weight, 0),
    reasons: scored.map(([name, weight]) => `${name} +${weight}`),
    billing: billing.some(([, weight]) => weight > 15) || own.some(([, weight]) => weight > 15),
    nextBill: nextBill.length > 0,
    parts,
    article: articles.reduce((sum, [, weight]) => sum + weight, 0) >= 50,
    identity: pack.identityWords.some((word) => words.includes(word) && isInOnePart(word, facts.text)),
    card: pack.cardWords.filter((word) => words.includes(word)).length >= 2,
    ids: ids.length > 0,
    headline,
    own: own.reduce((sum, [, weight]) => sum + weight, 0),
  };
}

/** Whether one block or cell has the word: the labels of two fields, one below the other, make none (휴대폰 and 인증번호). */
const isInOnePart = (word: string, text: string): boolean =>
  text.split(/[\n\t]/).some((part) => squeeze(part).includes(word));

function signsIn(
  words: string,
  signs: Readonly<Record<string, Sign>>,
): readonly (readonly [string, number])[] {
  return Object.entries(signs)
    .filter(([, sign]) => sign.words.some((word) => words.includes(word)))
    .map(([name, { weight }]) => [name, weight] as const);
}

/** The sentence about next month's bill; it may run over a line break, so neighbours are read together. */
function nextBillSign({ lines, pack }: Reading): readonly (readonly [string, number])[] {
  const found = lines.some(
    ({ words }, index) =>
      pack.nextBill.test(words) ||
      pack.nextBill.test((words + (lines[index + 1]?.words ?? '')).slice(0, 200)),
  );
  return found ? [['다음 달 요금에 합산 청구', 30]] : [];
}

const HEADLINE_LENGTH = 24;

function hasHeadline({ facts, lines, pack }: Reading): boolean {
  const isPhone = (text: string): boolean => {
    const words = squeeze(text.slice(0, 100));
    return words.length <= HEADLINE_LENGTH && pack.methods.phone.some((name) => words.includes(name));
  };
  if (isPhone(facts.title) || facts.headings.some(isPhone) || facts.logos.some(isPhone)) return true;
  return lines.slice(0, 6).some(({ words }) => isPhone(words));
}

/** Parts of a step: fields by what they ask for, carriers by the choices the page offers. */
function partsOf(reading: Reading): ReadonlySet<WindowPart> {
  const { facts, lines, pack } = reading;
  const parts = new Set<WindowPart>();
  if (carriersOffered(reading) >= 2) parts.add('carrier');
  if (facts.checks.some((label) => signsIn(squeeze(label), pack.billing).some(([, weight]) => weight >= 25)))
    parts.add('terms');
  const asked = facts.fields.map((field) => partOf(field, pack));
  for (const part of asked) if (part !== undefined) parts.add(part);
  // The sentence above a code field asks for the code, where the field itself has no name.
  if (asked.includes(undefined) && lines.some(({ words }) => pack.steps.asksCode.test(words)))
    parts.add('code');
  return parts;
}

function partOf({ type, hint }: TypedField, { fields }: RulePack): WindowPart | undefined {
  const words = squeeze(hint);
  // The label above a row of two fields names the password; a telephone field is known by a name of its own.
  if (fields.pin.test(words))
    return type === 'tel' && fields.phone.test(words.replace(fields.pin, '')) ? 'phone' : 'pin';
  if (fields.birth.test(words)) return 'birth';
  if (fields.code.test(words)) return 'code';
  if (fields.phone.test(words) || type === 'tel') return 'phone';
  return undefined;
}

/** How many of the networks are offered on the page, as choices, buttons or words of their own. */
function carriersOffered({ facts, lines, pack }: Reading): number {
  const labels = new Set<string>();
  const add = (text: string): void => {
    if (text.length <= CARRIER_LABEL) labels.add(squeeze(text));
  };
  for (const { label, value } of facts.choices) [label, value].forEach(add);
  [...facts.buttons, ...facts.logos].forEach(add);
  const names = pack.carriers.flat();
  for (const { words, cells } of lines) {
    if (words.length > CARRIER_LINE || !names.some((name) => words.includes(name))) continue;
    cells
      .flat()
      .flatMap((row) => row.split(/[\ue000\s/·,|]+/))
      .forEach(add);
  }
  return pack.carriers.filter((carrier) => carrier.some((name) => labels.has(name))).length;
}

const CARRIER_LABEL = 24;
const CARRIER_LINE = 60;
