import type { RunningCheckout } from './checkout-ports.ts';
import type { MountBanner } from './late-banner.ts';

/** What our scripts of one document share. It lives in the extension's own world of the document; no page can see it. */
interface OwnWorld {
  /** Stage 2, once it runs here. */
  carrierBillingGuard?: RunningCheckout;
  /** Takes the banner's script when it comes. */
  carrierBillingStage?: (mount: MountBanner) => void;
  /** What we put into the page ourselves. */
  carrierBillingNodes?: WeakSet<Node>;
}

export const ownWorld: OwnWorld = globalThis as OwnWorld;
