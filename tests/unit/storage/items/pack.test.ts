import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, isMonth, month } from '../../../../src/core/day.ts';
import { ENTRY_KINDS, ENTRY_SOURCES, ENTRY_STATES, type Entry } from '../../../../src/core/entry.ts';
import { POOLS } from '../../../../src/core/line.ts';
import { won } from '../../../../src/core/won.ts';
import { packMonth, rowsIn, rowsText, unpackMonth } from '../../../../src/storage/items/pack.ts';
import { open } from '../../../../src/storage/open.ts';
import { runs } from '../../fakes/runs.ts';

const november = month('2026-11');
const id = fc.oneof(
  fc.uuid({ version: 4 }),
  fc.string({ minLength: 1, maxLength: 64 }),
  fc.constantFrom('~', '~~', '~AAAAAAAAAAAAAAAAAAAAAA', 'FFFFFFFF-0000-4000-8000-000000000000', 'import-1'),
);
const between = (first: string, last: string) =>
  fc
    .date({ min: new Date(first), max: new Date(last), noInvalidDate: true })
    .map((date) => date.toISOString() as Instant);
/** Half of them in the month itself, whose moments are kept as what has passed of it. */
const at = fc.oneof(
  between('2000-01-01', '2099-12-31'),
  between('2026-11-01T00:00:00.000Z', '2026-11-30T23:59:59.999Z'),
);
const text = fc.oneof(fc.constantFrom('', '달빛서점', 'danal', '0'), fc.string({ maxLength: 40 }));
const optional = fc.record(
  {
    merchant: text,
    item: text,
    gateway: text,
    cancelledAt: at,
    fee: fc.integer({ min: 0, max: 1_000_000_000 }).map(won),
    approval: text,
    of: id,
    recurring: id,
    batch: id,
  },
  { requiredKeys: [] },
);
const entry: fc.Arbitrary<Entry> = fc
  .record({
    id,
    line: id,
    pool: fc.constantFrom(...POOLS),
    kind: fc.constantFrom(...ENTRY_KINDS),
    amount: fc.integer({ min: 1, max: 1_000_000_000 }).map(won),
    at,
    month: fc.oneof(
      fc.constant(november),
      at.map((moment) => month(moment.slice(0, 7))),
    ),
    status: fc.constantFrom(...ENTRY_STATES),
    source: fc.constantFrom(...ENTRY_SOURCES),
    own: fc.boolean(),
    commands: fc.array(id, { maxLength: 4 }),
    more: optional,
  })
  .map(({ own, more, commands, ...rest }) => ({
    ...rest,
    ...more,
    commands: own ? [rest.id, ...commands] : commands,
  }));
const entries = fc.uniqueArray(entry, { maxLength: 12, selector: (one) => one.id });
const onDisk = (packed: object): never => JSON.parse(JSON.stringify(packed)) as never;

describe('a packed month', () => {
  test('is what was packed, to the letter', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { rows, ...page } = packMonth(november, all);
        expect(unpackMonth(onDisk({ ...page, rows: rowsIn(rows) }))).toEqual(all);
      }),
      runs(500),
    );
  });

  test('its rows are one text with no quotation mark in it, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (list) => {
        expect(JSON.stringify(rowsIn(rowsText(list)))).toBe(JSON.stringify(list));
      }),
    );
    expect(JSON.stringify(rowsText([['a', 1]])).match(/\\\\/)).toBeNull();
  });

  test('opens whole through the schemas', () => {
    fc.assert(
      fc.property(entries, (all) => {
        fc.pre(all.every(({ month: of }) => isMonth(of)));
        const raw = { version: 2, aside: [], gone: [], ...packMonth(november, all) };
        expect(open('ledger', onDisk(raw))).toEqual({
          state: 'ok',
          lost: [],
          value: { aside: [], entries: all, gone: [] },
        });
      }),
    );
  });

  test('whatever lies there instead is lost by the row, never taken for an entry or thrown over', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 6 }), (list) => {
        const page = { month: '2026-11', texts: ['first-line'], rows: rowsText(list) };
        const raw = { version: 2, aside: [], gone: [], ...page };
        const opened = open('ledger', raw);
        expect(opened).toMatchObject({ state: 'ok', value: { entries: [] } });
        expect(opened.state === 'ok' && opened.lost).toHaveLength(list.length);
      }),
    );
  });

  test.each([
    [{ month: '2026-13' }],
    [{ month: undefined }],
    [{ texts: 'x' }],
    [{ texts: [1] }],
    [{ rows: {} }],
    [{ rows: undefined }],
    [{ rows: [] }],
    [{ rows: '' }],
    [{ rows: '[1,2' }],
    [{ rows: '{}' }],
  ])('with %j is unreadable, not empty', (change) => {
    const raw = { version: 2, aside: [], gone: [], month: '2026-11', texts: [], rows: '[]', ...change };
    expect(open('ledger', raw)).toEqual({ state: 'unreadable' });
  });

  test('a payment from a page takes less than half of the 220 bytes it may', () => {
    const of = (n: number) => `0f7b4a52-5d0e-4d3c-9f0e-${String(n).padStart(12, '0')}`;
    const many = Array.from(
      { length: 400 },
      (_, n): Entry => ({
        id: of(n),
        line: 'first-line',
        pool: 'phone',
        kind: 'payment',
        amount: won(30_000 + n),
        at: `2026-11-${String((n % 28) + 1).padStart(2, '0')}T03:04:05.678Z` as Instant,
        month: november,
        status: 'confirmed',
        source: 'page',
        merchant: `도서상점 ${n % 40}`,
        item: `전자책 ${n % 60}권`,
        gateway: 'danal',
        commands: [of(n), of(1_000 + n)],
      }),
    );
    const bytes = new TextEncoder().encode(JSON.stringify(packMonth(november, many))).length;
    expect(bytes / many.length).toBeLessThan(110);
  });
});
