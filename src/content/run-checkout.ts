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
  /** Assesses again, because settings or ledger changed; reads again where nothing was seen. */
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

/** Stage 2 in one frame: read → detect → ask → show, again whenever the page changes. */
export function runCheckout(page: Document, ports: CheckoutPorts): RunningCheckout {
  const ending = new AbortController();
  const { signal } = ending;
  let seen: Seen | undefined;
  let submitted: string | undefined;
  /** What the person did in the document since it came, a reload of it does not explain. */
  let arrival = ports.arrival();

  const end = () => {
    ending.abort();
    ports.banner.destroy();
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
    const reply = await ports
      .ask('checkout/seen', { observation, arrival, detection })
      .catch(() => undefined);
    if (seen !== about || signal.aborted) return;
    if (reply === undefined && !ports.isAlive()) end();
    else if (reply === undefined || 'off' in reply || detection.stage === 'option') ports.banner.hide();
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

  watchPage(page, pass, signal);
  if (signal.aborted) return { refresh: () => undefined, end };
  watchLastButton(pressed, signal);
  addEventListener('pagehide', leave, { signal });
  const heart = setInterval(() => ports.isAlive() || end(), ALIVE_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(heart));
  return { refresh: () => (seen === undefined ? pass('acted') : void assess(seen)), end };
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
