import type { Attempt, Written } from '../../contract/attempt.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { known } from './attempt-kin.ts';
import type { Scene } from './evidence.ts';

/**
 * One window, one entry: what pages' own words may write. A page's process can be taken over, and then says whatever it
 * wants, of new orders, new sums and new presses; so only what the browser states begins another payment: another tab,
 * another document in a tab that was elsewhere meanwhile, another frame of a shop's page, or the person in a page of ours.
 * What comes beyond is asked about, outside of every sum.
 */

/** Frames of one shop's page, which may be bought from again and again: nobody does so more often in an hour. */
const MOST_IN_FRAMES = 3;
/** Nobody pays as often as this, whatever the windows. */
const MOST = { inTabAndHour: 10, inDay: 30 } as const;
/** Kept of a tab. */
const MOST_KEPT = 20;

const isSince = (at: Instant, minutes: number, now: Instant): boolean => addMinutes(at, minutes) >= now;

/** Whether a page's word may make this attempt's entry; once it made it, it may go on with it. */
export function mayWrite(attempts: readonly Attempt[], attempt: Attempt, scene: Scene): boolean {
  const others = attempts.filter(({ id, entryBy }) => entryBy !== null && id !== attempt.id);
  const since = (minutes: number) => (one: Attempt) =>
    one.entryAt !== null && isSince(one.entryAt, minutes, scene.now);
  const inTab = others.filter((one) => known(one).facts.tabs.includes(scene.tabId)).filter(since(60));
  return (
    isFirstOfWindow(attempt, scene) &&
    inTab.length < MOST.inTabAndHour &&
    others.filter(since(24 * 60)).length < MOST.inDay
  );
}

function isFirstOfWindow({ id }: Attempt, { document, frameId, isWholeTab, stay, now }: Scene): boolean {
  const before = stay.filter(({ attempt }) => attempt !== id && !attempt.startsWith(DEED));
  if (before.some((one) => document !== null && one.document === document)) return false;
  if (isWholeTab) return before.every(({ frame }) => frame !== null);
  const inHour = before.filter(({ at }) => isSince(at, 60, now));
  return inHour.length < MOST_IN_FRAMES && inHour.every(({ frame }) => frame !== null && frame !== frameId);
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
  { stay, isWholeTab, frameId, document, now }: Scene,
): Written[] => {
  const written: Written = { attempt: id, frame: isWholeTab ? null : frameId, document, at: now };
  return [...stay.filter(({ attempt }) => attempt !== id), written].slice(-MOST_KEPT);
};

/** What is left of a stay when the tab's own page is no known payment host's: windows in its frames may go on. */
export const afterElsewhere = (stay: readonly Written[]): Written[] =>
  stay.filter(({ frame }) => frame !== null);
