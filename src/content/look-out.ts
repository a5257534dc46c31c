import { isPaymentWindow, siteOfUrl } from '../detection/suspect.ts';
import { bareAsk } from '../platform/bare-ask.ts';
import { type Glance, glance } from './glance.ts';
import { own } from './shared/own-address.ts';

/**
 * Second part of the first check. It is called where what the document says of itself (title, address, referrer,
 * encoding) is Korean or names an order, after the person's first act, and where the document was written over. It
 * looks once; where the page may still become a payment step, it looks again after changes, each time later than
 * before, and after acts of the person. Its last act is to ask for stage 2.
 */

/** Waits between a change and the next look; after the last one, changes alone are no longer followed. */
const WAITS_MS = [60, 300, 500, 850, 1_400, 2_400, 4_000, 5_000, 5_000, 5_000, 5_000, 5_000];
/** After something the person did: at once, when the page has answered, and when the network has. */
const ACTED_MS = [80, 900, 3_000];
/**
 * Frames smaller than this can show no payment window (pixels). The size of a gateway's own frames is not looked at.
 */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 150;
/**
 * Acts that count on pages that may become a step, besides those of every page; `resize` is a hidden frame that opens.
 */
const MORE_ACTS = ['popstate', 'resize'];

const everything = { childList: true, subtree: true };

let looks = 0;
let isOver = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let due: number[] = [];
let changes: MutationObserver | undefined;
let listen: (acts: readonly string[]) => void;
let nameOf: () => string;

function stop(): void {
  isOver = true;
  rest();
}

function suspect(hint: string): void {
  stop();
  bareAsk(hint);
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

function onAct(): void {
  rest();
  due = ACTED_MS.slice(1);
  timer = setTimeout(look, ACTED_MS[0], true);
}

function look(acted: boolean): void {
  rest();
  if (isOver) return;
  // A document that a page wrote itself counts as that page, whose origin it has; see own-address.ts.
  const place = siteOfUrl(own(document, 'URL')) ?? siteOfUrl(origin);
  if (place === undefined) return;
  if (isPaymentWindow(place)) {
    suspect('host');
    return;
  }
  if (own<boolean>(document, 'hidden')) {
    lookAt('visibilitychange', acted);
    return;
  }
  const seen = glance(document, nameOf(), acted);
  const isSuspect = seen === 'words' || seen === 'form';
  if (isSuspect && isRoomy()) suspect(seen);
  // Chromium (156, tried) gives a frame with a process of its own its first size a moment late, and sends no event for it.
  else goOn(acted, isSuspect ? 'young' : seen);
}

function goOn(acted: boolean, seen: Glance): void {
  const isOpen = seen !== 'closed';
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

const isRoomy = (): boolean =>
  window === window.top || (innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT);

const lookAt = (type: string, acted = false): void =>
  addEventListener(type, () => look(acted), { capture: true, once: true });

/**
 * Why it looks: the title or another part of what the document says of itself is Korean or names an order, the page was
 * written over, the person acted, or a newer sentinel took over.
 */
export type LookCause = 'named' | 'anew' | 'acted' | 'over';

/**
 * @param addListeners adds listeners for these acts of the person.
 * @param name returns what the document says of itself now.
 */
export function lookOut(why: LookCause, addListeners: typeof listen, name: typeof nameOf): void {
  if (isOver) return;
  listen = addListeners;
  nameOf = name;
  if (why === 'over') stop();
  else if (why === 'acted') onAct();
  else {
    looks = 0;
    if (own<boolean | undefined>(document, 'prerendering')) lookAt('prerenderingchange');
    else look(false);
  }
}
