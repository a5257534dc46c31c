import { mayForget } from '../../core/clock-check.ts';
import { isInForce, mutedOn, nextEnd } from '../../core/quiet.ts';
import { siteOf } from '../../core/site.ts';
import { silencePages } from '../frames/known-frames.ts';
import { framesIn } from '../frames/speaker.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { lastClockCheck } from '../kernel/outside.ts';
import { quietUntil } from '../kernel/quiet.ts';

/**
 * Drops the mutes whose time is over, so that none comes back where the clock is set back, and has open pages read
 * again. While the clock is in doubt none is dropped: its time may not be over. Inside a turn of the queue.
 */
export async function endMutes(app: AppContext): Promise<void> {
  const { writer, ports } = app;
  if (!mayForget(await lastClockCheck(app))) return;
  let over = false;
  const ack = await writer.executeNow({ families: ['mutes'] }, (documents, now) => {
    const { mutes: kept } = documents;
    const mutes = kept.value.mutes.filter((mute) => isInForce(mute, now));
    over = mutes.length < kept.value.mutes.length;
    return { changes: over ? [{ kept, value: { ...kept.value, mutes } }] : [] };
  });
  if (ack.ok && over) void logFailure('looking at open pages', ports.scripts.lookAgain);
}

/**
 * Tells open pages that are muted to fall silent, for the worker may have been stopped between writing a mute and
 * telling them. Inside a turn of the queue.
 */
export async function silenceMutedPages(app: AppContext): Promise<void> {
  const documents = await app.readDocuments();
  const frames = await framesIn(app);
  if (documents.settings.loadStatus === 'read-failed' || frames.length === 0) return;
  const now = app.ports.clock.now();
  if (quietUntil(documents, now) !== undefined) {
    await silencePages(app);
    return;
  }
  const shown = new Set(frames.map(({ seen }) => siteOf(seen.url) ?? ''));
  const muted = [...shown].filter((host) => mutedOn(documents.mutes.value.mutes, [host], now) !== undefined);
  for (const host of muted) await silencePages(app, host);
}

/** Sets an alarm for the end of the mute that ends next. It only wakes the worker: storage decides what is over. */
export async function armMuteEnd({ ports, readDocuments }: AppContext): Promise<void> {
  const end = nextEnd((await readDocuments()).mutes.value.mutes, ports.clock.now());
  await ports.alarms.drop('mute');
  if (end !== undefined) await ports.alarms.ensure('mute', end);
}
