import { render } from 'preact';
import { browser } from '../platform/browser.ts';
import { ask, serve } from '../platform/message-bus.ts';
import { language, translate } from '../platform/translate.ts';
import { TranslateContext } from '../ui/translate-context.ts';
import { Popup } from './popup.tsx';
import { createPopupStore } from './store.ts';

/** `?tab=ID` names the tab when the popup was opened as a page of its own. */
async function shownTab(): Promise<number | undefined> {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  if (Number.isSafeInteger(named)) return named;
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return front?.id;
}

async function start() {
  const tabId = await shownTab().catch(() => undefined);
  const store = createPopupStore({
    ask,
    newId: () => crypto.randomUUID(),
    pause: (ms) => new Promise((done) => setTimeout(done, ms)),
    openOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
    askKnownHosts: () =>
      browser.permissions.request({ origins: browser.runtime.getManifest().host_permissions ?? [] }),
    ...(tabId !== undefined && { tabId }),
  });
  serve({ 'snapshot/changed': () => store.getState().refresh() });
  await store.getState().refresh();
  show(store, tabId !== undefined);
}

/** Only now does the skeleton go: it has the layout of what replaces it. */
function show(store: ReturnType<typeof createPopupStore>, hasTab: boolean) {
  const app = document.querySelector('#app');
  if (app === null) return;
  app.replaceChildren();
  render(
    <TranslateContext.Provider value={{ t: translate, locale: language() }}>
      <Popup store={store} hasTab={hasTab} />
    </TranslateContext.Provider>,
    app,
  );
}

document.documentElement.lang = language();
document.title = translate('appName');
if (new URLSearchParams(location.search).has('tab')) document.body.classList.add('is-page');
void start();
