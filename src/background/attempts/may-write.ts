import type { Attempt, Evidence, Written } from '../../contract/attempt.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { isGateways } from './attempt-facts.ts';
import { asKnown } from './attempt-relations.ts';
import { isOver, isRefused, isTriedInVain } from './attempt-state.ts';
import type { Scene } from './evidence.ts';
import { withWord } from './next-attempt.ts';
import { TOP } from './own-window.ts';

/**
 * One window, one entry: what pages' own words may write. A page's process can be taken over, and then says whatever it
 * wants, of new orders, new sums and new presses, and in as many frames as it likes to make; so only what the browser
 * states begins another payment: another tab, another document in a tab that was elsewhere meanwhile, another page around
 * the frames, or the person in a page of ours. What comes beyond is asked about, outside of every sum.
 */

/** Where nothing tells whether the page around the frames is another by now, another payment begins after an hour. */
const FRAMES_MINUTES = 60;
/** Nobody pays as often as this, whatever the windows. */
const MOST = { inTabAndHour: 10, inDay: 30 } as const;
/** How many writings of one tab are remembered. */
const MOST_KEPT = 20;

const isSince = (at: Instant, minutes: number, now: Instant): boolean => addMinutes(at, minutes) >= now;

/** Whether a page's word may make this attempt's entry; once it made it, it may go on with it. */
export function mayWrite(attempts: readonly Attempt[], attempt: Attempt, scene: Scene): boolean {
  const others = attempts.filter(({ id, entryBy }) => entryBy !== null && id !== attempt.id);
  const since = (minutes: number) => (one: Attempt) =>
    one.entryAt !== null && isSince(one.entryAt, minutes, scene.now);
  const inTab = others.filter((one) => asKnown(one).facts.tabs.includes(scene.tabId)).filter(since(60));
  return (
    isFirstOfWindow(attempts, attempt, scene) &&
    !isToldOfAnother(others, attempt, scene) &&
    inTab.length < MOST.inTabAndHour &&
    others.filter(since(24 * 60)).length < MOST.inDay
  );
}

function isFirstOfWindow(
  attempts: readonly Attempt[],
  { id }: Attempt,
  { document, frameId, isWholeTab, stay, now }: Scene,
): boolean {
  const refused = refusedIn(stay, attempts).map((attempt) => attempt.id);
  const before = stay.filter(
    ({ attempt }) => attempt !== id && !attempt.startsWith(DEED) && !refused.includes(attempt),
  );
  if (before.some((one) => document !== null && one.document === document)) return false;
  if (isWholeTab) return before.every(({ frame }) => frame !== null);
  // The page around and the frames in it are not one process: neither speaks for the other.
  const beside = before.filter(({ frame }) => frame !== null && (frame === TOP) === (frameId === TOP));
  return beside.every(({ at }) => !isSince(at, FRAMES_MINUTES, now));
}

/**
 * A window that refused a payment may make the next one, of a smaller sum perhaps: nothing of the first counts. It is over
 * then, or all that were refused would come back as paid.
 */
const refusedIn = (stay: readonly Written[], attempts: readonly Attempt[]): Attempt[] =>
  attempts.filter(
    (one) =>
      stay.some(({ attempt }) => attempt === one.id) &&
      isRefused(asKnown(one).standing.state) &&
      isTriedInVain(one),
  );

/** Those, now that another has its entry by this window's word. */
export const madeOver = (
  attempts: readonly Attempt[],
  { id }: Pick<Attempt, 'id'>,
  { stay, now }: Scene,
): Attempt[] =>
  refusedIn(stay, attempts)
    .filter((one) => one.id !== id && !isOver(one))
    .map((one) => withWord(one, { says: 'over', id: `over ${id}`.slice(0, MOST_LETTERS), at: now }));

/**
 * Nobody pressed in this window, but in one that it opened a payment was made meanwhile: it handed over to that one, and may
 * name it without the fee.
 */
function isToldOfAnother(others: readonly Attempt[], attempt: Attempt, { tabId }: Scene): boolean {
  const { pressedAt, startedAt } = asKnown(attempt).facts;
  if (pressedAt !== undefined) return false;
  const isOpenedHere = (said: Evidence) => isGateways(said) && said.opener === tabId && said.tab !== tabId;
  return others.some(
    ({ entryAt, evidence }) => entryAt !== null && entryAt >= startedAt && evidence.some(isOpenedHere),
  );
}

/** What else a press in a window's banner writes: once for each of them, for its page may press by itself. */
export type Deed = 'reconcile' | 'cancel';
const DEED = 'deed ';
const MOST_LETTERS = 64;

/** As a stay keeps it: with its command, which may come again. */
const deedName = (deed: Deed, command: string): string => `${DEED}${deed} ${command}`.slice(0, MOST_LETTERS);

/** Whether this window did nothing of the kind yet, or this very command. */
export const mayDo = (deed: Deed, command: string, { stay }: Scene): boolean =>
  stay.every(({ attempt }) => !attempt.startsWith(`${DEED}${deed} `) || attempt === deedName(deed, command));

/** The stay, now that it is done. */
export const withDeed = (deed: Deed, command: string, scene: Scene): Written[] =>
  withWritten({ id: deedName(deed, command) }, scene);

/** What made an entry, where the browser names no documents: no other document is the same. */
export const makerOf = ({ document, tabId }: Scene): string => document ?? `tab ${tabId}`;

/** The stay, now that this attempt has its entry by the scene's word. */
export const withWritten = (
  { id }: Pick<Attempt, 'id'>,
  { stay, isWholeTab, frameId, document, around, now }: Scene,
): Written[] => {
  const place = isWholeTab ? { frame: null } : { frame: frameId, ...(around !== null && { around }) };
  const written: Written = { attempt: id, ...place, document, at: now };
  return [...stay.filter(({ attempt }) => attempt !== id), written].slice(-MOST_KEPT);
};

/**
 * What is left of a stay when the tab's own page is no known payment host's: windows in its frames may go on.
 * @param page that page's document, where the browser names it: frames that stood in another one are gone.
 */
export const afterElsewhere = (stay: readonly Written[], page?: string): Written[] =>
  stay.filter(
    ({ frame, around }) => frame !== null && (page === undefined || around === undefined || around === page),
  );
