import type { Observed } from '../contract/statement.ts';
import type { CheckoutPorts } from './checkout-ports.ts';
import { dialogue } from './dialogue.ts';
import { keepAwake } from './keep-awake.ts';
import { watchLastButton } from './last-button.ts';
import { isSameKind } from './same-reading.ts';
import { isLastStep, isReworded, type Seen, seenAs } from './seen-page.ts';
import type { RunningCheckout } from './shared/running-checkout.ts';
import { type Cause, watchPage } from './watch-page.ts';

const ALIVE_EVERY_MS = 1_000;

/**
 * Stage 2 in one frame: read → observe → ask → show, again whenever the page changes. While pages are muted it rests:
 * it neither reads the page nor listens to it until a refresh.
 */
export function runCheckout(page: Document, ports: CheckoutPorts): RunningCheckout {
  const ending = new AbortController();
  const { signal } = ending;
  /** Ends with the reading of this page; undefined while it rests. */
  let reading: AbortController | undefined;
  let seen: Seen | undefined;
  let submitted: string | undefined;
  /**
   * How the document was reached. Once the person acted in it, what the page shows counts as new, even after a reload.
   */
  let arrival = ports.arrival();

  const rest = () => {
    reading?.abort();
    reading = undefined;
    seen = undefined;
    background.rest();
    ports.banner.hide();
  };
  const end = () => {
    reading?.abort();
    ending.abort();
    background.forget();
    ports.banner.destroy();
  };
  const background = dialogue(ports, rest, end);
  const { assess, tell } = background;

  const leave = () => {
    if (seen === undefined) return;
    seen = undefined;
    background.forget();
    ports.banner.hide();
    tell('checkout/left', {});
  };
  /**
   * The same outcome in other words may have another cause: the background is asked, and until it answers this counts
   * as the same reading.
   */
  const sameAgain = (before: Seen, observed: Observed) => {
    if (!isReworded(before, observed)) {
      background.tellFirstAct(before);
      return;
    }
    seen = { ...before, observed };
    assess(seen);
  };
  /** The page was written over (`document.open`): every listener is gone, the page's and ours. */
  const renew = () => {
    reading?.abort();
    const saysTooMuch = background.saysTooMuch();
    if (saysTooMuch) ports.banner.hide();
    ports.banner.renew();
    read();
    // What was hidden above is shown again, without what the page can now overhear, where the page still states the
    // same.
    if (saysTooMuch && seen !== undefined) assess(seen);
  };
  const pass = (cause: Cause) => {
    if (!ports.isAlive()) end();
    else if (cause === 'rewritten') renew();
    else look(cause);
  };
  const look = (cause: Cause) => {
    if (cause === 'acted') arrival = 'navigate';
    if (cause === 'returned') arrival = 'back_forward';
    const observed = ports.observe();
    ports.banner.look();
    if (observed === undefined) {
      leave();
      return;
    }
    if (cause !== 'returned' && seen !== undefined && isSameKind(seen.observed, observed)) {
      sameAgain(seen, observed);
      return;
    }
    seen = seenAs(observed, ports.newId(), arrival);
    if (seen.detection?.stage === 'option') ports.banner.hide();
    assess(seen);
  };
  const pressed = () => {
    if (seen === undefined || seen.observation === submitted || !isLastStep(seen)) return;
    submitted = seen.observation;
    tell('checkout/submitted', { command: ports.newId(), observation: seen.observation });
  };

  const isAboutToPay = () => seen !== undefined && isLastStep(seen) && page.visibilityState === 'visible';

  const read = () => {
    reading = new AbortController();
    const still = reading.signal;
    addEventListener('pagehide', leave, { signal: still });
    watchLastButton(pressed, still);
    keepAwake(isAboutToPay, () => tell('frame/awake', {}), still);
    ports.place.watch(() => seen !== undefined && assess(seen), still);
    addEventListener('pageshow', returned, { signal });
    watchPage(page, pass, still, ports.roots, ports.afterFrame);
    if (seen === undefined) background.assessAnew(seen);
  };
  const returned = (event: PageTransitionEvent) => {
    // No refresh reaches a page in the back/forward cache. So it asks as the sentinel does, and is refreshed where
    // reading is allowed.
    if (event.persisted && reading === undefined) tell('frame/suspect', { hint: 'returned' });
  };
  const refresh = () => {
    if (signal.aborted) return;
    if (reading === undefined) {
      read();
      return;
    }
    if (seen === undefined) pass('changed');
    else assess(seen);
    if (seen === undefined) background.assessAnew(seen);
  };
  const checkIn = () => {
    if (!ports.isAlive()) {
      end();
      return;
    }
    ports.afterFrame(() => signal.aborted || ports.banner.look());
    // A frame that is removed from the page sends no message, so a frame that showed no banner because of it has to ask
    // again.
    if (background.areFramesChanged()) background.assessAnew(seen);
  };
  const hear = () => {
    if (reading !== undefined) refresh();
    else if (!signal.aborted) tell('frame/suspect', { hint: 'told' });
  };

  const running = { refresh, hear, rest, end };
  read();
  if (signal.aborted) return running;
  const everySecond = setInterval(checkIn, ALIVE_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(everySecond));
  return running;
}
