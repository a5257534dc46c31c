import type { PickerSettings } from '../../contract/own-rule-ports.ts';
import type { Observed } from '../../contract/statement.ts';
import type { Sentences } from '../../contract/translate.ts';
import type { OwnRule } from '../../core/own-rule.ts';
import type { OwnReading } from '../../detection/own-rule.ts';
import type { MountBanner } from './banner-model.ts';
import type { RunningCheckout } from './running-checkout.ts';

/**
 * The own rules of the document's host; the background hands them in and calls them by these names
 * (platform/worker/own-rules.ts).
 */
export interface OwnRules {
  /** @returns whether the checkout script still has to be injected here; where it runs, it reads the page anew. */
  hand(rules: readonly OwnRule[]): boolean;
  /** What the page was recognised as, once the rules have read it. */
  judge(found: Observed | undefined, text: string, roots: Iterable<ShadowRoot>): Observed | undefined;
  /** Tries one rule. */
  read(rule: OwnRule): OwnReading | undefined;
}

interface EarlyListeners {
  readonly handlers: Set<(event: Event) => void>;
  /**
   * Adds the listeners again where `document.open` removed them.
   * @returns whether they were never removed, so that ours run before the page's.
   */
  readonly reattach: () => boolean;
}

/** What our scripts of one document share. It lives in the extension's own world of the document; no page can see it. */
interface OwnWorld {
  /** Stage 2, once it runs here. */
  guard?: RunningCheckout;
  /** Receives the banner's script when it has been injected. */
  stage?: (mount: MountBanner) => void;
  /**
   * A style rule for what we draw, by which it is shown only with a sheet of the extension's own in the document. It is
   * there in browsers that take such sheets away with the extension, and end our scripts before they can tidy up.
   */
  shownBy?: string;
  /**
   * The banner's sentences in a chosen language, once they were injected by a script that the build writes
   * (vite.config.ts).
   */
  sentences?: Readonly<Partial<Record<'ko' | 'en', Sentences>>>;
  /** Has the banner draw itself anew in that language. */
  spoken?: () => void;
  /**
   * The first listeners of the window, which run before the page's. They are needed where the browser's events show a
   * page what a closed tree holds (world.iife.ts).
   */
  earlyListeners?: EarlyListeners;
  /** What we put into the page ourselves. */
  nodes?: WeakSet<Node>;
  /** The person's own rules, where there are any for this host. */
  own?: OwnRules;
  /** Lets the person point at the sum of this page, once the picker's script was injected. */
  pick?: (how: PickerSettings) => void;
}

/**
 * A symbol, because elements have strings as names: in Chromium `<a id=guard>` is found as `globalThis.guard` even in
 * our own world. It is registered, so that scripts built apart get the same one.
 */
const OWN = Symbol.for('carrier-billing-guard');

const world = globalThis as typeof globalThis & { [OWN]?: OwnWorld };
world[OWN] ??= { __proto__: null } as OwnWorld;

export const ownWorld: OwnWorld = world[OWN];
