/**
 * A selector of a rule is typed by a person or comes from a stranger's file, and is tried on pages: it may only say
 * where an element stands. It must not ask for what somebody typed (`[value…]`, `:valid`), and must not cost a page
 * more than a look at a dozen elements around each (`:has`, lists).
 */

/** Characters. */
export const LONGEST_SELECTOR = 300;
const MOST_PARTS = 12;

const ESCAPE = String.raw`\\(?:[0-9a-fA-F]{1,6}[ ]?|[^0-9a-fA-F\n])`;
const NAME = String.raw`-{0,2}(?:[A-Za-z_\u00a1-\uffff]|${ESCAPE})(?:[\w\-\u00a1-\uffff]|${ESCAPE}){0,120}`;
const ATTRIBUTE = String.raw`\[(?:id|class|name|role|for|itemprop|title|headers|scope|lang|(?:data|aria)-[\w-]{1,60})(?:[~|^$*]?=(?:"[^"\\\n]{0,120}"|'[^'\\\n]{0,120}'|${NAME}))?\]`;
const PLACE = String.raw`:(?:(?:first|last|only)-(?:child|of-type)|nth-(?:last-)?(?:child|of-type)\(\d{1,4}\)|checked)`;

const PART = new RegExp(String.raw`(?:\*|${NAME})?(?:[#.]${NAME}|${ATTRIBUTE}|${PLACE}){0,20}`, 'y');
const JOINT = / {0,4}[>+~] {0,4}| {1,4}/y;

export type SelectorFault = 'empty' | 'too-long' | 'unreadable';

/** What is wrong with a selector, as it is written; `undefined` where it may be tried. Linear in its length. */
export function selectorFault(selector: string): SelectorFault | undefined {
  if (selector === '') return 'empty';
  if (selector.length > LONGEST_SELECTOR) return 'too-long';
  let at = 0;
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const end = endOf(PART, selector, at);
    if (end === at) return 'unreadable';
    if (end === selector.length) return undefined;
    at = endOf(JOINT, selector, end);
    if (at === end) return 'unreadable';
  }
  return 'unreadable';
}

/** Where the match at that place ends; the place itself where nothing matches. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
