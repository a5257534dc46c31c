import type { Attempt, Evidence } from '../../contract/attempt.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { type Known, known } from './attempt-kin.ts';
import { evidenceOf, isSameDocument, SAYS, type Scene, withEvidence } from './evidence.ts';
import { attemptOfOutcome, attemptOfPayPage } from './match-attempt.ts';

/** What a reading means for the attempts under way. */
export interface Next {
  /** The attempt that the page belongs to, with what it says in its record. */
  readonly attempt: Attempt | undefined;
  /** Something was said that was not counted before. */
  readonly isNews: boolean;
}

/**
 * Finds the attempt a page belongs to, or begins one, and takes down what it says. Pure: the same question has the same
 * answer. A reading that was counted is no news, whoever had the page assessed again; a success nobody was seen paying
 * for belongs to no attempt.
 */
export function nextAttempt(attempts: readonly Attempt[], scene: Scene, freshId: () => string): Next {
  const says = SAYS[scene.detection.stage];
  if (says === undefined) return { attempt: undefined, isNews: false };
  const counted = attempts.find((attempt) => attempt.counted.includes(scene.observation));
  if (counted !== undefined) return countedAgain(counted, scene);
  const said = evidenceOf(says, scene);
  const all = attempts.map(known);
  const found = says === 'shown' ? attemptOfPayPage(all, scene) : attemptOfOutcome(all, scene);
  if (found !== undefined) return { attempt: joinedBy(found, said, scene), isNews: true };
  return says === 'shown'
    ? { attempt: begun(said, scene, freshId()), isNews: true }
    : { attempt: undefined, isNews: false };
}

/** A reading that was counted says nothing again, but for the person's first act in its document. */
function countedAgain(attempt: Attempt, scene: Scene): Next {
  // What is done on a result page pays nothing.
  if (SAYS[scene.detection.stage] !== 'shown') return { attempt, isNews: false };
  const own = attempt.evidence.findLastIndex((said) => isSameDocument(said, scene) && said.says === 'shown');
  const said = attempt.evidence[own];
  if (!scene.acted || said === undefined || said.acted) return { attempt, isNews: false };
  return {
    attempt: { ...attempt, evidence: attempt.evidence.with(own, { ...said, acted: true }) },
    isNews: true,
  };
}

function joinedBy({ attempt }: Known, said: Evidence, { shop }: Scene): Attempt {
  const next = withEvidence(attempt, said);
  return { ...next, shop: next.shop ?? shop };
}

/** The attempt that this page alone is the record of. */
export const begun = (said: Evidence, { shop }: Scene, id: string): Attempt => ({
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
  if (attempt.counted.includes(command)) return attempt;
  return withEvidence(attempt, { ...evidenceOf(says, scene), id: command, acted: true });
}

/** Something that no page said: its window was left, in the page's own tab, or the person's word outside of any page. */
export function withWord(
  attempt: Attempt,
  { says, id, at, tab }: { says: 'left' | 'logged'; id: string; at: Instant; tab?: number },
): Attempt {
  const last = attempt.evidence.at(-1);
  if (last === undefined) return attempt;
  return withEvidence(attempt, { ...last, says, tab: tab ?? last.tab, id, since: at, at });
}

const AUTOMATIC = { perDocument: 3, perTabAndHour: 10, perDay: 30 } as const;

/**
 * Whether one more entry may be made by itself. Only gateways' own pages make any, and nobody pays as often as this: a
 * window that reaches it is asked about instead.
 */
export function mayLogByItself(attempts: readonly Attempt[], { document, tabId, now }: Scene): boolean {
  const automatic = attempts.filter(({ entryBy }) => entryBy !== null);
  const since = (minutes: number) => (attempt: Attempt) =>
    attempt.entryAt !== null && addMinutes(attempt.entryAt, minutes) >= now;
  const inDocument = automatic.filter(({ entryBy }) => document !== null && entryBy === document);
  const inTab = automatic.filter((attempt) => known(attempt).facts.tabs.includes(tabId)).filter(since(60));
  return (
    inDocument.length < AUTOMATIC.perDocument &&
    inTab.length < AUTOMATIC.perTabAndHour &&
    automatic.filter(since(24 * 60)).length < AUTOMATIC.perDay
  );
}

/** What made an entry, where the browser names no documents: no other document is the same. */
export const makerOf = ({ document, tabId }: Scene): string => document ?? `tab ${tabId}`;

const MOST_OF_GATEWAYS = 40;
const MOST_OF_OTHERS = 20;
const MOST_OF_HOST = 6;

/**
 * Attempts to forget: those over for a day, then the oldest without an entry beyond what is worth keeping. Those of
 * ordinary pages are counted apart, and by host, so that nothing they show pushes a gateway's out.
 */
export function attemptsToForget(attempts: readonly Attempt[], now: Instant): Attempt[] {
  const all = attempts.map(known);
  const old = all.filter(({ facts }) => addMinutes(facts.lastAt, 24 * 60) < now);
  const rest = all.filter((one) => !old.includes(one));
  const spare = rest
    .filter(({ attempt }) => attempt.entryAt === null)
    .sort((a, b) => (a.facts.lastAt > b.facts.lastAt ? -1 : 1));
  const gateways = spare.filter(({ facts }) => facts.isOfGateway);
  const others = spare.filter(({ facts }) => !facts.isOfGateway);
  const crowd = others.filter((one, index) => othersOfHost(others.slice(0, index), one) >= MOST_OF_HOST);
  const calm = others.filter((one) => !crowd.includes(one));
  const gone = [...old, ...gateways.slice(MOST_OF_GATEWAYS), ...crowd, ...calm.slice(MOST_OF_OTHERS)];
  return gone.map(({ attempt }) => attempt);
}

const hostOf = ({ attempt }: Known): string => attempt.evidence[0]?.host ?? '';
const othersOfHost = (before: readonly Known[], one: Known): number =>
  before.filter((other) => hostOf(other) === hostOf(one)).length;
