import type { Handler } from '../../contract/messages.ts';
import type { NextSteps } from '../../contract/safekeeping.ts';
import type { Snapshot, TabPayment } from '../../contract/snapshot.ts';
import type { Claim } from '../../core/claim.ts';
import { addMinutes, type Day, type Instant, type Month } from '../../core/day.ts';
import { ZERO } from '../../core/won.ts';
import type { Documents, openRare } from '../../storage/documents.ts';
import { stepView } from '../../storage/history/step-view.ts';
import { isOf } from '../../storage/items/ledger.ts';
import { NO_SESSION, readSession, type Session } from '../../storage/session.ts';
import { entriesIn } from '../figures/ledger-figures.ts';
import { byImportance } from '../frames/speaker.ts';
import { forgetGone } from '../frames/tab-life.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { storeTrouble } from '../kernel/outside.ts';
import { missingHosts, siteAccess } from '../mutes/site-access.ts';
import { verdictOn } from '../payments/assessment.ts';
import { monthOfAttempt } from '../payments/entry-of-attempt.ts';
import { amountOf, isOfItsWindow, judged, type PlacedPayment, placed } from '../payments/shown-payment.ts';
import { statedByAnyone } from '../payments/stated-gap.ts';
import { isFileDue } from '../safekeeping/file-reminder.ts';
import { quotaOf } from '../safekeeping/quota.ts';
import { projectSnapshot } from './project-snapshot.ts';
import { questionNotes } from './question-notes.ts';

export const getSnapshot =
  (app: AppContext): Handler<'snapshot/get'> =>
  async ({ tabId }) => {
    const { ports } = app;
    const shown = sessionOf(app, tabId);
    const [documents, rare, granted, session, quota] = await Promise.all([
      documentsFor(app, shown),
      app.readRare(['history', 'sync', 'claims', 'snapshots']),
      ports.access.granted(),
      shown,
      quotaOf(app),
    ]);
    const steps = nextSteps(rare);
    const access = await accessIn(app, granted);
    const tab = tabPayment(app, documents, session, tabId);
    const now = ports.clock.now();
    const trouble = await storeTrouble(app, documents);
    const snapshot = projectSnapshot(documents, {
      now,
      today: app.today(),
      isHoliday: ports.isHoliday,
      access,
      tab,
      quota,
    });
    const notes = questionNotes(snapshot, session.attempts, granted);
    const claims = claimsOf(rare, documents);
    return {
      ...snapshot,
      ...notes,
      ...(claims.length > 0 && { claims }),
      ...clockNote(steps, now),
      ...(trouble !== undefined && { trouble }),
      ...(trouble === undefined &&
        isFileDue(rare.snapshots.value, monthsIn(documents), now) && { fileDue: true }),
      steps,
      sync: syncOf(rare),
    };
  };

/** Clocks are corrected by some minutes all the time. A larger jump back is shown as a notice, and nothing is repaired. */
const CLOCK_SLACK_MINUTES = 60;

function clockNote({ undo, redo }: NextSteps, now: Instant): Pick<Snapshot, 'clockBehind'> {
  const last = [undo, redo]
    .flatMap((step) => step?.at ?? [])
    .sort()
    .at(-1);
  return last !== undefined && last > addMinutes(now, CLOCK_SLACK_MINUTES) ? { clockBehind: last } : {};
}

/** Reads also the month of each attempt: shortly after midnight that may be last month. */
async function documentsFor(app: AppContext, shown: Promise<Session>): Promise<Documents> {
  const { attempts } = await shown;
  return app.readDocuments(attempts.flatMap((attempt) => monthOfAttempt(attempt) ?? []));
}

/** Ledger months with entries, as far as the sums know. */
const monthsIn = ({ sums }: Documents): Month[] =>
  sums.value.months.filter(({ entries }) => entries > 0).map(({ month }) => month);

type RareRead = Awaited<ReturnType<typeof openRare<'history' | 'sync' | 'claims' | 'snapshots'>>>;

/** Claims that are not answered. One whose payment is in the ledger by now, logged by hand or from a text, is answered. */
function claimsOf({ claims }: RareRead, documents: Documents): Claim[] {
  const entries = entriesIn(documents);
  const isThere = (claim: Claim) => entries.some((entry) => isOf(entry, claim.id));
  return claims.value.claims.filter((claim) => !isThere(claim)).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The next steps to take back and to play again; none where the history cannot be read. */
function nextSteps({ history }: RareRead): NextSteps {
  const [undo, redo] = [history.value.undo.at(-1), history.value.redo.at(-1)];
  return { ...(undo && { undo: stepView(undo) }), ...(redo && { redo: stepView(redo) }) };
}

function syncOf({ sync }: RareRead): Snapshot['sync'] {
  const { on, left, trouble, heardAt, toldAt } = sync.value;
  return { on, left, ...(trouble && { trouble }), ...(heardAt && { heardAt }), ...(toldAt && { toldAt }) };
}

/** A frame that was removed from its page does not report that, so the tab's frames are checked before they are shown. */
async function sessionOf(app: AppContext, tabId: number | undefined): Promise<Session> {
  if (tabId !== undefined) await forgetGone(app, tabId);
  return readSession(app.ports.seen).catch(() => NO_SESSION);
}

async function accessIn({ ports }: AppContext, granted: readonly string[]): Promise<Snapshot['access']> {
  return {
    everySite: siteAccess(granted, ports.access.known).isEverySite,
    notifications: await ports.notices.mayShow(),
    missingHosts: missingHosts(granted, ports.access.known).length,
  };
}

function tabPayment(
  app: AppContext,
  documents: Documents,
  session: Session,
  tabId: number | undefined,
): TabPayment | undefined {
  const frame = session.frames.filter((other) => other.tabId === tabId).sort(byImportance)[0];
  if (frame === undefined) return undefined;
  const { url: _url, at: _at, ...detection } = frame.seen;
  const attempt = session.attempts.find(({ id }) => id === frame.note?.attempt);
  const shown = { detection, attempt, source: frame.note?.source ?? 'stranger' } as const;
  const payment = judged(placed(shown, documents), app.today(), app.ports.isHoliday);
  const { entry, account } = payment;
  return {
    seen: frame.seen,
    verdict: verdictOn(payment),
    pool: account.pool,
    ...(entry !== undefined && { entry }),
    tabId: frame.tabId,
    source: payment.source,
    ...loggable(payment),
    ...statedIn(payment, app.today()),
  };
}

/**
 * The amount that can be logged in one press: of a payment made or about to be made, with a known sum, that has no
 * entry which counts for sure.
 */
function loggable(payment: PlacedPayment): Pick<TabPayment, 'amount'> {
  const { entry } = payment;
  const { stage } = payment.detection;
  const isPaying = stage === 'pay' || stage === 'success';
  const isLogged = entry !== undefined && entry.status !== 'failed' && entry.status !== 'pending';
  const amount = amountOf(payment);
  return !isPaying || isLogged || amount === null || payment.source === 'test' ? {} : { amount };
}

function statedIn(payment: PlacedPayment, today: Day): Pick<TabPayment, 'stated'> {
  const { statedHeadroom: left } = payment.detection;
  if (left === null) return {};
  const by = statedByAnyone(payment, today)?.by ?? ZERO;
  return { stated: { left, by, isOfWindow: isOfItsWindow(payment) } };
}
