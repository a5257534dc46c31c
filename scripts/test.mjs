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

const STEPS = [
  ['build', [process.execPath, 'scripts/build.mjs']],
  ['types', bin('typescript/bin/tsc', '-p', 'tsconfig.json')],
  ['types, pure half', bin('typescript/bin/tsc', '-p', 'src/tsconfig.pure.json')],
  ['types, tests', bin('typescript/bin/tsc', '-p', 'tests/tsconfig.json')],
  ['biome', bin('@biomejs/biome/bin/biome', 'ci', '--colors=off')],
  ['knip', bin('knip/bin/knip.js')],
  ['web-ext lint', [process.execPath, 'scripts/lint-firefox.mjs']],
  ['unit', vitest('unit')],
  ['browsers', vitest('e2e', '--config', 'vitest.e2e.config.ts')],
];

function run([name, [program, ...args]]) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return { name, ok: status === 0, seconds: (Date.now() - start) / 1000 };
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

const results = STEPS.map(run);
const counts = ['unit', 'e2e'].map(countsOf);
rmSync(reports, { recursive: true, force: true });
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);

console.log('\n=== summary');
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
const failedSteps = results.filter(({ ok }) => !ok).map(({ name }) => name);
console.log(failedSteps.length === 0 ? 'All steps passed.' : `Failed steps: ${failedSteps.join(', ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;
