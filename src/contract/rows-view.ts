import type { Entry } from '../core/entry.ts';

/** A part of one month, newest first; `count` is how many of its entries pass the filter. */
export interface RowsView {
  readonly entries: readonly Entry[];
  readonly count: number;
}
