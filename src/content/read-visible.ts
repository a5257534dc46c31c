import { attributeOf, hasAttribute, nameOf, rootOf } from './read-dom.ts';

/** What a person sees. With layout the browser is asked; without (a test DOM, a hidden frame) the markup is. */
export interface Sight {
  /** Nothing below this element is seen. */
  isGone(element: Element): boolean;
  /** Text right inside this element is seen. */
  showsText(element: Element): boolean;
  /** A figure right inside this element is seen where and as it is written. */
  showsFigure(element: Element): boolean;
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

export function sightOf(page: Document): Sight {
  const root = rootOf(page);
  const box = root === null ? undefined : boxOf(root);
  if (box === undefined || box.width === 0) return byMarkup;
  return byLayout(page, Math.max(box.width, 0), box);
}

const byMarkup: Sight = {
  isGone: (element) => UNSEEN.has(nameOf(element)) || isHiddenByMarkup(element),
  showsText: () => true,
  showsFigure: () => true,
};

const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

type Visibility = {
  opacityProperty: boolean;
  visibilityProperty: boolean;
  checkOpacity: boolean;
  checkVisibilityCSS: boolean;
};
const SEEN: Visibility = {
  opacityProperty: true,
  visibilityProperty: true,
  checkOpacity: true,
  checkVisibilityCSS: true,
};
/** Farther from the page than any scrolling leads. */
const FAR = 4_000;

function byLayout(page: Document, width: number, root: DOMRect): Sight {
  const view = page.defaultView;
  const shown = new WeakMap<Element, boolean>();
  const isInPlace = (element: Element): boolean => {
    const box = boxOf(element);
    const left = box.left - root.left;
    const top = box.top - root.top;
    if (box.width <= 1 || box.height <= 2) return false;
    return left + box.width > 0 && top + box.height > 0 && left < width + FAR;
  };
  const isPlain = (element: Element): boolean => {
    const style = view?.getComputedStyle(element);
    if (style === undefined) return true;
    return (
      Number.parseFloat(style.fontSize) >= 5 &&
      !/^rgba\(.*, 0\)$/.test(style.color) &&
      !style.unicodeBidi.endsWith('override')
    );
  };
  return {
    isGone: (element) =>
      UNSEEN.has(nameOf(element)) ||
      isHiddenByMarkup(element) ||
      !Element.prototype.checkVisibility.call(element),
    showsText(element) {
      const before = shown.get(element);
      if (before !== undefined) return before;
      const now = Element.prototype.checkVisibility.call(element, SEEN);
      shown.set(element, now);
      return now;
    },
    showsFigure: (element) => isInPlace(element) && isPlain(element),
  };
}
