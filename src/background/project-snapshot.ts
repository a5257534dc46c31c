import type { LineView, PoolView, Snapshot, TabPayment } from '../contract/snapshot.ts';
import { type IsHoliday, isPressing } from '../core/bill.ts';
import { addMonths, type Day, type Instant, monthOf } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { headroomOf } from '../core/headroom.ts';
import { type Line, POOLS } from '../core/line.ts';
import { type Books, problemsOf } from '../storage/books.ts';
import { mutesInForce, quietUntil } from './quiet.ts';
import { entriesIn, situationOf } from './reckon.ts';

/** What the projection looks at beside the books. */
export interface View {
  readonly now: Instant;
  readonly today: Day;
  readonly isHoliday: IsHoliday;
  readonly access: Snapshot['access'];
  readonly tab?: TabPayment | undefined;
}

/** Everything popup, options and badge show, from the books of the months that matter. */
export function projectSnapshot(books: Books, { now, today, isHoliday, access, tab }: View): Snapshot {
  const month = monthOf(today);
  const entries = entriesIn(books);
  const quiet = quietUntil(books, now);
  return {
    today,
    month,
    settings: books.settings.value.settings,
    lines: books.lines.value.lines.map((line) => viewOf(line, books, today, isHoliday)),
    entries: entries.filter((entry) => entry.month === month).sort(newestFirst),
    questions: entries.filter(({ status }) => status === 'pending').sort(newestFirst),
    ...(tab !== undefined && { tab }),
    access,
    problems: problemsOf(books),
    ...(quiet !== undefined && { quiet }),
    mutes: mutesInForce(books, now),
  };
}

const newestFirst = (a: Entry, b: Entry): number => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1);

/** One line as it stands today. */
function viewOf(line: Line, books: Books, today: Day, isHoliday: IsHoliday): LineView {
  const situation = situationOf(line, books, today, isHoliday);
  const pools: PoolView[] = POOLS.map((pool) => ({ pool, ...headroomOf(pool, situation) }));
  const pressing = situation.bills.filter(isPressing);
  const lastMonth = addMonths(monthOf(today), -1);
  const last = situation.bills.filter((bill) => bill.month === lastMonth && !pressing.includes(bill));
  return { line, pools, bills: [...pressing, ...last] };
}
