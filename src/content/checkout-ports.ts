import type { Content, MessageName, Reply } from '../contract/messages.ts';
import type { Observed } from '../contract/statement.ts';
import type { FramePlace } from './frame-place.ts';
import type { MountedBanner } from './shared/banner-model.ts';
import type { ComesFrom } from './shop-host.ts';

export type Arrival = Content<'checkout/seen'>['arrival'];

/** Everything that the checkout script needs from outside; its entry provides it. */
export interface CheckoutPorts {
  ask<Name extends MessageName>(name: Name, content: Content<Name>): Promise<Reply<Name>>;
  /** Reads the page for what it is or states; undefined when it is no step of carrier billing. */
  observe(): Observed | undefined;
  /** The open shadow roots of the page, as last read. */
  roots(): Iterable<ShadowRoot>;
  readonly banner: MountedBanner;
  /** The banner shows this reading from now on; none where it shows another frame's payment, or nothing. */
  shows(observation: string | undefined): void;
  readonly place: FramePlace;
  /** Calls back once the page has been drawn: asking for positions then forces no layout of the page. */
  afterFrame(then: () => void): void;
  /** Whether the extension is still installed and running. */
  isAlive(): boolean;
  /** How the document was reached: a reload must not log a payment again. */
  arrival(): Arrival;
  /** The person did something in this document. */
  hasActed(): boolean;
  /** Hosts of the shop behind this window and of the page that opened it, where the document knows them. */
  readonly from: ComesFrom;
  /** This document's name, for browsers that give it none. */
  readonly page: string;
  /** 8 to 64 letters, digits or dashes, never the same twice. */
  newId(): string;
}
