import type { Ask } from '../../contract/messages.ts';
import { type Instant, type Month, monthOf } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { withinFigures } from '../../core/late-entries.ts';
import type { Won } from '../../core/won.ts';
import { findDuplicates } from '../../exchange/duplicates.ts';
import { paymentPartlyTakenBack, paymentTakenBack } from '../../exchange/taken-back.ts';
import { namedTraits, type Traits, traitsOf } from '../../exchange/traits.ts';
import type { Ledger } from '../../storage/items/items.ts';
import { withEntry, withNewEntries, withoutEntries } from '../../storage/items/ledger.ts';
import { adjustedBy } from '../kernel/in-figures.ts';
import { momentOf } from '../kernel/moment-of.ts';

type ImportAsk = Ask<'entries/import'>;
type ImportRow = ImportAsk['rows'][number];

/** What an import adds and settles, given what the months it touches hold now. */
export interface Intake {
  /** New entries, oldest first. */
  readonly added: readonly Entry[];
  /** Pending entries that a row confirms. */
  readonly settled: readonly Entry[];
  /** Adjustments that held an added entry before it was listed, with what is left of each. */
  readonly adjusted: readonly Entry[];
}

/**
 * Makes entries of rows. Payments that are recorded by now are left out once more, for the ledger may have changed
 * since the person looked; a row that the person is sure of is taken in unasked.
 */
export function takeIn(
  ask: ImportAsk,
  entries: readonly Entry[],
  restores: (line: string) => boolean,
  now: Instant,
): Intake {
  const settled = ask.rows.flatMap((row) => settledBy(row, entries, ask.command));
  const spoken = new Set([...ask.spoken, ...settled.map(({ id }) => id)]);
  const open = ask.rows.filter(({ confirms, sure }) => confirms === undefined && sure !== true);
  const found = findDuplicates(
    open.map(traitsOfRow),
    entries.filter(({ id }) => !spoken.has(id)).map(traitsOf),
  );
  const there = new Set(open.filter((_, index) => found[index] !== undefined));
  const added = ask.rows
    .filter((row) => row.confirms === undefined && !there.has(row))
    .map((row) => entryOf(row, ask, now))
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const linked = withPayments(added, entries, partsOf(ask));
  const figures = withinFigures(linked, { there: entries, restores, stated: statedIn(ask) });
  return { added: linked, settled, adjusted: adjustedBy(ask.command, figures) };
}

/** The month with what an import adds, settles, and takes out of adjustments; one of which nothing is left goes. */
export function withIntake(
  ledger: Ledger,
  { added, settled, adjusted }: Intake,
  { month, command, now }: { readonly month: Month; readonly command: string; readonly now: Instant },
): Ledger {
  const own = (entry: Entry) => entry.month === month;
  const spent = new Set(adjusted.filter((entry) => own(entry) && entry.amount === 0).map(({ id }) => id));
  const changed = [...settled, ...adjusted].filter(own).reduce(withEntry, ledger);
  return withNewEntries(withoutEntries(changed, spent, command, now), added.filter(own));
}

const statedIn = ({ rows, command }: ImportAsk): ReadonlyMap<string, Won> =>
  new Map(
    rows.flatMap(({ row, monthUsed }) =>
      monthUsed === undefined ? [] : [[idOf(row, command), monthUsed] as const],
    ),
  );

const idOf = (row: number, command: string): string => `${command}-${row}`;

/** Ids of the rows that cancel a part, each with the id of its payment where that comes in with them. */
const partsOf = ({ rows, command }: ImportAsk): ReadonlyMap<string, string | undefined> =>
  new Map(
    rows
      .filter(({ isPart }) => isPart)
      .map(({ row, ofRow }) => [idOf(row, command), ofRow === undefined ? undefined : idOf(ofRow, command)]),
  );

const traitsOfRow = (row: ImportRow): Traits => ({
  ...namedTraits(row),
  line: row.line,
  kind: row.kind,
  amount: row.amount,
  day: row.day,
  isFailed: row.status === 'failed',
  ...(row.at !== undefined && { at: row.at }),
});

function entryOf(row: ImportRow, { command, batch }: ImportAsk, now: Instant): Entry {
  const { row: place, sure: _sure, confirms: _confirms, isPart: _part, ofRow: _of, ...more } = row;
  const { monthUsed: _used, ...told } = more;
  const { day, at, amount, fee, cancelledAt, ...rest } = told;
  const named = at === undefined ? momentOf(day, now) : at;
  return {
    ...rest,
    id: idOf(place, command),
    amount,
    at: named > now ? now : named,
    month: monthOf(day),
    ...(fee !== undefined && fee <= amount && { fee }),
    ...(cancelledAt !== undefined && { cancelledAt }),
    ...(batch !== undefined && { batch }),
    commands: [command],
  };
}

/** The pending entry that a row confirms, with what the row knows beyond it. */
function settledBy(
  { confirms, approval, gateway, merchant }: ImportRow,
  entries: readonly Entry[],
  command: string,
): Entry[] {
  const entry = confirms === undefined ? undefined : entries.find(({ id }) => id === confirms);
  if (entry?.status !== 'pending') return [];
  const known = {
    ...(approval !== undefined && { approval }),
    ...(gateway !== undefined && { gateway }),
    ...(merchant !== undefined && { merchant }),
  };
  return [{ ...known, ...entry, status: 'confirmed', commands: [...entry.commands, command] }];
}

/**
 * Links a cancellation that comes in to the payment it cancels, where that is found; a cancellation of a part only
 * where no other payment could be meant.
 */
function withPayments(
  added: readonly Entry[],
  there: readonly Entry[],
  parts: ReadonlyMap<string, string | undefined>,
): readonly Entry[] {
  const all = [...there, ...added];
  const taken = new Set(
    all.flatMap(({ kind, of }) => (kind === 'cancellation' && of !== undefined ? [of] : [])),
  );
  for (const [index, entry] of added.entries()) {
    if (entry.kind !== 'cancellation') continue;
    const beside = all.filter(({ id }) => id === parts.get(entry.id));
    const of = parts.has(entry.id)
      ? (paymentPartlyTakenBack(entry, beside) ?? paymentPartlyTakenBack(entry, all))?.id
      : paymentTakenBack(entry, all, taken);
    if (of === undefined) continue;
    taken.add(of);
    // One after the other: what the first part leaves of a payment decides whether the next one fits.
    all[there.length + index] = { ...entry, of };
  }
  return all.slice(there.length);
}
