import { FIELDS, type Field, HEADINGS, headingKey } from './csv-headings.ts';
import { MOST_COLUMNS } from './grid.ts';
import * as likely from './likely-headings.ts';
import type { Mapping } from './mapping.ts';

type FoundColumns = Partial<Record<Field, number>>;

/** The field of each column: by the lists, the more certain name first; then by a word in its heading. */
export function byHeadings(cells: readonly string[], lower: readonly string[] = []): Mapping {
  const keys = signsNamed(cells.slice(0, MOST_COLUMNS)).map((cell, column) => keyOf(cell, lower[column]));
  const found: FoundColumns = {};
  const isFree = (column: number) => !Object.values(found).includes(column);
  for (const field of FIELDS) take(found, field, listed(keys, field, isFree));
  for (const field of FIELDS) {
    const words = likely.LIKELY[field];
    if (found[field] !== undefined || words === undefined) continue;
    const fits = (key: string, column: number) =>
      isFree(column) && words.is.test(key) && !words.not.test(key);
    take(found, field, keys.findIndex(fits));
  }
  take(found, 'amount', wholeSum(keys, found.amount));
  take(
    found,
    'amount',
    keys.findIndex((key) => likely.PHONE_SUM.test(key)),
  );
  if (found.amount !== undefined)
    take(
      found,
      'amount',
      keys.findIndex((key) => likely.IN_WON.test(key)),
    );
  const isOfPart = found.amount !== undefined && !likely.WHOLE_SUM.test(keys[found.amount] ?? '');
  if (isOfPart && found.fee === undefined)
    take(
      found,
      'fee',
      keys.findIndex((key, column) => isFree(column) && likely.USE_FEE.test(key)),
    );
  return withNameOfBooks(found, keys);
}

/** `+` and `-` as two headings mean money that came in and money that went out. */
const signsNamed = (cells: readonly string[]): readonly string[] =>
  ['+', '-'].every((sign) => cells.some((cell) => cell.trim() === sign))
    ? cells.map((cell) => ({ '+': 'moneyin', '-': 'moneyout' })[cell.trim()] ?? cell)
    : cells;

/** `이용내역` above `금액` means 금액: the lower heading counts where the upper has no meaning. `할인` above it has one. */
function keyOf(cell: string, lower = ''): string {
  const [key, own] = [headingKey(cell), lower === '' ? '' : headingKey(lower)];
  if (!isListed(own) || isListed(key)) return key;
  const upper = key.endsWith(own) ? key.slice(0, -own.length) : key;
  const isGroup = !isKnown(upper) && !likely.NO_AMOUNTS.test(key) && !likely.NO_DATES.test(key);
  return isGroup ? own : key;
}

/** Whether a heading names a column by itself; 내역 and 내용 do not count, for they name groups as well. */
const isKnown = (key: string): boolean =>
  isListed(key) ||
  Object.entries(likely.LIKELY).some(
    ([field, { is, not }]) => field !== 'item' && is.test(key) && !not.test(key),
  );

/** Whether a heading key is in the lists. */
export const isListed = (key: string): boolean => FIELDS.some((field) => RANKS.get(field)?.has(key));

/** A better column for the amount: `금액` may be without tax beside 합계금액, or before discounts beside 최종결제금액. */
function wholeSum(keys: readonly string[], amount: number | undefined): number | undefined {
  if (amount !== undefined && !likely.UNSAID_SUM.test(keys[amount] ?? '')) return undefined;
  const final = keys.findIndex((key) => likely.FINAL_SUM.test(key));
  const isParted = amount !== undefined && keys.some((key) => likely.PART_OF_SUM.test(key));
  return final < 0 && isParted ? keys.findIndex((key) => likely.WHOLE_SUM.test(key)) : final;
}

function take(found: FoundColumns, field: Field, column: number | undefined): void {
  if (column !== undefined && column >= 0) found[field] = column;
}

/** The rank of each listed heading, by its key: the lowest counts most. */
const RANKS = new Map(
  FIELDS.map((field) => [
    field,
    new Map(HEADINGS[field].map((heading, rank) => [headingKey(heading), rank] as const).reverse()),
  ]),
);

function listed(
  keys: readonly string[],
  field: Field,
  isFree: (column: number) => boolean,
): number | undefined {
  const ranks = RANKS.get(field);
  const found = keys
    .map((key, column) => ({ column, rank: ranks?.get(key) }))
    .filter(({ column, rank }) => rank !== undefined && isFree(column));
  return found.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]?.column;
}

/** Where no column names the shop, the column that says what was paid for does. */
function withNameOfBooks({ item, ...rest }: FoundColumns, keys: readonly string[]): FoundColumns {
  const isName =
    item !== undefined && rest.merchant === undefined && likely.NAMES_OF_BOOKS.has(keys[item] ?? '');
  if (!isName) return item === undefined ? rest : { ...rest, item };
  const named: FoundColumns = { ...rest, merchant: item };
  const other = listed(keys, 'item', (column) => !Object.values(named).includes(column));
  return other === undefined ? named : { ...named, item: other };
}
