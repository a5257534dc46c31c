// The data about the country comes first in the script: its texts stand together, before any code, and compress better
// so.
import '../detection/korea/korea.ts';
import { siteOf } from '../core/site.ts';
import { observe } from '../detection/observe.ts';
import { isAlive } from '../platform/alive.ts';
import { askFromPage as ask, onTold } from '../platform/page-bus.ts';
import { language } from '../platform/translate.ts';
import { afterFrame } from './after-frame.ts';
import { framePlace } from './frame-place.ts';
import { lazyBanner } from './lazy-banner.ts';
import { readPage } from './read/read-page.ts';
import { Allowance } from './read/reading-allowance.ts';
import { runCheckout } from './run-checkout.ts';
import { ownAddress } from './shared/own-address.ts';
import { ownWorld } from './shared/own-world.ts';
import type { RunningCheckout } from './shared/running-checkout.ts';
import { openerHost, shopHost } from './shop-host.ts';
import { presses } from './watch-page.ts';

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

/** The document's address now; a page may change it without loading anew. */
const place = () => ({ href: ownAddress(document) });
const host = siteOf(place().href) ?? '';

/** The reading that the banner shows, by which a press in it is about that and nothing later. */
let shown: string | undefined;

const allowance = new Allowance(() => performance.now());

/** Open shadow roots in the page, as last read. */
let roots = new Set<ShadowRoot>();

function start(): RunningCheckout {
  const banner = lazyBanner(
    {
      ports: {
        send: ({ name, content }, again) => {
          const command = (again ? sent.get(name) : undefined) ?? newId();
          sent.set(name, command);
          return ask(name, { ...content, command, ...(shown !== undefined && { observation: shown }) });
        },
        goOn: () => void ask('banner/go-on', {}).catch(() => undefined),
        mute: (choice) => ask('banner/mute', { command: newId(), choice }),
        evicted: () => void ask('banner/evicted', {}).catch(() => undefined),
        openPopup: () => void ask('banner/open-popup', {}).catch(() => undefined),
        openPage: (place) => void ask('banner/open-page', place).catch(() => undefined),
      },
      doc: document,
      site: host,
      roots: () => roots,
    },
    () => ask('frame/banner', {}),
    (chosen) => chosen !== 'system' && chosen !== language() && ownWorld.sentences?.[chosen] === undefined,
  );
  ownWorld.stage = banner.arrive;
  return runCheckout(document, {
    ask,
    banner,
    shows: (observation) => {
      shown = observation;
    },
    place: framePlace(window),
    observe: () => {
      roots = new Set();
      const facts = readPage(document, place(), roots, presses.latest, allowance.effort());
      const seen = observe(facts);
      const found = ownWorld.own ? ownWorld.own.judge(seen, facts.text, roots) : seen;
      if (found !== undefined && (found.statement ?? found.detection?.stage) !== 'option') banner.expect();
      return found;
    },
    roots: () => roots,
    afterFrame,
    isAlive,
    arrival,
    hasActed: () => navigator.userActivation?.hasBeenActive === true,
    from: {
      shop: () => shopHost(document, location.ancestorOrigins, host),
      opener: () => openerHost(document, window),
    },
    page: newId(),
    newId,
  });
}

/**
 * Reading begins in a task of its own, because this task has already compiled the script and built the data about the
 * country. If pages are muted before reading began, it begins only on a later refresh.
 */
function startLater(): RunningCheckout {
  let isDue = false;
  const begin = () => {
    if (isDue) return;
    isDue = true;
    afterFrame(() => {
      if (isDue && ownWorld.guard === later) ownWorld.guard = start();
    });
  };
  const rest = () => {
    isDue = false;
  };
  begin();
  const hear = () => {
    if (!isDue) void ask('frame/suspect', { hint: 'told' }).catch(() => undefined);
  };
  const later = { refresh: begin, hear, rest, end: rest };
  return later;
}

// Injected twice into one document (a second look from the popup): the one that runs looks again.
if (ownWorld.guard !== undefined) ownWorld.guard.refresh();
else {
  ownWorld.guard = startLater();
  onTold({
    refresh: () => ownWorld.guard?.hear(),
    mute: (site) => {
      if (site === undefined || site === host) ownWorld.guard?.rest();
    },
  });
}
