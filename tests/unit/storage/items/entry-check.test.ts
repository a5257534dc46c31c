import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ENTRY_KINDS, ENTRY_SOURCES, ENTRY_STATES } from '../../../../src/core/entry.ts';
import { entrySchema } from '../../../../src/storage/families/ledger.ts';
import { readEntry } from '../../../../src/storage/items/entry-check.ts';
import { runs } from '../../fakes/runs.ts';

const text = (most: number) =>
  fc.oneof(
    fc.string({ maxLength: most }),
    fc.constant('가'.repeat(most)),
    fc.constant('가'.repeat(most + 1)),
  );
const moment = fc.oneof(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  fc.constantFrom(
    '2026-02-30T00:00:00.000Z',
    '2026-02-03T24:00:00.000Z',
    '2026-02-03',
    '2026-02-03T00:00:00Z',
  ),
);
const won = fc.oneof(
  fc.integer({ min: -2_000, max: 1_000_000 }),
  fc.constantFrom(0, -0, 1_000_000_000, 1_000_000_001, -1_000_000_000, -1_000_000_001, 0.5, Number.NaN),
);
const whole = fc.record(
  {
    id: text(64),
    line: text(64),
    pool: fc.constantFrom('phone', 'content'),
    kind: fc.constantFrom(...ENTRY_KINDS),
    amount: won,
    at: moment,
    month: fc.constantFrom('2026-11', '2026-13', '2026-1', '1999-12'),
    status: fc.constantFrom(...ENTRY_STATES),
    source: fc.constantFrom(...ENTRY_SOURCES),
    commands: fc.array(text(64), { maxLength: 3 }),
    merchant: text(120),
    item: text(120),
    gateway: text(40),
    cancelledAt: moment,
    fee: won,
    approval: text(64),
    of: text(64),
    recurring: text(64),
    batch: text(64),
  },
  { requiredKeys: ['id', 'line', 'pool', 'kind', 'amount', 'at', 'month', 'status', 'source', 'commands'] },
);
const FIELDS = [
  'id',
  'pool',
  'amount',
  'at',
  'month',
  'commands',
  'merchant',
  'fee',
  'of',
  'cancelledAt',
  'more',
];
const good = {
  id: 'an-entry-id',
  line: 'first-line',
  pool: 'phone',
  kind: 'payment',
  amount: 9_000,
  at: '2026-10-05T03:00:00.000Z',
  month: '2026-10',
  status: 'confirmed',
  source: 'hand',
  commands: ['an-entry-id'],
};

/** What the schema makes of it, and what is read by hand. */
const both = (raw: unknown) => {
  const parsed = v.safeParse(entrySchema, raw);
  return { schema: parsed.success ? parsed.output : undefined, hand: readEntry(raw) };
};

describe('an entry read by hand', () => {
  test('is accepted exactly where the schema accepts it, and is the same', () => {
    fc.assert(
      fc.property(whole, (raw) => {
        const { schema, hand } = both(raw);
        expect(hand).toEqual(schema);
      }),
      runs(2_000),
    );
  });

  test('with any one field spoilt, taken away or added likewise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), fc.anything(), fc.boolean(), (field, value, isGone) => {
        const raw = Object.fromEntries(
          Object.entries({ ...good, [field]: value }).filter(([name]) => !(isGone && name === field)),
        );
        const { schema, hand } = both(raw);
        expect(hand).toEqual(schema);
      }),
      runs(2_000),
    );
  });

  test('both accept a whole one, and refuse what is no object', () => {
    expect(both(good)).toEqual({ schema: good, hand: good });
    for (const raw of [undefined, null, 3, 'text', [], [good], { ...good, amount: -1 }]) {
      expect(both(raw)).toEqual({ schema: undefined, hand: undefined });
    }
    const adjustment = { ...good, kind: 'adjustment', amount: -1 };
    expect(both(adjustment)).toEqual({ schema: adjustment, hand: adjustment });
  });
});
