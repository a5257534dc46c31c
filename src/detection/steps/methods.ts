import type { RulePack } from '../pack/pack.ts';
import type { Choice, PageFacts } from '../page/page-facts.ts';
import { squeeze } from '../page/page-text.ts';
import { LABEL_LENGTH, type MethodName, type MethodWords, methodNamed } from './method-named.ts';

/** What the page says about phone billing as one method among several. */
export interface MethodState {
  /** Phone billing stands among the choices. */
  readonly offered: boolean;
  readonly chosen: boolean;
  /** Whether a set says which is chosen in it. */
  readonly settled: boolean;
  /** Other methods stand beside it. */
  readonly others: boolean;
  readonly reasons: readonly string[];
}

interface MethodGroup {
  readonly choices: readonly Choice[];
  readonly names: readonly (MethodName | undefined)[];
}

/** Reads the method sets of a page. A radio or select that shows what is chosen outweighs the look of a tab. */
export function methodState(facts: PageFacts, pack: RulePack): MethodState {
  const groups = groupsOf(
    facts.choices.filter(({ visible }) => visible),
    pack,
  ).filter((group) => isMethodSet(group, pack) && !isFilter(group, pack) && !isStatement(group, pack));
  const offers = groups.filter(({ names }) => names.some(isPhone));
  if (offers.length === 0)
    return { offered: false, chosen: false, settled: false, others: groups.length > 0, reasons: [] };
  const others = groups.some(({ names }) => names.includes('other'));
  const chosen =
    chosenOf(offers.filter((group) => !isTabs(group))) ??
    (groups.some((group) => hasOtherChosen(group, pack)) ? false : chosenOf(offers.filter(isTabs)));
  const label = phoneLabel(offers);
  return {
    offered: true,
    chosen: chosen === true,
    settled: chosen !== undefined,
    others,
    reasons: [chosen === true ? `결제수단 선택: ${label} +60` : `결제수단 목록: ${label} +10`],
  };
}

const isPhone = (name: MethodName | undefined): boolean => name === 'phone' || name === 'short';

function groupsOf(choices: readonly Choice[], pack: RulePack): readonly MethodGroup[] {
  const byGroup = new Map<number, Choice[]>();
  for (const choice of choices) {
    const group = byGroup.get(choice.group);
    if (group === undefined) byGroup.set(choice.group, [choice]);
    else group.push(choice);
  }
  return [...byGroup.values()].map((group) => ({ choices: group, names: namesIn(group, pack) }));
}

/** A remark on amounts behind the short name: 휴대폰 1회 최대 30만원. */
const AMOUNT_NOTE = /^(?:\d|최대)/;

/**
 * Names the choices of a set. Beside another method, a label that begins with the name of phone billing is phone
 * billing, whatever remark follows.
 */
function namesIn(group: readonly Choice[], pack: RulePack): readonly (MethodName | undefined)[] {
  const names = group.map((choice) => methodOfChoice(choice, pack));
  if (!names.includes('other')) return names;
  const begins = ({ kind, label }: Choice): boolean => {
    const words = squeeze(label.slice(0, 120));
    const starts = (name: string): boolean => words.startsWith(name);
    const name =
      kind === 'tab'
        ? undefined
        : (pack.methods.phone.find(starts) ??
          pack.methods.short.find((each) => starts(each) && AMOUNT_NOTE.test(words.slice(each.length))));
    return name !== undefined && !pack.methods.undone.test(words.slice(name.length));
  };
  return group.map((choice, index) => names[index] ?? (begins(choice) ? 'phone' : undefined));
}

function methodOfChoice(choice: Choice, pack: RulePack): MethodName | undefined {
  const named = methodNamed(choice.label, pack.methods);
  if (named !== undefined || choice.kind === 'tab') return named;
  if (choice.label !== '') return pack.methods.inSet?.includes(squeeze(choice.label)) ? 'short' : undefined;
  const value = squeeze(choice.value);
  if (pack.methods.values.includes(value)) return 'short';
  return methodNamed(value, pack.methods) ?? (pack.methods.otherValues.test(value) ? 'other' : undefined);
}

/** A set is about payment when it names phone billing in full, or another method and no way to identify oneself. */
const isMethodSet = ({ choices, names }: MethodGroup, { methods }: RulePack): boolean =>
  names.includes('phone') ||
  (names.includes('other') && !choices.some(({ label }) => isIdentityOrContact(label, methods)));

/** Whether a choice is a way to identify oneself or to be contacted: 휴대폰 · 신용카드 · 아이핀. */
export const isIdentityOrContact = (
  label: string,
  { identityOrContact }: Pick<MethodWords, 'identityOrContact'>,
): boolean => identityOrContact.test(squeeze(label.slice(0, 40)));

const isTabs = ({ choices }: MethodGroup): boolean => choices[0]?.kind === 'tab';

/**
 * Whether one of several other methods is chosen by radio button or option: then the look of a tab beside them is out
 * of date. A list of card companies, whose names all contain one method, is no list of methods.
 */
function hasOtherChosen({ choices, names }: MethodGroup, { methods }: RulePack): boolean {
  if (choices[0]?.kind === 'tab') return false;
  const others = choices.filter((_, index) => names[index] === 'other');
  const labels = others.map(({ label }) => squeeze(label.slice(0, LABEL_LENGTH)));
  const isOneKind = methods.other.some((word) => labels.every((label) => label.includes(word)));
  return labels.length > 1 && !isOneKind && others.some(({ chosen }) => chosen);
}

/**
 * A set with a choice for all methods filters a list, or reports what happened, because nothing is paid by all methods.
 */
const isFilter = ({ choices }: MethodGroup, { methods }: RulePack): boolean =>
  choices.some(({ label }) => methods.all.test(squeeze(label.slice(0, 30))));

/** A list of facts of which one tells how something is or was paid (결제수단: 휴대폰결제) offers no choice. */
const isStatement = (group: MethodGroup, { methods }: RulePack): boolean =>
  isTabs(group) && group.choices.filter(({ label }) => methods.stated.test(squeeze(label))).length === 1;

/** Characters in front of labels that are drawn as radio buttons: ✅ 휴대폰 beside ⬜ 카드. */
const FULL_SIGN = /^\s?[●◉⦿☑✅✔✓🔘]/u;

function chosenIn(choices: readonly Choice[]): readonly Choice[] {
  const marked = choices.filter(({ chosen }) => chosen);
  if (marked.length > 0) return marked;
  const signed = choices.filter(({ label }) => FULL_SIGN.test(label));
  return signed.length === 1 && choices.length > 1 ? signed : [];
}

/** `undefined`: these sets do not say which is chosen. */
function chosenOf(groups: readonly MethodGroup[]): boolean | undefined {
  let answer: boolean | undefined;
  for (const { choices, names } of groups) {
    const marked = chosenIn(choices);
    // If all are marked alike, the mark is the look of the set and shows no choice.
    if (marked.length === 0 || (marked.length === choices.length && choices.length > 1)) continue;
    const usable = names.includes('other') || names.includes('phone');
    if (usable && choices.some((choice, index) => marked.includes(choice) && isPhone(names[index])))
      return true;
    if (marked.some((choice) => choice.label !== '' || choice.value !== '')) answer = false;
  }
  return answer;
}

function phoneLabel(groups: readonly MethodGroup[]): string {
  for (const { choices, names } of groups) {
    const index = names.findIndex(isPhone);
    const choice = choices[index];
    if (choice !== undefined) return squeeze(choice.label === '' ? choice.value : choice.label).slice(0, 30);
  }
  return '';
}
