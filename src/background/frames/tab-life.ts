import { writtenKey } from '../../contract/attempt.ts';
import { siteOf } from '../../core/site.ts';
import { readSession, type SeenFrame } from '../../storage/session.ts';
import { afterElsewhere } from '../attempts/may-write.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { forgetFrames, leaveAttempts } from './forget-frames.ts';
import { framesIn } from './speaker.ts';

/** A closed tab shows nothing any more. */
export const onTabClosed = (app: AppContext, tabId: number): Promise<void> =>
  whilePaying(app, tabId, () =>
    app.serial(async () => {
      await leaveAttempts(app, tabId);
      await forgetFrames(app, (frame) => frame.tabId === tabId);
      await app.ports.seen.remove([writtenKey(tabId)]);
    }),
  );

/**
 * A tab began or finished loading something: the page itself, or a frame in it. Frames whose document is gone are
 * forgotten, where they did not report it themselves on leaving.
 * @param url of the tab's own page, where the browser gives it: it does for known payment hosts.
 */
export const onTabLoaded = (
  app: AppContext,
  tabId: number,
  status: string | undefined,
  url?: string,
): Promise<void> =>
  whilePaying(app, tabId, async () => {
    if (status === undefined) return;
    if (await isElsewhere(app, tabId, url)) await app.serial(() => leaveWindow(app, tabId));
    const shown = await forgetGone(app, tabId);
    if (status === 'complete' && shown === 0) await app.serial(() => leaveAttempts(app, tabId));
  });

/**
 * Whether the tab's own page is no payment host's. A document that such a page wrote itself (about:blank) has no web
 * address: where the address says nothing, the script in the page is asked.
 */
async function isElsewhere({ ports }: AppContext, tabId: number, url: string | undefined): Promise<boolean> {
  if (siteOf(url) !== undefined) return ports.ownerOf(url) === undefined;
  return !(await ports.scripts.isOpenToUs(tabId, 'changing'));
}

/**
 * The tab went to another site: a payment window that it shows later counts as a new one. Inside a turn of the queue.
 */
async function leaveWindow({ ports }: AppContext, tabId: number): Promise<void> {
  const written = (await readSession(ports.seen)).writtenByTab.get(tabId) ?? [];
  const rest = afterElsewhere(written);
  if (rest.length < written.length) await ports.seen.set({ [writtenKey(tabId)]: rest });
}

/**
 * The person answered in a page of ours, so they have seen the entries that payment windows made so far: each window
 * may make another. Inside a turn of the queue.
 */
export async function forgetWritten({ ports }: AppContext): Promise<void> {
  const { writtenByTab } = await readSession(ports.seen);
  if (writtenByTab.size > 0) await ports.seen.remove([...writtenByTab.keys()].map(writtenKey));
}

/**
 * Forgets the tab's frames whose document is gone; returns how many are left. The queue must not wait for pages, so
 * pages are asked outside it, and the frames to forget are identified by their documents.
 */
export async function forgetGone(app: AppContext, tabId: number): Promise<number> {
  const here = await framesIn(app, tabId);
  const gone = await goneOf(app, here);
  if (gone.length > 0) {
    await app.serial(() => forgetFrames(app, (frame) => gone.some((other) => isSame(frame, other))));
  }
  return here.length - gone.length;
}

/**
 * Runs the task only for tabs that showed a payment: ordinary tabs load and close all day, and nothing is read for
 * them.
 */
async function whilePaying(app: AppContext, tabId: number, task: () => Promise<void>): Promise<void> {
  if (await app.payingTabs.has(tabId)) await task();
}

/** Whether both are the same document. Where the browser gives no document ids, the time of the reading is compared. */
const isSame = (a: SeenFrame, b: SeenFrame): boolean =>
  a.tabId === b.tabId &&
  a.frameId === b.frameId &&
  a.note?.document === b.note?.document &&
  (a.note?.document != null || a.seen.at === b.seen.at);

async function goneOf({ ports }: AppContext, frames: readonly SeenFrame[]): Promise<SeenFrame[]> {
  const alive = await Promise.all(
    frames.map(({ tabId, frameId, note, seen }) =>
      ports.scripts.isAlive({ tabId, frameId, documentId: note?.document ?? undefined }, seen.url),
    ),
  );
  return frames.filter((_, index) => !alive[index]);
}
