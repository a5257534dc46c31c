import type { SnapshotReason } from '../contract/safekeeping.ts';
import { addMinutes, type Instant } from '../core/day.ts';
import { placeOfKey } from './key-place.ts';
import { FAMILIES } from './keys.ts';
import { currentVersion } from './open.ts';
import type { Shapes, SnapshotNote } from './shapes.ts';

type Snapshots = Shapes['snapshots'];

/** Copies kept; the oldest goes first. */
const MOST_SNAPSHOTS = 5;
/** Bytes that storage.local holds: Chrome's QUOTA_BYTES since 114, held to in Firefox too, which would take more. */
export const QUOTA = 10_485_760;
/** Share of the quota beyond which a copy is not worth its room, by its reason: one asked for may take more. */
const ROOM: Readonly<Record<SnapshotReason, number>> = { weekly: 0.6, migration: 0.6, restore: 0.95 };
const WEEK_MINUTES = 7 * 24 * 60;

/**
 * Whether there can be room for a copy at all, told from the bytes of all that is kept: nothing has to be read for it.
 * `withNote` decides with the copy itself.
 */
export const mayHaveRoom = (
  notes: readonly SnapshotNote[],
  why: SnapshotReason,
  bytesInUse: number,
): boolean => bytesInUse - notes.reduce((sum, { size }) => sum + size, 0) <= ROOM[why] * QUOTA;

/** `snapshot/2026-11-22T03:00:00.000Z`: the packed copy itself, one text. */
export const snapshotKey = (at: Instant): string => `snapshot/${at}`;

/** Whether the weekly copy is due; a clock that was set back never puts it off. */
export const isWeeklyDue = ({ weeklyAt }: Snapshots, now: Instant): boolean =>
  weeklyAt === undefined || weeklyAt > now || addMinutes(weeklyAt, WEEK_MINUTES) <= now;

/** The versions this code writes, in one text: what is older is copied once before each of them changes. */
export const versionsNow = (): string =>
  FAMILIES.map((family) => `${family}${currentVersion(family)}`).join(' ');

/** Whether anything saved is of an older version, and will be brought up when it is next written. */
export const isAnyOlder = (raw: ReadonlyMap<string, unknown>): boolean =>
  [...raw].some(([key, held]) => {
    const family = placeOfKey(key)?.family;
    const version = (held as { version?: unknown } | null)?.version;
    if (family === undefined || family === 'aside' || typeof version !== 'number') return false;
    return version < currentVersion(family);
  });

/**
 * The notes with a fresh one, and the copies to let go: beyond five, and as many of the older as the data itself
 * needs the room of. `no-room` when not even the fresh one fits beside `bytes` of data.
 */
export function withNote(
  notes: readonly SnapshotNote[],
  fresh: SnapshotNote,
  bytes: number,
): { readonly notes: readonly SnapshotNote[]; readonly dropped: readonly SnapshotNote[] } | 'no-room' {
  const room = ROOM[fresh.why] * QUOTA - bytes - fresh.size;
  if (room < 0) return 'no-room';
  const older = notes.filter(({ at }) => at !== fresh.at).slice(1 - MOST_SNAPSHOTS);
  let taken = 0;
  const first = older.findLastIndex(({ size }) => {
    taken += size;
    return taken > room;
  });
  const kept = [...older.slice(first + 1), fresh];
  const names = new Set(kept.map(({ at }) => at));
  return { notes: kept, dropped: notes.filter(({ at }) => !names.has(at)) };
}
