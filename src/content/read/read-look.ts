import { classesOf, wordsOfClass } from './class-words.ts';
import { attributeOf } from './read-dom.ts';
import { marksIn } from './read-signs.ts';

/**
 * Finds the one item that looks different, where no word says which is chosen (hashed class names, a style, a drawn
 * check mark). The look of an item is a list of features. Features shared by all, or different for each (an icon, a
 * brand), are ignored; all others have to point to the same item. 3 to 16 items are compared, each in a few elements,
 * whatever the page's size.
 */

/** An item: its element and what wraps only it, innermost first. */
export type Item = readonly Element[];
/** A feature's kind and what it is in this item. */
type LookFeatures = ReadonlyMap<string, ReadonlySet<string>>;

const LEAST = 3;
const MOST = 16;
const LEVELS = 5;

/** @returns the position of the one that looks different; undefined where none does, or more than one. */
export function oddOneOut(items: readonly Item[], styleOf: StyleOf): number | undefined {
  if (items.length < LEAST || items.length > MOST) return undefined;
  const odd = singled(items.map(markupOf)) ?? paintedOdd(items, styleOf);
  return odd === undefined || isOutOfUse(items[odd] ?? [], styleOf) ? undefined : odd;
}

/** The one item that every telling feature points to. */
function singled(looks: readonly LookFeatures[]): number | undefined {
  const pointed = new Set<number>();
  const kinds = new Set(looks.flatMap((look) => [...look.keys()]));
  for (const kind of kinds) {
    const one = differs(looks.map((look) => look.get(kind) ?? new Set()));
    if (one !== undefined) pointed.add(one);
  }
  const [odd] = pointed;
  return pointed.size === 1 ? odd : undefined;
}

/** The item that lacks what all others share, or has more values of its own than the others. */
function differs(values: readonly ReadonlySet<string>[]): number | undefined {
  const counts = new Map<string, number>();
  for (const own of values) for (const value of own) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = values.length - 1;
  const lacking = new Set<number>();
  for (const [value, count] of counts)
    if (count === most) lacking.add(values.findIndex((own) => !own.has(value)));
  const alone = values.map((own) => [...own].filter((value) => counts.get(value) === 1).length);
  const [more] = mostOf(alone);
  if (more !== undefined) lacking.add(more);
  const [odd] = lacking;
  return lacking.size === 1 ? odd : undefined;
}

/** The position of the greatest number, where all others are equal. */
function mostOf(counts: readonly number[]): readonly number[] {
  const top = Math.max(...counts);
  const others = new Set(counts.filter((count) => count !== top));
  const at = counts.indexOf(top);
  return counts.lastIndexOf(top) === at && others.size === 1 ? [at] : [];
}

/**
 * Words that say where an item stands, how big it is, what it is called or that it is recommended, but not that it is
 * chosen.
 */
const PLAIN =
  /^(?:first|last|odd|even|nth|left|right|top|bottom|mid|middle|center|end|start|col|row|span|full|half|wide|width|w|m|p|ml|mr|mt|mb|pl|pr|pt|pb|mx|my|px|py|no|line|border|radius|br|hot|new|best|event|benefit|recommend|badge|promo|sale|point|coupon|icon|ico|img|image|logo|tooltip|tip|desc|note|more|etc|disabled|off|inactive|soldout|dim|dimmed|ban|hidden|hide|swiper|slick|slide|js|ng|v|data|svelte|css)$/;
const METHOD =
  /phone|mobile|hpp?$|cell|tel$|carrier|card|bank|kakao|naver|toss|payco|samsung|apple|vbank|trans|account|virtual|gift|culture|paypal|cash|simple|easy|pay$/;

const isPlain = (name: string): boolean => {
  const words = wordsOfClass(name).filter((word) => word !== '');
  return (
    words.every((word) => PLAIN.test(word)) || words.some((word) => METHOD.test(word)) || /hover/.test(name)
  );
};

const STATES =
  /^(?:aria-(?!label|controls|describedby|labelledby|setsize|posinset|owns|disabled)|data-)|^(?:selected|checked|active|current|open)$/;

/** Style declarations that colour an item, not those that place or size it. */
const INK = /^(?:background|border|color|font-weight|box-shadow|outline|filter)/;

const MOST_ATTRIBUTES = 12;

/** By the markup: classes, inline styles and states of what wraps the item, and what is drawn in it beside its label. */
function markupOf(item: Item): LookFeatures {
  const look = new Map<string, ReadonlySet<string>>([['mark', new Set(marksIn(item.slice(0, LEVELS)))]]);
  for (const [level, element] of item.slice(0, LEVELS).entries()) {
    look.set(`class ${level}`, new Set(classesOf(element).filter((name) => !isPlain(name))));
    look.set(`style ${level}`, new Set(inkOf(element)));
    const names = Element.prototype.getAttributeNames.call(element).slice(0, MOST_ATTRIBUTES);
    for (const name of names.filter((each) => STATES.test(each)))
      look.set(`${name} ${level}`, new Set([attributeOf(element, name)]));
  }
  return look;
}

const inkOf = (element: Element): readonly string[] =>
  attributeOf(element, 'style')
    .replace(/\s+/g, '')
    .toLowerCase()
    .split(';')
    .filter((rule) => INK.test(rule));

export type StyleOf = (element: Element) => CSSStyleDeclaration | undefined;

const PAINT = [
  'backgroundColor',
  'backgroundImage',
  'borderTopColor',
  'borderTopWidth',
  'borderBottomColor',
  'color',
  'fontWeight',
  'boxShadow',
  'outlineStyle',
  'outlineColor',
] as const;
/** An item may look different while it is pointed at or has the focus, without being chosen. */
const PASSING = ':hover, :focus, :focus-within, :active';

const isPassing = (element: Element): boolean => Element.prototype.matches.call(element, PASSING);

function paintedOdd(items: readonly Item[], styleOf: StyleOf): number | undefined {
  if (items.some(([inner, ...around]) => [inner, around.at(-1)].some((each) => each && isPassing(each))))
    return undefined;
  return singled(items.map((item) => paintOf(item, styleOf)));
}

/** As it is painted, by whatever style sheet. */
function paintOf(item: Item, styleOf: StyleOf): LookFeatures {
  const look = new Map<string, Set<string>>();
  for (const [place, element] of [item[0], item.at(-1)].entries()) {
    const style = element && styleOf(element);
    if (style !== undefined) for (const name of PAINT) look.set(`${place} ${name}`, new Set([style[name]]));
  }
  return look;
}

/** Whether the item looks different because it is disabled. */
function isOutOfUse(item: Item, styleOf: StyleOf): boolean {
  return item.some(
    (element) =>
      Element.prototype.matches.call(element, '[disabled], [aria-disabled=true], [inert]') ||
      classesOf(element).some((name) =>
        /disable|soldout|sold-out|dim(?:med)?$|inactive|unavail/i.test(name),
      ) ||
      isFaded(styleOf(element)),
  );
}

const isFaded = (style: CSSStyleDeclaration | undefined): boolean =>
  style !== undefined &&
  (Number.parseFloat(style.opacity) < 1 || style.pointerEvents === 'none' || style.cursor === 'not-allowed');
