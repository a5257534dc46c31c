import * as v from 'valibot';
import { id } from '../../contract/fields.ts';
import { isMonth, type Month } from '../../core/day.ts';
import { billName, markOf, saysAnything, sharedBillName } from '../items/bill-marks.ts';
import * as f from '../items/fields.ts';
import type { BillMark, CommandHeader } from '../items/items.ts';
import { withCommand } from '../items/ledger.ts';
import { putAll } from '../items/lists.ts';
import { billsWithParts } from '../migrations/bills/0002-bills-paid-in-parts.ts';
import { by, type FamilyOf, isId, migration, putImages, putsOf, tracked } from './family.ts';
import { commandHeader, headerOf, items, reader, readItems } from './reading.ts';

interface SavedBills extends CommandHeader {
  readonly bills: readonly BillMark[];
}

export const billMarkSchema = v.strictObject({
  line: f.id,
  month: f.month,
  amount: v.exactOptional(f.sum),
  paidOn: v.exactOptional(f.day),
  payments: v.exactOptional(v.array(v.strictObject({ amount: f.price, on: f.day }))),
  remindedOn: v.exactOptional(f.day),
  snoozedUntil: v.exactOptional(f.day),
}) satisfies v.GenericSchema<unknown, BillMark>;

const byBill = by(billName);

/** The mark that history puts back, with the last reminder of this computer kept. */
function withReminder(image: unknown, now: BillMark | undefined): BillMark | undefined {
  const remindedOn = now?.remindedOn;
  const said = image as BillMark | undefined;
  if (now === undefined || remindedOn === undefined) return said;
  const { line, month } = said ?? now;
  return { line, month, ...said, remindedOn };
}

/**
 * The mark without its reminder day, which is each computer's own: otherwise a computer that only showed a reminder
 * could win over the one where the bill was marked paid.
 */
function sharedMark({ remindedOn: _own, ...mark }: BillMark): Omit<BillMark, 'remindedOn'> {
  return mark;
}

const typedBill = v.looseObject({ line: id });

/** What the person said about bills; the bills themselves are worked out from the ledger. */
export const bills = {
  key: 'bills',
  read: 'daily',
  blank: (): SavedBills => ({ commands: [], aside: [], bills: [] }),
  parse: reader(v.looseObject({ ...commandHeader, bills: items }), (held) => {
    const { good, lost } = readItems(billMarkSchema, held.bills, byBill);
    return { value: { ...headerOf(held), bills: good }, lost };
  }),
  migrations: [migration(billsWithParts)],
  identity: { bills: byBill },
  /** The day of the last reminder is bookkeeping, not a change by the person. */
  history: tracked('bill', {
    itemsOf: (value: SavedBills) => value.bills,
    nameOf: billName,
    imageOf: ({ remindedOn: _bookkeeping, ...image }) => (saysAnything(image) ? image : undefined),
    put: (value, puts, { command }) => {
      const reminded = new Map(value.bills.map((mark) => [billName(mark), mark]));
      const marks = new Map(
        [...puts].map(([name, image]) => [name, withReminder(image, reminded.get(name))]),
      );
      const commands = withCommand(value.commands, command);
      return { ...value, bills: putImages(value.bills, marks, billName), commands };
    },
  }),
  backup: { united: ['bills'] },
  sync: {
    kind: 'bill',
    valuesIn: (value) =>
      value.bills.map((mark) => [
        sharedBillName(mark),
        sharedMark(mark),
        { line: mark.line, month: mark.month },
      ]),
    schemaOf: () => billMarkSchema,
    typedSchemaOf: () => typedBill,
    isName: (name, month) => {
      const [line = '', of = '', ...rest] = name.split('/');
      return isId(line) && isMonth(of) && rest.length === 0 && month !== undefined;
    },
    mostUndated: 0,
    monthOf: (name) => name.slice(name.lastIndexOf('/') + 1) as Month,
    isNamed: (name, value) => {
      const mark = value as BillMark;
      return name === sharedBillName(mark) && mark.remindedOn === undefined;
    },
    put: (value, coming) => {
      if (coming.length === 0) return value;
      const remembered = (mark: BillMark): BillMark => withReminder(mark, markOf(value.bills, mark)) ?? mark;
      return { ...value, bills: putAll(value.bills, putsOf(coming, remembered), sharedBillName) };
    },
  },
} as const satisfies FamilyOf<SavedBills>;
