import type { SnapshotReason } from '../../contract/safekeeping.ts';
import { backupFile } from '../../storage/backup/read-backup.ts';
import type { LoadedKey } from '../../storage/documents.ts';
import { readUnopened } from '../../storage/everything.ts';
import { rowsIn } from '../../storage/items/pack.ts';
import { isLedgerKey } from '../../storage/keys.ts';
import type { Shapes, SnapshotNote } from '../../storage/shapes.ts';
import {
  isAnyOlder,
  isWeeklyDue,
  mayHaveRoom,
  snapshotKey,
  versionsNow,
  withNote,
} from '../../storage/snapshots.ts';
import { writeBlocker, writeOut } from '../../storage/write-out.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { storeTrouble } from '../kernel/outside.ts';

type Snapshots = Shapes['snapshots'];
/** Saved keys and their contents as they were found. */
type Raw = ReadonlyMap<string, unknown>;

/** A copy ready to be written: its keys, the new list of copies, and the keys of copies that are dropped. */
export interface Copy {
  readonly items: Readonly<Record<string, unknown>>;
  readonly snapshots: Snapshots;
  readonly dropped: readonly string[];
}

/** Packs everything. Nothing is written; `no-room` where the copy would take room that the data needs. */
export async function copyOf(
  app: AppContext,
  raw: Raw,
  snapshots: Snapshots,
  why: SnapshotReason,
): Promise<Copy | 'no-room'> {
  return placed(await packed(app, raw, why), snapshots);
}

interface PackedCopy {
  readonly note: SnapshotNote;
  readonly text: string;
  /** Size of the contents before packing. */
  readonly bytes: number;
}

async function packed({ ports }: AppContext, raw: Raw, why: SnapshotReason): Promise<PackedCopy> {
  const at = ports.clock.now();
  const { text, digest } = backupFile(raw, at);
  const short = await ports.packer.pack(text);
  const note = { at, why, entries: entryCount(raw), size: short.length, digest };
  return { note, text: short, bytes: new TextEncoder().encode(text).length };
}

function placed({ note, text, bytes }: PackedCopy, snapshots: Snapshots): Copy | 'no-room' {
  const fitted = withNote(snapshots.snapshots, note, bytes);
  if (fitted === 'no-room') return 'no-room';
  return {
    items: { [snapshotKey(note.at)]: text },
    snapshots: { ...snapshots, snapshots: fitted.notes },
    dropped: fitted.dropped.map((gone) => snapshotKey(gone.at)),
  };
}

/** How many entries there are, counted by their rows, packed (version 2) or plain (version 1), without checking them. */
export const entryCount = (raw: Raw): number =>
  [...raw].reduce((sum, [key, held]) => {
    if (!isLedgerKey(key)) return sum;
    const { rows, entries } = held as { readonly rows?: unknown; readonly entries?: unknown };
    const items = typeof rows === 'string' ? rowsIn(rows) : entries;
    return sum + (Array.isArray(items) ? items.length : 0);
  }, 0);

/** Whether reading everything for a copy is worth it. Where the room is not known it is, and the size of the copy decides. */
async function hasRoom(
  { ports }: AppContext,
  { snapshots }: Snapshots,
  why: SnapshotReason,
): Promise<boolean> {
  try {
    return mayHaveRoom(snapshots, why, (await ports.room.inUse()).bytes);
  } catch (error) {
    console.error('how full storage is cannot be known now', error);
    return true;
  }
}

/**
 * At every start of the worker, before everything else in the queue: what an older version saved is copied as it was
 * found, once, before anything is written in the new shape. Inside a turn of the queue.
 */
export async function copyBeforeMigration(app: AppContext): Promise<void> {
  const { snapshots: kept } = await app.readRare(['snapshots']);
  const copiedFor = versionsNow();
  if (writeBlocker(kept) !== undefined || kept.value.copiedFor === copiedFor) return;
  const marked = { ...kept.value, copiedFor };
  if (!(await hasRoom(app, marked, 'migration'))) return keep(app, kept, marked, 'no-room');
  const raw = await readUnopened(app.ports.saved);
  if (raw.size === 0) return;
  const isDue = isAnyOlder(raw);
  await keep(app, kept, marked, isDue ? await packed(app, raw, 'migration') : 'nothing-new');
}

/**
 * Once a week, where anything changed since the last copy. The check whether it is due, and the writing, are each a
 * turn of the queue; reading (one call, so one moment) and packing are outside of it, so that nobody waits for them.
 */
export async function copyWeekly(app: AppContext): Promise<void> {
  const due = await app.serial(() => dueWeekly(app));
  if (due === undefined) return;
  const raw = await readUnopened(app.ports.saved);
  if (raw.size === 0) return;
  const isNew = backupFile(raw, app.ports.clock.now()).digest !== due.snapshots.at(-1)?.digest;
  const copy = isNew ? await packed(app, raw, 'weekly') : 'nothing-new';
  await app.serial(() => keepWeekly(app, copy));
}

/** The list of copies where a weekly copy is due and may have room; where it has none, that is noted. */
async function dueWeekly(app: AppContext): Promise<Snapshots | undefined> {
  const now = app.ports.clock.now();
  const { snapshots: kept } = await app.readRare(['snapshots']);
  if (writeBlocker(kept) !== undefined || !isWeeklyDue(kept.value, now)) return undefined;
  if (await hasRoom(app, kept.value, 'weekly')) {
    // A copy of a store in trouble would replace older copies that are needed then.
    const trouble = await storeTrouble(app, await app.readDocuments());
    return trouble === undefined ? kept.value : undefined;
  }
  await keep(app, kept, { ...kept.value, weeklyAt: now }, 'no-room');
  return undefined;
}

/** Reads the list of copies again, which may have changed while this copy was packed. */
async function keepWeekly(app: AppContext, copy: PackedCopy | 'nothing-new'): Promise<void> {
  const now = app.ports.clock.now();
  const { snapshots: kept } = await app.readRare(['snapshots']);
  if (writeBlocker(kept) === undefined) await keep(app, kept, { ...kept.value, weeklyAt: now }, copy);
}

/** Writes the copy and the list in one `set`, or notes that there was no room. Inside a turn of the queue. */
async function keep(
  app: AppContext,
  kept: LoadedKey<'snapshots'>,
  value: Snapshots,
  copy: PackedCopy | 'nothing-new' | 'no-room',
): Promise<void> {
  const { clock, saved } = app.ports;
  const { skippedAt: _before, ...rest } = value;
  const fitted = typeof copy === 'string' ? copy : placed(copy, rest);
  if (typeof fitted === 'string') {
    const known = fitted === 'no-room' ? { ...value, skippedAt: clock.now() } : value;
    return saved.set(writeOut([{ kept, value: known }], clock.now()));
  }
  await saved.set({ ...fitted.items, ...writeOut([{ kept, value: fitted.snapshots }], clock.now()) });
  if (fitted.dropped.length > 0) await saved.remove(fitted.dropped);
}
