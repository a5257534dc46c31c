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
  /** Absent until the person chooses one: then nothing is said that holds for one carrier only. */
  readonly carrier?: Carrier;
  /** Monthly limit granted by the carrier per pool, typed in by the person; absent = unknown. */
  readonly limits: Partial<Readonly<Record<Pool, Won>>>;
  /**
   * Most that passes in one day (0:00 to 24:00 in Seoul), and in one payment, of 소액결제. SKT's customers set both
   * beside the month's (durumis, alog.auric 2024-11; T world's own pages); typed in by the person, absent = none known.
   */
  readonly dayLimit?: Won;
  readonly paymentLimit?: Won;
  /**
   * Day of the month by which the phone bill has to be paid (납부기한), 1 to 31; 31 means the last day. Only after it is
   * a bill late.
   */
  readonly dueDay: number;
  /** Day of the month on which the money leaves account or card (출금일), where that is before `dueDay`; else absent. */
  readonly debitDay?: number;
  readonly newLine?: NewLine;
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

/** A line that was opened, or changed hands, a short while ago. What is absent is not known. */
export interface NewLine {
  /** The last day on which it is new; without one it is until the person says otherwise. */
  readonly until?: Day;
  /** Monthly cap while it is new. */
  readonly cap?: Won;
  /** The last day on which nothing passes at all. */
  readonly blockedThrough?: Day;
}

/**
 * A line with those bill days. Nothing leaves after the last day to pay: a day of debit that is not before it is that
 * day, and is not kept apart.
 */
export function withBillDays(line: Line, dueDay: number, debitDay: number | undefined): Line {
  const { debitDay: _before, ...rest } = line;
  const isBefore = debitDay !== undefined && debitDay < dueDay;
  return { ...rest, dueDay: Math.max(dueDay, debitDay ?? 1), ...(isBefore && { debitDay }) };
}

/** What holds for a line until the person says otherwise. */
export const LINE_DEFAULTS = { prepaymentRestores: true, blocked: false } as const;

/** The line everyone starts with. The same on every device, so that two of them mean the same line. */
export const FIRST_LINE_ID = 'first-line';

/**
 * The first line before anything is known of it. No carrier and no limit is guessed, and the bill counts as due on the
 * last day of the month, so that nothing is called overdue before it is.
 */
export const firstLine = (nickname: string): Line => ({
  id: FIRST_LINE_ID,
  nickname,
  limits: {},
  dueDay: 31,
  ...LINE_DEFAULTS,
});

/** The line with that id; the first one where it was deleted, because every payment goes to some line. */
export const activeAmong = <One extends Pick<Line, 'id'>>(
  lines: readonly One[],
  wanted: string,
): One | undefined => lines.find(({ id }) => id === wanted) ?? lines[0];
