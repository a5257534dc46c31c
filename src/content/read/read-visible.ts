import { attributeOf, hasAttribute, nameOf, rootOf, viewOf } from './read-dom.ts';
import { drawnParentOf } from './read-drawn.ts';
import { type Edge, isAddedTo } from './read-generated.ts';

/** What a person sees. With layout the browser is asked; without (a test DOM, a hidden frame) the markup decides. */
export interface Sight {
  /** Nothing below this element is seen. */
  isGone(element: Element): boolean;
  /** Text right inside this element is seen. */
  showsText(element: Element): boolean;
  /** A figure right inside this element is seen where it is written. */
  showsFigure(element: Element): boolean;
  /** A figure right inside this element is drawn in the order that is written. */
  isAsWritten(element: Element): boolean;
  /** Style adds text to that side of a figure which its digits go on with. */
  isAddedTo(figure: Node, side: Edge): boolean;
  /** The second element does not begin to the left of the first. */
  follows(first: Element, second: Element): boolean;
}

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'frame',
  'object',
  'embed',
  'svg',
  'math',
  'head',
  'title',
  'textarea',
  'canvas',
  'video',
  'audio',
  'meter',
  'progress',
  'datalist',
  'del',
  's',
  'strike',
]);

const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0{1,9})?\s*(?:;|!|$)|font-size\s*:\s*0|text-indent\s*:\s*-\d{3,}|(?:left|top|right|margin-left|margin-top)\s*:\s*-\d{3,}|left\s*:\s*\d{4,}px|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*\)|color\s*:\s*transparent|unicode-bidi\s*:\s*(?:bidi-override|isolate-override))/i;
const MOST_STYLE = 400;

/** By the markup alone: attributes and inline style. */
const isHiddenByMarkup = (element: Element): boolean =>
  hasAttribute(element, 'hidden') || HIDING.test(attributeOf(element, 'style').slice(0, MOST_STYLE));

/** @param page without layout (a test DOM, a frame that is not shown) it is judged by its markup alone. */
export function sightOf(page: Document): Sight {
  const root = rootOf(page);
  const box = root === null ? undefined : boxOf(root);
  return box === undefined || box.width === 0 ? byMarkup : byLayout(page, box);
}

/** Something a person writes in: what stands there is theirs, as in a field. */
const isWrittenIn = (element: Element): boolean =>
  (hasAttribute(element, 'contenteditable') && attributeOf(element, 'contenteditable') !== 'false') ||
  /^(?:textbox|searchbox)$/.test(attributeOf(element, 'role'));

/** Not to be read: by its tag, by its markup, or because a person writes in it. */
const isClosed = (element: Element): boolean =>
  UNSEEN.has(nameOf(element)) || isWrittenIn(element) || isHiddenByMarkup(element);

const byMarkup: Sight = {
  isGone: isClosed,
  showsText: () => true,
  showsFigure: () => true,
  isAsWritten: () => true,
  isAddedTo: () => false,
  follows: () => true,
};

const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** Both spellings of the options, because older browsers know only the second pair. */
const SEEN: CheckVisibilityOptions = {
  opacityProperty: true,
  visibilityProperty: true,
  checkOpacity: true,
  checkVisibilityCSS: true,
};

function byLayout(page: Document, root: DOMRect): Sight {
  const shown = new WeakMap<Element, boolean>();
  const isClipped = isInside((element) => isFolded(element, styleOf));
  const isTurned = isInside((element) => isOverride(styleOf(element)));
  const styleOf = (element: Element) => viewOf(page)?.getComputedStyle(element);
  const contentOf = (element: Element, side: Edge) =>
    viewOf(page)?.getComputedStyle(element, side).content ?? '';
  const isSeen = (element: Element, how?: CheckVisibilityOptions): boolean =>
    Element.prototype.checkVisibility.call(element, how);
  /** A slot, or another element without a box of its own, is never folded by itself. */
  const isOpen = (element: Element): boolean => styleOf(element)?.display === 'contents';
  /** The element in whose box the text is drawn. */
  const boxed = (element: Element): Element => {
    const around = isOpen(element) ? drawnParentOf(element) : null;
    return around === null ? element : boxed(around);
  };
  const showsText = (element: Element): boolean => {
    const known = shown.get(element) ?? (isSeen(element, SEEN) || showsOpen(element));
    shown.set(element, known);
    return known;
  };
  const showsOpen = (element: Element): boolean => {
    const around = isOpen(element) && styleOf(element)?.visibility === 'visible' && drawnParentOf(element);
    return around instanceof Element && showsText(around);
  };
  return {
    isGone: (element) => isClosed(element) || !(isSeen(element) || isOpen(element)),
    showsText,
    showsFigure: (element) =>
      isInPlace(boxOf(boxed(element)), root) && isPlain(styleOf(element)) && !isClipped(element),
    isAsWritten: (element) => !(isOverride(styleOf(element)) || isTurned(element)),
    isAddedTo: (figure, side) => isAddedTo(figure, side, contentOf),
    follows: (first, second) => boxOf(boxed(second)).left >= boxOf(boxed(first)).left - 1,
  };
}

/** Farther from the page than anyone can scroll, in pixels. */
const FAR = 4_000;

/** Big enough to be seen, and not beside or above the page. */
function isInPlace(box: DOMRect, root: DOMRect): boolean {
  if (box.width <= 1 || box.height <= 2) return false;
  const left = box.left - root.left;
  const top = box.top - root.top;
  return left + box.width > 0 && top + box.height > 0 && left < root.width + FAR;
}

const isPlain = (style: CSSStyleDeclaration | undefined): boolean =>
  style === undefined ||
  (Number.parseFloat(style.fontSize) >= 5 &&
    Number.parseFloat(style.textIndent) > -500 &&
    !/^rgba\(.{0,40}, 0\)$/.test(style.color) &&
    !/^(?:inset\((?:50|100)%|circle\(0)/.test(style.clipPath));

const isOverride = (style: CSSStyleDeclaration | undefined): boolean =>
  style?.unicodeBidi.endsWith('override') === true;

const MOST_AROUND = 12;

/**
 * A folded box: it cuts off what overflows, and has no height or width. Few boxes cut off, so that is checked first.
 */
function isFolded(element: Element, styleOf: (element: Element) => CSSStyleDeclaration | undefined): boolean {
  if (/^visible/.test(styleOf(element)?.overflow ?? 'visible')) return false;
  const box = boxOf(element);
  return box.height <= 1 || box.width <= 1;
}

/**
 * Whether an element stands inside one of that kind (a folded box), a dozen levels up at most. Thousands of figures share
 * the elements around them, so each element is checked once, and keeps how many levels up the nearest of them is.
 */
function isInside(isOfKind: (element: Element) => boolean): (element: Element) => boolean {
  const distances = new WeakMap<Element, number>();
  return (element) => {
    const unknown: Element[] = [];
    let around = drawnParentOf(element);
    while (around !== null && !distances.has(around)) {
      unknown.push(around);
      around = drawnParentOf(around);
    }
    let distance = (around === null ? undefined : distances.get(around)) ?? Number.POSITIVE_INFINITY;
    for (const each of unknown.toReversed()) {
      distance = isOfKind(each) ? 0 : distance + 1;
      distances.set(each, distance);
    }
    return distance < MOST_AROUND;
  };
}
