import type { BillState } from '../core/bill.ts';
import { addDays, addMinutes, type Day, seoulMidnight, seoulMinuteOfDay, seoulMorning } from '../core/day.ts';
import type { Books } from '../storage/books.ts';
import { readSession } from '../storage/session.ts';
import { badgeFace } from './badge-face.ts';
import type { Office } from './office.ts';
import { activeLine, billsOf, situationOf } from './reckon.ts';
import { remind } from './remind.ts';
import { siteAccess } from './site-access.ts';

const HEARTBEAT_MINUTES = 6 * 60;
const DAY_MINUTES = 24 * 60;
const MORNING_MINUTE = 9 * 60;

/** At every start of the worker and whenever an alarm wakes it: whatever is due by now is done now. */
export async function wake(office: Office): Promise<void> {
  await office.serial(() => remind(office));
  await refreshToolbar(office);
  await armAlarms(office);
}

/** Shows today's figure on the toolbar. */
async function refreshToolbar(office: Office): Promise<void> {
  const { ports } = office;
  const books = await office.readBooks();
  const situation = situationOf(activeLine(books), books, office.today(), ports.isHoliday);
  const bills = allBills(books, office.today(), office);
  await ports.toolbar.show(
    badgeFace({ ...situation, bills }, books.settings.value.settings.badge, ports.translate),
  );
}

const allBills = (books: Books, today: Day, { ports }: Office): BillState[] =>
  books.lines.value.lines
    .flatMap((line) => billsOf(line, books, today, ports.isHoliday))
    .sort((a, b) => (a.due < b.due ? -1 : 1));

/** Alarms only wake us: a heartbeat, midnight for the new day's figures, and nine o'clock while a bill is unpaid. */
async function armAlarms(office: Office): Promise<void> {
  const { alarms, clock } = office.ports;
  const today = office.today();
  const tomorrow = addDays(today, 1);
  const isUnpaid = allBills(await office.readBooks(), today, office).some(
    ({ status, amount }) => status !== 'paid' && amount > 0,
  );
  const isBeforeNine = seoulMinuteOfDay(clock.now()) < MORNING_MINUTE;
  await alarms.ensure('heartbeat', addMinutes(clock.now(), HEARTBEAT_MINUTES), HEARTBEAT_MINUTES);
  await alarms.ensure('midnight', seoulMidnight(tomorrow), DAY_MINUTES);
  if (isUnpaid) await alarms.ensure('morning', seoulMorning(isBeforeNine ? today : tomorrow), DAY_MINUTES);
  else await alarms.drop('morning');
}

/**
 * After every write: extension pages and the frames that show a payment, then toolbar and alarms. Nobody's answer
 * is waited for: a page in the back/forward cache gives none.
 */
export async function spreadNews(office: Office): Promise<void> {
  const { teller, seen } = office.ports;
  void teller.snapshotChanged();
  const { frames } = await readSession(seen);
  for (const { tabId, frameId, note } of frames) {
    void teller.refreshFrame({ tabId, frameId, documentId: note?.document ?? undefined });
  }
  await refreshToolbar(office);
  await armAlarms(office);
}

/** 'Every site' is on exactly while the browser grants more than the known payment hosts. */
export async function followAccess({ ports }: Office): Promise<void> {
  const { extra } = siteAccess(await ports.access.granted(), ports.access.known);
  await ports.scripts.watchSites(extra, ports.access.known);
}
