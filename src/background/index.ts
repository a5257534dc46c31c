import { admitted } from '../contract/admitted.ts';
import { conclude } from '../detection/conclude.ts';
import { ownerOf } from '../detection/korea/page-owner.ts';
import { isPaymentHost } from '../detection/korea/payment-site.ts';
import { browser } from '../platform/browser.ts';
import { clock } from '../platform/clock.ts';
import { serve, tell, tellFrame } from '../platform/message-bus.ts';
import { access } from '../platform/permissions.ts';
import { onShortcut } from '../platform/shortcuts.ts';
import { alarms } from '../platform/worker/alarms.ts';
import { notices, onNoticeClicked } from '../platform/worker/notices.ts';
import { ownRuleScripts } from '../platform/worker/own-rules.ts';
import { packer } from '../platform/worker/packer.ts';
import { room } from '../platform/worker/room.ts';
import { savedBox } from '../platform/worker/saved-box.ts';
import { scripts } from '../platform/worker/scripts.ts';
import { lockStorage, seenBox } from '../platform/worker/seen-box.ts';
import { spareBox } from '../platform/worker/spare-box.ts';
import { speak } from '../platform/worker/speak.ts';
import { onSynced, syncBox } from '../platform/worker/sync-box.ts';
import { tabs } from '../platform/worker/tabs.ts';
import { toolbar } from '../platform/worker/toolbar.ts';
import { isHoliday } from './figures/holidays.ts';
import { createPayingTabs } from './frames/paying-tabs.ts';
import { onTabClosed, onTabLoaded } from './frames/tab-life.ts';
import { createAppContext } from './kernel/app-context.ts';
import { coalesce } from './kernel/coalesce.ts';
import { logFailure } from './kernel/log-failure.ts';
import { rateLimited } from './kernel/rate-limit.ts';
import { onNotice } from './on-notice.ts';
import {
  broadcastChange,
  followAccess,
  greetNewSites,
  greetOpenPages,
  refreshShownFigures,
  wake,
} from './on-wake.ts';
import { answers } from './routes.ts';
import { copyBeforeMigration } from './safekeeping/copies.ts';
import { onKey } from './shortcuts.ts';
import { createSyncing } from './sync/syncing.ts';

/** Wiring only. Every listener is registered in the first turn, or the event that woke us is lost. */

const app = createAppContext(
  {
    clock,
    ids: { fresh: () => crypto.randomUUID() },
    saved: savedBox,
    spare: spareBox,
    room,
    seen: seenBox,
    packer,
    synced: syncBox,
    scripts,
    ownRules: ownRuleScripts,
    tabs,
    alarms,
    toolbar,
    notices,
    access,
    frameNotifier: {
      snapshotChanged: () => tell('snapshot/changed', {}),
      refreshFrame: ({ tabId, frameId }) => tellFrame({ tabId, frameId }, 'frame/refresh', {}),
    },
    ownerOf,
    isPaymentHost,
    conclude: (observed) => conclude(observed),
    isHoliday,
    speak,
  },
  () => written(),
  { createPayingTabs, createSyncing },
);

/** Runs a task beside the answers. Its failure is only logged, for it runs again at the next wake. */
const logged = (task: () => Promise<void>) => () => {
  task().catch((error: unknown) => console.error('could not be done now', error));
};
const written = logged(coalesce(() => broadcastChange(app)));
const wakeUp = logged(coalesce(() => wake(app)));
const timePassed = logged(coalesce(() => refreshShownFigures(app)));
const checkAccess = logged(coalesce(() => followAccess(app)));
const greet = logged(coalesce(() => greetNewSites(app)));
const pressNotice = (id: string) => logged(() => onNotice(app, id))();

// First in the queue: what is stored is copied before anything is written in a new shape.
logged(() => logFailure('a copy before the update', () => app.serial(() => copyBeforeMigration(app))))();
serve(
  rateLimited(answers(app, written), clock.now, (url) => ownerOf(url) !== undefined),
  admitted,
);
browser.alarms.onAlarm.addListener(() => {
  wakeUp();
  timePassed();
});
browser.runtime.onStartup.addListener(wakeUp);
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') logged(tabs.openSetup)();
});
browser.permissions.onAdded.addListener(({ origins = [] }) => {
  onNoticeClicked(pressNotice);
  if (origins.length > 0) greet();
  written();
});
browser.permissions.onRemoved.addListener(() => {
  checkAccess();
  written();
});
browser.tabs.onUpdated.addListener((tabId, { status }, { url }) =>
  logged(() => onTabLoaded(app, tabId, status, url))(),
);
browser.tabs.onRemoved.addListener((tabId) => logged(() => onTabClosed(app, tabId))());
// A tab that was put aside to save memory comes back under another number; the one it had is told of nowhere else.
browser.tabs.onReplaced.addListener((_, tabId) => logged(() => onTabClosed(app, tabId))());
onNoticeClicked(pressNotice);
onSynced(logged(app.syncing.step));

onShortcut((name) => logged(() => onKey(app, name))());

logged(lockStorage)();
logged(() => greetOpenPages(app))();
wakeUp();
