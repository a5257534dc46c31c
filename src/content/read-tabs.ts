import { KOREA } from '../detection/korea/korea.ts';
import type { Choice } from '../detection/page/page-facts.ts';
import { namesOther } from './read-choices.ts';
import { attributeOf, hasAttribute, inputsOf, nameOf, parentOf } from './read-dom.ts';
import { drawnParentOf } from './read-drawn.ts';
import { first, isTypedField } from './read-fields.ts';
import { oddOne, type StyleOf } from './read-look.ts';
import { childrenOf, isMarked, mayBeMarked } from './read-mark.ts';
import { besides, type Press, pressedOf } from './read-press.ts';

/** Text that names a payment method, and the element around it. */
export interface NamedSpot {
  readonly element: Element;
  readonly label: string;
}

const LEVELS = 6;
const INTERACTIVE = new Set(['a', 'button', 'label', 'li', 'input', 'summary']);
const ROLES = /^(?:tab|radio|button|option|menuitemradio|link|combobox)$/;

/** A spot as one of a set. */
export interface Tab {
  readonly label: string;
  /** The element and what wraps only it, innermost first. */
  readonly own: readonly Element[];
  /** The nearest element around several of them. */
  readonly set: Element | undefined;
  /** Tags from the element up to the set: members of one set are built alike. */
  readonly shape: string;
}

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

function tabsOf(spots: readonly NamedSpot[]): readonly Tab[] {
  const counts = new Map<Node, number>();
  for (const { element } of spots)
    for (const around of ancestors(element)) counts.set(around, (counts.get(around) ?? 0) + 1);
  const found = spots
    .map((spot) => tabOf(spot, counts))
    .filter(({ own }) => !own.some(holdsField) && !own.some(leadsElsewhere));
  const tabs = found.map((tab) => inItsRow(tab, found));
  return tabs.filter((tab) => {
    const canBePressed = tab.own.slice(0, 4).some(isInteractive);
    if (tab.set === undefined) return canBePressed;
    const alike = tabs.some(
      (other) => other.set === tab.set && other.shape === tab.shape && other.label !== tab.label,
    );
    // Each in a row of its own, as a history of orders has them: no set to choose from.
    return (alike || isOfGrid(tab, tabs)) && (!tab.shape.split('>').includes('tr') || canBePressed);
  });
}

function tabOf({ element, label }: NamedSpot, counts: ReadonlyMap<Node, number>): Tab {
  const around = ancestors(element);
  const own = around.filter((each) => counts.get(each) === 1);
  const set = around.find((each) => (counts.get(each) ?? 0) > 1);
  return { label, own, set, shape: shapeOf(own) };
}

const shapeOf = (own: readonly Element[]): string => own.map(nameOf).join('>');

/** The last row of a grid may hold one alone: the row around it is its set, as the rows of the others are theirs. */
function inItsRow(tab: Tab, tabs: readonly Tab[]): Tab {
  for (const { set, shape } of tabs) {
    const level = set === undefined ? -1 : tab.own.findIndex((each) => each !== set && isAlikeRow(each, set));
    const own = tab.own.slice(0, Math.max(0, level));
    if (own.length > 0 && shapeOf(own) === shape) return { ...tab, own, set: tab.own[level], shape };
  }
  return tab;
}

const isOfGrid = (tab: Tab, tabs: readonly Tab[]): boolean =>
  tabs.some((other) => other.label !== tab.label && isRowBeside(tab, other));

/** Rows stand in the same element and are built alike. */
const isAlikeRow = (row: Element, other: Element): boolean =>
  nameOf(row) === nameOf(other) &&
  parentOf(row) === parentOf(other) &&
  attributeOf(row, 'class') === attributeOf(other, 'class');

const isRowBeside = ({ set, shape }: Tab, other: Tab): boolean =>
  set !== undefined &&
  other.set !== undefined &&
  set !== other.set &&
  shape === other.shape &&
  isAlikeRow(set, other.set);

/** The set, or the first row of its grid: a set of another shape is another family. */
function familyOf(tab: Tab, tabs: readonly Tab[]): Node {
  return tabs.find((other) => isRowBeside(tab, other) || other === tab)?.set ?? (tab.set as Node);
}

/** A link that leads away from what is paid here: categories, tags, questions. Steps name themselves in their address. */
function leadsElsewhere(element: Element): boolean {
  if (nameOf(element) !== 'a') return false;
  const href = attributeOf(element, 'href').trim();
  return href !== '' && !/^(?:#|javascript:)/i.test(href) && !KOREA.methods.links.test(href);
}

/** The label of a field, not a choice: 휴대폰 beside a box for the number. */
const holdsField = (element: Element): boolean => [...first(inputsOf(element), 4)].some(isTypedField);

function chosenOf(family: readonly Tab[], { styleOf, presses }: Eyes): ReadonlySet<Tab> {
  const alone = family.length === 1;
  const marked = family.filter((tab) => isMarked(tab.own.slice(0, 5), tab.set) || (alone && showsValue(tab)));
  // All of them alike: that is the look of the set, and tells nothing.
  if (marked.length > 0 && (alone || marked.length < family.length)) return new Set(marked);
  if (!isChoice(family)) return new Set();
  const perhaps = family.filter((tab) => mayBeMarked(tab.own.slice(0, 5)));
  if (perhaps.length === 1) return new Set(perhaps);
  const odd = oddOne([...family.map(({ own }) => own), ...strangers(family)], styleOf);
  const one = (odd === undefined ? undefined : family[odd]) ?? pressedOf(family, presses);
  return new Set(one === undefined ? [] : [one]);
}

/** Headings and cells differ among themselves for other reasons than that one was chosen; and a choice is among others. */
const isChoice = (family: readonly Tab[]): boolean =>
  family.length > 1 &&
  family.some(({ label }) => namesOther(label)) &&
  !family.some(({ shape }) => /(?:^|>)(?:h[1-6]|caption|t[hdr]|d[tdl])(?:$|>)/.test(shape));

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

function ancestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null && found.length < LEVELS; at = drawnParentOf(at))
    found.push(at);
  return found;
}

const isInteractive = (element: Element): boolean =>
  INTERACTIVE.has(nameOf(element)) ||
  ROLES.test(attributeOf(element, 'role')) ||
  hasAttribute(element, 'onclick') ||
  hasAttribute(element, 'tabindex');
