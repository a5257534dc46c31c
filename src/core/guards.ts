import { addDays, addMinutes, type Day, type Instant, monthOf, seoulDay, seoulMinuteOfDay } from './day.ts';
import { isVoucher } from './voucher.ts';

/**
 * What is worth a second look whatever the headroom says. `burst` and `night` raise a payment's state by one level;
 * the others are facts that are told.
 */
export const GUARDS = ['blocked', 'burst', 'night', 'voucher', 'maintenance', 'last-days'] as const;
export type Guard = (typeof GUARDS)[number];

/** One payment, with when and how it is made. */
export interface Circumstances {
  readonly now: Instant;
  /** When each payment of the last minutes began, this one among them. */
  readonly begun: readonly Instant[];
  /** Texts of the page that name shop and goods. */
  readonly texts: readonly (string | null)[];
  /** The person says that the line is blocked at the carrier. */
  readonly isBlocked: boolean;
  readonly wants: { readonly burst: boolean; readonly night: boolean };
}

/** The guards that apply to a payment, in the order in which they are told. */
export function guardsOf({ now, begun, texts, isBlocked, wants }: Circumstances): Guard[] {
  const speaks: Readonly<Record<Guard, boolean>> = {
    blocked: isBlocked,
    burst: wants.burst && isBurst(begun, now),
    night: wants.night && isNight(now),
    voucher: isVoucher(texts),
    maintenance: isMaintenance(now),
    'last-days': isInLastDays(seoulDay(now)),
  };
  return GUARDS.filter((guard) => speaks[guard]);
}

const BURST = { attempts: 3, minutes: 10 } as const;

/** Three attempts in ten minutes: someone is in a hurry, or it is not the person who pays. */
export const isBurst = (begun: readonly Instant[], now: Instant): boolean =>
  begun.filter((at) => at <= now && addMinutes(at, BURST.minutes) > now).length >= BURST.attempts;

const NIGHT_ENDS_MINUTE = 6 * 60;

/** From midnight to six in Seoul, when no help line answers and people decide tired. */
export const isNight = (now: Instant): boolean => seoulMinuteOfDay(now) < NIGHT_ENDS_MINUTE;

const MAINTENANCE = { fromMinute: 23 * 60 + 30, toMinute: 10 } as const;

/** Carriers close the month: last day 23:30 to the 1st 00:10 (notices of shops and gateways; the minute may differ). */
export function isMaintenance(now: Instant): boolean {
  const [today, minute] = [seoulDay(now), seoulMinuteOfDay(now)];
  if (today.endsWith('-01')) return minute < MAINTENANCE.toMinute;
  return isLastDay(today) && minute >= MAINTENANCE.fromMinute;
}

const isLastDay = (of: Day): boolean => addDays(of, 1).endsWith('-01');

const LAST_DAYS = 3;

/** The last three days of a month: a payment can be taken back only inside its month. */
export const isInLastDays = (of: Day): boolean => monthOf(addDays(of, LAST_DAYS)) !== monthOf(of);
