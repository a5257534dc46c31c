import { type Instant, seoulDay, seoulNoon } from './day.ts';
import type { Entry } from './entry.ts';
import { cancelledParts, type MonthAccount, netOf, partKey, tallyOf, usedOf } from './usage.ts';
import { addWon, subtractWon, type Won, ZERO } from './won.ts';

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
}

/** Entries that the carrier's figure held before they came in, and what is left of the difference to it. */
export interface WithinFigures {
  /** The ids of these entries. */
  readonly within: ReadonlySet<string>;
  /** The adjustments they were part of, with what is left of each; 0 where nothing is. */
  readonly adjusted: readonly Entry[];
}

/**
 * An adjustment is what the carrier counted and the log did not list. A payment that was made before, and is listed only
 * later, is part of it: counted on top, it would be counted twice. So it is taken out of the difference, as far as that
 * has room for it, and the month still comes to the carrier's figure. Without room the two contradict each other, and
 * the payment counts; unless its own text states just the use that the month was matched to.
 * @param added the entries that come in, oldest first
 */
export function withinFigures(
  added: readonly LateEntry[],
  { there, restores, stated }: LateContext,
): WithinFigures {
  const left = new Map(there.filter(isFigure).map((entry) => [entry.id, entry]));
  const within = new Set<string>();
  if (left.size === 0) return { within, adjusted: [] };
  const paid = new Map<string, LateEntry>([...there, ...added].map((entry) => [entry.id, entry]));
  const parts = new Map(cancelledParts(there));
  for (const entry of added) {
    const more = worthAdded(entry, paid, parts, restores);
    const account = paid.get(entry.of ?? '') ?? entry;
    const figures = [...left.values()].filter((figure) => isOfOneAccount(figure, account)).sort(byMoment);
    const own = figures.at(-1);
    const used = stated.get(entry.id);
    const isStated = own !== undefined && used !== undefined && used === usedIn(own, there, restores);
    const later = figures.find((figure) => isBefore(entry, figure) && hasRoom(figure.amount, more));
    const figure = isStated ? own : later;
    if (figure === undefined || more === 0) continue;
    within.add(entry.id);
    left.set(figure.id, { ...figure, amount: subtractWon(figure.amount, more) });
  }
  const adjusted = there.flatMap((entry) => {
    const now = left.get(entry.id);
    return now === undefined || now === entry ? [] : [now];
  });
  return { within, adjusted };
}

const isFigure = ({ kind, status, source }: Entry): boolean =>
  kind === 'adjustment' && status === 'confirmed' && source === 'carrier';

/** What the entry adds to its month's use; what cancellations take back is counted in `parts` from then on. */
function worthAdded(
  entry: LateEntry,
  paid: ReadonlyMap<string, LateEntry>,
  parts: Map<string, Won>,
  restores: LateContext['restores'],
): Won {
  const { kind, status, amount, month, of } = entry;
  if (kind === 'payment') return netOf(entry, parts);
  if (kind === 'prepayment' && status === 'confirmed' && restores(entry.line))
    return subtractWon(ZERO, amount);
  const payment = kind === 'cancellation' && status === 'confirmed' ? paid.get(of ?? '') : undefined;
  if (payment === undefined) return ZERO;
  const before = netOf(payment, parts);
  const key = partKey(month, payment.id);
  parts.set(key, addWon(parts.get(key) ?? ZERO, amount));
  return subtractWon(netOf(payment, parts), before);
}

const isOfOneAccount = (a: MonthAccount, b: MonthAccount): boolean =>
  a.line === b.line && a.pool === b.pool && a.month === b.month;

const byMoment = (a: Entry, b: Entry): number => (a.at < b.at ? -1 : Number(a.at > b.at));

const usedIn = (account: MonthAccount, there: readonly Entry[], restores: LateContext['restores']): Won =>
  usedOf(tallyOf(there, account), restores(account.line));

/** Whether the entry is surely no later than the figure: by their days, where one of them has no time of its own. */
function isBefore({ at }: LateEntry, figure: Entry): boolean {
  const [day, last] = [seoulDay(at), seoulDay(figure.at)];
  return day === last ? isTimed(at) && isTimed(figure.at) && at <= figure.at : day < last;
}

/** An entry at exactly noon has no known time: that is where payments of unknown time are put. */
const isTimed = (at: Instant): boolean => at !== seoulNoon(seoulDay(at));

/** What is taken back has been taken out of the figure, too, whatever its difference to the log. */
const hasRoom = (difference: Won, more: Won): boolean => more < 0 || more <= difference;
