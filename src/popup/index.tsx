import '../ui/tokens.css';
import '../ui/pieces.css';
import '../ui/rows.css';
import '../ui/controls.css';
import '../ui/touch.css';
import { render } from 'preact';
import { admitBroadcast } from '../contract/broadcast.ts';
import { siteOf } from '../core/site.ts';
import { browser } from '../platform/browser.ts';
import { halfAmountBox, halfEditedBox, halfTypedBox } from '../platform/half-typed-box.ts';
import { ask, serve } from '../platform/message-bus.ts';
import { openTab } from '../platform/open-tab.ts';
import { outbox } from '../platform/outbox.ts';
import { ownDisplay } from '../platform/own-display.ts';
import { followSettings } from '../ui/follow-settings.ts';
import { OwnSurface } from '../ui/own-surface.tsx';
import { loadFirstParts } from './first-parts.ts';
import { loadLazyParts } from './lazy-parts.ts';
import { Popup } from './popup.tsx';
import { createPopupStore } from './store.ts';

interface ShownTab {
  readonly id?: number | undefined;
  readonly site?: string | undefined;
}

/** The tab in front; `?tab=ID` names it where the popup was opened as a page of its own. */
async function shownTab(): Promise<ShownTab> {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  const tab = Number.isSafeInteger(named)
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return { id: tab?.id, site: siteOf(tab?.url) };
}

const display = ownDisplay('appName');

async function start() {
  const { id: tabId, site } = await shownTab().catch((): ShownTab => ({}));
  const store = createPopupStore({
    ask,
    newId: () => crypto.randomUUID(),
    close: () => window.close(),
    pause: (ms) => new Promise((done) => setTimeout(done, ms)),
    openOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
    openHistory: () => void openTab('src/history/index.html').then(() => window.close()),
    openCompare: (id) =>
      void openTab(`src/compare/index.html${id === undefined ? '' : `#tab=${id}`}`).then(() =>
        window.close(),
      ),
    askKnownHosts: () =>
      browser.permissions.request({ origins: browser.runtime.getManifest().host_permissions ?? [] }),
    askShop: (host) => browser.permissions.request({ origins: [`https://${host}/*`] }),
    outbox,
    halfTyped: halfTypedBox,
    halfEdited: halfEditedBox,
    halfAmount: halfAmountBox,
    ...(tabId !== undefined && { tabId }),
  });
  serve({ 'snapshot/changed': () => store.getState().hearChange() }, admitBroadcast);
  await store.getState().refresh();
  await display.ready;
  await followSettings(store, display.put);
  store.getState().reopen();
  if (location.hash === '#log') store.getState().show({ kind: 'log' });
  await loadFirstParts(store.getState(), site);
  show(store, tabId !== undefined, site);
  requestAnimationFrame(() => setTimeout(loadLazyParts));
  await store.getState().resume();
  await store.getState().noteAsked();
}

/** The skeleton is removed only now; it has the layout of what replaces it. */
function show(store: ReturnType<typeof createPopupStore>, hasTab: boolean, site: string | undefined) {
  const app = document.querySelector('#app');
  if (app === null) return;
  app.replaceChildren();
  render(
    <OwnSurface display={display}>
      <Popup store={store} hasTab={hasTab} site={site} />
    </OwnSurface>,
    app,
  );
}

if (new URLSearchParams(location.search).has('tab')) document.body.classList.add('is-page');
void start();
