import { isPaymentWindow, placeOf, seemsKorean, seemsOrder } from '../detection/suspect.ts';
import { bareAsk } from '../platform/bare-ask.ts';
import { type Glance, glance } from './glance.ts';
import { own, ownAddress } from './own-address.ts';

/**
 * Stage 1, in every matched frame. It looks once; where the page may still become a payment step it looks again
 * after changes, each time later than before, and after the person did something. Its last act is to ask for stage 2.
 */

/** Waits between a change and the next look; after the last one, changes alone are no longer followed. */
const WAITS_MS = [60, 300, 500, 850, 1_400, 2_400, 4_000, 5_000, 5_000, 5_000, 5_000, 5_000];
/** After something the person did: at once, when the page has answered, and when the network has. */
const ACTED_MS = [80, 900, 3_000];
/** Frames below this can show no payment window (pixels). A gateway's own frames are never asked for their size. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 150;
/** On every page: `click` is a radio button chosen by key, too, and `change` a field filled in without a click. */
const ACTS = ['click', 'change'];
/** On those that may become a step; `resize` is a hidden frame that opens. */
const MORE_ACTS = ['popstate', 'resize'];

const everything = { childList: true, subtree: true };

let looks = 0;
let isOver = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let due: number[] = [];
let changes: MutationObserver | undefined;

/** A symbol, as in own-world.ts: in Chromium `<a id=stop>` is found as `globalThis.stop` in our own world, too. */
const STOP = Symbol.for('carrier-billing-guard sentinel');
/** Lives in the extension's own world of this document; no page can see it. */
const world = globalThis as typeof globalThis & { [STOP]?: () => void };

function stop(): void {
  isOver = true;
  rest();
}

function suspect(hint: string): void {
  stop();
  bareAsk('frame/suspect', { hint });
}

/** While a look is due, the page's changes are not followed at all: a busy page costs no more than a quiet one. */
function rest(): void {
  changes?.disconnect();
  clearTimeout(timer);
}

function onChange(): void {
  rest();
  timer = setTimeout(look, WAITS_MS[looks - 1], false);
}

function onAct(event: Event): void {
  if (isOver || !event.isTrusted) return;
  rest();
  due = ACTED_MS.slice(1);
  timer = setTimeout(look, ACTED_MS[0], true);
}

function look(acted: boolean): void {
  rest();
  if (isOver) return;
  const place = placeOf(ownAddress(document));
  if (place === undefined) return;
  if (isPaymentWindow(place)) {
    suspect('host');
    return;
  }
  if (own<boolean>(document, 'hidden')) {
    addEventListener('visibilitychange', () => look(acted), { capture: true, once: true });
    return;
  }
  const seen = glance(document, nameplate(), acted);
  const isSuspect = seen === 'words' || seen === 'form';
  if (isSuspect && isRoomy()) suspect(seen);
  else goOn(acted, seen);
}

function goOn(acted: boolean, seen: Glance): void {
  const isOpen = seen !== 'closed';
  listen(ACTS);
  if (isOpen) listen(MORE_ACTS);
  if (!acted) looks += 1;
  const next = due.shift();
  if (next !== undefined) timer = setTimeout(look, next, true);
  else if (!isOpen || looks > WAITS_MS.length) return;
  else if (seen === 'young') onChange();
  else {
    changes ??= new MutationObserver(onChange);
    changes.observe(document, everything);
  }
}

/** Listening twice with the same function is listening once. */
function listen(acts: readonly string[]): void {
  for (const act of acts) addEventListener(act, onAct, true);
}

const isRoomy = (): boolean =>
  window === window.top || (innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT);

/** A payment window is opened, framed or gone to by a shop, so where a document comes from names it, too. */
const nameplate = (): string =>
  [own(document, 'title'), ownAddress(document), own(document, 'referrer'), own(document, 'characterSet')]
    .map((word) => word.slice(0, 400))
    .join(' ');

function begin(): void {
  if (own<boolean | undefined>(document, 'prerendering'))
    addEventListener('prerenderingchange', () => look(false), { capture: true, once: true });
  else look(false);
}

// Run anew in a document (we were off, or not granted): the newer one looks, and there is only one.
world[STOP]?.();
world[STOP] = stop;

// A document that is written anew over itself forgets every listener, and remembers its observers.
new MutationObserver(() => {
  if (isOver) return;
  rest();
  looks = 0;
  begin();
}).observe(document, { childList: true });

// Nobody pays without an act. Where the page's own name is neither Korean nor names an order, the first act brings a wide
// look, and until then none of its nodes is touched.
const name = nameplate();
if (seemsKorean(name) || seemsOrder(name)) begin();
else listen(ACTS);
