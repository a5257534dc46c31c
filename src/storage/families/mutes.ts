import * as v from 'valibot';
import type { Mute } from '../../core/mute.ts';
import * as f from '../items/fields.ts';
import type { CommandHeader } from '../items/items.ts';
import { byId, type FamilyOf } from './family.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

interface SavedMutes extends CommandHeader {
  readonly mutes: readonly Mute[];
}

export const muteSchema = v.strictObject({
  id: f.id,
  scope: v.variant('kind', [
    v.strictObject({ kind: v.literal('site'), host: v.pipe(f.host, v.minLength(1)) }),
    v.strictObject({ kind: v.literal('all') }),
  ]),
  until: v.nullable(f.instant),
  since: f.instant,
}) satisfies v.GenericSchema<unknown, Mute>;

/** The sites, or everywhere, where the person wants quiet, and until when. */
export const mutes = {
  key: 'mutes',
  read: 'daily',
  blank: (): SavedMutes => ({ commands: [], aside: [], mutes: [] }),
  parse: reader(v.looseObject({ ...commandHeader, mutes: items }), (held) => {
    const { good, lost } = readItems(muteSchema, held.mutes, byId);
    return { value: { ...headerOf(held), mutes: good }, lost };
  }),
  migrations: [],
  identity: { mutes: byId },
  history: { without: 'switches that act in open pages at once, each with its own button' },
  /** In a merge the mutes here stay: an old file must not mute anything. */
  backup: { united: [] },
  sync: { without: 'quiet is wanted at one computer' },
} as const satisfies FamilyOf<SavedMutes>;
