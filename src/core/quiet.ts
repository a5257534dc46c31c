import { addDays, addMinutes, type Instant, seoulDay, seoulMidnight } from './day.ts';
import type { Mute, MuteScope } from './mute.ts';

/** How long everything is quiet; `site` and `always` have no end of their own. */
export const QUIET_SPANS = ['quarter', 'hour', 'tomorrow'] as const;
export type QuietSpan = (typeof QUIET_SPANS)[number];

const MINUTES: Readonly<Record<Exclude<QuietSpan, 'tomorrow'>, number>> = { quarter: 15, hour: 60 };

/** The wall-clock instant at which such a span ends; `tomorrow` is the next midnight in Seoul. */
export const endOfSpan = (span: QuietSpan, since: Instant): Instant =>
  span === 'tomorrow' ? seoulMidnight(addDays(seoulDay(since), 1)) : addMinutes(since, MINUTES[span]);

/** A clock is set right by seconds all the time; further back than this, the time it was muted at has not come yet. */
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

/** For good sorts after every instant. */
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

/** The mutes with one more; a second one of the same scope replaces the first. What is over is dropped. */
export function withMute(mutes: readonly Mute[], mute: Mute, now: Instant): readonly Mute[] {
  const others = mutes.filter((other) => isInForce(other, now) && !isSameScope(other.scope, mute.scope));
  return [...others, mute].slice(-MOST_MUTES);
}

const isSameScope = (a: MuteScope, b: MuteScope): boolean =>
  a.kind === 'site' ? b.kind === 'site' && a.host === b.host : b.kind === 'all';

const HOST_IN = /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#@:\s]{1,253})/i;

/** The site of an address as mutes name it: its host in lower case; `undefined` where an address has none. */
export const siteOf = (url: string | undefined): string | undefined =>
  HOST_IN.exec(url ?? '')?.[1]
    ?.toLowerCase()
    .replace(/\.$/, '');

/** A host name as `siteOf` gives it, and nothing else. */
export const isSite = (text: string): boolean => siteOf(`https://${text}/`) === text;
