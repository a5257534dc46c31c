import type { Handler } from '../../contract/messages.ts';
import type { NextSteps } from '../../contract/safekeeping.ts';
import type { Snapshot, TabPayment } from '../../contract/snapshot.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import type { Books } from '../../storage/books.ts';
import { stepView } from '../../storage/history/step-view.ts';
import { readSession, type Session } from '../../storage/session.ts';
import { accountOf } from '../figures/account.ts';
import { mostTelling } from '../frames/speaker.ts';
import { forgetGone } from '../frames/tab-life.ts';
import type { Office } from '../kernel/app-context.ts';
import { missingHosts, siteAccess } from '../mutes/site-access.ts';
import { entryOfPayment, verdictOn } from '../payments/assessment.ts';
import { monthOfAttempt } from '../payments/entry-of-attempt.ts';
import { quotaOf } from '../safekeeping/quota.ts';
import { projectSnapshot } from './project-snapshot.ts';
import { questionNotes } from './question-notes.ts';

export const getSnapshot =
  (office: Office): Handler<'snapshot/get'> =>
  async ({ tabId }) => {
    const { ports } = office;
    const shown = sessionOf(office, tabId);
    const [books, steps, sync, granted, session, quota] = await Promise.all([
      booksFor(office, shown),
      nextSteps(office),
      readSync(office),
      ports.access.granted(),
      shown,
      quotaOf(office),
    ]);
    const access = await accessIn(office, granted);
    const tab = tabPayment(office, books, session, tabId);
    const now = ports.clock.now();
    const snapshot = projectSnapshot(books, {
      now,
      today: office.today(),
      isHoliday: ports.isHoliday,
      access,
      tab,
      quota,
    });
    const notes = questionNotes(snapshot, session.attempts, granted);
    return { ...snapshot, ...notes, ...clockNote(steps, now), steps, sync };
  };

/** Clocks are set right by minutes all the time. What a larger jump back did is said, and nothing is repaired. */
const CLOCK_SLACK_MINUTES = 60;

function clockNote({ undo, redo }: NextSteps, now: Instant): Pick<Snapshot, 'clockBehind'> {
  const last = [undo, redo]
    .flatMap((step) => step?.at ?? [])
    .sort()
    .at(-1);
  return last !== undefined && last > addMinutes(now, CLOCK_SLACK_MINUTES) ? { clockBehind: last } : {};
}

/** With the month of each payment under way: it may have been last month's, a moment ago. */
async function booksFor(office: Office, shown: Promise<Session>): Promise<Books> {
  const { attempts } = await shown;
  return office.readBooks(attempts.flatMap((attempt) => monthOfAttempt(attempt) ?? []));
}

/** A history that cannot be read has no next step: nothing else depends on it. */
async function nextSteps(office: Office): Promise<NextSteps> {
  const { history } = await office.readRare(['history']);
  const [undo, redo] = [history.value.undo.at(-1), history.value.redo.at(-1)];
  return { ...(undo && { undo: stepView(undo) }), ...(redo && { redo: stepView(redo) }) };
}

async function readSync(office: Office): Promise<Snapshot['sync']> {
  const { on, left, trouble, heardAt, toldAt } = (await office.readRare(['sync'])).sync.value;
  return { on, left, ...(trouble && { trouble }), ...(heardAt && { heardAt }), ...(toldAt && { toldAt }) };
}

/** A frame taken out of its page tells nobody, so the tab's frames are looked at before they are shown. */
async function sessionOf(office: Office, tabId: number | undefined): Promise<Session> {
  if (tabId !== undefined) await forgetGone(office, tabId);
  return readSession(office.ports.seen).catch(() => ({
    frames: [],
    attempts: [],
    passed: new Set<string>(),
  }));
}

async function accessIn({ ports }: Office, granted: readonly string[]): Promise<Snapshot['access']> {
  return {
    everySite: siteAccess(granted, ports.access.known).isEverySite,
    notifications: await ports.notices.mayShow(),
    missingHosts: missingHosts(granted, ports.access.known).length,
  };
}

function tabPayment(
  office: Office,
  books: Books,
  session: Session,
  tabId: number | undefined,
): TabPayment | undefined {
  const frame = session.frames.filter((other) => other.tabId === tabId).sort(mostTelling)[0];
  if (frame === undefined) return undefined;
  const { url: _url, at: _at, ...detection } = frame.seen;
  const attempt = session.attempts.find(({ id }) => id === frame.note?.attempt);
  const entry = entryOfPayment({ detection, attempt }, books);
  const day = { today: office.today(), isHoliday: office.ports.isHoliday };
  return {
    seen: frame.seen,
    verdict: verdictOn({ detection, attempt }, books, day),
    pool: accountOf(attempt, books, entry).pool,
    ...(entry !== undefined && { entry }),
  };
}
