import type { LineView, PoolView, QuotaView, Snapshot, TabPayment } from '../../contract/snapshot.ts';
import { type IsHoliday, isPressing } from '../../core/bill.ts';
import { addMonths, type Day, type Instant, monthOf } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { nextDay } from '../../core/expected.ts';
import { givenBackIn, lastCancelDay } from '../../core/give-back.ts';
import { headroomOf, limitsIn } from '../../core/headroom.ts';
import { type Line, POOLS, type Pool } from '../../core/line.ts';
import { paceOf } from '../../core/pace.ts';
import type { Situation } from '../../core/situation.ts';
import { isOfAccount } from '../../core/usage.ts';
import { won } from '../../core/won.ts';
import { type Documents, problemsOf } from '../../storage/documents.ts';
import { entriesIn, expectedOf, situationOf } from '../figures/ledger-figures.ts';
import { mutesInForce, quietUntil } from '../kernel/quiet.ts';

/** What the snapshot is made from besides the documents. */
export interface SnapshotContext {
  readonly now: Instant;
  readonly today: Day;
  readonly isHoliday: IsHoliday;
  readonly access: Snapshot['access'];
  readonly tab?: TabPayment | undefined;
  readonly quota?: QuotaView | undefined;
}

/** Everything that popup, options and badge show, made from the documents of the months that matter. */
export function projectSnapshot(
  documents: Documents,
  { now, today, isHoliday, access, tab, quota }: SnapshotContext,
): Omit<Snapshot, 'sync'> {
  const month = monthOf(today);
  const entries = entriesIn(documents);
  const lines = documents.lines.value.lines;
  // Settings that could not be read do not tell whether the extension is switched off.
  const quiet = documents.settings.loadStatus === 'read-failed' ? undefined : quietUntil(documents, now);
  return {
    today,
    month,
    settings: documents.settings.value.settings,
    lines: lines.map((line) => viewOf(line, documents, today, isHoliday)),
    entries: entries.filter((entry) => entry.month === month).sort(newestFirst),
    questions: entries.filter(({ status }) => status === 'pending').sort(newestFirst),
    expected: lines.flatMap((line) => expectedOf(line, documents, today)).sort((a, b) => newestFirst(b, a)),
    lastCancelDay: lastCancelDay(month),
    years: documents.sums.value.years,
    ...(quota !== undefined && { quota }),
    ...(tab !== undefined && { tab }),
    access,
    problems: problemsOf(documents),
    ...(quiet !== undefined && { quiet }),
    mutes: mutesInForce(documents, now),
  };
}

const newestFirst = (a: Entry, b: Entry): number => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1);

/** The view of one line, as of today. */
function viewOf(line: Line, documents: Documents, today: Day, isHoliday: IsHoliday): LineView {
  const situation = situationOf(line, documents, today, isHoliday);
  const { caps, stated } = documents.caps.value;
  return {
    line,
    pools: POOLS.map((pool) => poolView(pool, situation)),
    bills: shownBills(situation),
    recurring: documents.recurring.value.recurring
      .filter((item) => item.line === line.id)
      .map((item) => {
        const next = nextDay(item, today, addMonths(monthOf(today), 1));
        return { item, ...(next !== undefined && { next }) };
      }),
    caps: caps.filter((cap) => cap.line === line.id),
    stated: stated.filter((word) => word.line === line.id),
  };
}

function shownBills({ bills, today }: Situation) {
  const pressing = bills.filter(isPressing);
  const lastMonth = addMonths(monthOf(today), -1);
  const last = bills.filter((bill) => bill.month === lastMonth && !pressing.includes(bill));
  return [...pressing, ...last];
}

function poolView(pool: Pool, situation: Situation): PoolView {
  const { line, today, isWhole } = situation;
  const headroom = headroomOf(pool, situation);
  const account = { month: monthOf(today), line: line.id, pool };
  const isOwn = (entry: Entry) => isOfAccount(entry, account);
  const own = situation.entries.filter(isOwn);
  const { used, limit, left } = headroom;
  const expected = situation.expected.filter(isOwn);
  const pace = isWhole
    ? paceOf({ entries: own, used, limit: limit?.amount, left, expected, today })
    : undefined;
  return {
    pool,
    ...headroom,
    limits: limitsIn(pool, situation),
    ...(pace !== undefined && { pace }),
    cancellable: won(Math.min(used, givenBackIn(own, account))),
  };
}
