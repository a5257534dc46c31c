import type { Evidence } from '../../contract/attempt.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { isGateways } from './attempt-facts.ts';
import { isAnotherOrder, isOfGateway, isOfOneWorld, type KnownAttempt } from './attempt-relations.ts';
import type { Scene } from './evidence.ts';

/** A page seen longer ago than this has nothing to do with the one seen now. */
const TOGETHER_MINUTES = 30;

/** Whether no more than that many minutes have passed. */
export const isWithin = (since: Instant, minutes: number, now: Instant): boolean =>
  addMinutes(since, minutes) >= now;

/** What one attempt may have before another. */
export type Rank = (one: KnownAttempt, scene: Scene) => boolean;

/** Those that may be meant, the likeliest first: what ranks earlier in the list outweighs all that follows. */
export function candidates(
  attempts: readonly KnownAttempt[],
  scene: Scene,
  belongs: (one: KnownAttempt, scene: Scene) => boolean,
  ranks: readonly Rank[],
): KnownAttempt[] {
  const points = (one: KnownAttempt) => ranks.reduce((sum, rank) => sum * 2 + Number(rank(one, scene)), 0);
  return attempts
    .filter((one) => isWithin(one.facts.lastAt, TOGETHER_MINUTES, scene.now))
    .filter((one) => belongs(one, scene) && isOfOneWorld(one, scene) && !isAnotherOrder(one, scene))
    .sort(
      (a, b) =>
        points(b) - points(a) || (isOfGateway(scene) ? lastWindowFirst(a, b, scene) : latestFirst(a, b)),
    );
}

/**
 * For a gateway's page counts where a gateway's page asked for payment last, in this very frame before any other, however
 * often the shop behind is read anew and whatever outcome an advert shows in a frame.
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

/** Of two seen at the same moment, the one without an outcome. */
export const latestFirst = (a: KnownAttempt, b: KnownAttempt): number => {
  if (a.facts.lastAt !== b.facts.lastAt) return a.facts.lastAt < b.facts.lastAt ? 1 : -1;
  return Number(a.standing.state === 'paid') - Number(b.standing.state === 'paid');
};
