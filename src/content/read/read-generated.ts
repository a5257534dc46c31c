import { KOREAN_MONEY } from '../../detection/korea/words/money-words.ts';
import { dataOf, ELEMENT, getterOf, nodeTypeOf, parentOf, TEXT } from './read-dom.ts';
import { drawnText } from './read-drawn.ts';

/** Which side of an element its style adds text to. */
export type Edge = '::before' | '::after';

const previousSiblingOf = getterOf<Node | null>(Node.prototype, 'previousSibling');
const siblingOf = {
  '::before': previousSiblingOf,
  '::after': getterOf<Node | null>(Node.prototype, 'nextSibling'),
} as const;

const UNITS = KOREAN_MONEY.units.map(([unit]) => unit).join('');

/**
 * As style sheets write it (`"1"`, `counter(sum)`): text that a figure goes on with. Before it a digit, a comma or a
 * minus; behind it also a unit: 3 and ten thousands. A currency alone changes nothing.
 */
const GOES_ON = {
  '::before': /(?:[\d,−△▲-]["']|counters?\(.{1,80}\))$/,
  '::after': new RegExp(`^(?:["'][\\d,.${UNITS}]|counters?\\()`),
} as const;

/** Inline elements around one another that a figure may stand at the edge of. */
const MOST_AROUND = 4;

/** The text or element right beside a node, without blank text and comments. */
function beside(node: Node, side: Edge): Node | null {
  let next = siblingOf[side](node);
  for (let count = 0; next !== null && count < MOST_AROUND; count += 1) {
    const type = nodeTypeOf(next);
    if (type === ELEMENT || (type === TEXT && dataOf(next).trim() !== '')) return next;
    next = siblingOf[side](next);
  }
  return next;
}

/**
 * Whether style adds text to that side of a figure which its digits go on with.
 * @param contentOf the computed `content` of a pseudo-element.
 */
export function isAddedTo(
  node: Node,
  side: Edge,
  contentOf: (element: Element, side: Edge) => string,
): boolean {
  const other = side === '::before' ? '::after' : '::before';
  let at = node;
  for (let level = 0; level < MOST_AROUND; level += 1) {
    const next = beside(at, side);
    if (next instanceof Element) {
      const isEmpty = drawnText(next).trim() === '';
      return (
        GOES_ON[side].test(contentOf(next, other)) || (isEmpty && GOES_ON[side].test(contentOf(next, side)))
      );
    }
    const around = next === null ? parentOf(at) : null;
    if (!(around instanceof Element)) return false;
    if (GOES_ON[side].test(contentOf(around, side))) return true;
    at = around;
  }
  return false;
}
