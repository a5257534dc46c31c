import '../ui/tokens.css';
import '../ui/pieces.css';
import '../ui/controls.css';
import { render } from 'preact';
import { seoulDay } from '../core/day.ts';
import { clock } from '../platform/clock.ts';
import { ask, serve } from '../platform/message-bus.ts';
import { openSettings } from '../platform/open-tab.ts';
import { outbox } from '../platform/outbox.ts';
import { language, translate } from '../platform/translate.ts';
import { TranslateContext } from '../ui/translate-context.ts';
import { History } from './history.tsx';
import { createHistoryStore } from './store.ts';

const store = createHistoryStore({
  ask,
  newId: () => crypto.randomUUID(),
  outbox,
  today: () => seoulDay(clock.now()),
  openOptions: () => void openSettings(),
});
const { follow, refresh, reread, resume } = store.getState();

/** Every view is an address: back, forward and a link from elsewhere all come this way. */
addEventListener('hashchange', () => void follow(location.hash));
serve({
  'snapshot/changed': async () => {
    await Promise.all([refresh(), reread()]);
  },
});
document.documentElement.lang = language();
document.title = translate('historyPageTitle');
const app = document.querySelector('#app');
if (app !== null) {
  render(
    <TranslateContext.Provider value={{ t: translate, locale: language() }}>
      <History store={store} />
    </TranslateContext.Provider>,
    app,
  );
}
void Promise.all([refresh(), follow(location.hash)]).then(resume);
