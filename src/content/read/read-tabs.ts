import { KOREA } from '../../detection/korea/korea.ts';
import { SUMS_ON_PAGE } from '../../detection/korea/words/amount-labels.ts';
import type { Choice, PageFacts } from '../../detection/page/page-facts.ts';
import { squeeze } from '../../detection/page/page-text.ts';
import { classesOf } from './class-words.ts';
import { isDrawnRadio, namesOther } from './read-choices.ts';
import { attributeOf, nameOf } from './read-dom.ts';
import { oddOneOut, type StyleOf } from './read-look.ts';
import { childrenOf, drawnAsOn, isMarked, mayBeMarked } from './read-mark.ts';
import { besides, type Press, pressedOf } from './read-press.ts';
import { familyOf, type NamedSpot, type Tab, tabsOf } from './read-tab-sets.ts';

type PageWords = Pick<PageFacts, 'text' | 'buttons'>;

/** What is used beside the markup: how items are painted, and what the person pressed. */
export interface BeyondMarkup {
  readonly styleOf: StyleOf;
  readonly presses: readonly Press[];
}

/**
 * Tabs, buttons and list items that name payment methods. Their set is the nearest element around several of them; rows
 * of one grid are one set. The chosen one is found, in this order, by a state or a word of an item, by a weaker word
 * that only one item has, by a look that only one has, or by what the person pressed last.
 */
export function tabChoices(
  spots: readonly NamedSpot[],
  firstGroup: number,
  beyondMarkup: BeyondMarkup,
  page: PageWords,
): readonly Choice[] {
  const tabs = tabsOf(spots);
  const families = new Map<Node | string, Tab[]>();
  for (const [index, tab] of tabs.entries()) {
    const key = tab.set === undefined ? `alone ${index}` : familyOf(tab, tabs);
    families.set(key, [...(families.get(key) ?? []), tab]);
  }
  return [...families.values()].flatMap((family, index) => {
    const chosen = chosenOf(family, beyondMarkup, page);
    const kind = family.every(({ own }) => own.some(isDrawnRadio)) ? ('radio' as const) : ('tab' as const);
    return family.map((tab) => ({
      kind,
      group: firstGroup + index,
      label: tab.label,
      value: '',
      name: '',
      chosen: chosen.has(tab),
      visible: true,
    }));
  });
}

function chosenOf(
  family: readonly Tab[],
  { styleOf, presses }: BeyondMarkup,
  page: PageWords,
): ReadonlySet<Tab> {
  const alone = family.length === 1;
  const marked = family.filter((tab) => isMarked(tab.own.slice(0, 5), tab.set) || (alone && showsValue(tab)));
  // Where all of them are marked, the mark is a style of the set and does not say which is chosen.
  if (marked.length > 0 && (alone || marked.length < family.length)) return new Set(marked);
  // Also in table cells, because pages made of pictures are laid out in tables.
  const drawn = drawnAsOn(family);
  if (drawn.length === 1 && !alone) return new Set(drawn);
  const isOpenToChoice = isChoice(family);
  if (!isOpenToChoice && !areFolds(family, page)) return new Set();
  const perhaps = family.filter((tab) => mayBeMarked(tab.own.slice(0, 5)));
  if (perhaps.length === 1 && !isColoured(family)) return new Set(perhaps);
  // Where only one item has a wrapper, the wrapper has a look of its own that does not mean that its item is chosen.
  const alike = isOpenToChoice && family.every(({ own }) => tagsOf(own) === tagsOf(family[0]?.own ?? []));
  const odd = alike ? oddOneOut([...family.map(({ own }) => own), ...strangers(family)], styleOf) : undefined;
  const one = (odd === undefined ? undefined : family[odd]) ?? pressedOf(family, presses);
  return new Set(one === undefined ? [] : [one]);
}

const COLOUR = /^btn-(?:pri|sec|suc|dan|war|inf|lig|dar)/;

/**
 * Whether the buttons have colours of their own, as in the most widely used style sheet (Bootstrap): then a colour does
 * not mark the chosen one.
 */
const isColoured = (family: readonly Tab[]): boolean =>
  new Set(family.flatMap(({ own }) => own.flatMap(classesOf)).filter((name) => COLOUR.test(name))).size > 2;

const tagsOf = (own: readonly Element[]): string => own.map(nameOf).join('>');

/**
 * Whether the set is one to choose from: it has several items, one of them another method. Headings and table cells
 * differ among themselves for other reasons, unless they hold a button that opens what is below.
 */
const isChoice = (family: readonly Tab[]): boolean =>
  family.length > 1 &&
  family.some(({ label }) => namesOther(label)) &&
  !family.some(
    ({ shape }) =>
      /(?:^|>)(?:h[1-6]|caption|t[hdr]|d[tdl])(?:$|>)/.test(shape) && !/(?:^|>)button>h[1-6]/.test(shape),
  );

/**
 * Whether its items are folds or cards with a heading each, where a sum is named and paid (pages of help have the same
 * folds, and link to the shop). A word of one item may mark it there, but no look.
 */
const areFolds = (family: readonly Tab[], { text, buttons }: PageWords): boolean =>
  family.length > 1 &&
  family.some(({ label }) => namesOther(label)) &&
  family.every(({ shape }) =>
    /^(?:h[1-6](?:>li|>article|>section)?|a>h[1-6](?:>li)?|(?:a>)?dt)$/.test(shape),
  ) &&
  SUMS_ON_PAGE.total.test(text) &&
  buttons.some((label) => KOREA.payVerbs.test(squeeze(label)));

/**
 * Items of the set whose names are unknown to us: if one of them looks different as well, that look does not single out
 * a method.
 */
function strangers(family: readonly Tab[]): readonly (readonly Element[])[] {
  const known = new Set(family.map(({ own }) => own.at(-1)));
  const found = new Map<Element, readonly Element[]>();
  for (const tab of family)
    for (const top of besides(tab))
      if (!known.has(top) && !found.has(top)) found.set(top, builtLike(tab, top));
  return [...found.values()].filter((chain) => chain.length > 0);
}

/**
 * The elements inside `top` that correspond, by their tags, to those of a known item; none where it is built otherwise.
 */
function builtLike({ own }: Tab, top: Element): readonly Element[] {
  const chain = [top];
  for (const wanted of own.slice(0, -1).toReversed()) {
    const below = childrenOf(chain[0] as Element).find((child) => nameOf(child) === nameOf(wanted));
    if (below === undefined) return [];
    chain.unshift(below);
  }
  return chain;
}

/** A closed list box that shows what is chosen in it. */
const showsValue = ({ own }: Tab): boolean =>
  own
    .slice(0, 3)
    .some(
      (element) =>
        attributeOf(element, 'role') === 'combobox' ||
        /^(?:listbox|true|menu)$/.test(attributeOf(element, 'aria-haspopup')),
    );
