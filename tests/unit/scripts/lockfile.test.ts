import { describe, expect, test } from 'vitest';
import { readJson } from '../../architecture/sources.ts';

interface Locked {
  optionalDependencies?: Record<string, string>;
}

const { packages } = readJson<{ packages: Record<string, Locked> }>('package-lock.json');

/** Node's own search: beside the package that asks, then in every folder above. */
function isLocked(from: string, name: string): boolean {
  if (packages[from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`]) return true;
  if (from === '') return false;
  const above = from.lastIndexOf('/node_modules/');
  return isLocked(above < 0 ? '' : from.slice(0, above), name);
}

describe('package-lock.json', () => {
  test('names the packages of every platform: `npm ci` refuses a lock that was written on one and forgot the others', () => {
    const wanted = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => [from, name] as const),
    );
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter(([from, name]) => !isLocked(from, name))).toEqual([]);
  });
});
