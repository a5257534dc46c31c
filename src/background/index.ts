import { ownerOf } from '../detection/korea/page-owner.ts';
import { browser } from '../platform/browser.ts';
import { clock } from '../platform/clock.ts';
import { serve, tell, tellFrame } from '../platform/message-bus.ts';
import { access } from '../platform/permissions.ts';
import { onShortcut } from '../platform/shortcuts.ts';
import { alarms } from '../platform/worker/alarms.ts';
import { notices, onNoticeClicked } from '../platform/worker/notices.ts';
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
import { createOffice } from './kernel/app-context.ts';
import { coalesce } from './kernel/coalesce.ts';
import { alone } from './kernel/log-failure.ts';
import { gated } from './kernel/rate-limit.ts';
import { followAccess, greetNewSites, spreadNews, wake } from './on-wake.ts';
import { answers } from './routes.ts';
import { copyBeforeMigration } from './safekeeping/copies.ts';
import { onKey } from './shortcuts.ts';
import { createSyncing } from './sync/syncing.ts';

/** Wiring only. Every listener is registered in the first turn, or the event that woke us is lost. */

const office = createOffice(
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
    tabs,
    alarms,
    toolbar,
    notices,
    access,
    teller: {
      snapshotChanged: () => tell('snapshot/changed', {}),
      refreshFrame: ({ tabId, frameId }) => tellFrame({ tabId, frameId }, 'frame/refresh', {}),
    },
    ownerOf,
    isHoliday,
    speak,
  },
  () => written(),
  { createPayingTabs, createSyncing },
);

/** What runs beside the answers may fail alone: it runs again at the next wake. */
const aside = (task: () => Promise<void>) => () => {
  task().catch((error: unknown) => console.error('could not be done now', error));
};
const written = aside(coalesce(() => spreadNews(office)));
const wakeUp = aside(coalesce(() => wake(office)));
const checkAccess = aside(coalesce(() => followAccess(office)));
const greet = aside(coalesce(() => greetNewSites(office)));
const showPopup = () => aside(() => tabs.openPopup(undefined))();

// First in the queue: nothing is written in a new shape before what is there has been copied.
aside(() => alone('a copy before the update', () => office.serial(() => copyBeforeMigration(office))))();
serve(gated(answers(office, written), clock.now, (url) => ownerOf(url) !== undefined));
browser.alarms.onAlarm.addListener(wakeUp);
browser.runtime.onStartup.addListener(wakeUp);
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') aside(tabs.openSetup)();
  // Payments that are open now, perhaps under the version before: its scripts can tell us nothing any more.
  greet();
});
browser.permissions.onAdded.addListener(({ origins = [] }) => {
  onNoticeClicked(showPopup);
  if (origins.length > 0) greet();
  written();
});
browser.permissions.onRemoved.addListener(() => {
  checkAccess();
  written();
});
browser.tabs.onUpdated.addListener((tabId, { status }) => aside(() => onTabLoaded(office, tabId, status))());
browser.tabs.onRemoved.addListener((tabId) => aside(() => onTabClosed(office, tabId))());
onNoticeClicked(showPopup);
onSynced(aside(office.syncing.step));

onShortcut((name) => aside(() => onKey(office, name))());

aside(lockStorage)();
checkAccess();
wakeUp();
