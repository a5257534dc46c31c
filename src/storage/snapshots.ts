import type { SnapshotReason } from '../contract/safekeeping.ts';
import { addMinutes, type Instant } from '../core/day.ts';
import { placeOfKey } from './key-place.ts';
import { FAMILIES } from './keys.ts';
import { currentVersion } from './open.ts';
import type { Shapes, SnapshotNote } from './shapes.ts';

type Snapshots = Shapes['snapshots'];

/** Most copies kept; the oldest is dropped first. */
const MOST_SNAPSHOTS = 5;
/**
 * Bytes that storage.local holds: Chrome's QUOTA_BYTES since 114. The same bound is kept in Firefox, which would take
 * more.
 */
export const QUOTA = 10_485_760;
/**
 * The share of the quota up to which a copy may fill storage, by its reason: before a restore, which the person asked
 * for, it may fill more.
 */
const ROOM: Readonly<Record<SnapshotReason, number>> = { weekly: 0.6, migration: 0.6, restore: 0.95 };
const WEEK_MINUTES = 7 * 24 * 60;

/**
 * Whether there can be room for a copy at all, judged by the bytes in use alone, so that nothing has to be read.
 * `withNote` decides with the copy itself.
 */
export const mayHaveRoom = (
  notes: readonly SnapshotNote[],
  why: SnapshotReason,
  bytesInUse: number,
): boolean => bytesInUse - notes.reduce((sum, { size }) => sum + size, 0) <= ROOM[why] * QUOTA;

/** `snapshot/2026-11-22T03:00:00.000Z`: the key of the packed copy, which is one text. */
export const snapshotKey = (at: Instant): string => `snapshot/${at}`;

/** Whether the weekly copy is due. A clock that was set back never delays it. */
export const isWeeklyDue = ({ weeklyAt }: Snapshots, now: Instant): boolean =>
  weeklyAt === undefined || weeklyAt > now || addMinutes(weeklyAt, WEEK_MINUTES) <= now;

/** The versions this code writes, as one text: data of older versions is copied once before any of it is migrated. */
export const versionsNow = (): string =>
  FAMILIES.map((family) => `${family}${currentVersion(family)}`).join(' ');

/** Whether any saved key is of an older version, and will be migrated when it is next written. */
export const isAnyOlder = (raw: ReadonlyMap<string, unknown>): boolean =>
  [...raw].some(([key, held]) => {
    const family = placeOfKey(key)?.family;
    const version = (held as { version?: unknown } | null)?.version;
    if (family === undefined || family === 'aside' || typeof version !== 'number') return false;
    return version < currentVersion(family);
  });

/**
 * The notes with a new one, and the copies to drop: those beyond five, and as many of the oldest as stand in the way of
 * the room needed. `no-room` when not even the new copy fits beside `bytes` of data.
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
