import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const tests = ['tests/unit', 'tests/architecture'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path)),
);

/** What needs a document, or puts something in place of a global: each of these files has its world to itself. */
const APART = /@vitest-environment|\bvi\.(?:mock|stub|useFake)|\bglobalThis\b/;
const isApart = (path: string): boolean => APART.test(readFileSync(`${root}${path}`, 'utf8'));

const shared = {
  testTimeout: 30_000, // property tests and page corpora on a busy two-core machine
  setupFiles: ['tests/unit/setup.ts'],
  environment: 'node',
};

/** Pure functions leave nothing behind: their files share threads and modules, which saves loading them again for each. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'pure',
          pool: 'threads',
          include: tests.filter((path) => !isApart(path)),
          isolate: false,
        },
      },
      // Processes of their own: a thread that reads large files, or is given up by its document, takes all others along.
      { test: { ...shared, name: 'apart', pool: 'forks', include: tests.filter(isApart) } },
    ],
  },
});
