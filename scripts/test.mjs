// `npm test`: everything, one step after the other; every step runs even when one before it failed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers, majorVersion } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'cbg-reports-'));
const bin = (path, ...args) => [process.execPath, join('node_modules', path), ...args];

/** vitest for a reader, and its figures for the closing line. */
const vitest = (name, ...args) => [
  ...bin('vitest/vitest.mjs', 'run', ...args),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, `${name}.json`)}`,
];

/** Browser tests of one kind. Each run goes file by file; the two kinds go side by side. */
const inBrowser = (kind) => ({
  name: kind,
  command: vitest(kind, '--config', 'vitest.e2e.config.ts'),
  env: { CBG_E2E: kind },
});
const step = (name, command) => [{ name, command }];

/** Steps of one row run at the same time. */
const ROWS = [
  step('build', [process.execPath, 'scripts/build.mjs']),
  step('types', bin('typescript/bin/tsc', '-p', 'tsconfig.json')),
  step('types, pure half', bin('typescript/bin/tsc', '-p', 'src/tsconfig.pure.json')),
  step('types, tests', bin('typescript/bin/tsc', '-p', 'tests/tsconfig.json')),
  step('biome', bin('@biomejs/biome/bin/biome', 'ci', '--colors=off')),
  step('knip', bin('knip/bin/knip.js')),
  step('web-ext lint', [process.execPath, 'scripts/lint-firefox.mjs']),
  step('unit', vitest('unit')),
  [inBrowser('chromium'), inBrowser('firefox')],
];
const TESTS = ['unit', 'chromium', 'firefox'];

/** Alone, a step speaks as it goes; beside another it is heard out once both are done. */
function run({ name, command: [program, ...args], env = {} }, isAlone) {
  const start = Date.now();
  const output = isAlone ? 'inherit' : 'pipe';
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  return new Promise((done) => {
    child.once('error', (error) => said.push(Buffer.from(`${error}\n`)));
    child.once('close', (status) =>
      done({ name, ok: status === 0, seconds: (Date.now() - start) / 1000, said: Buffer.concat(said) }),
    );
  });
}

async function runRow(row) {
  console.log(`\n=== ${row.map(({ name }) => name).join(', ')}`);
  const results = await Promise.all(row.map((one) => run(one, row.length === 1)));
  for (const { name, said } of results) {
    if (said.length > 0) console.log(`\n--- ${name}`);
    process.stdout.write(said);
  }
  return results;
}

/** A vitest run that left no report counts as one failure, so that nothing can vanish from the sum. */
function countsOf(name) {
  try {
    const report = JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
    const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const browsers = await ensureBrowsers();
for (const [kind, path] of Object.entries(browsers)) console.log(`${kind}: ${path} (${majorVersion(path)})`);

const results = [];
for (const row of ROWS) results.push(...(await runRow(row)));
const counts = TESTS.map(countsOf);
rmSync(reports, { recursive: true, force: true });
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);

console.log('\n=== summary');
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
const failedSteps = results.filter(({ ok }) => !ok).map(({ name }) => name);
console.log(failedSteps.length === 0 ? 'All steps passed.' : `Failed steps: ${failedSteps.join(', ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;
