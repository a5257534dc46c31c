import * as v from 'valibot';
import * as f from '../items/fields.ts';
import type { CommandHeader, Trashed } from '../items/items.ts';
import { by, type FamilyOf, putImages, tracked } from './family.ts';
import { entrySchema } from './ledger.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

interface SavedTrash extends CommandHeader {
  readonly trash: readonly Trashed[];
}

export const trashedSchema = v.strictObject({
  entry: entrySchema,
  deletedAt: f.instant,
}) satisfies v.GenericSchema<unknown, Trashed>;

const byEntry = by(({ entry }: Trashed) => entry.id);

/** Deleted entries as they were, for 30 days. */
export const trash = {
  key: 'trash',
  read: 'rare',
  blank: (): SavedTrash => ({ commands: [], aside: [], trash: [] }),
  parse: reader(v.looseObject({ ...commandHeader, trash: items }), (held) => {
    const { good, lost } = readItems(trashedSchema, held.trash, byEntry);
    return { value: { ...headerOf(held), trash: good }, lost };
  }),
  migrations: [],
  identity: { trash: byEntry },
  history: tracked('trash', {
    itemsOf: (value: SavedTrash) => value.trash,
    nameOf: byEntry.nameOf,
    imageOf: (item) => item,
    put: (value, puts) => ({ ...value, trash: putImages(value.trash, puts, byEntry.nameOf) }),
  }),
  backup: { united: ['trash'] },
  sync: { without: 'an entry taken away is published as such, and rests on each computer by itself' },
} as const satisfies FamilyOf<SavedTrash>;
