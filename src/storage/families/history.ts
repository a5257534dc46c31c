import * as v from 'valibot';
import type { CommandHeader } from '../items/items.ts';
import { type Step, stepSchema } from '../items/step.ts';
import { byId, type FamilyOf } from './family.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

/** Steps that can be undone, oldest first, and undone steps that can be done again, the next one last. */
interface SavedHistory extends CommandHeader {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** The last changes as steps, each with what it changed before and after. */
export const history = {
  key: 'history',
  read: 'rare',
  blank: (): SavedHistory => ({ commands: [], aside: [], undo: [], redo: [] }),
  parse: reader(v.looseObject({ ...commandHeader, undo: items, redo: items }), (held) => {
    const undo = readItems(stepSchema, held.undo, byId);
    const redo = readItems(stepSchema, held.redo, byId);
    const value = { ...headerOf(held), undo: undo.good, redo: redo.good };
    return { value, lost: [...undo.lost, ...redo.lost] };
  }),
  migrations: [],
  identity: { undo: byId, redo: byId },
  history: { without: 'it is the history' },
  /**
   * In a merge the steps here stay: steps of two stores, mixed into one order, would undo something other than the last
   * change.
   */
  backup: { united: [] },
  sync: { without: 'what was done here is taken back here' },
} as const satisfies FamilyOf<SavedHistory>;
