import * as v from 'valibot';
import type { Instant } from '../../core/day.ts';
import * as f from '../items/fields.ts';
import type { CommandHeader, SnapshotNote } from '../items/items.ts';
import { by, type FamilyOf } from './family.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

/** Oldest first. */
interface SavedSnapshots extends CommandHeader {
  readonly snapshots: readonly SnapshotNote[];
  /** The versions, as one text (`versionsNow`), for which data of older versions was already copied. */
  readonly copiedFor?: string;
  /** When it was last checked whether the weekly copy is due. */
  readonly weeklyAt?: Instant;
  /** When a copy was due but left out, because it would have taken room that the data itself needs. */
  readonly skippedAt?: Instant;
  /** When a backup file was last saved outside the browser. */
  readonly fileAt?: Instant;
  /** The person turned off the reminder to save a backup file. */
  readonly noFileReminder?: true;
}

export const snapshotNoteSchema = v.strictObject({
  at: f.instant,
  why: v.picklist(['weekly', 'migration', 'restore']),
  entries: f.count,
  size: f.count,
  digest: f.digest,
}) satisfies v.GenericSchema<unknown, SnapshotNote>;

const container = v.looseObject({
  ...commandHeader,
  snapshots: items,
  copiedFor: v.exactOptional(f.text(300)),
  weeklyAt: v.exactOptional(f.instant),
  skippedAt: v.exactOptional(f.instant),
  fileAt: v.exactOptional(f.instant),
  noFileReminder: v.exactOptional(v.literal(true)),
});

const byMoment = by(({ at }: SnapshotNote) => at);

/** The notes of the copies, and when a backup file was last saved. */
export const snapshots = {
  key: 'snapshots',
  read: 'rare',
  blank: (): SavedSnapshots => ({ commands: [], aside: [], snapshots: [] }),
  parse: reader(container, (held) => {
    const { good, lost } = readItems(snapshotNoteSchema, held.snapshots, byMoment);
    const { copiedFor, weeklyAt, skippedAt, fileAt, noFileReminder } = held;
    const value = {
      ...headerOf(held),
      snapshots: good,
      ...(copiedFor !== undefined && { copiedFor }),
      ...(weeklyAt !== undefined && { weeklyAt }),
      ...(skippedAt !== undefined && { skippedAt }),
      ...(fileAt !== undefined && { fileAt }),
      ...(noFileReminder !== undefined && { noFileReminder }),
    };
    return { value, lost };
  }),
  migrations: [],
  identity: { snapshots: byMoment },
  history: { without: 'a copy is made and let go by itself' },
  backup: { without: 'copies of everything else: a copy holds no copies' },
  sync: { without: 'copies lie at this computer' },
} as const satisfies FamilyOf<SavedSnapshots>;
