// `npm run check`: types, lint, unused code and tests, before every commit. The first three go beside the tests, one after
// the other, and what they say is printed when they end. The pages of ../shared/corpus, and tests that are marked as long, are
// left to `npm test`, which also tries properties four times as often (tests/unit/fakes/runs.ts). What was made of sources and
// types is kept in .cache for the next run, by what the files say; what knip read of them, by their time and size. What tests
// say of a build they say of one that is as new as its sources, or not at all.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path, ...args) => [join('node_modules', path), ...args];
/** What it learnt of files is kept in .cache, for those that have not changed when it runs again. */
const tsc = (project) =>
  bin(
    'typescript/bin/tsc',
    ...['-p', project, '--incremental'],
    ...['--tsBuildInfoFile', join('.cache/types', project.replaceAll('/', '-'))],
  );

const BESIDE = {
  types: tsc('tsconfig.json'),
  'types, pure half': tsc('src/tsconfig.pure.json'),
  'types, tests': tsc('tests/tsconfig.json'),
  biome: bin('@biomejs/biome/bin/biome', 'ci'),
  knip: bin('knip/bin/knip.js', '--cache', '--cache-location', '.cache/knip'),
};
const TESTS = bin(
  'vitest/vitest.mjs',
  'run',
  '--project=!corpus',
  '--tagsFilter=!long',
  '--experimental.fsModuleCache',
  '--experimental.fsModuleCachePath=.cache/modules',
  ...process.argv.slice(2),
);

/** @param stdio where it says what it has to say. */
function run(args, stdio) {
  const child = spawn(process.execPath, args, { cwd: root, stdio });
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  return new Promise((done) => {
    child.on('close', (status) => done({ ok: status === 0, said: Buffer.concat(said).toString() }));
  });
}

async function beside() {
  const results = [];
  for (const [name, args] of Object.entries(BESIDE))
    results.push({ name, ...(await run(args, ['ignore', 'pipe', 'pipe'])) });
  return results;
}

const start = Date.now();
const [others, tests] = await Promise.all([beside(), run(TESTS, 'inherit')]);
for (const { name, ok, said } of others) {
  if (!ok) console.log(`\n=== ${name}\n${said}`);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
}
console.log(`${tests.ok ? 'ok    ' : 'FAILED'} unit and architecture tests`);
console.log(`${((Date.now() - start) / 1000).toFixed(0)} s`);
process.exitCode = [tests, ...others].every(({ ok }) => ok) ? 0 : 1;
