import { LATE_FEE_RATES, type LateFeeChoice } from './late-fee.ts';
import { FIRST_LINE_ID, type Pool } from './line.ts';
import type { Won } from './won.ts';

/** What stands between the person and the payment, if anything. */
export const FRICTION_KINDS = ['none', 'confirm', 'countdown', 'retype'] as const;
export interface Friction {
  readonly kind: (typeof FRICTION_KINDS)[number];
  /** Length of the countdown, 1 to 60. */
  readonly seconds?: number;
}

/** What a payment window may turn out to be, each with its own friction. */
export const FRICTION_STATES = ['ok', 'near', 'over', 'unpaid', 'unknown', 'lookalike'] as const;
export type FrictionState = (typeof FRICTION_STATES)[number];

/** Languages we speak; `system` is the browser's own. */
export const LANGUAGES = ['system', 'ko', 'en'] as const;
/** Light or dark; `system` follows the device. */
export const LOOKS = ['system', 'light', 'dark'] as const;

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
  readonly lateFee: LateFeeChoice;
  readonly friction: Readonly<Record<FrictionState, Friction>>;
  /** The banner shows only when a payment is near the limit, over it, or doubtful. */
  readonly onlyWhenItMatters: boolean;
  /** Midnight to six raises a payment's state by one level. */
  readonly nightGuard: boolean;
  /** Three attempts in ten minutes raise a payment's state by one level. */
  readonly burstGuard: boolean;
  readonly language: (typeof LANGUAGES)[number];
  readonly look: (typeof LOOKS)[number];
  readonly largeText: boolean;
  /** Amounts are dots wherever we show them, until they are held to be seen. */
  readonly masked: boolean;
  /** Warnings in plain, short sentences. */
  readonly easyWords: boolean;
}

/** 80, 90 and 100 percent: the steps at which the person is told. */
const DEFAULT_THRESHOLDS = [80, 90, 100] as const;

/** Nothing stands in the way until the person asks for it. */
const NO_FRICTION: Settings['friction'] = {
  ok: { kind: 'none' },
  near: { kind: 'none' },
  over: { kind: 'none' },
  unpaid: { kind: 'none' },
  unknown: { kind: 'none' },
  lookalike: { kind: 'none' },
};

/** What holds until the person chose otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  thresholds: DEFAULT_THRESHOLDS,
  budgets: {},
  badge: true,
  notifications: true,
  setup: 'new',
  activeLine: FIRST_LINE_ID,
  lateFee: { rate: LATE_FEE_RATES[0].id },
  friction: NO_FRICTION,
  onlyWhenItMatters: false,
  nightGuard: true,
  burstGuard: true,
  language: 'system',
  look: 'system',
  largeText: false,
  masked: false,
  easyWords: false,
};
