import type { Detection } from '../contract/checkout-seen.ts';
import type { Ask, MessageName, Reply } from '../contract/messages.ts';
import type { MountedBanner } from './banner/banner-model.ts';
import { watchLastButton } from './last-button.ts';
import { type Cause, watchPage } from './watch-page.ts';

type Arrival = Ask<'checkout/seen'>['arrival'];

/** What the checkout script needs of the world; the entry joins them. */
export interface CheckoutPorts {
  ask<Name extends MessageName>(name: Name, content: Ask<Name>): Promise<Reply<Name>>;
  /** Reads the page and judges it; undefined when it is no step of carrier billing. */
  detect(): Detection | undefined;
  readonly banner: MountedBanner;
  /** The extension is still there. */
  isAlive(): boolean;
  /** How the document was reached, for a payment must not be logged again by a reload. */
  arrival(): Arrival;
  /** 8 to 64 letters, digits or dashes, never the same twice. */
  newId(): string;
}

export interface RunningCheckout {
  /** Assesses again, because settings or ledger changed; reads again where nothing was seen, or we were off. */
  refresh(): void;
  /** Takes banner and observers away. */
  end(): void;
}

interface Seen {
  readonly detection: Detection;
  /** The same for as long as the page says the same. */
  readonly observation: string;
  readonly arrival: Arrival;
}

const ALIVE_EVERY_MS = 1_000;

/**
 * Stage 2 in one frame: read → detect → ask → show, again whenever the page changes. Told that we are switched off it
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
  /** What the person did in the document since it came, a reload of it does not explain. */
  let arrival = ports.arrival();

  const end = () => {
    reading?.abort();
    ending.abort();
    ports.banner.destroy();
  };
  const rest = () => {
    reading?.abort();
    reading = undefined;
    seen = undefined;
    ports.banner.hide();
  };
  const tell = <Name extends MessageName>(name: Name, content: Ask<Name>) => {
    if (ports.isAlive()) void ports.ask(name, content).catch(() => undefined);
    else end();
  };
  const leave = () => {
    if (seen === undefined) return;
    seen = undefined;
    ports.banner.hide();
    tell('checkout/left', {});
  };
  const assess = async (about: Seen) => {
    const { observation, arrival, detection } = about;
    questions += 1;
    const question = questions;
    const reply = await ports
      .ask('checkout/seen', { observation, arrival, detection })
      .catch(() => undefined);
    // A later question's answer is the newer one: we may be on again by now.
    if (seen !== about || question !== questions || signal.aborted) return;
    if (reply === undefined && !ports.isAlive()) end();
    else if (reply !== undefined && 'off' in reply) rest();
    else if (reply === undefined || detection.stage === 'option') ports.banner.hide();
    else ports.banner.show({ detection, assessment: reply });
  };
  const pass = (cause: Cause) => {
    if (!ports.isAlive()) {
      end();
      return;
    }
    if (cause === 'acted') arrival = 'navigate';
    if (cause === 'returned') arrival = 'back_forward';
    const detection = ports.detect();
    if (detection === undefined) {
      leave();
      return;
    }
    if (cause !== 'returned' && seen !== undefined && saysTheSame(seen.detection, detection)) return;
    seen = { detection, observation: ports.newId(), arrival };
    if (detection.stage === 'option') ports.banner.hide();
    void assess(seen);
  };
  const pressed = () => {
    if (seen === undefined || seen.observation === submitted || !isLastStep(seen.detection)) return;
    submitted = seen.observation;
    tell('checkout/submitted', { command: ports.newId(), observation: seen.observation });
  };

  const read = () => {
    reading = new AbortController();
    const still = reading.signal;
    addEventListener('pagehide', leave, { signal: still });
    watchLastButton(pressed, still);
    watchPage(page, pass, still);
  };
  const returned = (event: PageTransitionEvent) => {
    // No refresh reaches a page in the back/forward cache. Asked as the sentinel asks, it is refreshed where we are on.
    if (event.persisted && reading === undefined) tell('frame/suspect', { hint: 'returned' });
  };
  const refresh = () => {
    if (signal.aborted) return;
    if (reading === undefined) read();
    else if (seen === undefined) pass('changed');
    else void assess(seen);
  };

  read();
  if (signal.aborted) return { refresh, end };
  addEventListener('pageshow', returned, { signal });
  const heart = setInterval(() => ports.isAlive() || end(), ALIVE_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(heart));
  return { refresh, end };
}

/** The gateway's own window, with the SMS code asked for: the next button moves money. */
const isLastStep = ({ stage, codeStep, gateway }: Detection): boolean =>
  stage === 'pay' && codeStep && gateway !== null;

/** Score and reasons may differ from one reading to the next without anything to say anew. */
function saysTheSame(before: Detection, now: Detection): boolean {
  const { score: _scoreBefore, reasons: _reasonsBefore, ...then } = before;
  const { score: _score, reasons: _reasons, ...today } = now;
  return JSON.stringify(then) === JSON.stringify(today);
}
