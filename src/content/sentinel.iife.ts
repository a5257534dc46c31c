import { KOREAN_MARKS, ORDER_NAMES } from '../detection/order-names.ts';
import { type LookCause, lookOut } from './look-out.ts';

/**
 * Stage 1, in every matched frame: the doorman. It reads what the document says of itself, touches none of its nodes, and
 * calls the look-out where that name is Korean or one of an order. Elsewhere the first act brings it, for nobody pays
 * without an act. All of it is one function that runs once, for each further one has to be compiled on every page; the
 * look-out is built into it as a function that nothing is made of before it is called (scripts/sentinel.mjs).
 */

/** `click` is a radio button chosen by key, too, and `change` a field filled in without a click. */
const ACTS = ['click', 'change'];

/** A payment window is opened, framed or gone to by a shop, so where a document comes from names it, too. */
const SAYS = ['title', 'URL', 'baseURI', 'referrer', 'characterSet'];
const MOST = 400;

/** A symbol, as in own-world.ts: in Chromium `<a id=stop>` is found as `globalThis.stop` in our own world, too. */
const STOP = Symbol.for('carrier-billing-guard sentinel');
/** Lives in the extension's own world of this document; no page can see it. */
const world = globalThis as typeof globalThis & { [STOP]?: () => void };

/** What the document says of itself, lower case; asked past what a page may have put in the place of it. */
const nameOf = (): string => {
  let name = '';
  for (const what of SAYS) name += ` ${Reflect.get(Document.prototype, what, document)}`.slice(0, MOST);
  return `${name} ${origin}`.toLowerCase();
};

const call = (why: LookCause): void => lookOut(why, listen, nameOf);
const hear = (event: Event): void => {
  if (event.isTrusted) call('acted');
};
/** Listening twice with the same function is listening once. */
const listen = (acts: readonly string[]): void => {
  for (const act of acts) addEventListener(act, hear, true);
};

// Run anew in a document (we were off, or not granted): the newer one looks, and there is only one.
world[STOP]?.();
world[STOP] = () => call('over');

// A document that is written anew over itself forgets every listener, and remembers its observers.
new MutationObserver(() => {
  listen(ACTS);
  call('anew');
}).observe(document, { childList: true });

const name = nameOf();
let isCalled = false;
for (const word of `${ORDER_NAMES}|${KOREAN_MARKS}`.split('|')) isCalled ||= name.includes(word);
// Hangul, and a few signs beyond, which the look-out knows apart.
for (const letter of name) isCalled ||= letter >= '\uac00';

listen(ACTS);
if (isCalled) call('named');
