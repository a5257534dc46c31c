// `npm run test:mutants`: breaks spots of core, detection, background, storage and exchange, one at a time, and prints
// what no test notices. The spots come from a fixed seed (CBG_SEED), at most three a file; CBG_MUTANTS says how many,
// CBG_FROM and CBG_TO which of them. The code is made breakable once (scripts/mutants/); then each spot is broken for a
// run of the tests that import its file, the nearest first, up to the first that fails. docs/mutants.md names those that
// live and says why.
import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chosenSpots, root } from './mutants/spots.mjs';

const COUNT = Number(process.env['CBG_MUTANTS'] ?? 220);
const SEED = Number(process.env['CBG_SEED'] ?? 20_261_129);
const FROM = Number(process.env['CBG_FROM'] ?? 0);
const TO = Number(process.env['CBG_TO'] ?? COUNT);
const SIDE_BY_SIDE = Number(process.env['CBG_SIDE_BY_SIDE'] ?? 2);
/** Test files that a spot is tried with at once. */
const AT_ONCE = [3, 10, 40, 400];
/** Code that is broken may never come back: then the tests are ended, and that is said. */
const PATIENCE_MS = 300_000;

const TESTS = readdirSync(join(root, 'tests/unit'), { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/unit/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.test\.tsx?$/.test(path) && !path.endsWith('corpus.test.ts'));

const imports = new Map();
function importsOf(path) {
  const known = imports.get(path);
  if (known !== undefined) return known;
  const code = readFileSync(join(root, path), 'utf8');
  const found = [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]*\.(?:ts|tsx|mjs))'/g)]
    .map(([, to = '']) => join(dirname(path), to).replaceAll('\\', '/'))
    .filter((to) => !to.startsWith('..'));
  imports.set(path, found);
  return found;
}

/** Test file → how many imports away from it each file is. */
const steps = new Map(TESTS.map((test) => [test, stepsFrom(test)]));
function stepsFrom(test) {
  const away = new Map([[test, 0]]);
  for (const [path, steps] of away)
    for (const next of importsOf(path)) if (!away.has(next)) away.set(next, steps + 1);
  return away;
}

const texts = new Map(TESTS.map((test) => [test, readFileSync(join(root, test), 'utf8').toLowerCase()]));

/** Tests that import the file: first those named after it, or near to it that speak of what its name says. */
function testsOf({ path }) {
  const name = basename(path, '.ts');
  const folder = dirname(path).replace(/^src\//, 'tests/unit/');
  const words = name.split('-');
  const rank = (test) => {
    if (basename(test).replace(/\.test\.tsx?$/, '') === name) return -9;
    const spoken = words.filter((word) => texts.get(test)?.includes(word)).length / words.length;
    return (steps.get(test)?.get(path) ?? 0) + (dirname(test) === folder ? 0 : 0.5) - 1.5 * spoken;
  };
  return TESTS.filter((test) => steps.get(test)?.has(path))
    .map((test) => ({ test, rank: rank(test) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ test }) => test);
}

/** One process with the tests loaded, begun anew when a broken spot never comes back. */
function server() {
  const path = fileURLToPath(new URL('./mutants/server.mjs', import.meta.url));
  const env = { ...process.env, CBG_SEED: String(SEED), CBG_MUTANTS: String(COUNT) };
  let child;
  const end = () => {
    if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    child = undefined;
  };
  const ask = (id, tests) =>
    new Promise((done) => {
      child ??= fork(path, { cwd: root, env, detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      const answered = (answer) => {
        clearTimeout(timer);
        child?.off('message', answered);
        done(answer);
      };
      const timer = setTimeout(() => {
        end();
        done({ outcome: 'endless' });
      }, PATIENCE_MS);
      child.on('message', answered);
      child.send({ id, tests });
    });
  return { ask, end };
}

const nameOf = ({ path, line, kind, text }) =>
  `${path}:${line} ${kind}: ${text.slice(0, 70).replace(/\s+/g, ' ')}`;

const spots = chosenSpots(SEED, COUNT).slice(FROM, TO);
const total = spots.length;
const found = { noticed: [], endless: [], lives: [] };
/** All are tried with the nearest tests first: what is left then has to wait for the many. */
const waiting = spots.map((spot) => ({ spot, tests: testsOf(spot), round: 0 }));

async function tryNext(trial, { ask }) {
  const { spot, tests, round } = trial;
  const now = tests.slice(0, AT_ONCE[round]);
  const { outcome, by = '' } = now.length === 0 ? { outcome: 'lives' } : await ask(spot.id, now);
  const rest = tests.slice(now.length);
  const isLast = outcome !== 'lives' || rest.length === 0;
  if (isLast) found[outcome].push(nameOf(spot));
  else waiting.push({ spot, tests: rest, round: round + 1 });
  const said = isLast ? outcome : `lives, ${rest.length} tests left`;
  console.log(`${String(spot.id).padStart(3)} ${said.padEnd(7)} ${nameOf(spot)} ${by && `← ${by}`}`);
}

async function work() {
  const tests = server();
  for (let trial = waiting.shift(); trial !== undefined; trial = waiting.shift()) await tryNext(trial, tests);
  tests.end();
}
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
const share = ((found.lives.length / total) * 100).toFixed(1);
console.log(
  `\nseed ${SEED}: ${total} spots broken, ${found.noticed.length} noticed, ${found.endless.length} never came back, ${found.lives.length} live (${share} %)`,
);
for (const name of [...found.endless, ...found.lives]) console.log(`  ${name}`);
