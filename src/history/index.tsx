import '../ui/tokens.css';
import '../ui/pieces.css';
import '../ui/rows.css';
import '../ui/controls.css';
import '../ui/touch.css';
import { render } from 'preact';
import { admitBroadcast } from '../contract/broadcast.ts';
import { seoulDay } from '../core/day.ts';
import { clock } from '../platform/clock.ts';
import { ask, serve } from '../platform/message-bus.ts';
import { openSettings } from '../platform/open-tab.ts';
import { outbox } from '../platform/outbox.ts';
import { ownDisplay } from '../platform/own-display.ts';
import { followSettings } from '../ui/follow-settings.ts';
import { OwnSurface } from '../ui/own-surface.tsx';
import { History } from './history.tsx';
import { createHistoryStore } from './state/store.ts';

const store = createHistoryStore({
  ask,
  newId: () => crypto.randomUUID(),
  outbox,
  today: () => seoulDay(clock.now()),
  openOptions: () => void openSettings(),
});
const display = ownDisplay('historyPageTitle');
const { follow, refresh, reread, resume } = store.getState();

/** Every view has an address: back, forward and links from elsewhere all arrive here. */
addEventListener('hashchange', () => void follow(location.hash));
const showChange = async () => {
  await Promise.all([refresh(), reread()]);
};
serve({ 'snapshot/changed': showChange }, admitBroadcast);
void display.ready.then(() => followSettings(store, display.put));
const app = document.querySelector('#app');
if (app !== null) {
  render(
    <OwnSurface display={display}>
      <History store={store} />
    </OwnSurface>,
    app,
  );
}
void Promise.all([refresh(), follow(location.hash)]).then(resume);
