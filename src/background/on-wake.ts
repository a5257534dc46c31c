import type { BillState } from '../core/bill.ts';
import { mayRemind } from '../core/clock-sense.ts';
import { addDays, addMinutes, type Day, seoulMidnight, seoulMinuteOfDay, seoulMorning } from '../core/day.ts';
import type { Books } from '../storage/books.ts';
import { remind } from './bills/remind.ts';
import { accountOf } from './figures/account.ts';
import { askFace, badgeFace, quietFace, troubleFace } from './figures/badge-face.ts';
import { billsOf, situationOf } from './figures/ledger-figures.ts';
import { refreshFrames } from './frames/known-frames.ts';
import { framesIn } from './frames/speaker.ts';
import type { Office } from './kernel/app-context.ts';
import { alone } from './kernel/log-failure.ts';
import { hidesFigures, lookAtClock, noteKeys } from './kernel/outside.ts';
import { isOn, quietUntil } from './kernel/quiet.ts';
import { tongueOf } from './kernel/tongue-of.ts';
import { checkSums } from './ledger/check-sums.ts';
import { armAsk, notifyDue, questionsDue } from './ledger/open-questions.ts';
import { armMuteEnd, darkWhereQuiet, endMutes } from './mutes/quiet-pages.ts';
import { siteAccess } from './mutes/site-access.ts';
import { finishPayments } from './payments/finish-payments.ts';
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
export const wake = (office: Office): Promise<void> => office.holding(() => wakeNow(office));

async function wakeNow(office: Office): Promise<void> {
  await alone('alarms', () => armAlarms(office));
  const sense = await lookAtClock(office);
  await alone('mutes', () => office.serial(() => endMutes(office)));
  await alone('payments under way', () => office.serial(() => finishPayments(office)));
  await alone('toolbar', () => refreshToolbar(office));
  if (mayRemind(sense)) await alone('reminders', () => office.serial(() => remind(office)));
  await alone('questions', () => office.serial(() => notifyDue(office)));
  await alone('the sums', () => checkSums(office));
  await alone('the weekly copy', () => copyWeekly(office));
  await alone('the keys that are there', () => office.serial(() => noteKeys(office)));
  await alone('the spare copy', () => office.serial(() => copyOutside(office)));
  await alone('emptying the trash', () => office.serial(() => emptyTrash(office)));
  await alone('forgetting open pages', () => office.serial(() => darkWhereQuiet(office)));
  // By a clock that is wrong by months, other computers would be told that months are past.
  if (mayRemind(sense)) await alone('syncing', office.syncing.step);
}

/** Shows today's figure on the toolbar. */
async function refreshToolbar(office: Office): Promise<void> {
  const { ports } = office;
  const books = await office.readBooks();
  const tongue = tongueOf(ports, books);
  if (await hidesFigures(office, books)) return ports.toolbar.show(troubleFace(tongue));
  const situation = situationOf(accountOf(undefined, books).line, books, office.today(), ports.isHoliday);
  const bills = allBills(books, office.today(), office);
  const { badge } = books.settings.value.settings;
  const quiet = quietUntil(books, ports.clock.now());
  if (quiet !== undefined) return ports.toolbar.show(quietFace(quiet.until, badge, tongue));
  const [question] = await questionsDue(office);
  const face =
    question === undefined
      ? badgeFace({ ...situation, bills }, badge, tongue)
      : askFace(question.amount, badge, tongue);
  await ports.toolbar.show(face);
}

const allBills = (books: Books, today: Day, { ports }: Office): BillState[] =>
  books.lines.value.lines
    .flatMap((line) => billsOf(line, books, today, ports.isHoliday))
    .sort((a, b) => (a.due < b.due ? -1 : 1));

/** Alarms only wake us: a heartbeat, midnight for the new day's figures, nine o'clock while a bill is unpaid, the end of a mute. */
async function armAlarms(office: Office): Promise<void> {
  const { alarms, clock } = office.ports;
  const today = office.today();
  const tomorrow = addDays(today, 1);
  await alarms.ensure('heartbeat', addMinutes(clock.now(), HEARTBEAT_MINUTES), HEARTBEAT_MINUTES);
  await alarms.ensure('midnight', seoulMidnight(tomorrow), DAY_MINUTES);
  const isUnpaid = allBills(await office.readBooks(), today, office).some(({ rest }) => rest > 0);
  const isBeforeNine = seoulMinuteOfDay(clock.now()) < MORNING_MINUTE;
  if (isUnpaid) await alarms.ensure('morning', seoulMorning(isBeforeNine ? today : tomorrow), DAY_MINUTES);
  else await alarms.drop('morning');
  await armMuteEnd(office);
  await armAsk(office);
}

/** After every write: extension pages and the frames that show a payment, then toolbar and alarms. */
export const spreadNews = (office: Office): Promise<void> => office.holding(() => spreadNow(office));

async function spreadNow(office: Office): Promise<void> {
  const { teller } = office.ports;
  void teller.snapshotChanged();
  await alone('news for open pages', async () => refreshFrames(office, await framesIn(office)));
  await alone('toolbar', () => refreshToolbar(office));
  await alone('alarms', () => armAlarms(office));
  await alone('the keys that are there', () => office.serial(() => noteKeys(office)));
  await alone('syncing', office.syncing.soon);
}

/** 'Every site' is on exactly while the browser grants more than the known payment hosts. */
export async function followAccess({ ports }: Office): Promise<void> {
  const { extra } = siteAccess(await ports.access.granted(), ports.access.known);
  await ports.scripts.watchSites(extra, ports.access.known);
}

/** Sites were opened to us: the sentinel follows new pages there, and those that are open are looked at now. */
export async function greetNewSites(office: Office): Promise<void> {
  await followAccess(office);
  if (await isOn(office)) await office.ports.scripts.lookAgain();
}
