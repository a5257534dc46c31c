import { expect, test } from 'vitest';
import { read } from './sources.ts';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Package;

/** Rows of the table: the packages that its first cell names, and its other cells. */
function rowsOf(text: string): { readonly names: readonly string[]; readonly cells: readonly string[] }[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| package '))
    .map((line) => {
      const [names = '', ...cells] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return { names: names.split(', '), cells };
    });
}

const unnamed = (text: string) => {
  const named = rowsOf(text).flatMap(({ names }) => names);
  return Object.keys(dependencies).filter((name) => !named.includes(name));
};

test('each package that we ship is there with its size, its reason, its place and the way to leave it', () => {
  const text = read('docs/dependencies.md');
  expect(unnamed(text)).toEqual([]);
  expect(unnamed(text.replace('| zustand |', '| other |'))).toEqual(['zustand']);
  for (const { names, cells } of rowsOf(text)) {
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...names]));
    expect(cells).toHaveLength(4);
    expect(cells.every((cell) => cell !== '')).toBe(true);
  }
});

test('each tool that builds or tests is named', () => {
  const text = read('docs/dependencies.md');
  const missing = Object.keys(devDependencies).filter((name) => {
    const [scope = '', part = name] = name.includes('/') ? name.split('/') : ['', name];
    return ![name, part, scope].some((known) => known !== '' && text.includes(known));
  });
  expect(missing).toEqual([]);
});

test('versions are exact', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  );
  expect(loose).toEqual([]);
});
