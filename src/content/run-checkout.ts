import type { Content, MessageName, Voice } from '../contract/messages.ts';
import type { Observed } from '../contract/statement.ts';
import type { CheckoutPorts } from './checkout-ports.ts';
import { keepAwake } from './keep-awake.ts';
import { watchLastButton } from './last-button.ts';
import { asOverheard, isElsewhere, modelOf } from './model-of.ts';
import { isSameKind } from './same-reading.ts';
import { isLastStep, isReworded, learn, type Seen, seenAs } from './seen-page.ts';
import type { AnyModel } from './shared/banner-model.ts';
import type { RunningCheckout } from './shared/running-checkout.ts';
import { comesFrom } from './shop-host.ts';
import { type Cause, watchPage } from './watch-page.ts';

const ALIVE_EVERY_MS = 1_000;

/**
 * Stage 2 in one frame: read → observe → ask → show, again whenever the page changes. Told that pages are muted it
 * rests: it neither reads the page nor listens to it until a refresh.
 */
export function runCheckout(page: Document, ports: CheckoutPorts): RunningCheckout {
  const ending = new AbortController();
  const { signal } = ending;
  /** Ends with the reading of this page; undefined while it rests. */
  let reading: AbortController | undefined;
  let seen: Seen | undefined;
  let questions = 0;
  let submitted: string | undefined;
  /** The tab's frames when another was chosen to speak, or this one for another; undefined otherwise. */
  let company: number | undefined;
  let toldActed = false;
  /**
   * How the document was reached. After an act of the person in it, it is no longer a reload that explains what the
   * page shows.
   */
  let arrival = ports.arrival();
  /** What the banner was last told to show. */
  let said: AnyModel | undefined;

  const end = () => {
    reading?.abort();
    ending.abort();
    ports.banner.destroy();
  };
  const rest = () => {
    reading?.abort();
    reading = undefined;
    seen = undefined;
    company = undefined;
    questions += 1; // an answer that is still on its way is no longer waited for
    ports.banner.hide();
  };
  const tell = <Name extends MessageName>(name: Name, content: Content<Name>) => {
    if (ports.isAlive()) void ports.ask(name, content).catch(() => undefined);
    else end();
  };
  const leave = () => {
    if (seen === undefined) return;
    seen = undefined;
    ports.banner.hide();
    tell('checkout/left', {});
  };
  /** @param about what this frame shows; without it another frame's payment is asked for. */
  const say = (reply: Voice | undefined, about: Seen | undefined) => {
    company = undefined;
    if (reply === undefined) return ports.isAlive() ? ports.banner.hide() : end();
    if ('off' in reply) return rest();
    learn(about, reply);
    const model = modelOf(reply, about?.detection);
    if ('silent' in reply || isElsewhere(model)) company = ports.place.framesInTab();
    said = model && asOverheard(model);
    return said === undefined ? ports.banner.hide() : ports.banner.show(said);
  };
  const ask = async (about: Seen | undefined, asked: Promise<Voice>) => {
    questions += 1;
    const question = questions;
    const reply = await asked.catch(() => undefined);
    // A later question has the newer answer: in the meantime pages may no longer be muted.
    if (seen === about && question === questions && !signal.aborted) say(reply, about);
  };
  const assess = (about: Seen) => {
    const { observation, arrival, observed } = about;
    const cramped = ports.place.isCramped() && ({ cramped: true } as const);
    const from = comesFrom(observed.detection, ports.from);
    const acted = ports.hasActed() && ({ acted: true } as const);
    toldActed = acted !== false;
    const asked = { observation, arrival, ...observed, page: ports.page, ...cramped, ...from, ...acted };
    void ask(about, ports.ask('checkout/seen', asked));
  };
  /** The tab's top frame may have to speak for a frame without room. */
  const assessAnew = () => {
    if (seen !== undefined) assess(seen);
    else if (ports.place.isTop) void ask(undefined, ports.ask('checkout/on-behalf', {}));
  };
  /** The background has to know of the first act of the person here. */
  const tellFirstAct = (about: Seen) => {
    if (!toldActed && about.detection?.stage === 'pay' && ports.hasActed()) assess(about);
  };
  /**
   * The same outcome in other words may have another cause: the background is asked, and until it answers this is the
   * same reading.
   */
  const sameAgain = (before: Seen, observed: Observed) => {
    if (!isReworded(before, observed)) {
      tellFirstAct(before);
      return;
    }
    seen = { ...before, observed };
    assess(seen);
  };
  /** The page was written over (`document.open`), so that every listener is lost, the page's and ours. */
  const renew = () => {
    reading?.abort();
    const saysTooMuch = said !== undefined && asOverheard(said) !== said;
    if (saysTooMuch) ports.banner.hide();
    ports.banner.renew();
    read();
    // What was hidden above is shown again, as far as the page may learn it now, where the page still states the same.
    if (saysTooMuch && seen !== undefined) assess(seen);
  };
  const pass = (cause: Cause) => {
    if (!ports.isAlive()) {
      end();
      return;
    }
    if (cause === 'torn') renew();
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
    if (seen === undefined) assessAnew();
  };
  const returned = (event: PageTransitionEvent) => {
    // No refresh reaches a page in the back/forward cache. It asks as the sentinel does, and is refreshed where it may
    // be read.
    if (event.persisted && reading === undefined) tell('frame/suspect', { hint: 'returned' });
  };
  const refresh = () => {
    if (signal.aborted) return;
    if (reading === undefined) read();
    else {
      if (seen === undefined) pass('changed');
      else assess(seen);
      if (seen === undefined) assessAnew();
    }
  };
  const beat = () => {
    if (!ports.isAlive()) {
      end();
      return;
    }
    ports.afterFrame(() => signal.aborted || ports.banner.look());
    // A frame that is removed from the page sends no message: the frame that kept silent for it has to ask again.
    if (company !== undefined && company !== ports.place.framesInTab()) assessAnew();
  };
  const hear = () => {
    if (reading !== undefined) refresh();
    else if (!signal.aborted) tell('frame/suspect', { hint: 'told' });
  };

  const running = { refresh, hear, rest, end };
  read();
  if (signal.aborted) return running;
  const heart = setInterval(beat, ALIVE_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(heart));
  return running;
}
