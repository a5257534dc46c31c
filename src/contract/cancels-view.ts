import type { Day } from '../core/day.ts';
import type { Won } from '../core/won.ts';

/** The entry that a cancellation page is about. */
export interface CancelsView {
  readonly amount: Won;
  readonly on: Day;
  readonly isDone: boolean;
  /** A press in that page's own banner may take it back; elsewhere the popup does. */
  readonly mayPress: boolean;
}
