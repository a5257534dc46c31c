import type { SnapshotReason } from '../contract/safekeeping.ts';
import type { Instant } from '../core/day.ts';
import { backupFile } from '../storage/backup/read-backup.ts';
import type { Kept } from '../storage/books.ts';
import { type Everything, readEverything } from '../storage/everything.ts';
import type { Shapes, SnapshotNote } from '../storage/shapes.ts';
import { isAnyOlder, isWeeklyDue, snapshotKey, versionsNow, withNote } from '../storage/snapshots.ts';
import { barrier, writeOut } from '../storage/write-out.ts';
import type { Office } from './office.ts';

type Snapshots = Shapes['snapshots'];

/** A copy ready to be written: its keys, what is known of all copies then, and the keys of those let go. */
export interface Copy {
  readonly items: Readonly<Record<string, unknown>>;
  readonly snapshots: Snapshots;
  readonly dropped: readonly string[];
}

/** Packs everything. Nothing is written; `no-room` where the copy would take the room of the data. */
export async function copyOf(
  { ports }: Office,
  everything: Everything,
  snapshots: Snapshots,
  why: SnapshotReason,
): Promise<Copy | 'no-room'> {
  const at = ports.clock.now();
  const { text, digest } = backupFile(everything.raw, at);
  const packed = await ports.packer.pack(text);
  const note: SnapshotNote = { at, why, entries: entriesIn(everything), size: packed.length, digest };
  const fitted = withNote(snapshots.snapshots, note, new TextEncoder().encode(text).length);
  if (fitted === 'no-room') return 'no-room';
  return {
    items: { [snapshotKey(at)]: packed },
    snapshots: { ...snapshots, snapshots: fitted.notes },
    dropped: fitted.dropped.map((gone) => snapshotKey(gone.at)),
  };
}

const entriesIn = ({ kept }: Everything): number =>
  kept.reduce((sum, { family, value }) => {
    return family === 'ledger' ? sum + (value as Shapes['ledger']).entries.length : sum;
  }, 0);

/**
 * At the start of every worker, as the first in the queue: what an older version saved is copied as it was found,
 * once, before anything is written in the new shape. Inside a turn of the queue.
 */
export async function copyBeforeMigration(office: Office): Promise<void> {
  const { snapshots: kept } = await office.readRare(['snapshots']);
  const copiedFor = versionsNow();
  if (barrier(kept) !== undefined || kept.value.copiedFor === copiedFor) return;
  const everything = await readEverything(office.ports.saved, office.blanks());
  if (everything.raw.size === 0) return;
  const marked = { ...kept.value, copiedFor };
  await keep(office, kept, marked, isAnyOlder(everything.raw) ? everything : undefined, 'migration');
}

/** Once a week, while there is anything new to copy. Inside a turn of the queue. */
export async function copyWeekly(office: Office): Promise<void> {
  const now = office.ports.clock.now();
  const { snapshots: kept } = await office.readRare(['snapshots']);
  if (barrier(kept) !== undefined || !isWeeklyDue(kept.value, now)) return;
  const everything = await readEverything(office.ports.saved, office.blanks());
  if (everything.raw.size === 0) return;
  const known = kept.value.snapshots.at(-1)?.digest;
  const isNew = backupFile(everything.raw, now).digest !== known;
  await keep(office, kept, { ...kept.value, weeklyAt: now }, isNew ? everything : undefined, 'weekly');
}

/** Writes the copy with what is known of it, in one `set`, or that there was no room. */
async function keep(
  office: Office,
  kept: Kept<'snapshots'>,
  value: Snapshots,
  everything: Everything | undefined,
  why: SnapshotReason,
): Promise<void> {
  const now: Instant = office.ports.clock.now();
  const { skippedAt: _before, ...rest } = value;
  const copy = everything === undefined ? undefined : await copyOf(office, everything, rest, why);
  const known =
    copy === undefined ? value : copy === 'no-room' ? { ...value, skippedAt: now } : copy.snapshots;
  const items = copy === undefined || copy === 'no-room' ? {} : copy.items;
  await office.ports.saved.set({ ...items, ...writeOut([{ kept, value: known }], now) });
  if (copy !== undefined && copy !== 'no-room' && copy.dropped.length > 0) {
    await office.ports.saved.remove(copy.dropped);
  }
}
