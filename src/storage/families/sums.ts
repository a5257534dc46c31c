import * as v from 'valibot';
import type { Day } from '../../core/day.ts';
import * as f from '../items/fields.ts';
import type { Header, MonthSums } from '../items/items.ts';
import { by, type FamilyOf } from './family.ts';
import { header, items, reader, readItems } from './reading.ts';

interface SavedSums extends Header {
  readonly months: readonly MonthSums[];
  /** Years in which anything was ever recorded, ascending. */
  readonly years: readonly number[];
  /** Day on which these figures were last checked against the ledger. */
  readonly checkedOn?: Day;
}

export const monthSumsSchema = v.strictObject({
  month: f.month,
  entries: f.count,
  pending: f.count,
  accounts: v.array(v.strictObject({ line: f.id, pool: f.pool, billed: f.sum, prepaid: f.sum })),
}) satisfies v.GenericSchema<unknown, MonthSums>;

const container = v.looseObject({
  ...header,
  months: items,
  years: items,
  checkedOn: v.exactOptional(f.day),
});

const byMonth = by(({ month }: MonthSums) => month);
const byYear = by<number>(String);

/** Months of the ledger in figures, cached. */
export const sums = {
  key: 'sums',
  read: 'daily',
  blank: (): SavedSums => ({ aside: [], months: [], years: [] }),
  parse: reader(container, ({ aside, checkedOn, ...held }) => {
    const months = readItems(monthSumsSchema, held.months, byMonth);
    const years = readItems(f.count, held.years, byYear);
    const checked = checkedOn === undefined ? {} : { checkedOn };
    const value = { aside, months: months.good, years: years.good, ...checked };
    return { value, lost: [...months.lost, ...years.lost] };
  }),
  migrations: [],
  identity: { months: byMonth, years: byYear },
  history: { without: 'made from the ledger alone, and made again where they are missing or wrong' },
  backup: { without: 'made from the ledger alone' },
  sync: { without: 'made from the ledger alone' },
} as const satisfies FamilyOf<SavedSums>;
