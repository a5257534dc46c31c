import { moneyIn } from '../amounts/money.ts';
import type { RulePack } from '../pack/pack.ts';
import type { PageFacts } from '../page/page-facts.ts';
import { type Span, spanText, squeezedWithPlaces } from '../page/page-spans.ts';
import { squeeze } from '../page/page-text.ts';
import type { NamePlace } from './name-places.ts';
import { isLoneSum, isSumName } from './name-words.ts';

/**
 * Takes the place of a name that was removed: it says nothing, and keeps the texts on both sides apart. No white
 * space, no letter.
 */
const NAME = '\ue002';

/** A page without names. */
export interface Masked {
  readonly facts: PageFacts;
  readonly nameless: () => Nameless | undefined;
}

/**
 * The page without the names that were left standing elsewhere, because none of them says anything that is known here.
 */
export interface Nameless {
  readonly facts: PageFacts;
  /** Those names, squeezed, as far as they are looked at. */
  readonly names: string[];
}

/**
 * The page without what others tell it: names of items and sellers say whatever a shop wants them to say, so they take
 * no part in sums, outcomes, causes or signs. Under their labels they are removed; the very same text elsewhere (title,
 * heading, the sentence of success) is removed if it could be taken for something else.
 * @param machineNames what the window's own hidden fields call the item and the shop.
 */
export function withoutNames(
  facts: PageFacts,
  places: readonly NamePlace[],
  machineNames: readonly string[],
  pack: RulePack,
): Masked {
  const told = new Set([...places.map((span) => spanText(facts.text, span)), ...machineNames]);
  const names = [...told].slice(0, MOST_ASKED);
  const loaded = names.filter((name) => isLoaded(name, pack));
  const masked = hidden(facts, places, loaded);
  return { facts: masked, nameless: () => withoutRest(masked, names, loaded) };
}

function withoutRest(
  masked: PageFacts,
  names: readonly string[],
  loaded: readonly string[],
): Nameless | undefined {
  const rest = squeeze(`${masked.title}\n${masked.text}`);
  const left = names.filter(
    (name) => !loaded.includes(name) && uncut(name).length > 1 && rest.includes(uncut(name)),
  );
  if (left.length === 0) return undefined;
  return {
    facts: hidden(masked, [], [...left, ...loaded]),
    names: left.slice(0, MOST_NAMES).map((name) => uncut(name).slice(0, LONGEST)),
  };
}

function hidden(facts: PageFacts, places: readonly NamePlace[], loaded: readonly string[]): PageFacts {
  if (places.length === 0 && loaded.length === 0) return facts;
  const names = [...new Set(loaded.map(uncut))].sort((a, b) => b.length - a.length).slice(0, MOST_NAMES);
  const hide = (text: string): string => withoutTexts(text, names);
  return {
    ...facts,
    text: hide(withoutSpans(facts.text, places)),
    title: hide(facts.title),
    headings: facts.headings.map(hide),
    logos: facts.logos.map(hide),
    buttons: facts.buttons.map(hide),
    checks: facts.checks.map(hide),
    fields: facts.fields.map((field) => ({ ...field, hint: hide(field.hint) })),
  };
}

/** A window cuts a long name where it labels it (봄 도시락 열두 개…), and writes it out elsewhere. */
const uncut = (name: string): string => squeeze(name).replace(/\.{2,6}$/, '');

/** More names than these are those of a catalogue: bound for looking at them, and for looking for them elsewhere. */
const MOST_ASKED = 60;
const MOST_NAMES = 20;

/** Longer texts are no names. */
const LONGEST = 200;

/**
 * Whether the name is a sentence, names a sum or an outcome, or says what windows of another kind say: elsewhere on the
 * page it would be taken for the page's own word. Other names are left there, because 휴대폰 결제 may be an item's name,
 * too. Whether a name tells the cause of a refusal is decided where causes are known.
 */
function isLoaded(name: string, pack: RulePack): boolean {
  const words = squeeze(name.slice(0, LONGEST));
  if (words.length < 2 || isLoneSum(words)) return false;
  const { outcomes, identityWords, cardWords, articles } = pack;
  const { success, orderDone, paidByPhone, paidOtherwise, failure, saysNo, phoneCause } = outcomes;
  const { cardRefusal, errorFrame, cancelled, already, underWay } = outcomes;
  return (
    pack.nameLabels.sentence.test(words) ||
    namesSum(name, pack) ||
    [success, orderDone, paidByPhone, paidOtherwise, failure, saysNo, phoneCause].some((it) =>
      it.test(words),
    ) ||
    [cardRefusal, errorFrame, cancelled, already, underWay].some((it) => it.test(words)) ||
    [...identityWords, ...cardWords].some((word) => words.includes(word)) ||
    Object.values(articles).some((sign) => sign.words.some((word) => words.includes(word)))
  );
}

/** A sum with its currency, or a figure behind a sum's name. */
function namesSum(name: string, pack: RulePack): boolean {
  const { clean, mentions } = moneyIn(name, pack.money);
  return mentions.some(({ bare, start }) => !bare || isSumName(clean.slice(0, start), pack));
}

/**
 * Replaces a text by the mark of a removed name. Its breaks stay, so that lines, cells and rows are the same as with
 * the name.
 */
const wall = (text: string): string => text.replace(/[^\n\t\v\ue000]+/g, NAME);

function withoutSpans(text: string, spans: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    kept += text.slice(from, start) + wall(text.slice(start, end));
    from = end;
  }
  return kept + text.slice(from);
}

/** A name of this length, squeezed, does not occur within other words by chance. */
const OWN_LENGTH = 6;

/** Without the names wherever they stand: over elements and line breaks, but never over the border of two cells. */
function withoutTexts(text: string, names: readonly string[]): string {
  const squeezed = names.length === 0 ? '' : squeeze(text);
  const held = names.filter((name) => squeezed.includes(name));
  if (held.length === 0) return text;
  const { words, from } = squeezedWithPlaces(text);
  const spans = held.flatMap((name) => placesOf(name, words).map((at) => spanOf(from, at, name.length)));
  const own = spans.filter((span) => isOwn(text, span) && !spanText(text, span).includes('\t'));
  return withoutSpans(
    text,
    own.sort((a, b) => a.start - b.start),
  );
}

function placesOf(name: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) places.push(at);
  return places;
}

const spanOf = (from: readonly Span[], at: number, length: number): Span => ({
  start: from[at]?.start ?? 0,
  end: from[at + length - 1]?.end ?? 0,
});

const isOwn = (text: string, span: Span): boolean =>
  squeeze(spanText(text, span)).length >= OWN_LENGTH || standsAlone(text, span);

/** Whether no letter or digit is next to it. */
const standsAlone = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
