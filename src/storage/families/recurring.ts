import * as v from 'valibot';
import { id, recurringId } from '../../contract/fields.ts';
import type { Recurring } from '../../core/recurring.ts';
import * as f from '../items/fields.ts';
import type { CommandHeader } from '../items/items.ts';
import { withCommand } from '../items/ledger.ts';
import { putAll } from '../items/lists.ts';
import { byId, type FamilyOf, hasItsId, isId, noMonth, putImages, putsOf, tracked } from './family.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

interface SavedRecurring extends CommandHeader {
  readonly recurring: readonly Recurring[];
}

export const recurringSchema = v.strictObject({
  id: f.idWithMonths,
  line: f.id,
  pool: f.pool,
  merchant: v.pipe(f.name, v.minLength(1)),
  amount: f.price,
  day: f.dayOfMonth,
  since: f.month,
  until: v.exactOptional(f.month),
  cancelBy: v.exactOptional(f.day),
  commands: v.array(f.id),
}) satisfies v.GenericSchema<unknown, Recurring>;

const typedRecurring = v.looseObject({ id: recurringId, line: id });

/** Recurring payments. */
export const recurring = {
  key: 'recurring',
  read: 'daily',
  blank: (): SavedRecurring => ({ commands: [], aside: [], recurring: [] }),
  parse: reader(v.looseObject({ ...commandHeader, recurring: items }), (held) => {
    const { good, lost } = readItems(recurringSchema, held.recurring, byId);
    return { value: { ...headerOf(held), recurring: good }, lost };
  }),
  migrations: [],
  identity: { recurring: byId },
  history: tracked('recurring', {
    itemsOf: (value: SavedRecurring) => value.recurring,
    nameOf: byId.nameOf,
    imageOf: ({ commands: _bookkeeping, ...image }) => image,
    put: (value, puts, { command }) => {
      const known = new Map(value.recurring.map(({ id, commands }) => [id, commands]));
      const back = [...puts].map(([id, image]): [string, unknown] => {
        const commands = withCommand(known.get(id) ?? [], command);
        return [id, image === undefined ? undefined : { ...(image as Recurring), commands }];
      });
      return {
        ...value,
        recurring: putImages(value.recurring, new Map(back), byId.nameOf),
        commands: withCommand(value.commands, command),
      };
    },
  }),
  backup: { united: ['recurring'] },
  sync: {
    kind: 'recurring',
    valuesIn: (value) => value.recurring.map((item) => [item.id, item]),
    schemaOf: () => recurringSchema,
    isNamed: hasItsId,
    typedSchemaOf: () => typedRecurring,
    isName: isId,
    monthOf: noMonth,
    mostUndated: 200,
    put: (value, coming) => {
      if (coming.length === 0) return value;
      return { ...value, recurring: putAll(value.recurring, putsOf<Recurring>(coming), byId.nameOf) };
    },
  },
} as const satisfies FamilyOf<SavedRecurring>;
