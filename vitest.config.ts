import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const tests = ['tests/unit', 'tests/architecture'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.test\.tsx?$/.test(path)),
);

type Kind = 'pure' | 'documents' | 'apart' | 'corpus';
/** In this order: the first that fits is what a file is. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['apart', /\bvi\.mock\(/],
  ['documents', /@vitest-environment/],
  ['apart', /\bvi\.(?:stub|useFake)|\bglobalThis\b/],
];
function kindOf(path: string): Kind {
  if (path.endsWith('corpus.test.ts')) return 'corpus';
  const code = readFileSync(`${root}${path}`, 'utf8');
  return KINDS.find(([, says]) => says.test(code))?.[0] ?? 'pure';
}
const kinds = new Map(tests.map((path) => [path, kindOf(path)]));

const project = (name: Kind, more: object) => ({
  test: {
    testTimeout: 30_000, // property tests and page corpora on a busy two-core machine
    setupFiles: ['tests/unit/setup.ts'],
    environment: 'node',
    include: tests.filter((path) => kinds.get(path) === name),
    name,
    ...more,
  },
});

/** What vitest is to know of the marks that tests carry. */
const TAG_LONG = {
  name: 'long',
  description:
    'endless pages, files and lists at their bounds, whole crosses (names and windows, pages and addresses, pages and promises, states and buttons, states and languages), axe on whole surfaces, runs of random acts: `npm run check` leaves them to `npm test`',
};

export default defineConfig({
  test: {
    // As many as cores: by itself it would leave one of two idle.
    maxWorkers: availableParallelism(),
    tags: [TAG_LONG],
    projects: [
      // Pure functions leave nothing behind: their files share threads and modules, which saves loading them for each.
      project('pure', { pool: 'threads', isolate: false }),
      // A document and modules of its own for each file, in processes that have loaded the test DOM once. Not threads: one
      // that reads large files, or is given up by its document, takes all others along.
      project('documents', { pool: 'vmForks', vmMemoryLimit: '1GB' }),
      // What puts something in place of a module or of a global: a process for each file.
      project('apart', { pool: 'forks' }),
      // Every page of ../shared/corpus, where it is there: `npm run check` leaves it to `npm test`.
      project('corpus', { pool: 'forks' }),
    ],
  },
});
