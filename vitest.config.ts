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

type Kind = 'pure' | 'parsed' | 'documents' | 'apart' | 'corpus';
/** What a test that only parses pages never says: it draws nothing, listens to nothing, keeps and replaces nothing. */
const LEAVES_TRACES =
  /\bpreact\b|\.tsx'|\b(?:document|window|globalThis)\.|\b(?:local|session)Storage\b|addEventListener|customElements|\bvi\./;
const hasDocument = (code: string): boolean => code.includes('@vitest-environment');
/** In this order: the first that fits is what a file is. */
const KINDS: readonly (readonly [Kind, (code: string) => boolean])[] = [
  ['apart', (code) => /\bvi\.mock\(/.test(code) || (hasDocument(code) && code.includes("'fast-check'"))],
  ['parsed', (code) => hasDocument(code) && !LEAVES_TRACES.test(code)],
  ['documents', hasDocument],
  ['apart', (code) => /\bvi\.(?:stub|useFake)|\bglobalThis\b/.test(code)],
];
function kindOf(path: string): Kind {
  if (path.endsWith('corpus.test.ts')) return 'corpus';
  const code = readFileSync(`${root}${path}`, 'utf8');
  return KINDS.find(([, fits]) => fits(code))?.[0] ?? 'pure';
}
const kinds = new Map(tests.map((path) => [path, kindOf(path)]));

/** Where no property is tried, its library, the largest of all, is not loaded for each document. */
const SETUP_PAGES = ['tests/unit/setup-pages.ts'];
const project = (name: Kind, more: object) => ({
  // The same in all projects, which keeps what is made of a source the same, too.
  resolve: { alias: { 'vitest-environment-test-dom': `${root}tests/unit/test-dom.ts` } },
  test: {
    testTimeout: 30_000, // property tests and page corpora on a busy two-core machine
    setupFiles: ['tests/unit/setup.ts'],
    environment: 'node',
    include: tests.filter((path) => kinds.get(path) === name),
    name,
    ...more,
  },
});

/** A process that holds more is ended: documents that were left behind stay in its memory. */
const VM_MEMORY = '400MB';

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
      // Pages that are parsed and read leave nothing behind either, but the test DOM cannot be had twice in a process.
      project('parsed', { pool: 'forks', isolate: false, setupFiles: SETUP_PAGES }),
      // A document and modules of its own for each file, in processes that have loaded the test DOM once. Not threads: one
      // that reads large files, or is given up by its document, takes all others along.
      project('documents', { pool: 'vmForks', vmMemoryLimit: VM_MEMORY, setupFiles: SETUP_PAGES }),
      // What puts something in place of a module or of a global, or tries properties on a document: the same, on its own.
      project('apart', { pool: 'vmForks', vmMemoryLimit: VM_MEMORY }),
      // Every page of ../shared/corpus, where it is there: `npm run check` leaves it to `npm test`.
      project('corpus', { pool: 'forks' }),
    ],
  },
});
