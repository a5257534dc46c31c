import { daysBetween } from '../../core/day.ts';
import { namesLikeness } from '../../core/same-payment.ts';
import type { Draft } from '../drafts/draft.ts';
import { isSameNumber } from '../drafts/numbers.ts';

/** One payment or cancellation of the carrier's list. */
export interface CarrierRow {
  /** Its index in the list, from 0; a row that was folded into another is told of by `takenBackBy`. */
  readonly at: number;
  readonly draft: Draft;
  /** The index of the row that takes all of it back, where the list has a row of its own for that. */
  readonly takenBackBy?: number;
  /** A part of it was taken back, and the list does not say how much. */
  readonly isPartUnknown?: true;
}

/**
 * Joins a payment and the row that takes all of it back into one cancelled payment. The payment with the same number is
 * taken, or else the latest one before with the same sum and a matching name; where several different payments fit,
 * both rows stay.
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

/**
 * Most days between a payment and its cancellation: a carrier lets a payment be cancelled only within its calendar
 * month.
 */
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
