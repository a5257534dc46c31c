import type { Day } from '../core/day.ts';
import type { Won } from '../core/won.ts';

/** The entry that a cancellation page is about. */
export interface CancelsView {
  readonly amount: Won;
  readonly on: Day;
  readonly isDone: boolean;
  /** Whether the banner in that page may cancel it; elsewhere only the popup may. */
  readonly mayPress: boolean;
}
