import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { month } from '../../../src/core/day.ts';
import { familyNamed, has, SYNCED, trackedFamily } from '../../../src/storage/describe.ts';
import { ITEM_KINDS } from '../../../src/storage/items/step.ts';
import { placeOfKey } from '../../../src/storage/key-place.ts';
import { DAILY, FAMILIES, ledgerKey, RARE } from '../../../src/storage/keys.ts';
import { currentVersion, open } from '../../../src/storage/open.ts';

const storage = new URL('../../../src/storage/', import.meta.url);
/** What the files of families have in common. */
const SHARED = ['family.ts', 'list.ts', 'reading.ts'];
const filesIn = (folder: string): string[] => {
  const at = new URL(`${folder}/`, storage);
  return existsSync(at) ? readdirSync(at) : [];
};

const distinct = (names: readonly string[]) => expect(new Set(names).size).toBe(names.length);

describe('stored families', () => {
  test('are one file each, with one row each', () => {
    const files = filesIn('families').filter((name) => !SHARED.includes(name));
    expect(files.sort()).toEqual(FAMILIES.map((family) => `${family}.ts`).sort());
  });

  test('are read with every action, on demand, or by month, and never twice', () => {
    expect([...DAILY, ...RARE, 'ledger'].sort()).toEqual([...FAMILIES].sort());
    expect(FAMILIES.filter((family) => familyNamed(family).read === 'monthly')).toEqual(['ledger']);
  });

  test('are told apart in steps and at other computers', () => {
    const histories = FAMILIES.map((family) => familyNamed(family).history).filter(has);
    const syncs = FAMILIES.map((family) => familyNamed(family).sync).filter(has);
    distinct(syncs.map(({ kind }) => kind));
    expect(histories.map(({ of }) => of).sort()).toEqual([...ITEM_KINDS].sort());
    expect(syncs).toHaveLength(SYNCED.length);
  });
});

describe.each(FAMILIES)('the family %s', (name) => {
  const family = familyNamed(name);
  const blank = family.blank('내 폰');

  test('lies under its own name', () => expect(family.key).toBe(name));

  test.each(['identity', 'history', 'backup', 'sync'] as const)(
    'says of %s what it is, or why not',
    (aspect) => {
      const said = family[aspect];
      if (!has(said)) expect(said.without).toMatch(/^\S+( \S+){3,}/);
      else expect(Object.keys(said).length).toBeGreaterThan(0);
    },
  );

  test('opens what it holds at first, whole', () => {
    const opened = open(name, { version: currentVersion(name), ...blank });
    expect(opened).toStrictEqual({ state: 'ok', value: blank, lost: [] });
  });

  test('has a migration for every step on disk, in its order', () => {
    const steps = filesIn(`migrations/${name}`).sort();
    expect(family.migrations).toHaveLength(steps.length);
    expect(steps.map((file) => Number(file.slice(0, 4)))).toEqual(steps.map((_, at) => at + 2));
  });

  test('names the items of each of its lists, and unites none but those', () => {
    const lists = Object.entries(blank).filter(
      ([field, held]) => Array.isArray(held) && !['commands', 'aside', 'left'].includes(field),
    );
    const named = has(family.identity) ? Object.keys(family.identity) : [];
    expect(named.sort()).toEqual(lists.map(([field]) => field).sort());
    for (const field of has(family.backup) ? family.backup.united : []) expect(named).toContain(field);
  });

  test('is in a backup exactly where it says so', () => {
    const key = name === 'ledger' ? ledgerKey(month('2026-11')) : name;
    expect(placeOfKey(key) !== undefined).toBe(has(family.backup));
  });

  test('is found again by what a step says its items are', () => {
    if (has(family.history)) expect(trackedFamily(family.history.of)).toBe(name);
    else expect(family.history.without).not.toBe('');
  });
});
