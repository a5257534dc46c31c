import * as v from 'valibot';
import { lineShape } from '../../contract/fields.ts';
import { CARRIERS, firstLine, type Line } from '../../core/line.ts';
import * as f from '../items/fields.ts';
import type { CommandHeader } from '../items/items.ts';
import { withCommand } from '../items/ledger.ts';
import { putAll } from '../items/lists.ts';
import { linesWithCaps } from '../migrations/lines/0002-lines-with-caps.ts';
import { linesWithShortLimits } from '../migrations/lines/0003-lines-with-short-limits.ts';
import {
  byId,
  type FamilyOf,
  hasItsId,
  isId,
  migration,
  noMonth,
  putImages,
  putsOf,
  tracked,
} from './family.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

interface SavedLines extends CommandHeader {
  readonly lines: readonly Line[];
}

/** A line as it is saved. What is not known of it is absent. */
export const lineSchema = v.strictObject({
  id: f.id,
  nickname: v.pipe(f.text(40), v.minLength(1)),
  carrier: v.exactOptional(v.picklist(CARRIERS)),
  limits: f.sums,
  dayLimit: v.exactOptional(f.sum),
  paymentLimit: v.exactOptional(f.sum),
  dueDay: f.dayOfMonth,
  debitDay: v.exactOptional(f.dayOfMonth),
  newLine: v.exactOptional(
    v.strictObject({
      until: v.exactOptional(f.day),
      cap: v.exactOptional(f.sum),
      blockedThrough: v.exactOptional(f.day),
    }),
  ),
  unpaidCap: v.exactOptional(f.sum),
  prepaymentRestores: v.boolean(),
  blocked: v.boolean(),
}) satisfies v.GenericSchema<unknown, Line>;

/** The person's phone lines. */
export const lines = {
  key: 'lines',
  read: 'daily',
  blank: (nickname): SavedLines => ({ commands: [], aside: [], lines: [firstLine(nickname)] }),
  parse: reader(v.looseObject({ ...commandHeader, lines: items }), (held) => {
    const { good, lost } = readItems(lineSchema, held.lines, byId);
    return { value: { ...headerOf(held), lines: good }, lost };
  }),
  migrations: [migration(linesWithCaps), migration(linesWithShortLimits)],
  identity: { lines: byId },
  history: tracked('line', {
    itemsOf: (value: SavedLines) => value.lines,
    nameOf: byId.nameOf,
    imageOf: (line) => line,
    put: (value, puts, { command }) => ({
      ...value,
      lines: putImages(value.lines, puts, byId.nameOf),
      commands: withCommand(value.commands, command),
    }),
  }),
  backup: { united: ['lines'] },
  sync: {
    kind: 'line',
    valuesIn: (value, blank) =>
      value.lines.map((line) => [line.id, line, blank.lines.find(({ id }) => id === line.id)]),
    schemaOf: () => lineSchema,
    isNamed: hasItsId,
    typedSchemaOf: () => lineShape,
    isName: isId,
    monthOf: noMonth,
    mostUndated: 20,
    /** A removal is ignored: lines are never removed. */
    put: (value, coming) => {
      const given = coming.filter(({ value: held }) => held !== null);
      if (given.length === 0) return value;
      return { ...value, lines: putAll(value.lines, putsOf<Line>(given), byId.nameOf) };
    },
  },
} as const satisfies FamilyOf<SavedLines>;
