// `npm test`: everything, one step after the other; every step runs even when one before it failed.
import { spawnSync } from 'node:child_process';
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

const step = (name, command, env = {}) => ({ name, command, env });
/** Browser tests of one kind, two files at a time: both kinds at once on two cores take as long, and clicks come too late. */
const inBrowser = (kind) => step(kind, vitest(kind, '--config', 'vitest.e2e.config.ts'), { CBG_E2E: kind });

const STEPS = [
  step('build', [process.execPath, 'scripts/build.mjs']),
  step('types', bin('typescript/bin/tsc', '-p', 'tsconfig.json')),
  step('types, pure half', bin('typescript/bin/tsc', '-p', 'src/tsconfig.pure.json')),
  step('types, tests', bin('typescript/bin/tsc', '-p', 'tests/tsconfig.json')),
  step('biome', bin('@biomejs/biome/bin/biome', 'ci', '--colors=off')),
  step('knip', bin('knip/bin/knip.js')),
  step('web-ext lint', [process.execPath, 'scripts/lint-firefox.mjs']),
  step('unit', vitest('unit'), { CBG_FULL: '1' }),
  inBrowser('chromium'),
  inBrowser('firefox'),
];
const TESTS = ['unit', 'chromium', 'firefox'];

function run({ name, command: [program, ...args], env }) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  const { status, error } = spawnSync(program, args, options);
  if (error !== undefined) console.error(error);
  return { name, ok: status === 0, seconds: (Date.now() - start) / 1000 };
}

/** A vitest run that left no report counts as one failure, so that nothing can vanish from the sum. */
function outcomeOf(name) {
  try {
    const report = JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
    const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    const failures = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped, failures };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['no report'] };
  }
}

const browsers = await ensureBrowsers();
for (const [kind, path] of Object.entries(browsers)) console.log(`${kind}: ${path} (${majorVersion(path)})`);

const results = STEPS.map(run);
const outcomes = TESTS.map((name) => ({ name, ...outcomeOf(name) }));
rmSync(reports, { recursive: true, force: true });
const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);

console.log('\n=== summary');
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
for (const { name, failures } of outcomes)
  for (const failure of failures) console.log(`FAILED in ${name}: ${failure}`);
const failedSteps = results.filter(({ ok }) => !ok).map(({ name }) => name);
console.log(failedSteps.length === 0 ? 'All steps passed.' : `Failed steps: ${failedSteps.join(', ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;
