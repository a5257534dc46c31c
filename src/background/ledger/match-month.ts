import type { Ask, Handler } from '../../contract/messages.ts';
import { type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Line } from '../../core/line.ts';
import type { Documents } from '../../storage/documents.ts';
import { withEntry, withNothingMade } from '../../storage/items/ledger.ts';
import { withItem } from '../../storage/items/lists.ts';
import type { Shapes } from '../../storage/shapes.ts';
import type { Change } from '../../storage/write-out.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { Decision } from '../kernel/writer.ts';
import { monthsOfRows, takeRows } from './import-entries.ts';
import { adjustmentRow } from './reconcile.ts';

type Match = Ask<'month/match'>;

/**
 * A message states the month's limit, its use, or both. The payment it tells of goes in first; one adjustment then adds
 * what the log still lacks. One write, so that one undo takes all of it back.
 */
export const matchMonth =
  ({ writer, today }: AppContext): Handler<'month/match'> =>
  (ask) => {
    const months = [...new Set([monthOf(today()), ...monthsOfRows(rowsOf(ask))])];
    return writer.execute({ command: ask.command, families: ['lines'], months }, (documents, now) =>
      decide(ask, documents, now),
    );
  };

const rowsOf = ({ row }: Match) => (row === undefined ? [] : [row]);

function decide(ask: Match, documents: Documents, now: Instant): Decision {
  const { lines, ledger } = documents;
  const month = monthOf(seoulDay(now));
  const { command } = ask;
  const kept = ledger.get(month);
  // Midnight passed since the command was sent: sent again, it opens the right month.
  if (kept === undefined) return { refuse: 'storage-failed' };
  const line = lines.value.lines.find(({ id }) => id === ask.line);
  if (line === undefined) return { refuse: 'not-found' };
  const taken =
    ask.row === undefined
      ? { changes: [] }
      : takeRows({ command, rows: [ask.row], spoken: [] }, documents, now);
  if ('refuse' in taken) return taken;
  const changes = [
    ...ledgerChanges(ask, line, documents, taken.changes, { month, now }),
    ...lineChanges(ask, line, documents),
  ];
  if (changes.length > 0) return { changes };
  return { changes: [{ kept, value: withNothingMade(kept.value, command, now) }] };
}

interface At {
  readonly month: Month;
  readonly now: Instant;
}

/** The months with the payment in them; this month with the adjustment as well. */
function ledgerChanges(
  { command, pool, used, at }: Match,
  line: Line,
  { ledger }: Documents,
  taken: readonly Change[],
  { month, now }: At,
): Change[] {
  const kept = ledger.get(month);
  if (used === undefined || kept === undefined) return [...taken];
  const others = taken.filter((change) => change.kept !== kept);
  const own = taken.find((change) => change.kept === kept)?.value as Shapes['ledger'] | undefined;
  const value = own ?? kept.value;
  const row = adjustmentRow({ command, pool, used }, line, value.entries, now, heldAt(at, now));
  if (row !== undefined) return [...others, { kept, value: withEntry(value, row) }];
  return own === undefined ? others : [...others, { kept, value: own }];
}

/** When the figure of a text held: what is paid later is no part of it. A moment of another month is none of this one. */
const heldAt = (at: Match['at'], now: Instant): Instant =>
  at === undefined || at > now || monthOf(seoulDay(at)) !== monthOf(seoulDay(now)) ? now : at;

function lineChanges({ pool, limit }: Match, line: Line, { lines: kept }: Documents): Change[] {
  if (limit === undefined || line.limits[pool] === limit) return [];
  const changed = { ...line, limits: { ...line.limits, [pool]: limit } };
  const lines = withItem(kept.value.lines, changed);
  return [{ kept, value: { ...kept.value, lines } }];
}
