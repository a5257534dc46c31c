import type { Attempt, Evidence, Written } from '../../contract/attempt.ts';
import { TOP } from '../../contract/sender.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { isGateways } from './attempt-facts.ts';
import { asKnown } from './attempt-relations.ts';
import { isOver, isRefused, isTriedInVain } from './attempt-state.ts';
import type { Scene } from './evidence.ts';
import { withPagelessEvidence } from './next-attempt.ts';

/**
 * A page's process may be hijacked and then claim anything: new orders, new sums, new presses, in any number of frames.
 * So one window may make one entry. Another entry needs what the browser itself reports (a new tab, a new document
 * after another site, a new page around the frames) or a press in a page of ours. The rest becomes a question, outside
 * every sum.
 */

/** In frames whose outer page the browser does not tell apart, another entry is allowed after an hour. */
const FRAMES_MINUTES = 60;
/** Most entries that pages' words may make: 10 an hour in a tab, 30 a day. */
const MOST = { inTabAndHour: 10, inDay: 30 } as const;
/** Most entries of one tab that are remembered. */
const MOST_KEPT = 20;

const isSince = (at: Instant, minutes: number, now: Instant): boolean => addMinutes(at, minutes) >= now;

/**
 * Whether a page may make the entry of this attempt by what it shows; an entry that the attempt already has does not
 * count against it.
 */
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
  { document, frameId, isWholeTab, written, now }: Scene,
): boolean {
  const refused = refusedIn(written, attempts).map((attempt) => attempt.id);
  const before = written.filter(
    ({ attempt }) => attempt !== id && !attempt.startsWith(ONCE) && !refused.includes(attempt),
  );
  if (before.some((one) => document !== null && one.document === document)) return false;
  if (isWholeTab) return before.every(({ frame }) => frame !== null);
  // The page around its frames and the frames themselves run in different processes: what one of them wrote does not
  // count against the other.
  const beside = before.filter(({ frame }) => frame !== null && (frame === TOP) === (frameId === TOP));
  return beside.every(({ at }) => !isSince(at, FRAMES_MINUTES, now));
}

/**
 * Attempts whose entry is among `written` and that their own window refused. The window may make one more payment after
 * a refusal, even of a smaller sum, so these do not count against it. Once it does, they are over: otherwise the same
 * window could bring each of them back as paid.
 */
const refusedIn = (written: readonly Written[], attempts: readonly Attempt[]): Attempt[] =>
  attempts.filter(
    (one) =>
      written.some(({ attempt }) => attempt === one.id) &&
      isRefused(asKnown(one).standing.state) &&
      isTriedInVain(one),
  );

/** Those attempts, marked as over, now that this window made the entry of another one. */
export const markedOver = (
  attempts: readonly Attempt[],
  { id }: Pick<Attempt, 'id'>,
  { written, now }: Scene,
): Attempt[] =>
  refusedIn(written, attempts)
    .filter((one) => one.id !== id && !isOver(one))
    .map((one) =>
      withPagelessEvidence(one, { says: 'over', id: `over ${id}`.slice(0, MOST_LETTERS), at: now }),
    );

/**
 * Whether another attempt is the same payment: no last button was pressed in this one, and a window opened from this
 * tab has made an entry since it began. The shop's page may then name the payment once more, without the fee.
 */
function isToldOfAnother(others: readonly Attempt[], attempt: Attempt, { tabId }: Scene): boolean {
  const { pressedAt, startedAt } = asKnown(attempt).facts;
  if (pressedAt !== undefined) return false;
  const isOpenedHere = (said: Evidence) => isGateways(said) && said.opener === tabId && said.tab !== tabId;
  return others.some(
    ({ entryAt, evidence }) => entryAt !== null && entryAt >= startedAt && evidence.some(isOpenedHere),
  );
}

/**
 * What a press in a window's banner writes besides its payment. Each is allowed once, because the page may press the
 * button by itself.
 */
export type WindowAction = 'reconcile' | 'cancel';
const ONCE = 'once ';
const MOST_LETTERS = 64;

/** The name under which the action is kept in `written`; it ends in the id of the command, which may be sent again. */
const actionName = (action: WindowAction, command: string): string =>
  `${ONCE}${action} ${command}`.slice(0, MOST_LETTERS);

/** True if this window has not done it yet, or if the same command is sent again. */
export const mayDo = (action: WindowAction, command: string, { written }: Scene): boolean =>
  written.every(
    ({ attempt }) => !attempt.startsWith(`${ONCE}${action} `) || attempt === actionName(action, command),
  );

/** What the tab wrote, with this action added. */
export const withAction = (action: WindowAction, command: string, scene: Scene): Written[] =>
  withWritten({ id: actionName(action, command) }, scene);

/** Id of the document that made the entry, or `tab <id>` where the browser gives none; that equals no document id. */
export const makerOf = ({ document, tabId }: Scene): string => document ?? `tab ${tabId}`;

/** What the tab wrote, with the entry added that this page made for the attempt. */
export const withWritten = (
  { id }: Pick<Attempt, 'id'>,
  { written, isWholeTab, frameId, document, around, now }: Scene,
): Written[] => {
  const place = isWholeTab ? { frame: null } : { frame: frameId, ...(around !== null && { around }) };
  const added: Written = { attempt: id, ...place, document, at: now };
  return [...written.filter(({ attempt }) => attempt !== id), added].slice(-MOST_KEPT);
};

/**
 * What remains of what a tab wrote when the tab goes on to a page that is no known payment host's: the entries that
 * frames made, for payment windows in frames may go on.
 * @param page that page's document, where the browser names it: entries from frames of another document are dropped.
 */
export const afterElsewhere = (written: readonly Written[], page?: string): Written[] =>
  written.filter(
    ({ frame, around }) => frame !== null && (page === undefined || around === undefined || around === page),
  );
