import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every file below a folder of the project, as paths from the root with forward slashes. */
export function filesBelow(folder: string): string[] {
  const walk = (dir: string): string[] =>
    readdirSync(dir).flatMap((name) => {
      const path = join(dir, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
  return walk(join(ROOT, folder)).map((path) => relative(ROOT, path).split(sep).join('/'));
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const readJson = <T>(path: string): T => JSON.parse(read(path)) as T;

/** What a build is made of. */
const MADE_OF = ['src', 'public', 'scripts'];
const ALONE = ['manifest.json', 'package-lock.json', 'vite.config.ts'];

/** A folder is as new as the last file that came into it or went. */
const foldersOf = (paths: readonly string[]): readonly string[] => [...new Set(paths.map(dirname))];

/**
 * Whether there is a build of what stands here now: one that is older than any of its sources, or than the day one of them
 * went, tells of yesterday and is not looked at. `npm test` builds first.
 */
export function isBuilt(target: 'chrome' | 'firefox'): boolean {
  const timeOf = (path: string): number =>
    statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const made = timeOf(`dist/${target}/manifest.json`);
  const files = MADE_OF.flatMap(filesBelow);
  return [...files, ...foldersOf(files), ...ALONE].every((path) => timeOf(path) <= made);
}

export const isCode = (path: string): boolean => /\.tsx?$/.test(path);

/** Code without its comments and with string contents kept: good enough to look for words in. */
export const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
