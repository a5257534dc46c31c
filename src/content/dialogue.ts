import type { Content, FrameAnswer, MessageName } from '../contract/messages.ts';
import type { CheckoutPorts } from './checkout-ports.ts';
import { asOverheard, isElsewhere, modelOf } from './model-of.ts';
import { type Seen, takeJudged } from './seen-page.ts';
import type { AnyModel } from './shared/banner-model.ts';
import { comesFrom } from './shop-host.ts';

/** What one frame asks the background, and the banner as it follows from the answers. */
export interface Dialogue {
  /** Asks what this reading means, and shows the answer. */
  assess(about: Seen): void;
  /**
   * Asks again. A tab's top frame that shows no payment itself asks whether it has to show the banner for a frame
   * without room.
   */
  assessAnew(about: Seen | undefined): void;
  /** Reports the person's first act in this document. */
  tellFirstAct(about: Seen): void;
  tell<Name extends MessageName>(name: Name, content: Content<Name>): void;
  /** Ignores an answer that has not arrived yet. */
  forget(): void;
  /** The same; frames that come or go are then not followed either. */
  rest(): void;
  /**
   * Whether frames came or went since the answer that another frame shows the banner, or that this one shows it for
   * another.
   */
  areFramesChanged(): boolean;
  /** Whether the banner shows more than this page may learn now. */
  saysTooMuch(): boolean;
}

/**
 * @param rest called when the answer says that pages are muted here.
 * @param end called when the extension no longer runs.
 */
export function dialogue(ports: CheckoutPorts, rest: () => void, end: () => void): Dialogue {
  const { banner, place } = ports;
  let questions = 0;
  /** Number of the tab's frames at the answer that one frame shows the banner for another; otherwise undefined. */
  let framesWhenAsked: number | undefined;
  let toldActed = false;
  /** What the banner shows. */
  let said: AnyModel | undefined;

  const forget = () => {
    questions += 1;
  };
  /** @param about what this frame shows; without it another frame's payment was asked for. */
  const show = (reply: FrameAnswer | undefined, about: Seen | undefined) => {
    framesWhenAsked = undefined;
    if (reply === undefined) return ports.isAlive() ? banner.hide() : end();
    if ('off' in reply) return rest();
    takeJudged(about, reply);
    const model = modelOf(reply, about?.detection);
    if ('silent' in reply || isElsewhere(model)) framesWhenAsked = place.framesInTab();
    said = model && asOverheard(model);
    ports.shows(about?.observation);
    return said === undefined ? banner.hide() : banner.show(said);
  };
  const ask = async (about: Seen | undefined, asked: Promise<FrameAnswer>) => {
    forget();
    const question = questions;
    const reply = await asked.catch(() => undefined);
    // A later question has the newer answer: in the meantime pages may no longer be muted.
    if (question === questions) show(reply, about);
  };
  const assess = (about: Seen) => {
    const { observation, arrival, observed } = about;
    const cramped = place.isCramped() && ({ cramped: true } as const);
    const from = comesFrom(observed.detection, ports.from);
    const acted = ports.hasActed() && ({ acted: true } as const);
    toldActed = acted !== false;
    const asked = { observation, arrival, ...observed, page: ports.page, ...cramped, ...from, ...acted };
    void ask(about, ports.ask('checkout/seen', asked));
  };
  return {
    assess,
    assessAnew(about) {
      if (about !== undefined) assess(about);
      else if (place.isTop) void ask(undefined, ports.ask('checkout/on-behalf', {}));
    },
    tellFirstAct(about) {
      if (!toldActed && about.detection?.stage === 'pay' && ports.hasActed()) assess(about);
    },
    tell(name, content) {
      if (ports.isAlive()) void ports.ask(name, content).catch(() => undefined);
      else end();
    },
    forget,
    rest() {
      framesWhenAsked = undefined;
      forget();
    },
    areFramesChanged: () => framesWhenAsked !== undefined && framesWhenAsked !== place.framesInTab(),
    saysTooMuch: () => said !== undefined && asOverheard(said) !== said,
  };
}
