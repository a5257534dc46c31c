import type { Sentences } from '../contract/translate.ts';
import type { RunningCheckout } from './checkout-ports.ts';
import type { MountBanner } from './late-banner.ts';

/** What our scripts of one document share. It lives in the extension's own world of the document; no page can see it. */
interface OwnWorld {
  /** Stage 2, once it runs here. */
  guard?: RunningCheckout;
  /** Takes the banner's script when it comes. */
  stage?: (mount: MountBanner) => void;
  /** What the banner says in a chosen language, once that was brought: by a script that the build writes (vite.config.ts). */
  sentences?: Readonly<Partial<Record<'ko' | 'en', Sentences>>>;
  /** Has a banner that stands say it anew. */
  spoken?: () => void;
  /** What we put into the page ourselves. */
  nodes?: WeakSet<Node>;
}

/**
 * A symbol, for elements have strings for names: in Chromium `<a id=guard>` is found as `globalThis.guard` even in our
 * own world. Registered, so that scripts built apart mean the same one.
 */
const OWN = Symbol.for('carrier-billing-guard');

const world = globalThis as typeof globalThis & { [OWN]?: OwnWorld };
world[OWN] ??= { __proto__: null } as OwnWorld;

export const ownWorld: OwnWorld = world[OWN];
