import type { Ask, Handler } from '../../contract/messages.ts';
import { type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { type Line, POOLS } from '../../core/line.ts';
import { paymentPartlyTakenBack } from '../../exchange/taken-back.ts';
import type { Documents } from '../../storage/documents.ts';
import type { Ledger } from '../../storage/items/items.ts';
import { withEntry, withNothingMade } from '../../storage/items/ledger.ts';
import { withItem } from '../../storage/items/lists.ts';

import type { AppContext } from '../kernel/app-context.ts';
import { restoresIn } from '../kernel/in-figures.ts';
import { isLine } from '../kernel/known-line.ts';
import type { Decision } from '../kernel/writer.ts';
import { monthsOfRows } from './import-entries.ts';
import { takeIn, withIntake } from './import-rows.ts';
import { adjustmentRow } from './reconcile.ts';
import { settle } from './settle-entry.ts';

type TakeAsk = Ask<'carrier/take'>;

/**
 * Takes over the carrier's own list, as the person confirmed it: its cancellations, its new rows, and then one
 * adjustment to its figure in each pool. One write, so that one undo takes all of it back; `added` counts rows and
 * cancellations.
 */
export const takeCarrier =
  ({ writer, today }: AppContext): Handler<'carrier/take'> =>
  async (ask) => {
    const months = new Set([
      monthOf(today()),
      ...monthsOfRows(ask.rows),
      ...ask.cancelled.map(({ month }) => month),
    ]);
    const request = { command: ask.command, families: ['lines'] as const, months: [...months].sort() };
    const ack = await writer.execute(request, (documents, now) => decide(ask, documents, now));
    return ack.ok ? { ...ack, added: ask.rows.length + ask.cancelled.length } : ack;
  };

function decide(ask: TakeAsk, documents: Documents, now: Instant): Decision {
  const line = documents.lines.value.lines.find(({ id }) => id === ask.line);
  if (line === undefined || ask.rows.some((row) => !isLine(documents, row.line)))
    return { refuse: 'not-found' };
  const today = seoulDay(now);
  const isWrong = ({ day, at }: TakeAsk['rows'][number]) =>
    day > today || (at !== undefined && seoulDay(at) !== day);
  if (ask.rows.some(isWrong)) return { refuse: 'invalid' };
  const months = new Map([...documents.ledger].map(([month, { value }]) => [month, value]));
  // Midnight passed since the command was sent: sent again, it opens the right month.
  if (!months.has(monthOf(today))) return { refuse: 'storage-failed' };
  for (const cancelled of ask.cancelled)
    if (!cancelIn(months, cancelled, ask.command, now)) return { refuse: 'not-found' };
  takeRowsIn(months, ask, restoresIn(documents), now);
  matchIn(months, ask, line, now);
  const changes = [...documents.ledger].flatMap(([month, kept]) => {
    const value = months.get(month);
    return value === undefined || value === kept.value ? [] : [{ kept, value }];
  });
  const changed = withLimits(ask, line);
  const lines = {
    kept: documents.lines,
    value: { ...documents.lines.value, lines: withItem(documents.lines.value.lines, changed) },
  };
  const all = changed === line ? changes : [...changes, lines];
  const [first] = documents.ledger.values();
  if (all.length > 0 || first === undefined) return { changes: all };
  return { changes: [{ kept: first, value: withNothingMade(first.value, ask.command, now) }] };
}

type LedgersByMonth = Map<Month, Ledger>;

/** Cancels a payment that the carrier's list shows as cancelled; one that is cancelled already stays as it is. */
function cancelIn(
  months: LedgersByMonth,
  { entry: id, month, at }: TakeAsk['cancelled'][number],
  command: string,
  now: Instant,
): boolean {
  const value = months.get(month);
  const entry = value?.entries.find((each) => each.id === id);
  if (value === undefined || entry?.kind !== 'payment') return false;
  if (entry.status === 'cancelled') return true;
  const when = at === undefined || at > now || at < entry.at ? latestOf(entry, now) : at;
  const settled = { ...settle(entry, 'cancelled', when), commands: [...entry.commands, command] };
  months.set(month, withEntry(value, settled));
  return true;
}

/** A cancellation without a day of its own is put into the month of its payment: carriers allow it only then. */
const latestOf = ({ at, month }: Entry, now: Instant): Instant =>
  month === monthOf(seoulDay(now)) ? now : at;

function takeRowsIn(
  months: LedgersByMonth,
  { command, rows, spoken }: TakeAsk,
  restores: (line: string) => boolean,
  now: Instant,
): void {
  const entries = [...months.values()].flatMap((value) => value.entries);
  const intake = takeIn({ command, rows, spoken }, entries, restores, now);
  const added = intake.added.map((entry) => withPayment(entry, [...entries, ...intake.added]));
  for (const [month, value] of months)
    months.set(month, withIntake(value, { ...intake, added }, { month, command, now }));
}

/** Links a cancellation of a part to its payment, where only one can be meant. */
function withPayment(entry: Entry, entries: readonly Entry[]): Entry {
  if (entry.kind !== 'cancellation' || entry.of !== undefined) return entry;
  const paid = paymentPartlyTakenBack(entry, entries);
  return paid === undefined ? entry : { ...entry, of: paid.id };
}

function matchIn(months: LedgersByMonth, { command, figures }: TakeAsk, line: Line, now: Instant): void {
  const month = monthOf(seoulDay(now));
  for (const { pool, used } of figures) {
    const value = months.get(month);
    if (used === undefined || value === undefined) continue;
    const row = adjustmentRow({ command, pool, used }, line, value.entries, now);
    // Each pool has its own adjustment, with an id of its own.
    if (row !== undefined)
      months.set(month, withEntry(value, { ...row, id: `${command}-m${POOLS.indexOf(pool)}` }));
  }
}

function withLimits({ figures }: TakeAsk, line: Line): Line {
  const limits = Object.fromEntries(
    figures.flatMap(({ pool, limit }) =>
      limit === undefined || limit === line.limits[pool] ? [] : [[pool, limit]],
    ),
  );
  return Object.keys(limits).length === 0 ? line : { ...line, limits: { ...line.limits, ...limits } };
}
