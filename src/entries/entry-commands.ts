import type { Command } from '../contract/command.ts';
import { type Day, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';

/** A payment as a form shows it. */
export interface EntryDraft {
  readonly pool: Pool;
  readonly amount: Won;
  readonly day: Day;
  /** Trimmed; empty where it has no name. */
  readonly merchant: string;
  readonly line: string;
}

/** Sends only what was changed: where the day is unchanged, the payment keeps its hour. */
export function editEntry(
  entry: Entry,
  { pool, amount, day, merchant, line }: EntryDraft,
): CommandWithFeedback {
  const change = {
    ...(line !== entry.line && { line }),
    ...(pool !== entry.pool && { pool }),
    ...(amount !== entry.amount && { amount }),
    ...(day !== seoulDay(entry.at) && { day }),
    ...(merchant !== (entry.merchant ?? '') && { merchant }),
  };
  return [
    { name: 'entry/edit', content: { entry: entry.id, month: entry.month, change } },
    { said: 'popupEdited' },
  ];
}

export const deleteEntry = (entry: Entry): CommandWithFeedback => [
  { name: 'entry/delete', content: { entry: entry.id, month: entry.month } },
  { said: 'popupDeleted' },
];

type Settled = 'confirmed' | 'failed' | 'cancelled';
const settle = ({ id, month }: Entry, status: Settled, on?: Day): Command => ({
  name: 'entry/settle',
  content: { entry: id, month, status, ...(on !== undefined && { day: on }) },
});

/**
 * The person had the shop cancel the payment, on that day or now: its amount returns to the headroom inside the same
 * month.
 */
export const cancelEntry = (entry: Entry, on?: Day): CommandWithFeedback => [
  settle(entry, 'cancelled', on),
  { said: 'popupCancelled', undo: () => settle(entry, 'confirmed') },
];

export const uncancelEntry = (entry: Entry): CommandWithFeedback => [
  settle(entry, 'confirmed'),
  { said: 'popupUncancelled' },
];

/** The answer to "결제하셨나요?". */
export const answer = (entry: Entry, paid: boolean): CommandWithFeedback => [
  settle(entry, paid ? 'confirmed' : 'failed'),
  { said: paid ? 'popupLogged' : 'popupNotPaid' },
];

/** The shop cancelled a part of a payment, on that day. */
export const cancelPart = ({ id, month }: Entry, amount: Won, day: Day): CommandWithFeedback => [
  { name: 'entry/cancel-part', content: { entry: id, month, amount, day } },
  { said: 'popupPartCancelled' },
];
