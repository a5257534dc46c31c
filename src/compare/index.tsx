import '../ui/tokens.css';
import '../ui/pieces.css';
import '../ui/rows.css';
import '../ui/controls.css';
import '../ui/touch.css';
import { render } from 'preact';
import { admitBroadcast } from '../contract/broadcast.ts';
import { ask, serve } from '../platform/message-bus.ts';
import { openSettings } from '../platform/open-tab.ts';
import { outbox } from '../platform/outbox.ts';
import { ownDisplay } from '../platform/own-display.ts';
import { readUsagePages } from '../platform/usage-page.ts';
import { followSettings } from '../ui/follow-settings.ts';
import { OwnSurface } from '../ui/own-surface.tsx';
import { Compare } from './compare.tsx';
import { createCompareStore } from './store.ts';

/** `#tab=ID`: the page of that tab is read, as long as the access lasts that the person's press gave. */
const named = /^#tab=(\d{1,15})$/.exec(location.hash)?.[1];

const store = createCompareStore({
  ask,
  newId: () => crypto.randomUUID(),
  outbox,
  openOptions: () => void openSettings(),
  ...(named !== undefined && { readPage: () => readUsagePages(Number(named)) }),
});

serve({ 'snapshot/changed': () => store.getState().hearChange() }, admitBroadcast);
const display = ownDisplay('comparePageTitle');
void display.ready.then(() => followSettings(store, display.put));
const app = document.querySelector('#app');
if (app !== null) {
  render(
    <OwnSurface display={display}>
      <Compare store={store} />
    </OwnSurface>,
    app,
  );
}
void store
  .getState()
  .refresh()
  .then(() => store.getState().resume());
