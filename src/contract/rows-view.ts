import type { Entry } from '../core/entry.ts';

/** A part of one month's entries, newest first; `count` is how many pass the filter. */
export interface RowsView {
  readonly entries: readonly Entry[];
  readonly count: number;
}
