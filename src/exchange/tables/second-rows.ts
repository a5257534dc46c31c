import { monthOf } from '../../core/day.ts';
import { namesLikeness } from '../../core/same-payment.ts';
import type { Draft } from '../drafts/draft.ts';
import type { GoodRow } from './csv-import.ts';

/**
 * Marks a cancelled payment below an equal one that was made (same shop, sum and month). Some lists give a cancellation
 * a row of its own, others list two payments of which one was cancelled. Where no number says which, only the person
 * can decide.
 */
export function askedAsSecond(rows: readonly GoodRow[]): readonly GoodRow[] {
  const made = rows.filter(({ draft }) => isMade(draft));
  return rows.map((row) => {
    const { draft } = row;
    if (draft.kind !== 'payment' || draft.status !== 'cancelled' || draft.id !== undefined) return row;
    if (!made.some((other) => mayBeTakenBack(other.draft, draft))) return row;
    const { cancelledAt: _own, ...rest } = draft;
    return { ...row, draft: { ...rest, kind: 'cancellation', status: 'confirmed' }, doubt: 'may-take-back' };
  });
}

const isMade = ({ kind, status }: Draft): boolean => kind === 'payment' && status === 'confirmed';

/** Two different numbers are two payments; and with the same number the rows are paired elsewhere. */
const mayBeTakenBack = (paid: Draft, cancelled: Draft): boolean =>
  paid.amount === cancelled.amount &&
  paid.day <= cancelled.day &&
  monthOf(paid.day) === monthOf(cancelled.day) &&
  (paid.approval === undefined || cancelled.approval === undefined) &&
  namesLikeness(paid, cancelled) === 'same';
