import { describe, expect, test } from 'vitest';
import { filesBelow, isCode, read, withoutComments } from './sources.ts';

const EXPORTED =
  /^export\s+(?:async\s+)?(?:const|let|class|interface|type|enum|function\s*\*?)\s+([A-Za-z_$][\w$]*)/gm;

/** Why one name may be exported from several places: it means the same in all of them. */
const SHARED: readonly (readonly [
  why: string,
  isShared: (name: string, files: readonly string[]) => boolean,
])[] = [
  [
    'a command: a surface makes it, a handler of the same name carries it out',
    (_, files) =>
      files.length === 2 &&
      files.some((file) => file.startsWith('background/')) &&
      files.some((file) => /^(?:popup|entries)\/[\w-]*commands\.ts$/.test(file)),
  ],
  ['a part of the popup and its late twin', (_, files) => files.includes('popup/lazy-parts.ts')],
  [
    'a value, its field in a message and its field in storage, read as `f.day`',
    (_, files) => files.filter((file) => /^(?:contract|storage\/items)\/fields\.ts$/.test(file)).length > 0,
  ],
  [
    'a part that every surface has: its head, its foot, a section',
    (name) => ['Head', 'Foot', 'Section'].includes(name),
  ],
];

const DECLARED = /^\s*(?:export\s+)?(?:declare\s+)?(?:interface|type|class|enum)\s+([A-Z]\w*)(?=[\s<={])/gm;

/** Types of one file that have the name of a type which another file exports. */
function typesNamedAlike(sources: readonly (readonly [file: string, code: string])[]): string[] {
  const typesIn = (code: string) => new Set([...code.matchAll(DECLARED)].map(([, name = '']) => name));
  const exported = new Map<string, string>();
  for (const [file, code] of sources)
    for (const [, name = ''] of code.matchAll(EXPORTED)) if (/^[A-Z]/.test(name)) exported.set(name, file);
  return sources.flatMap(([file, code]) =>
    [...typesIn(code)].flatMap((name) => {
      const other = exported.get(name);
      if (
        other === undefined ||
        other === file ||
        SHARED.some(([, isShared]) => isShared(name, [file, other]))
      )
        return [];
      return `${name}: ${file}, ${other}`;
    }),
  );
}

function exportedTwice(sources: readonly (readonly [file: string, code: string])[]): string[] {
  const places = new Map<string, string[]>();
  for (const [file, code] of sources)
    for (const [, name = ''] of withoutComments(code).matchAll(EXPORTED))
      places.set(name, [...(places.get(name) ?? []), file]);
  return [...places]
    .filter(([name, files]) => files.length > 1 && !SHARED.some(([, isShared]) => isShared(name, files)))
    .map(([name, files]) => `${name}: ${files.join(', ')}`);
}

describe('a name that leaves its file', () => {
  const sources = filesBelow('src')
    .filter(isCode)
    .map((path) => [path.slice('src/'.length), read(path)] as const);

  test('is no other type inside of another file', () => {
    // A migration is a fossil, and so are its names; a library's types are named by the library.
    const ours = sources
      .filter(([file]) => !/^storage\/migrations\/|\.d\.ts$/.test(file))
      .map(([file, code]) => [file, withoutComments(code)] as const);
    expect(typesNamedAlike(ours)).toEqual([]);
    expect(
      typesNamedAlike([
        ['a.ts', 'export interface Step {}'],
        ['b.ts', 'type Step = 1;'],
      ]),
    ).toEqual(['Step: b.ts, a.ts']);
  });

  test('means one thing in all of src', () => {
    expect(exportedTwice(sources)).toEqual([]);
  });

  test('is found where it means two', () => {
    const planted = [
      ['core/x.ts', 'export interface Mark {}'],
      ['exchange/x.ts', 'export type Mark = string;'],
    ] as const;
    expect(exportedTwice(planted)).toEqual(['Mark: core/x.ts, exchange/x.ts']);
  });
});
