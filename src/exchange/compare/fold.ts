import { daysBetween } from '../../core/day.ts';
import { namesLikeness } from '../../core/same-payment.ts';
import type { Draft } from '../draft.ts';
import { isSameNumber } from '../numbers.ts';

/** One payment or cancellation of the carrier's list. */
export interface CarrierRow {
  /** Its place in the list, from 0; every place is told of once. */
  readonly at: number;
  readonly draft: Draft;
  /** The place of the row that takes all of it back, where the list tells of that in a row of its own. */
  readonly takenBackBy?: number;
  /** A part of it was taken back, and the list does not say how much. */
  readonly isPartUnknown?: true;
}

/**
 * A payment and the row that takes all of it back are one cancelled payment. The one with its number is meant, else the
 * latest before it with the same sum and a name that fits; where payments that differ could be meant, both rows stay.
 */
export function folded(rows: readonly CarrierRow[]): CarrierRow[] {
  const byAmount = new Map<number, CarrierRow[]>();
  for (const row of rows) {
    const isOpen = row.draft.kind === 'payment' && row.draft.status === 'confirmed';
    if (isOpen) byAmount.set(row.draft.amount, [...(byAmount.get(row.draft.amount) ?? []), row]);
  }
  const takenBack = new Map<CarrierRow, CarrierRow>();
  for (const row of rows.filter(isTakingBack)) {
    const open = (byAmount.get(row.draft.amount) ?? []).filter((paid) => !takenBack.has(paid));
    const paid = paymentOf(row.draft, open);
    if (paid !== undefined) takenBack.set(paid, row);
  }
  const gone = new Set(takenBack.values());
  return rows.filter((row) => !gone.has(row)).map((row) => withTakenBack(row, takenBack.get(row)));
}

const isTakingBack = ({ draft }: CarrierRow): boolean =>
  draft.kind === 'cancellation' && draft.status !== 'failed' && draft.isPart !== true;

/** A cancellation counts inside the calendar month of its payment, so it is looked for there first, within a month. */
const WITHIN_DAYS = 31;

function paymentOf(
  { day, approval, merchant, item }: Draft,
  open: readonly CarrierRow[],
): CarrierRow | undefined {
  const before = open.filter(({ draft }) => draft.day <= day && daysBetween(draft.day, day) <= WITHIN_DAYS);
  const numbered = before.filter(({ draft }) => isSameNumber(draft.approval, approval));
  const named = before.filter(({ draft }) => namesLikeness(draft, { merchant, item }) === 'same');
  const fitting = [numbered, named, before].find((each) => each.length > 0) ?? [];
  const names = new Set(fitting.map(({ draft }) => `${draft.merchant ?? ''} ${draft.item ?? ''}`));
  if (fitting === before && names.size > 1) return undefined;
  const isNamed = merchant !== undefined || item !== undefined;
  const isOther =
    fitting === before &&
    isNamed &&
    fitting.some(({ draft }) => namesLikeness(draft, { merchant, item }) === 'different');
  return isOther ? undefined : [...fitting].sort((a, b) => (a.draft.day < b.draft.day ? 1 : -1))[0];
}

function withTakenBack(row: CarrierRow, by: CarrierRow | undefined): CarrierRow {
  if (by === undefined) return row;
  const { draft } = row;
  const cancelledAt = by.draft.at;
  return {
    ...row,
    draft: { ...draft, status: 'cancelled', ...(cancelledAt !== undefined && { cancelledAt }) },
    takenBackBy: by.at,
  };
}
