import type { Day } from './day.ts';
import type { Won } from './won.ts';

/**
 * The two monthly pools that Korean carriers count apart: `phone` is 소액결제 (carrier billing
 * through a payment window), `content` is 콘텐츠이용료 (Google Play, App Store and other store-billed services).
 */
export type Pool = 'phone' | 'content';
export const POOLS = ['phone', 'content'] as const satisfies readonly Pool[];

export const CARRIERS = ['kt', 'skt', 'lgu', 'mvno-kt', 'mvno-skt', 'mvno-lgu'] as const;
/** The carrier of a line; `mvno-…` is a budget operator (알뜰폰) on that network. */
export type Carrier = (typeof CARRIERS)[number];

/** A phone line (회선), known by a nickname only: the phone number is never asked for or kept. */
export interface Line {
  readonly id: string;
  readonly nickname: string;
  readonly carrier: Carrier;
  /** Monthly limit granted by the carrier per pool, typed in by the person; absent = unknown. */
  readonly limits: Partial<Readonly<Record<Pool, Won>>>;
  /** Day of the month on which the phone bill is due, 1 to 31; 31 means the last day. */
  readonly dueDay: number;
  /** A line that is new is held to `cap` a month through the day `until`. */
  readonly newLine?: { readonly until: Day; readonly cap: Won };
  /** Most that passes in a month while a bill of this line is overdue. */
  readonly unpaidCap?: Won;
  /**
   * Paying this month's use before its bill (선결제) gives its amount back to the headroom: SKT's own message, 2026-08;
   * Danal's text for code 410, 2020-06. Assumed for every carrier until the person says otherwise.
   */
  readonly prepaymentRestores: boolean;
  /** The person says that this line is blocked at the carrier, or its limit is 0 won. */
  readonly blocked: boolean;
}

/** What holds for a line until the person says otherwise. */
export const LINE_DEFAULTS = { prepaymentRestores: true, blocked: false } as const;

/** The line everyone starts with. The same on every device, so that two of them mean the same line. */
export const FIRST_LINE_ID = 'first-line';

/**
 * The first line before anything is known of it: no limit is guessed, and the bill counts as due on the last day
 * of the month, so that nothing is called late too early.
 */
export const firstLine = (nickname: string): Line => ({
  id: FIRST_LINE_ID,
  nickname,
  carrier: 'skt',
  limits: {},
  dueDay: 31,
  ...LINE_DEFAULTS,
});
