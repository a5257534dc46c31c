import { FIRST_LINE_ID, type Pool } from './line.ts';
import type { Won } from './won.ts';

/** What the person chose. `budgets` are own monthly limits below the carrier's. */
export interface Settings {
  /** Off means that no page is read and nothing is shown in pages. */
  readonly enabled: boolean;
  /** Percent of the limit from which a payment counts as near, ascending, 1 to 100. */
  readonly thresholds: readonly number[];
  readonly budgets: Partial<Readonly<Record<Pool, Won>>>;
  readonly badge: boolean;
  readonly notifications: boolean;
  /** `new` until the first-run set-up was finished or skipped. */
  readonly setup: 'new' | 'done' | 'skipped';
  /** Id of the line that new payments go to. */
  readonly activeLine: string;
}

/** 80, 90 and 100 percent: the steps at which the person is told. */
const DEFAULT_THRESHOLDS = [80, 90, 100] as const;

/** What holds until the person chose otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  thresholds: DEFAULT_THRESHOLDS,
  budgets: {},
  badge: true,
  notifications: true,
  setup: 'new',
  activeLine: FIRST_LINE_ID,
};
