import type { Evidence } from '../../contract/attempt.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { isGateways } from './attempt-facts.ts';
import { isAnotherOrder, isOfGateway, isSameTestMode, type KnownAttempt } from './attempt-relations.ts';
import type { Scene } from './evidence.ts';

/** An attempt last seen more minutes ago than this does not belong to the page seen now. */
const TOGETHER_MINUTES = 30;

/** Whether no more than that many minutes have passed. */
export const isWithin = (since: Instant, minutes: number, now: Instant): boolean =>
  addMinutes(since, minutes) >= now;

/** A reason to prefer one attempt over another. */
export type Rank = (one: KnownAttempt, scene: Scene) => boolean;

/**
 * The attempts that the page may belong to, the likeliest first. The ranks are in order of weight: one that comes
 * earlier outweighs all later ones together.
 */
export function candidates(
  attempts: readonly KnownAttempt[],
  scene: Scene,
  belongs: (one: KnownAttempt, scene: Scene) => boolean,
  ranks: readonly Rank[],
): KnownAttempt[] {
  const points = (one: KnownAttempt) => ranks.reduce((sum, rank) => sum * 2 + Number(rank(one, scene)), 0);
  return attempts
    .filter((one) => isWithin(one.facts.lastAt, TOGETHER_MINUTES, scene.now))
    .filter((one) => belongs(one, scene) && isSameTestMode(one, scene) && !isAnotherOrder(one, scene))
    .sort(
      (a, b) =>
        points(b) - points(a) || (isOfGateway(scene) ? lastWindowFirst(a, b, scene) : latestFirst(a, b)),
    );
}

/**
 * Of attempts with equal ranks, a gateway's page belongs to the one whose gateway page asked for payment last: first in
 * this very frame, then anywhere. Only then the attempt seen last counts, because the shop's page behind the window may
 * be read again many times, and an advert may show any outcome in a frame.
 */
const lastWindowFirst = (a: KnownAttempt, b: KnownAttempt, scene: Scene): number => {
  const isHere = ({ tab, frame }: Evidence) => tab === scene.tabId && frame === scene.frameId;
  return (
    askedAt(b, isHere).localeCompare(askedAt(a, isHere)) ||
    askedAt(b).localeCompare(askedAt(a)) ||
    latestFirst(a, b)
  );
};

const askedAt = ({ attempt }: KnownAttempt, isMeant: (said: Evidence) => boolean = () => true): string =>
  attempt.evidence
    .filter((said) => isGateways(said) && (said.says === 'shown' || said.says === 'pressed') && isMeant(said))
    .map(({ at }) => at)
    .sort()
    .at(-1) ?? '';

/** The attempt that was seen last; of two seen at the same moment, the one that is not paid yet. */
export const latestFirst = (a: KnownAttempt, b: KnownAttempt): number => {
  if (a.facts.lastAt !== b.facts.lastAt) return a.facts.lastAt < b.facts.lastAt ? 1 : -1;
  return Number(a.standing.state === 'paid') - Number(b.standing.state === 'paid');
};
