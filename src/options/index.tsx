import '../ui/tokens.css';
import '../ui/pieces.css';
import '../ui/rows.css';
import '../ui/controls.css';
import '../ui/touch.css';
import { render } from 'preact';
import { admitBroadcast } from '../contract/broadcast.ts';
import { browser } from '../platform/browser.ts';
import { halfAmountBox, halfEditedBox, halfTypedBox } from '../platform/half-typed-box.ts';
import { ask, serve } from '../platform/message-bus.ts';
import { outbox } from '../platform/outbox.ts';
import { ownDisplay } from '../platform/own-display.ts';
import { shortcuts } from '../platform/shortcuts.ts';
import { spareFile } from '../platform/spare-file.ts';
import { followSettings } from '../ui/follow-settings.ts';
import { OwnSurface } from '../ui/own-surface.tsx';
import { Options } from './options.tsx';
import { type AccessPort, createOptionsStore, type OptionsStore, shownSettings } from './state/store.ts';

const EVERY_SITE = ['*://*/*'];
const KNOWN_HOSTS = browser.runtime.getManifest().host_permissions ?? [];
const isEverySite = (pattern: string) => /^(<all_urls>|(\*|https?):\/\/\*\/\*)$/.test(pattern);

const access: AccessPort = {
  seen: async () => {
    const { origins = [], permissions = [] } = await browser.permissions.getAll();
    return {
      known: KNOWN_HOSTS,
      missing: origins.some(isEverySite) ? [] : KNOWN_HOSTS.filter((pattern) => !origins.includes(pattern)),
      extra: origins.filter((pattern) => !isEverySite(pattern) && !KNOWN_HOSTS.includes(pattern)),
      permissions,
    };
  },
  askEverySite: () => browser.permissions.request({ origins: EVERY_SITE }),
  dropEverySite: async () => {
    const { origins = [] } = await browser.permissions.getAll();
    return browser.permissions.remove({ origins: origins.filter(isEverySite) });
  },
  dropHost: (pattern) => browser.permissions.remove({ origins: [pattern] }),
  askHosts: (patterns) => browser.permissions.request({ origins: [...patterns] }),
  askNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
};

/** Erasing everything clears what was half typed in the popup as well. */
const erasable = {
  ...outbox,
  clear: () => {
    outbox.clear();
    halfTypedBox.clear();
    halfEditedBox.clear();
    halfAmountBox.clear();
  },
};

const display = ownDisplay('optionsPageTitle');
const newId = () => crypto.randomUUID();
const store = createOptionsStore(
  {
    ask,
    newId,
    access,
    spareFile,
    shortcuts,
    outbox: erasable,
    version: browser.runtime.getManifest().version,
  },
  location.hash === '#setup' ? 'setup' : 'settings',
);

/** The skeleton is removed only now, when there is a page to put in its place. */
function show(shown: OptionsStore) {
  const app = document.querySelector('#app');
  if (app === null) return;
  app.replaceChildren();
  render(
    <OwnSurface display={display}>
      <Options store={shown} newId={newId} />
    </OwnSurface>,
    app,
  );
}

serve({ 'snapshot/changed': () => store.getState().hearChange() }, admitBroadcast);
browser.permissions.onAdded.addListener(() => void store.getState().refreshAccess());
browser.permissions.onRemoved.addListener(() => void store.getState().refreshAccess());
addEventListener('hashchange', () => {
  if (location.hash === '#setup') store.getState().turnTo('setup');
});
store.subscribe(({ page }) => {
  // A reload after the set-up must not start it again.
  if (page !== 'setup' && location.hash === '#setup') history.replaceState(null, '', location.pathname);
});
void store
  .getState()
  .refreshAccess()
  .then(() => display.ready)
  .then(() => followSettings(store, display.put, shownSettings))
  .then(() => show(store));
