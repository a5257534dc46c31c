import { addDays, addMinutes, type Instant, seoulDay, seoulMidnight, seoulMinuteOfDay } from './day.ts';
import type { Mute, MuteScope } from './mute.ts';

/** How long everything is quiet; `site` and `always` have no end of their own. */
export const QUIET_SPANS = ['quarter', 'hour', 'tomorrow'] as const;
export type QuietSpan = (typeof QUIET_SPANS)[number];

const MINUTES: Readonly<Record<Exclude<QuietSpan, 'tomorrow'>, number>> = { quarter: 15, hour: 60 };

/** The wall-clock instant at which such a span ends; `tomorrow` is the next midnight in Seoul. */
export const endOfSpan = (span: QuietSpan, since: Instant): Instant =>
  span === 'tomorrow' ? seoulMidnight(addDays(seoulDay(since), 1)) : addMinutes(since, MINUTES[span]);

/** A clock is set right by seconds all the time; set back further than this, the time of muting still lies ahead. */
const CLOCK_SLACK_MINUTES = 2;

/**
 * Whether a mute holds now. One with an end holds from `since` to `until` and at no other time: a clock that was set
 * back, or that was wrong when it was muted, ends it and never stretches it.
 */
export function isInForce({ since, until }: Mute, now: Instant): boolean {
  if (until === null) return true;
  return now < until && now >= addMinutes(since, -CLOCK_SLACK_MINUTES);
}

/** The mute that silences everything now; of several the one that lasts longest. */
export const mutedEverywhere = (mutes: readonly Mute[], now: Instant): Mute | undefined =>
  mutes
    .filter((mute) => mute.scope.kind === 'all' && isInForce(mute, now))
    .sort((a, b) => lasting(b).localeCompare(lasting(a)))[0];

/** A mute for good sorts after every instant. */
const lasting = ({ until }: Mute): string => until ?? '~';

/** The mute that silences one of these sites now. */
export const mutedOn = (mutes: readonly Mute[], hosts: readonly string[], now: Instant): Mute | undefined =>
  mutes.find((mute) => mute.scope.kind === 'site' && hosts.includes(mute.scope.host) && isInForce(mute, now));

/** When the next mute ends by itself; `undefined` while none will. */
export const nextEnd = (mutes: readonly Mute[], now: Instant): Instant | undefined =>
  mutes
    .filter((mute) => isInForce(mute, now))
    .flatMap(({ until }) => (until === null ? [] : [until]))
    .sort()[0];

/** Mutes kept: more sites than anyone silences; the oldest go first. */
const MOST_MUTES = 200;

/** The mutes with one more, which replaces one of the same scope. Those that ended are dropped. */
export function withMute(mutes: readonly Mute[], mute: Mute, now: Instant): readonly Mute[] {
  const others = mutes.filter((other) => isInForce(other, now) && !isSameScope(other.scope, mute.scope));
  return [...others, mute].slice(-MOST_MUTES);
}

const isSameScope = (a: MuteScope, b: MuteScope): boolean =>
  a.kind === 'site' ? b.kind === 'site' && a.host === b.host : b.kind === 'all';

/** The choices a person has: this site, a span of time for everything, or everything for good. */
export const QUIET_CHOICES = ['site', ...QUIET_SPANS, 'always'] as const;
export type QuietChoice = (typeof QUIET_CHOICES)[number];

/** Until when it is quiet, ready to be said: `clock` is `15:20` in Seoul, `midnight` the end of a day there. */
export type QuietEnd =
  | { readonly kind: 'open' }
  | { readonly kind: 'midnight' }
  | { readonly kind: 'clock'; readonly clock: string };

/** Until when it is quiet, as it is said. @param until `null`: for good. */
export function quietEnd(until: Instant | null): QuietEnd {
  if (until === null) return { kind: 'open' };
  const minute = seoulMinuteOfDay(until);
  if (minute === 0) return { kind: 'midnight' };
  const two = (part: number) => String(part).padStart(2, '0');
  return { kind: 'clock', clock: `${two(Math.floor(minute / 60))}:${two(minute % 60)}` };
}
