import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { openBackup } from '../../../src/storage/backup/open-backup.ts';
import { backupFile, MOST_CHARACTERS, readBackup } from '../../../src/storage/backup/read-backup.ts';
import { placeOfKey } from '../../../src/storage/key-place.ts';
import { FAMILIES } from '../../../src/storage/keys.ts';
import { currentVersion } from '../../../src/storage/open.ts';
import { readJson } from '../../architecture/sources.ts';
import { runs } from '../fakes/runs.ts';
import { savedState } from '../fakes/saved-states.ts';

const MADE = instant('2026-11-22T03:00:00.000Z');
const ENTRY = {
  id: 'entry-0001',
  line: 'first-line',
  pool: 'phone',
  kind: 'payment',
  amount: 9_000,
  at: '2026-11-05T03:00:00.000Z',
  month: '2026-11',
  status: 'confirmed',
  source: 'hand',
  commands: ['entry-0001'],
};
const month = (entries: unknown[], change: object = {}) => ({
  version: currentVersion('ledger'),
  aside: [],
  entries,
  gone: [],
  ...change,
});
const file = (keys: object, change: object = {}): string =>
  JSON.stringify({ app: 'carrier-billing-guard', backup: 1, made: MADE, keys, ...change });

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a file that is refused whole', () => {
  const good = file({ 'ledger/2026-11': month([ENTRY]) });
  const bad: [string, string][] = [
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['cut short', good.slice(0, -1)],
    ['cut in the middle', good.slice(0, good.length / 2)],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['another app', file({}, { app: 'another' })],
    ['no app', file({}, { app: undefined })],
    ['no version', file({}, { backup: undefined })],
    ['a version of text', file({}, { backup: '1' })],
    ['no moment', file({}, { made: undefined })],
    ['a moment that does not exist', file({}, { made: '2026-02-31T00:00:00.000Z' })],
    ['a field nobody knows', file({}, { extra: true })],
    ['keys as a list', file([])],
    ['keys as null', JSON.stringify({ app: 'carrier-billing-guard', backup: 1, made: MADE, keys: null })],
    ['a key of the browser', file({ 'other-extension': {} })],
    ['a month that does not exist', file({ 'ledger/2026-13': month([]) })],
    ['a month as a path', file({ 'ledger/../settings': month([]) })],
    ['HTML for a key', file({ '<img src=x onerror=alert(1)>': {} })],
    ['a copy inside the copy', file({ snapshots: { version: 1 } })],
    ['the name of another computer', file({ sync: { version: 1 } })],
    ['sums, which are made from the ledger', file({ sums: { version: 1 } })],
    ['something aside of nothing', file({ 'aside/passwords/2026-11-22T03:00:00.000Z': 1 })],
    ['something aside of something aside', file({ 'aside/aside/lines/2026-11-22T03:00:00.000Z': 1 })],
    ['__proto__ as a key', good.replace('"keys":{', '"keys":{"__proto__":{"enabled":true},')],
    [
      '__proto__ inside an entry',
      good.replace('"id":"entry-0001"', '"__proto__":{"amount":1},"id":"entry-0001"'),
    ],
    ['constructor inside', good.replace('"gone":[]', '"gone":[],"constructor":{"prototype":{}}')],
    ['a tower of 100', file({ 'aside/lines/2026-11-22T03:00:00.000Z': JSON.parse(nested(100)) })],
    ['a tower of 1,000', `{"app":"carrier-billing-guard","keys":${nested(1_000)}}`],
    ['a tower of 1,000,000', nested(1_000_000)],
    [
      'more keys than centuries have months',
      file(
        Object.fromEntries(
          Array.from({ length: 2_500 }, (_, n) => [
            `ledger/${String(1_000 + Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`,
            month([]),
          ]),
        ),
      ),
    ],
  ];

  test.each(bad)('%s', (_name, text) => {
    expect(readBackup(text)).toBe('not-a-backup');
  });

  test('larger than we read', { tags: ['long'] }, () => {
    expect(readBackup(' '.repeat(MOST_CHARACTERS + 1))).toBe('too-large');
    // Small, and made of nothing but what takes long to read.
    for (const part of ['{},', '[],', '0,', '"a":1,', '[', '{"a":'])
      expect(readBackup(`[${part.repeat(2_000_001)}0]`), part).toBe('too-large');
  });

  test('by a newer version, in the envelope or in any key', () => {
    expect(readBackup(file({}, { backup: 2, keys: 'in another shape' }))).toBe('from-newer-version');
    for (const family of FAMILIES.filter((each) => placeOfKey(each) !== undefined)) {
      const backup = readBackup(file({ [family]: { version: currentVersion(family) + 1 } }));
      expect(typeof backup === 'string' ? backup : openBackup(backup), family).toBe('from-newer-version');
    }
    const ledger = readBackup(file({ 'ledger/2026-11': { version: 99 } }));
    expect(typeof ledger === 'string' ? ledger : openBackup(ledger)).toBe('from-newer-version');
  });

  test('cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), (at) => {
        expect(readBackup(good.slice(0, at))).toBe('not-a-backup');
      }),
    );
  });
});

describe('what of a file cannot be read is left out and counted', () => {
  const opened = (keys: object) => {
    const backup = readBackup(file(keys));
    if (typeof backup === 'string') throw new Error(backup);
    const read = openBackup(backup);
    if (typeof read === 'string') throw new Error(read);
    return read;
  };
  const second = { ...ENTRY, id: 'entry-0002' };
  const cases: [string, unknown][] = [
    ['a negative payment', { ...second, amount: -1 }],
    ['nothing for a payment', { ...second, amount: 0 }],
    ['part of a won', { ...second, amount: 0.5 }],
    ['more than there is', { ...second, amount: 1e21 }],
    ['an amount of text', { ...second, amount: '9000' }],
    ['no id', { ...second, id: '' }],
    ['an id that is too long', { ...second, id: 'x'.repeat(65) }],
    ['the same id twice', ENTRY],
    ['another month than its key', { ...second, month: '2026-10' }],
    ['a day that does not exist', { ...second, at: '2026-02-30T00:00:00.000Z' }],
    ['a field nobody knows', { ...second, phone: '01000000000' }],
    ['a kind nobody knows', { ...second, kind: 'gift' }],
    ['a shop of a million letters', { ...second, merchant: 'x'.repeat(1_000_000) }],
    ['null', null],
    ['a list', []],
  ];

  test.each(cases)('%s', (_name, entry) => {
    const { holdings, counts } = opened({ 'ledger/2026-11': month([ENTRY, entry]) });
    expect(counts).toMatchObject({ entries: 1, months: 1, lost: 1 });
    expect([...holdings.ledger.values()].flatMap(({ entries }) => entries)).toEqual([ENTRY]);
  });

  test('the same id in two months: the later one is left out', () => {
    const twin = { ...ENTRY, month: '2026-12', at: '2026-12-05T03:00:00.000Z' };
    const { counts, holdings } = opened({
      'ledger/2026-12': month([twin]),
      'ledger/2026-11': month([ENTRY]),
    });
    expect(counts).toMatchObject({ entries: 1, lost: 1 });
    expect([...holdings.ledger.keys()]).toHaveLength(2);
  });

  test.each([
    ['new', undefined],
    ['skipped', undefined],
    ['done', 'skt'],
  ])('a carrier that nobody chose is chosen by no file: set-up %s', (setup, carrier) => {
    const [line] = readJson<{ lines: readonly object[] }>('tests/fixtures/saved/lines.v2.json').lines;
    const guessed = { version: 2, commands: [], aside: [], lines: [{ ...line, carrier: 'skt' }] };
    const settings = readJson<{ settings: object }>('tests/fixtures/saved/settings.v3.json');
    const { holdings } = opened({
      lines: guessed,
      settings: { ...settings, settings: { ...settings.settings, setup } },
    });
    expect(holdings.families.lines?.lines[0]?.carrier).toBe(carrier);
  });

  test('a key that is damaged whole', () => {
    expect(opened({ lines: { version: 2 }, bills: 7 }).counts).toMatchObject({ lost: 2, lines: 0, bills: 0 });
  });

  test('an older version is brought up', () => {
    const { kind: _new, ...old } = ENTRY;
    const { holdings, counts } = opened({ 'ledger/2026-11': month([old], { version: 1 }) });
    expect(counts).toMatchObject({ entries: 1, lost: 0 });
    expect([...holdings.ledger.values()][0]?.entries[0]).toMatchObject({ kind: 'payment' });
  });

  test('whatever JSON stands for a key, opening never throws and never reaches a prototype', () => {
    const keys = fc.constantFrom('settings', 'lines', 'bills', 'trash', 'history', 'ledger/2026-11');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue({ maxDepth: 4 }), { maxKeys: 6 }), (found) => {
        const backup = readBackup(file(found));
        if (typeof backup !== 'string') openBackup(backup);
        expect(Object.hasOwn(Object.prototype, 'enabled')).toBe(false);
      }),
      runs(300),
    );
  });
});

describe('a file of ours', () => {
  test('reads back as what was kept, in any order of its keys, with the same digest', () => {
    fc.assert(
      fc.property(savedState, (state) => {
        const ours = backupFile(new Map(Object.entries(state)), MADE);
        const turned = backupFile(new Map(Object.entries(state).reverse()), MADE);
        expect(turned).toEqual(ours);
        expect(readBackup(ours.text)).toEqual({ made: MADE, keys: JSON.parse(JSON.stringify(state)) });
        expect(readBackup(`\uFEFF${ours.text}`)).toEqual(readBackup(ours.text));
      }),
      { numRuns: 30 },
    );
  });

  test('leaves out what is no data: copies, sums, and keys that are not ours', () => {
    const { text } = backupFile(
      new Map<string, unknown>([
        ['snapshots', { version: 1 }],
        ['snapshot/2026-11-22T03:00:00.000Z', 'packed'],
        ['sums', {}],
        ['stranger', 1],
        ['lines', { version: 2, lines: [] }],
      ]),
      MADE,
    );
    expect(JSON.parse(text).keys).toEqual({ lines: { version: 2, lines: [] } });
  });
});

test('a file of 100,000 records as the oldest version wrote them is read', { tags: ['long'] }, () => {
  const many = Array.from({ length: 100_000 }, (_, n) => ({
    ...ENTRY,
    id: `entry-${n}`,
    commands: [`entry-${n}`],
  }));
  const { text } = backupFile(new Map([['ledger/2026-11', month(many, { version: 1 })]]), MADE);
  const backup = readBackup(text);
  if (typeof backup === 'string') throw new Error(backup);
  expect(openBackup(backup)).toMatchObject({ counts: { entries: 100_000, lost: 0 } });
});
