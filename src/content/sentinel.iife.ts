import { hostSays } from '../detection/suspect.ts';
import { bareAsk } from '../platform/bare-ask.ts';
import { glance } from './glance.ts';

/**
 * Stage 1, in every matched frame. It looks once; where the page may still become a payment step it looks again
 * after changes, each time later than before, and after the person did something. Its last act is to ask for stage 2.
 */

/** Waits between a change and the next look; after the last one, changes alone are no longer followed. */
const WAITS_MS = [60, 300, 500, 850, 1_400, 2_400, 4_000, 5_000, 5_000, 5_000, 5_000, 5_000];
/** After something the person did: at once, when the page has answered, and when the network has. */
const ACTED_MS = [80, 900, 3_000];
/** Frames below this can show no payment window (pixels); a gateway's own relay frames are never asked for their size. */
const SMALLEST = { width: 200, height: 150 };

const everything = { childList: true, subtree: true };
const quietly = { capture: true, passive: true };

const ending = new AbortController();
let looks = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let wakeUps: readonly number[] = [];
const changes = new MutationObserver(() => later(WAITS_MS[looks - 1]));

function suspect(hint: string): void {
  changes.disconnect();
  ending.abort();
  clearTimeout(timer);
  bareAsk('frame/suspect', { hint });
}

/** While a look is due, the page's changes are not followed at all: a busy page costs no more than a quiet one. */
function later(wait: number | undefined): void {
  changes.disconnect();
  if (timer === undefined && wait !== undefined) timer = setTimeout(look, wait, false);
}

function look(acted: boolean): void {
  timer = undefined;
  if (ending.signal.aborted) return;
  if (document.hidden === true) {
    addEventListener('visibilitychange', () => look(acted), {
      ...quietly,
      once: true,
      signal: ending.signal,
    });
    return;
  }
  const seen = glance(document, location.href, acted);
  if (seen.hint !== undefined && isRoomy()) {
    suspect(seen.hint);
    return;
  }
  if (!acted) looks += 1;
  const [next, ...rest] = wakeUps;
  wakeUps = rest;
  if (next !== undefined) timer = setTimeout(look, next, true);
  else if (seen.open && looks <= WAITS_MS.length) changes.observe(document, everything);
}

const isRoomy = (): boolean =>
  window === window.top || (innerWidth >= SMALLEST.width && innerHeight >= SMALLEST.height);

function onAct(event: Event): void {
  if (!event.isTrusted) return;
  clearTimeout(timer);
  changes.disconnect();
  const [first, ...rest] = ACTED_MS;
  wakeUps = rest;
  timer = setTimeout(look, first, true);
}

function start(): void {
  const host = hostSays(location.href);
  if (host === 'yes') suspect('host');
  if (host !== 'look') return;
  look(false);
  for (const type of ['click', 'change', 'popstate', 'resize'])
    addEventListener(type, onAct, { ...quietly, signal: ending.signal });
}

if ((document as Document & { prerendering?: boolean }).prerendering === true)
  addEventListener('prerenderingchange', start, { ...quietly, once: true });
else start();
