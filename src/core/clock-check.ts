import { addDays, addMinutes, type Instant, seoulDay } from './day.ts';

/**
 * What is believed of the device's clock. `seenAt` is the last look at it. `doubt` is set while it has jumped since:
 * then nothing is done that cannot be undone.
 */
export interface ClockCheck {
  readonly seenAt: Instant;
  readonly doubt?: {
    readonly kind: 'behind' | 'ahead' | 'far-ahead';
    /** What the clock said after the jump, and before it. */
    readonly since: Instant;
    readonly before: Instant;
  };
}

/** Smaller jumps are no doubt, because clocks are set right by minutes all the time. */
const SLACK_MINUTES = 60;
/**
 * A running browser looks every six hours; a longer pause than this is a jump, but not a night with the browser closed.
 */
const AHEAD_DAYS = 2;
/** A jump ahead beyond this is doubted more: most people do not leave a browser closed for so long. */
const FAR_AHEAD_DAYS = 45;
/** A clock that goes on from where it jumped to for this long is believed. */
const BELIEVED_AFTER_MINUTES = 24 * 60;

/** What is believed after one more look. The first look, and a clock back where it was before its jump, are believed. */
export function checkClock(last: ClockCheck | undefined, now: Instant): ClockCheck {
  if (last === undefined) return { seenAt: now };
  const { seenAt, doubt } = last;
  if (doubt !== undefined && jumpOf(doubt.before, now) === undefined) return { seenAt: now };
  const kind = jumpOf(seenAt, now);
  if (kind !== undefined)
    return { seenAt: now, doubt: { kind, since: now, before: doubt?.before ?? seenAt } };
  const isStill = doubt !== undefined && now < addMinutes(doubt.since, BELIEVED_AFTER_MINUTES);
  return isStill ? { seenAt: now, doubt } : { seenAt: now };
}

function jumpOf(before: Instant, now: Instant): NonNullable<ClockCheck['doubt']>['kind'] | undefined {
  if (now < addMinutes(before, -SLACK_MINUTES)) return 'behind';
  const [then, today] = [seoulDay(before), seoulDay(now)];
  if (addDays(then, FAR_AHEAD_DAYS) < today) return 'far-ahead';
  return addDays(then, AHEAD_DAYS) < today ? 'ahead' : undefined;
}

/** Whether what has expired by this clock may be deleted for good: mutes, the trash. */
export const mayForget = (check: ClockCheck | undefined): boolean => check?.doubt === undefined;

/** Whether the person may be reminded by this clock: a few days with the browser closed are no reason to be silent. */
export const mayRemind = (check: ClockCheck | undefined): boolean =>
  check?.doubt === undefined || check.doubt.kind === 'ahead';
