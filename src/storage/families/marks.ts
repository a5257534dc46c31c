import * as v from 'valibot';
import * as f from '../items/fields.ts';
import type { Header } from '../items/items.ts';
import type { Mark } from '../items/mark.ts';
import { by, type FamilyOf } from './family.ts';
import { header, items, reader, readItems } from './reading.ts';

interface SavedMarks extends Header {
  readonly marks: readonly Mark[];
}

export const markSchema = v.strictObject({
  key: f.text(200),
  rev: f.count,
  at: f.instant,
  by: f.id,
  digest: f.text(16),
  month: v.exactOptional(f.month),
  stands: v.exactOptional(f.month),
}) satisfies v.GenericSchema<unknown, Mark>;

const byKey = by(({ key }: Mark) => key);

/** What this computer last knew of each published value. */
export const marks = {
  key: 'marks',
  read: 'rare',
  blank: (): SavedMarks => ({ aside: [], marks: [] }),
  parse: reader(v.looseObject({ ...header, marks: items }), (held) => {
    const { good, lost } = readItems(markSchema, held.marks, byKey);
    return { value: { aside: held.aside, marks: good }, lost };
  }),
  migrations: [],
  identity: { marks: byKey },
  history: { without: 'what syncing notes for itself, no change of a person' },
  backup: { without: 'of this computer alone' },
  sync: { without: 'it is what syncing compares with' },
} as const satisfies FamilyOf<SavedMarks>;
