import type { Attempt, Evidence } from '../../contract/attempt.ts';
import { TOP } from '../../contract/sender.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { isGateways } from './attempt-facts.ts';
import { asKnown, type KnownAttempt } from './attempt-relations.ts';
import { isAct, isOver } from './attempt-state.ts';
import { evidenceOf, isCounted, isSameDocument, SAYS, type Scene, withEvidence } from './evidence.ts';
import { attemptOfOutcome, attemptOfPayPage } from './match-attempt.ts';

/** What a reading means for the attempts under way. */
export interface Next {
  /** The attempt that the page belongs to, with what it says in its record. */
  readonly attempt: Attempt | undefined;
  /** Something was said that was not counted before. */
  readonly isNews: boolean;
}

/**
 * Finds the attempt a page belongs to, or begins one, and adds what the page says to its record. Pure: the same
 * question has the same answer. A reading that was counted adds nothing but the person's first act. A success page
 * starts no attempt: it needs one seen before.
 */
export function nextAttempt(attempts: readonly Attempt[], scene: Scene, freshId: () => string): Next {
  const says = SAYS[scene.detection.stage];
  if (says === undefined) return { attempt: undefined, isNews: false };
  const counted = attempts.filter((attempt) => isCounted(attempt, scene.observation)).sort(overLast)[0];
  if (counted !== undefined) return countedAgain(counted, scene);
  const said = evidenceOf(says, scene);
  const all = attempts.filter((attempt) => !isOver(attempt)).map(asKnown);
  const found = says === 'shown' ? attemptOfPayPage(all, scene) : attemptOfOutcome(all, scene);
  if (found !== undefined) return { attempt: joinedBy(found, said, scene), isNews: true };
  return says === 'shown'
    ? { attempt: newAttempt(said, scene, freshId()), isNews: true }
    : { attempt: undefined, isNews: false };
}

const overLast = (a: Attempt, b: Attempt): number => Number(isOver(a)) - Number(isOver(b));

/** A reading that was counted adds nothing, except the person's first act in its document. */
function countedAgain(attempt: Attempt, scene: Scene): Next {
  // An act on a result page pays nothing.
  if (SAYS[scene.detection.stage] !== 'shown') return { attempt, isNews: false };
  const own = attempt.evidence.findLastIndex((said) => isSameDocument(said, scene) && said.says === 'shown');
  const said = attempt.evidence[own];
  if (!scene.acted || said === undefined || said.acted) return { attempt, isNews: false };
  return {
    attempt: { ...attempt, evidence: attempt.evidence.with(own, { ...said, acted: true }) },
    isNews: true,
  };
}

function joinedBy({ attempt }: KnownAttempt, said: Evidence, { shop }: Scene): Attempt {
  const next = withEvidence(attempt, said);
  return { ...next, shop: next.shop ?? shop };
}

/** A new attempt with this page's evidence alone. */
export const newAttempt = (said: Evidence, { shop }: Scene, id: string): Attempt => ({
  id,
  evidence: [said],
  counted: [said.id],
  shop,
  resembles: null,
  entryAt: null,
  entryBy: null,
  loggedBy: null,
  claimedAt: null,
  moves: 0,
});

/**
 * The person pressed the last button of this page, or "기록할게요" in it.
 * @param command id of the message: counted once.
 */
export function withAct(
  attempt: Attempt,
  says: 'pressed' | 'logged',
  scene: Scene,
  command: string,
): Attempt {
  if (isCounted(attempt, command)) return attempt;
  return withEvidence(attempt, { ...evidenceOf(says, scene), id: command, acted: true });
}

/**
 * Evidence that came from no page: its window was left, another payment took its place, or the person said something
 * outside of any page.
 */
export function withPagelessEvidence(
  attempt: Attempt,
  { says, id, at, tab }: { says: 'left' | 'logged' | 'over'; id: string; at: Instant; tab?: number },
): Attempt {
  const newest = attempt.evidence.at(-1);
  if (newest === undefined) return attempt;
  const { latest: _another, ...last } = newest;
  return withEvidence(attempt, { ...last, says, tab: tab ?? last.tab, id, since: at, at });
}

const MOST_OF_GATEWAYS = 40;
const MOST_OF_TAB = 12;
const MOST_OF_OTHERS = 20;
const MOST_OF_HOST = 6;

/**
 * Attempts to forget: those last seen more than a day ago, then the oldest without an entry, beyond a bound. There are
 * three bounds, so that no ordinary page and no advert pushes out what the person is paying. Attempts of ordinary pages
 * are counted by host. Those seen only in gateways' frames are counted by tab, because an advert can open such frames.
 * The third bound is for windows that are pages of their own, or in which the person did something.
 */
export function attemptsToForget(attempts: readonly Attempt[], now: Instant): Attempt[] {
  const all = attempts.map(asKnown);
  const old = all.filter(({ facts }) => addMinutes(facts.lastAt, 24 * 60) < now);
  const spare = all
    .filter((one) => !old.includes(one) && one.attempt.entryAt === null)
    .sort((a, b) => (a.facts.lastAt > b.facts.lastAt ? -1 : 1));
  const inHand = spare.filter(isInHand);
  const framed = spare.filter((one) => one.facts.isOfGateway && !inHand.includes(one));
  const others = spare.filter(({ facts }) => !facts.isOfGateway);
  const gone = [
    ...old,
    ...inHand.slice(MOST_OF_GATEWAYS),
    ...crowding(framed, tabOf, MOST_OF_TAB, MOST_OF_GATEWAYS),
    ...crowding(others, hostOf, MOST_OF_HOST, MOST_OF_OTHERS),
  ];
  return gone.map(({ attempt }) => attempt);
}

/** In a gateway's window that is a page of its own, or one in which the person did something. */
const isInHand = ({ attempt }: KnownAttempt): boolean =>
  attempt.evidence.some((said) => isGateways(said) && (said.frame === TOP || isAct(said)));

const hostOf = ({ attempt }: KnownAttempt): string => attempt.evidence[0]?.host ?? '';
const tabOf = ({ attempt }: KnownAttempt): string => String(attempt.evidence[0]?.tab ?? '');

/** Attempts beyond the bound for one origin, and of the rest those beyond the bound for all. */
function crowding(
  sorted: readonly KnownAttempt[],
  originOf: (one: KnownAttempt) => string,
  mostOfOne: number,
  most: number,
): KnownAttempt[] {
  const before = (one: KnownAttempt, index: number) =>
    sorted.slice(0, index).filter((other) => originOf(other) === originOf(one)).length;
  const surplus = sorted.filter((one, index) => before(one, index) >= mostOfOne);
  return [...surplus, ...sorted.filter((one) => !surplus.includes(one)).slice(most)];
}
