import { type Day, dayInMonth, daysBetween, type Month, monthOf, seoulDay, seoulNoon } from './day.ts';
import type { Entry } from './entry.ts';
import type { Recurring } from './recurring.ts';
import { isSameShop } from './shop.ts';
import { isOfAccount, type MonthAccount } from './usage.ts';
import { sumWon, type Won } from './won.ts';

/** A payment that came by itself may be charged a few days off its day (retried on the 3rd, Hecto's guide). */
const DAYS_OFF = 5;

/** The one id of a recurring payment in one month, expected or settled: it can never be in the ledger twice. */
export const expectedId = ({ id }: Pick<Recurring, 'id'>, month: Month): string => `${id}-${month}`;

/** The day of that month on which it is expected. */
const expectedDay = ({ day }: Recurring, month: Month): Day => dayInMonth(month, day);

const comesIn = ({ since, until }: Recurring, month: Month): boolean =>
  since <= month && (until === undefined || month <= until);

/** A recurring payment that is still to come in a month, as an entry that is not stored. */
export const expectedEntry = (item: Recurring, month: Month): Entry => ({
  id: expectedId(item, month),
  line: item.line,
  pool: item.pool,
  kind: 'expected',
  amount: item.amount,
  at: seoulNoon(expectedDay(item, month)),
  month,
  status: 'pending',
  source: 'recurring',
  merchant: item.merchant,
  recurring: item.id,
  commands: [],
});

/**
 * The recurring payments of a month that are still expected: those that neither came nor were said not to come. One
 * came when an entry has its id, or when a payment of that line, shop and amount is within five days of its day; each
 * payment counts for one of them only.
 */
export function expectedIn(month: Month, items: readonly Recurring[], entries: readonly Entry[]): Entry[] {
  const own = entries.filter((entry) => entry.month === month);
  const taken = new Set<string>();
  return items
    .filter((item) => comesIn(item, month) && !isAnswered(item, month, own, taken))
    .map((item) => expectedEntry(item, month));
}

function isAnswered(item: Recurring, month: Month, own: readonly Entry[], taken: Set<string>): boolean {
  const named = own.some(
    ({ id, recurring, kind, status }) =>
      id === expectedId(item, month) || (recurring === item.id && kind === 'payment' && status !== 'failed'),
  );
  if (named) return true;
  const match = own.find((entry) => !taken.has(entry.id) && looksLike(entry, item, month));
  if (match !== undefined) taken.add(match.id);
  return match !== undefined;
}

const looksLike = (entry: Entry, item: Recurring, month: Month): boolean =>
  entry.kind === 'payment' &&
  entry.status !== 'failed' &&
  entry.recurring === undefined &&
  entry.line === item.line &&
  entry.amount === item.amount &&
  isSameShop(entry.merchant, item.merchant) &&
  Math.abs(daysBetween(expectedDay(item, month), seoulDay(entry.at))) <= DAYS_OFF;

/** What is reserved of one account for payments that are still expected. */
export const reservedOf = (expected: readonly Entry[], account: MonthAccount): Won =>
  sumWon(expected.filter((entry) => isOfAccount(entry, account)).map(({ amount }) => amount));

/** The next day on which it is expected, today included; `undefined` after its last month. */
export function nextDay(item: Recurring, today: Day, nextMonth: Month): Day | undefined {
  return [monthOf(today), nextMonth]
    .filter((month) => comesIn(item, month))
    .map((month) => expectedDay(item, month))
    .find((day) => day >= today);
}
