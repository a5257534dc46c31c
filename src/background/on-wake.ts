import type { BillState } from '../core/bill.ts';
import { mayRemind } from '../core/clock-check.ts';
import { addDays, addMinutes, type Day, seoulMidnight, seoulMinuteOfDay, seoulMorning } from '../core/day.ts';
import type { Documents } from '../storage/documents.ts';
import { GREETED_KEY } from '../storage/session.ts';
import { remind } from './bills/remind.ts';
import { accountOf } from './figures/account.ts';
import { askFace, badgeFace, quietFace, troubleFace } from './figures/badge-face.ts';
import { billsOf, situationOf } from './figures/ledger-figures.ts';
import { refreshFrames } from './frames/known-frames.ts';
import { framesIn } from './frames/speaker.ts';
import type { AppContext } from './kernel/app-context.ts';
import { logFailure } from './kernel/log-failure.ts';
import { hidesFigures, lookAtClock, noteKeys } from './kernel/outside.ts';
import { isOn, quietUntil } from './kernel/quiet.ts';
import { toolbarSpeechOf } from './kernel/toolbar-speech-of.ts';
import { checkSums } from './ledger/check-sums.ts';
import { armAsk, notifyDue, questionsDue } from './ledger/open-questions.ts';
import { armMuteEnd, endMutes, silenceMutedPages } from './mutes/quiet-pages.ts';
import { siteAccess } from './mutes/site-access.ts';
import { finishPayments } from './payments/finish-payments.ts';
import { followRules } from './rules/follow-rules.ts';
import { copyWeekly } from './safekeeping/copies.ts';
import { emptyTrash } from './safekeeping/empty-trash.ts';
import { copyOutside } from './safekeeping/spare-copies.ts';

const HEARTBEAT_MINUTES = 6 * 60;
const DAY_MINUTES = 24 * 60;
const MORNING_MINUTE = 9 * 60;

/**
 * At every start of the worker and whenever an alarm wakes it: whatever is due by now is done now. The alarms come
 * first, so that whatever fails is tried again, and no task takes another one down.
 */
export const wake = (app: AppContext): Promise<void> => app.sharingReads(() => wakeNow(app));

async function wakeNow(app: AppContext): Promise<void> {
  await logFailure('alarms', () => armAlarms(app));
  const check = await lookAtClock(app);
  await logFailure('mutes', () => app.serial(() => endMutes(app)));
  await logFailure('own rules', () => followRules(app));
  await logFailure('payments under way', () => app.serial(() => finishPayments(app)));
  await logFailure('toolbar', () => refreshToolbar(app));
  if (mayRemind(check)) await logFailure('reminders', () => app.serial(() => remind(app)));
  await logFailure('questions', () => app.serial(() => notifyDue(app)));
  await logFailure('the sums', () => checkSums(app));
  await logFailure('the weekly copy', () => copyWeekly(app));
  await logFailure('the keys that are there', () => app.serial(() => noteKeys(app)));
  await logFailure('the spare copy', () => app.serial(() => copyOutside(app)));
  await logFailure('emptying the trash', () => app.serial(() => emptyTrash(app)));
  await logFailure('forgetting open pages', () => app.serial(() => silenceMutedPages(app)));
  // With a clock that is wrong by months, other computers would be told that months have passed.
  if (mayRemind(check)) await logFailure('syncing', app.syncing.step);
}

/** Shows today's figure on the toolbar. */
async function refreshToolbar(app: AppContext): Promise<void> {
  const { ports } = app;
  const documents = await app.readDocuments();
  const toolbarSpeech = toolbarSpeechOf(ports, documents);
  if (await hidesFigures(app, documents)) return ports.toolbar.show(troubleFace(toolbarSpeech));
  const situation = situationOf(
    accountOf(undefined, documents).line,
    documents,
    app.today(),
    ports.isHoliday,
  );
  const bills = allBills(documents, app.today(), app);
  const { badge } = documents.settings.value.settings;
  const quiet = quietUntil(documents, ports.clock.now());
  if (quiet !== undefined) return ports.toolbar.show(quietFace(quiet, badge, toolbarSpeech));
  const [question] = await questionsDue(app);
  const face =
    question === undefined
      ? badgeFace({ ...situation, bills }, badge, toolbarSpeech)
      : askFace(question.amount, badge, toolbarSpeech);
  await ports.toolbar.show(face);
}

const allBills = (documents: Documents, today: Day, { ports }: AppContext): BillState[] =>
  documents.lines.value.lines
    .flatMap((line) => billsOf(line, documents, today, ports.isHoliday))
    .sort((a, b) => (a.due < b.due ? -1 : 1));

/** Alarms only wake us: a heartbeat, midnight for the new day's figures, nine o'clock while a bill is unpaid, the end of a mute. */
async function armAlarms(app: AppContext): Promise<void> {
  const { alarms, clock } = app.ports;
  const today = app.today();
  const tomorrow = addDays(today, 1);
  await alarms.ensure('heartbeat', addMinutes(clock.now(), HEARTBEAT_MINUTES), HEARTBEAT_MINUTES);
  await alarms.ensure('midnight', seoulMidnight(tomorrow), DAY_MINUTES);
  const isUnpaid = allBills(await app.readDocuments(), today, app).some(({ rest }) => rest > 0);
  const isBeforeNine = seoulMinuteOfDay(clock.now()) < MORNING_MINUTE;
  if (isUnpaid) await alarms.ensure('morning', seoulMorning(isBeforeNine ? today : tomorrow), DAY_MINUTES);
  else await alarms.drop('morning');
  await armMuteEnd(app);
  await armAsk(app);
}

/** After every write: extension pages and the frames that show a payment, then toolbar and alarms. */
export const broadcastChange = (app: AppContext): Promise<void> => app.sharingReads(() => broadcastNow(app));

async function broadcastNow(app: AppContext): Promise<void> {
  const { frameNotifier } = app.ports;
  void frameNotifier.snapshotChanged();
  await logFailure('own rules', () => followRules(app));
  await logFailure('news for open pages', async () => refreshFrames(app, await framesIn(app)));
  await logFailure('toolbar', () => refreshToolbar(app));
  await logFailure('alarms', () => armAlarms(app));
  await logFailure('the keys that are there', () => app.serial(() => noteKeys(app)));
  await logFailure('syncing', app.syncing.soon);
}

/**
 * Pages of ours and banners show figures of the day on which they asked. At an alarm, above all midnight's, they ask
 * again: though nothing was written, another month may have begun, or a bill may be overdue.
 */
export const refreshShownFigures = async (app: AppContext): Promise<void> => {
  void app.ports.frameNotifier.snapshotChanged();
  refreshFrames(app, await framesIn(app));
};

/** 'Every site' is on exactly while the browser grants more than the known payment hosts. */
export async function followAccess({ ports }: AppContext): Promise<void> {
  const { extra } = siteAccess(await ports.access.granted(), ports.access.known);
  await ports.scripts.watchSites(extra, ports.access.known);
}

/** Sites were opened to us: the sentinel follows new pages there, and those that are open are looked at now. */
export async function greetNewSites(app: AppContext): Promise<void> {
  await followAccess(app);
  if (await isOn(app)) await app.ports.scripts.lookAgain();
}

/**
 * At every start of the worker: sites are followed as the browser grants them by now, and pages that were open before
 * we came are looked at once. We were put in, updated, or switched on again, which no browser reports: its session is
 * empty then, and scripts that are in pages from before can tell us nothing any more.
 */
export async function greetOpenPages(app: AppContext): Promise<void> {
  const { scripts, seen } = app.ports;
  await logFailure('following sites', () => followAccess(app));
  if (GREETED_KEY in (await seen.get([GREETED_KEY]))) return;
  if (await isOn(app)) await scripts.lookAgain();
  await seen.set({ [GREETED_KEY]: true });
}
