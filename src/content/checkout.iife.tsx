import { siteOf } from '../core/site.ts';
import { detect } from '../detection/detect.ts';
import { isAlive } from '../platform/alive.ts';
import { askFromPage as ask, onTold } from '../platform/page-bus.ts';
import { language, translate } from '../platform/translate.ts';
import { mountBanner } from './banner/mount-banner.tsx';
import { framePlace } from './frame-place.ts';
import { readPage } from './read-page.ts';
import { type RunningCheckout, runCheckout } from './run-checkout.ts';
import { openerHost, shopHost } from './shop-host.ts';

/** Lives in the extension's own world of this document; no page can see it. */
const world = globalThis as typeof globalThis & { carrierBillingGuard?: RunningCheckout };

/** Not `randomUUID`, which pages on plain http do not have. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

const arrival = () =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type ??
  'navigate';

/** Ids of what the person pressed last. */
const sent = new Map<string, string>();

function start(): RunningCheckout {
  const banner = mountBanner(
    {
      t: translate,
      locale: language(),
      send: ({ name, content }, again) => {
        const command = (again ? sent.get(name) : undefined) ?? newId();
        sent.set(name, command);
        return ask(name, { ...content, command });
      },
      goOn: () => void ask('banner/go-on', {}).catch(() => undefined),
      mute: (choice) => ask('banner/mute', { command: newId(), choice }),
      ousted: () => void ask('banner/ousted', {}).catch(() => undefined),
      openPopup: () => void ask('banner/open-popup', {}).catch(() => undefined),
    },
    document,
  );
  return runCheckout(document, {
    ask,
    banner,
    place: framePlace(window),
    detect: () => detect(readPage(document, location)),
    isAlive,
    arrival,
    hasActed: () => navigator.userActivation?.hasBeenActive === true,
    from: { shop: () => shopHost(document, location), opener: () => openerHost(document, window) },
    page: newId(),
    newId,
  });
}

// Injected twice into one document (a second look from the popup): the one that runs looks again.
if (world.carrierBillingGuard !== undefined) world.carrierBillingGuard.refresh();
else {
  world.carrierBillingGuard = start();
  onTold({
    refresh: () => world.carrierBillingGuard?.hear(),
    dark: (host) => {
      if (host === undefined || host === siteOf(location.href)) world.carrierBillingGuard?.rest();
    },
  });
}
