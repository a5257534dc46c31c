import type { Choice } from '../detection/page/page-facts.ts';
import { classesOf } from './class-words.ts';
import { namesOther } from './read-choices.ts';
import { attributeOf, nameOf } from './read-dom.ts';
import { oddOne, type StyleOf } from './read-look.ts';
import { childrenOf, isMarked, isOnPicture, mayBeMarked } from './read-mark.ts';
import { besides, type Press, pressedOf } from './read-press.ts';
import { familyOf, type NamedSpot, type Tab, tabsOf } from './read-tab-sets.ts';

/** What is looked at beside the markup: how things are painted, and what the person pressed. */
export interface Eyes {
  readonly styleOf: StyleOf;
  readonly presses: readonly Press[];
}

/**
 * Tabs, buttons and list items that name payment methods. Their set is the nearest element around several of them; rows
 * of one grid are one set. What is chosen in it is told, in this order: by a state or a word of an item, by a weaker word
 * that only one has, by the look that only one has, by what the person pressed last.
 */
export function tabChoices(spots: readonly NamedSpot[], firstGroup: number, eyes: Eyes): readonly Choice[] {
  const tabs = tabsOf(spots);
  const families = new Map<Node | string, Tab[]>();
  for (const [index, tab] of tabs.entries()) {
    const key = tab.set === undefined ? `alone ${index}` : familyOf(tab, tabs);
    families.set(key, [...(families.get(key) ?? []), tab]);
  }
  return [...families.values()].flatMap((family, index) => {
    const chosen = chosenOf(family, eyes);
    return family.map((tab) => ({
      kind: 'tab' as const,
      group: firstGroup + index,
      label: tab.label,
      value: '',
      name: '',
      chosen: chosen.has(tab),
      visible: true,
    }));
  });
}

function chosenOf(family: readonly Tab[], { styleOf, presses }: Eyes): ReadonlySet<Tab> {
  const alone = family.length === 1;
  const marked = family.filter((tab) => isMarked(tab.own.slice(0, 5), tab.set) || (alone && showsValue(tab)));
  // All of them alike: that is the look of the set, and tells nothing.
  if (marked.length > 0 && (alone || marked.length < family.length)) return new Set(marked);
  // Cells, too: pages of pictures are drawn in tables.
  const drawn = family.filter(({ own }) => own.some(isOnPicture));
  if (drawn.length === 1 && !alone) return new Set(drawn);
  if (!isChoice(family)) return new Set();
  const perhaps = family.filter((tab) => mayBeMarked(tab.own.slice(0, 5)));
  if (perhaps.length === 1 && !isColoured(family)) return new Set(perhaps);
  // A wrapper that only one has is painted by itself, and says nothing of its item.
  const alike = family.every(({ own }) => tagsOf(own) === tagsOf(family[0]?.own ?? []));
  const odd = alike ? oddOne([...family.map(({ own }) => own), ...strangers(family)], styleOf) : undefined;
  const one = (odd === undefined ? undefined : family[odd]) ?? pressedOf(family, presses);
  return new Set(one === undefined ? [] : [one]);
}

const COLOUR = /^btn-(?:pri|sec|suc|dan|war|inf|lig|dar)/;

/** Each has a colour of its own, as buttons of the widest used style sheet have them: one of these says nothing. */
const isColoured = (family: readonly Tab[]): boolean =>
  new Set(family.flatMap(({ own }) => own.flatMap(classesOf)).filter((name) => COLOUR.test(name))).size > 2;

const tagsOf = (own: readonly Element[]): string => own.map(nameOf).join('>');

/**
 * Headings and cells differ among themselves for other reasons than that one was chosen, unless they hold a button that
 * opens what is below; and a choice is among others.
 */
const isChoice = (family: readonly Tab[]): boolean =>
  family.length > 1 &&
  family.some(({ label }) => namesOther(label)) &&
  !family.some(
    ({ shape }) =>
      /(?:^|>)(?:h[1-6]|caption|t[hdr]|d[tdl])(?:$|>)/.test(shape) && !/(?:^|>)button>h[1-6]/.test(shape),
  );

/** Items of the set whose names say nothing to us: what looks like one of them is not the odd one. */
function strangers(family: readonly Tab[]): readonly (readonly Element[])[] {
  const known = new Set(family.map(({ own }) => own.at(-1)));
  const found = new Map<Element, readonly Element[]>();
  for (const tab of family)
    for (const top of besides(tab))
      if (!known.has(top) && !found.has(top)) found.set(top, builtLike(tab, top));
  return [...found.values()].filter((chain) => chain.length > 0);
}

/** Down from an element by the tags of a known item; nothing where it is built otherwise. */
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
