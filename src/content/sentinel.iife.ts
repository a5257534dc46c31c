import { KOREAN_MARKS, ORDER_NAMES } from '../detection/order-names.ts';
import { type LookCause, lookOut } from './look-out.ts';

/**
 * Stage 1, in every matched frame. It reads what the document says of itself (title, address, referrer, encoding),
 * touches none of its nodes, and calls the look-out where that is Korean or names an order. Elsewhere the person's
 * first act calls it, because nobody pays without an act. All of it is one function that runs once, because each
 * further function would have to be compiled on every page; the look-out is built into it as source text that is
 * compiled only when it is called (scripts/sentinel.mjs).
 */

/** `click` is also sent for a radio button chosen by key, and `change` for a field filled in without a click. */
const ACTS = ['click', 'change'];

/** A shop opens, frames or links to the payment window, so the page that a document comes from says something, too. */
const SAYS = ['title', 'URL', 'baseURI', 'referrer', 'characterSet'];
const MOST = 400;

/** A symbol, as in own-world.ts: in Chromium `<a id=stop>` is found as `globalThis.stop` in our own world, too. */
const STOP = Symbol.for('carrier-billing-guard sentinel');
/** Lives in the extension's own world of this document; no page can see it. */
const world = globalThis as typeof globalThis & { [STOP]?: () => void };

/**
 * What the document says of itself, in lower case. The getters come from the prototype, which the page cannot change
 * here.
 */
const nameOf = (): string => {
  let name = '';
  for (const what of SAYS) name += ` ${Reflect.get(Document.prototype, what, document)}`.slice(0, MOST);
  return `${name} ${origin}`.toLowerCase();
};

const call = (why: LookCause): void => lookOut(why, listen, nameOf);
const hear = (event: Event): void => {
  if (event.isTrusted) call('acted');
};
/** May be called again: the browser ignores a listener that is already registered. */
const listen = (acts: readonly string[]): void => {
  for (const act of acts) addEventListener(act, hear, true);
};

// Run again in the same document (pages were muted before, or access was not granted): the newer run replaces the older
// one.
world[STOP]?.();
world[STOP] = () => call('over');

// `document.open` removes every listener of a document, but keeps its observers.
new MutationObserver(() => {
  listen(ACTS);
  call('anew');
}).observe(document, { childList: true });

/**
 * How `escape` writes Hangul, the wide sign of won, and a few characters beyond them, which the look-out tells apart.
 * In a new process that takes a third of the time of a loop over the letters, and half of an expression's.
 */
const KOREAN_LETTERS = '%uA|%uB|%uC|%uD|%uFF';

const name = nameOf();
const spelled = name + escape(name);
let isCalled = false;
for (const word of `${ORDER_NAMES}|${KOREAN_MARKS}|${KOREAN_LETTERS}`.split('|'))
  isCalled ||= spelled.includes(word);

listen(ACTS);
if (isCalled) call('named');
