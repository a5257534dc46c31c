import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { LATE_FEE_RATES } from '../../../src/core/late-fee.ts';
import { LINE_DEFAULTS } from '../../../src/core/line.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { familyNamed } from '../../../src/storage/describe.ts';
import { FAMILIES, type Family } from '../../../src/storage/keys.ts';
import { currentVersion, open } from '../../../src/storage/open.ts';
import type { Shapes } from '../../../src/storage/shapes.ts';
import { withoutUnchosen } from '../../../src/storage/unchosen-carrier.ts';
import { type Change, writeOut } from '../../../src/storage/write-out.ts';

const SAVED = new URL('../../fixtures/saved/', import.meta.url);
const saved = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(name, SAVED), 'utf8')) as Record<string, unknown>;

const keyOf = (family: Family): string => (family === 'ledger' ? 'ledger/2026-11' : family);
/** A value as the one writer would put it back. */
const rewritten = <F extends Family>(family: F, value: Shapes[F]): unknown => {
  const kept = { key: keyOf(family), family, loadStatus: 'ok', value };
  return writeOut([{ kept, value } as unknown as Change], instant('2026-11-22T03:00:00Z'))[keyOf(family)];
};

describe('saved data', () => {
  test.each(FAMILIES)('every released version of %s has a fixture, and each opens whole', (family) => {
    const fixtures = readdirSync(SAVED).filter((name) => name.startsWith(`${family}.v`));
    const versions = fixtures.map((name) => Number(/\.v(\d+)\.json$/.exec(name)?.[1])).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: currentVersion(family) }, (_, step) => step + 1));
    for (const name of fixtures) expect(open(family, saved(name))).toMatchObject({ state: 'ok', lost: [] });
  });

  test.each(FAMILIES)('each step of %s makes the version after the one it is given', (family) => {
    const made = familyNamed(family).migrations.map((step, at) => step(saved(`${family}.v${at + 1}.json`)));
    expect(made).toMatchObject(made.map((_, at) => ({ version: at + 2 })));
  });

  test.each(FAMILIES)('what %s reads is what it wrote', (family) => {
    const raw = saved(`${family}.v${currentVersion(family)}.json`);
    const opened = open(family, raw);
    if (opened.state !== 'ok') expect.unreachable(opened.state);
    else expect(rewritten(family, opened.value)).toEqual(raw);
  });

  test.each([
    { copiedFor: '2026-11-22' },
    { weeklyAt: '2026-11-22T03:00:00.000Z' },
    { skippedAt: '2026-11-22T03:00:00.000Z' },
    { fileAt: '2026-11-22T03:00:00.000Z' },
    { noFileReminder: true },
  ])('what is known of copies is kept, whatever of it is there: %j', (known) => {
    const blank = { version: currentVersion('snapshots'), commands: [], aside: [], snapshots: [] };
    expect(open('snapshots', { ...blank, ...known })).toMatchObject({ state: 'ok', value: known });
  });

  test.each(FAMILIES)('an absent %s is empty, and only an absent one', (family) => {
    expect(open(family, undefined)).toEqual({ state: 'empty' });
    for (const raw of [
      null,
      0,
      '',
      [],
      {},
      { version: 0 },
      { version: '1' },
      { version: 1.5 },
      { version: 1 },
    ]) {
      expect(open(family, raw)).toEqual({ state: 'unreadable' });
    }
  });

  test.each(FAMILIES)('a %s from the future is told apart, whatever it holds', (family) => {
    const raw = saved(`${family}.v1.json`);
    expect(open(family, { ...raw, version: currentVersion(family) + 1 })).toEqual({ state: 'newer' });
    expect(open(family, { version: 99, other: true })).toEqual({ state: 'newer' });
  });
});

describe('lines of earlier versions', () => {
  const lines = (version: number) => {
    const opened = open('lines', saved(`lines.v${version}.json`));
    if (opened.state !== 'ok') throw new Error(opened.state);
    return opened.value.lines;
  };

  test('are what they were: carrier, limits, the day of the bill, a new line’s cap', () => {
    expect(lines(1)).toMatchObject([
      { carrier: 'kt', limits: { phone: 300_000, content: 100_000 }, dueDay: 21 },
      { carrier: 'mvno-lgu', limits: {}, dueDay: 31 },
    ]);
    expect(lines(2)).toMatchObject([
      { carrier: 'kt', dueDay: 21, unpaidCap: 300_000 },
      { carrier: 'mvno-lgu', newLine: { until: '2026-12-31', cap: 40_000 }, blocked: true },
    ]);
    for (const line of [...lines(1), ...lines(2)])
      for (const fresh of ['dayLimit', 'paymentLimit', 'debitDay']) expect(line).not.toHaveProperty(fresh);
  });

  const SKT = { ...lines(2)[0], carrier: 'skt' };
  const chosen = (line: object, version: number, setup: 'new' | 'done' | 'skipped') => {
    const raw = { version, lines: [line], commands: [], aside: [] };
    const opened = open('lines', raw);
    if (opened.state !== 'ok') throw new Error(opened.state);
    return withoutUnchosen(opened.value, raw, setup).lines[0]?.carrier;
  };

  test.each<[string, object, number, 'new' | 'done' | 'skipped', string | undefined]>([
    ['SKT before the set-up was done is nobody’s choice', SKT, 2, 'new', undefined],
    ['nor after it was skipped', SKT, 2, 'skipped', undefined],
    ['SKT with the set-up done was chosen', SKT, 2, 'done', 'skt'],
    ['SKT of version 3 was chosen', SKT, 3, 'new', 'skt'],
    ['any other carrier was picked by hand', { ...SKT, carrier: 'kt' }, 2, 'new', 'kt'],
    ['so was that of a second line', { ...SKT, id: 'second-line' }, 2, 'new', 'skt'],
  ])('%s', (_name, line, version, setup, carrier) => {
    expect(chosen(line, version, setup)).toBe(carrier);
  });
});

describe('one bad item does not hide the others', () => {
  const bad: Record<string, (entry: Record<string, unknown>) => unknown> = {
    'no id': ({ id: _id, ...rest }) => rest,
    'a fraction of a won': (entry) => ({ ...entry, amount: 12.5 }),
    'a negative amount': (entry) => ({ ...entry, amount: -1 }),
    'an amount of text': (entry) => ({ ...entry, amount: '12000' }),
    'a day that does not exist': (entry) => ({ ...entry, at: '2026-02-31T00:00:00.000Z' }),
    'another notation of the instant': (entry) => ({ ...entry, at: '2026-11-10T12:00:00+09:00' }),
    'a cancellation of less than nothing': (entry) => ({ ...entry, kind: 'cancellation', amount: -1 }),
    'an unknown kind': (entry) => ({ ...entry, kind: 'gift' }),
    'an unknown status': (entry) => ({ ...entry, status: 'maybe' }),
    'a field nobody knows': (entry) => ({ ...entry, phoneNumber: '01000000000' }),
    'nothing at all': () => null,
    'the same entry twice': (entry) => entry,
  };

  test.each(Object.entries(bad))('%s', (_name, spoil) => {
    const opened = open('ledger', saved('ledger.v2.json'));
    const entries = (opened.state === 'ok' ? opened.value.entries : []) as unknown as Record<
      string,
      unknown
    >[];
    const raw = { version: 2, aside: [], entries, gone: [] };
    const spoilt = spoil(raw.entries[0] ?? {});
    expect(open('ledger', { ...raw, entries: [...raw.entries, spoilt] })).toMatchObject({
      state: 'ok',
      lost: [spoilt],
      value: { entries: raw.entries },
    });
  });

  test.each(['lines', 'bills', 'recurring', 'caps', 'mutes', 'trash', 'snapshots'] as const)(
    'a bad item of %s',
    (family: Family) => {
      const raw = saved(`${family}.v${currentVersion(family)}.json`) as Record<string, unknown[]>;
      const opened = open(family, { ...raw, [family]: [{ id: 7 }, ...(raw[family] ?? [])] });
      expect(opened).toMatchObject({ state: 'ok', lost: [{ id: 7 }], value: { [family]: raw[family] } });
    },
  );
});

describe('from version 1', () => {
  const opened = (family: Family) => {
    const found = open(family, saved(`${family}.v1.json`));
    if (found.state !== 'ok') throw new Error(found.state);
    return found.value;
  };

  test('every entry was a payment', () => {
    const { entries } = saved('ledger.v1.json') as { entries: Record<string, unknown>[] };
    expect(opened('ledger')).toMatchObject({
      entries: entries.map((entry) => ({ ...entry, kind: 'payment' })),
    });
  });

  test('nothing stands in the way that did not before, and the late fee is the published one', () => {
    expect(opened('settings')).toMatchObject({
      settings: {
        budgets: { phone: 200_000 },
        lateFee: { rate: LATE_FEE_RATES[0].id },
        friction: DEFAULT_SETTINGS.friction,
        onlyWhenItMatters: false,
      },
    });
  });

  test('no line is blocked, and a prepayment gives headroom back', () => {
    expect(opened('lines')).toMatchObject({ lines: [LINE_DEFAULTS, LINE_DEFAULTS] });
  });
});
