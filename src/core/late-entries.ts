import { type Instant, seoulDay, seoulNoon } from './day.ts';
import type { Entry } from './entry.ts';
import { cancelledParts, type MonthAccount, netOf, partKey, tallyOf, usedOf } from './usage.ts';
import { addWon, subtractWon, sumWon, type Won, ZERO } from './won.ts';

/** What is looked at of an entry that comes in. */
export type LateEntry = Omit<Entry, 'source' | 'commands'>;

/** What is known beside the entries that come in. */
export interface LateContext {
  /** The entries that are there already, of the same months. */
  readonly there: readonly Entry[];
  /** Whether a prepayment gives its amount back, by line (Line). */
  readonly restores: (line: string) => boolean;
  /** The use of its month that the text of an entry states, its own payment included; by the entry's id. */
  readonly stated: ReadonlyMap<string, Won>;
  /** Whether a figure may have held an entry; by their times where absent. */
  readonly mayHold?: (figure: Entry, entry: LateEntry) => boolean;
}

/** Entries that the carrier's figure held before they came in, and what is left of the difference to it. */
export interface WithinFigures {
  /** The ids of these entries, each with those of the adjustments it was part of. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  /** The adjustments they were part of, with what is left of each; 0 where nothing is. */
  readonly adjusted: readonly Entry[];
}

/**
 * An adjustment is what the carrier counted and the log did not list. A payment that was made before, and is listed only
 * later, is part of it: counted on top, it would be counted twice. So it is taken out of the difference, as far as that
 * has room for it, and the month still comes to the carrier's figure. Without room the two contradict each other, and
 * the payment counts; unless its own text states just the use that the month was matched to. What counts is what was
 * left of it by then: a payment and its cancellation that come in together were no part of a figure later than both.
 * @param added the entries that come in, oldest first
 */
export function withinFigures(
  added: readonly LateEntry[],
  { there, restores, stated, mayHold = (figure, entry) => isNoLater(entry, figure) }: LateContext,
): WithinFigures {
  const left = new Map(there.filter(isFigure).map((entry) => [entry.id, entry]));
  const within = new Map<string, readonly string[]>();
  if (left.size === 0) return { within, adjusted: [] };
  const paid = new Map(there.map((entry) => [entry.id, entry]));
  const parts = new Map(cancelledParts(there));
  const backs = cancellationsOf(added);
  for (const entry of added) {
    const worth = worthIn(entry, { paid, parts, backs, restores });
    const account = paid.get(entry.of ?? '') ?? entry;
    const figures = [...left.values()].filter((figure) => isOfOneAccount(figure, account)).sort(byMoment);
    const own = figures.at(-1);
    const used = stated.get(entry.id);
    const isStated = own !== undefined && used !== undefined && used === usedIn(own, there, restores);
    const holders = isStated ? [own] : figures.filter((figure) => mayHold(figure, entry));
    let held = ZERO;
    for (const figure of holders) {
      const more = subtractWon(worth(figure), held);
      if (more === 0 || !(isStated || hasRoom(figure.amount, more))) continue;
      within.set(entry.id, [...(within.get(entry.id) ?? []), figure.id]);
      left.set(figure.id, { ...figure, amount: subtractWon(figure.amount, more) });
      held = addWon(held, more);
    }
  }
  const adjusted = there.flatMap((entry) => {
    const now = left.get(entry.id);
    return now === undefined || now === entry ? [] : [now];
  });
  return { within, adjusted };
}

/**
 * The figures with what an entry that they held is given back to them, because it is changed or deleted: each comes to
 * what the carrier said then without it, too.
 * @param figures those that held it
 * @param others all entries of these months but this one
 */
export function givenBack(
  entry: Entry,
  figures: readonly Entry[],
  { others, restores }: { readonly others: readonly Entry[]; readonly restores: LateContext['restores'] },
): readonly Entry[] {
  const paid = new Map(others.map((one) => [one.id, one]));
  const worth = worthIn(entry, {
    paid,
    parts: new Map(cancelledParts(others)),
    backs: cancellationsOf(others),
    restores,
  });
  const sorted = [...figures].sort(byMoment);
  return sorted.map((figure, index) => {
    const before = sorted[index - 1];
    const more = subtractWon(worth(figure), before === undefined ? ZERO : worth(before));
    return { ...figure, amount: addWon(figure.amount, more) };
  });
}

export const isFigure = ({ kind, status, source }: Entry): boolean =>
  kind === 'adjustment' && status === 'confirmed' && source === 'carrier';

/** Cancellations that come in, by the payment they take back. */
function cancellationsOf(added: readonly LateEntry[]): ReadonlyMap<string, readonly LateEntry[]> {
  const backs = new Map<string, LateEntry[]>();
  for (const entry of added) {
    if (entry.kind !== 'cancellation' || entry.status !== 'confirmed' || entry.of === undefined) continue;
    backs.set(entry.of, [...(backs.get(entry.of) ?? []), entry]);
  }
  return backs;
}

interface LateFacts {
  readonly paid: ReadonlyMap<string, Entry>;
  /** What was taken back of payments that are there; what comes in is added. */
  readonly parts: Map<string, Won>;
  readonly backs: ReadonlyMap<string, readonly LateEntry[]>;
  readonly restores: LateContext['restores'];
}

/** What the entry added to its month's use when a figure was taken over. */
function worthIn(entry: LateEntry, { paid, parts, backs, restores }: LateFacts): (figure: Entry) => Won {
  const { kind, status, amount, month, of } = entry;
  if (kind === 'payment') return (figure) => paidBy(figure, entry, backs.get(entry.id) ?? []);
  if (kind === 'prepayment' && status === 'confirmed' && restores(entry.line))
    return () => subtractWon(ZERO, amount);
  // That of a payment which comes in with it is part of what that payment was worth.
  const payment = kind === 'cancellation' && status === 'confirmed' ? paid.get(of ?? '') : undefined;
  if (payment === undefined) return () => ZERO;
  const before = netOf(payment, parts);
  const key = partKey(month, payment.id);
  parts.set(key, addWon(parts.get(key) ?? ZERO, amount));
  const more = subtractWon(netOf(payment, parts), before);
  return () => more;
}

/** What was left of the payment by then: only what was surely taken back before the figure is no part of it. */
function paidBy(figure: Entry, payment: LateEntry, backs: readonly LateEntry[]): Won {
  const { status, cancelledAt, month } = payment;
  const isLater = cancelledAt !== undefined && isLaterThan(cancelledAt, figure);
  const then = { ...payment, status: status === 'cancelled' && isLater ? 'confirmed' : status };
  const taken = backs.filter((back) => back.month === month && isNoLater(back, figure));
  return netOf(then, new Map([[partKey(month, payment.id), sumWon(taken.map(({ amount }) => amount))]]));
}

export const isOfOneAccount = (a: MonthAccount, b: MonthAccount): boolean =>
  a.line === b.line && a.pool === b.pool && a.month === b.month;

const byMoment = (a: Entry, b: Entry): number => (a.at < b.at ? -1 : Number(a.at > b.at));

const usedIn = (account: MonthAccount, there: readonly Entry[], restores: LateContext['restores']): Won =>
  usedOf(tallyOf(there, account), restores(account.line));

/** Whether the entry is surely no later than the figure: by their days, where one of them has no time of its own. */
export function isNoLater({ at }: Pick<LateEntry, 'at'>, figure: Entry): boolean {
  const [day, last] = [seoulDay(at), seoulDay(figure.at)];
  return day === last ? isTimed(at) && isTimed(figure.at) && at <= figure.at : day < last;
}

/** Whether that is surely later than the figure. */
export const isLaterThan = (at: Instant, figure: Entry): boolean =>
  at !== figure.at && isNoLater(figure, { ...figure, at });

/** An entry at exactly noon has no known time: that is where payments of unknown time are put. */
const isTimed = (at: Instant): boolean => at !== seoulNoon(seoulDay(at));

/** What is taken back has been taken out of the figure, too, whatever its difference to the log. */
const hasRoom = (difference: Won, more: Won): boolean => more < 0 || more <= difference;
