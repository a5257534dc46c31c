import { type SoleSum, soleSum } from '../../detection/amounts/sole-sum.ts';
import { KOREAN_MONEY } from '../../detection/korea/words/money-words.ts';
import { Effort } from '../../detection/page/effort.ts';
import { plain } from '../../detection/page/page-text.ts';
import { partText } from '../own/part-text.ts';
import { bodyOf, nameOf } from '../read/read-dom.ts';
import { drawnParentOf, openRootOf } from '../read/read-drawn.ts';
import { type Visitor, walk } from '../read/read-text.ts';
import { type Sight, sightOf } from '../read/read-visible.ts';
import { isOwn } from '../shared/own-nodes.ts';

const MOST_STEPS = 40_000;
const MOST_SUMS = 200;
const MOST_AROUND = 3;
const LONGEST_NAME = 60;

/** What would be read from the part that is pointed at. `isField`: a person writes in it, so nothing is read. */
export interface PartReading {
  readonly amount: SoleSum['amount'];
  readonly doubt: SoleSum['doubt'];
  readonly name: string;
  readonly isField?: boolean;
}

/** What a rule for this part will read. */
export function partReading(part: Element, sight: Sight = sightOf(document)): PartReading {
  const text = partText(part, sight);
  if (text === undefined) return { amount: null, doubt: 'missing', name: '', isField: isField(part) };
  return { ...soleSum(text, KOREAN_MONEY), name: plain(text, LONGEST_NAME) };
}

const isField = (part: Element): boolean => /^(?:input|textarea|select|option)$/.test(nameOf(part));

/** The innermost element at a place of the page, past what we put there ourselves. */
export function partAt(x: number, y: number): Element | undefined {
  let at = Document.prototype.elementsFromPoint.call(document, x, y).find((element) => !isOwn(element));
  for (let root = at && openRootOf(at); at && root; root = openRootOf(at)) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (inner === null || inner === at) break;
    at = inner;
  }
  return at;
}

/** The smallest parts of the page with one readable sum, in document order: the arrow keys go from one to the next. */
export function sumsHere(): readonly Element[] {
  const sight = sightOf(document);
  const figures = new Set<Element>();
  const visitor: Visitor = {
    enter: (element) => !isField(element) && !isOwn(element) && !sight.isGone(element),
    leave: () => undefined,
    text: (parent, text) => {
      if (figures.size < MOST_SUMS && /\d/.test(text)) figures.add(parent);
    },
  };
  const body = bodyOf(document);
  if (body !== null) walk(body, visitor, () => undefined, new Effort(MOST_STEPS));
  return [...new Set([...figures].flatMap((figure) => sumAround(figure, sight) ?? []))];
}

/** The part of the page with the whole sum: a figure's digits may stand in elements of their own. */
function sumAround(figure: Element, sight: Sight): Element | undefined {
  let at: Element | null = figure;
  for (let level = 0; at !== null && level < MOST_AROUND; level += 1, at = drawnParentOf(at))
    if (partReading(at, sight).amount !== null) return at;
  return undefined;
}
