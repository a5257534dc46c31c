// `npm run test:mutants`: breaks spots of core, detection, background, storage and exchange, one at a time, and prints
// what no test notices. The spots come from a fixed seed (CBG_SEED), at most three a file; CBG_MUTANTS says how many.
// Works on a copy, so that nothing of this folder changes. Each is tried with the tests named after its file and of its
// folder first, then with all that reach it. docs/mutants.md names those that live and says why.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const COUNT = Number(process.env['CBG_MUTANTS'] ?? 220);
const SEED = Number(process.env['CBG_SEED'] ?? 20_261_129);
const ROOMS = /^src\/(?:core|detection|background|storage|exchange)\/.*\.ts$/;
/** Wiring of browser events has browser tests alone; migrations are frozen, with saved data of their own. */
const APART = /^src\/background\/index\.ts$/;
const MOST_OF_FILE = 3;
const SIDE_BY_SIDE = 2;
const PATIENCE_MS = { near: 120_000, all: 420_000 };

/** The same sequence for the same seed. */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const OTHER = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
};

/** Every spot of a file that can be broken: where, and what stands there instead. */
function spotsOf(path, code) {
  const spots = [];
  const put = (kind, { start, end }, to) =>
    spots.push({ path, kind, start, end, to, from: code.slice(start, end) });
  const operator = (node) => {
    const to = OTHER[node.operator];
    if (to === undefined) return;
    const between = code.slice(node.left.end, node.right.start);
    const at = node.left.end + between.indexOf(node.operator);
    put(`${node.operator} → ${to}`, { start: at, end: at + node.operator.length }, to);
  };
  const visitor = new Visitor({
    BinaryExpression: operator,
    LogicalExpression: operator,
    ConditionalExpression: ({ test }) =>
      put('condition turned', test, `!(${code.slice(test.start, test.end)})`),
    IfStatement: ({ test }) => put('never', test, 'false'),
    UnaryExpression: (node) => {
      if (node.operator === '!') put('! taken away', { start: node.start, end: node.start + 1 }, '');
    },
    Literal: (node) => {
      if (typeof node.value === 'boolean') put('turned', node, String(!node.value));
      if (typeof node.value === 'number') put('one more', node, `(${node.raw} + 1)`);
    },
    ExpressionStatement: ({ expression, start, end }) => {
      const { type } = expression.type === 'AwaitExpression' ? expression.argument : expression;
      if (type === 'CallExpression') put('call taken away', { start, end }, ';');
    },
  });
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} could not be parsed`);
  visitor.visit(program);
  return spots;
}

function chosen() {
  const { stdout } = spawnSync('git', ['ls-files', 'src'], { cwd: root, encoding: 'utf8' });
  const files = stdout.split('\n').filter((path) => ROOMS.test(path) && !APART.test(path));
  const random = chance(SEED);
  const shuffled = (list) =>
    list
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const all = files.flatMap((path) =>
    shuffled(spotsOf(path, readFileSync(join(root, path), 'utf8'))).slice(0, MOST_OF_FILE),
  );
  return shuffled(all).slice(0, COUNT);
}

/** A copy to break things in, which shares what was installed. */
function copyOf() {
  const copy = mkdtempSync(join(tmpdir(), 'cbg-mutants-'));
  const { stdout } = spawnSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' });
  for (const path of stdout.split('\n').filter(Boolean)) cpSync(join(root, path), join(copy, path));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

const TESTS = readdirSync(join(root, 'tests/unit'), { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/unit/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.test\.tsx?$/.test(path));

/** Tests named after the file, and those of the folder that mirrors its own. */
function nearTo(path) {
  const name = basename(path, '.ts');
  const folder = dirname(path).replace(/^src\//, 'tests/unit/');
  return TESTS.filter((test) => basename(test).startsWith(`${name}.test`) || dirname(test) === folder);
}

/** Whether a run of vitest fails; one that does not come back counts as failed. */
function fails(copy, args, patience) {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', ...args, '--bail=1', '--silent'],
      {
        cwd: copy,
        stdio: 'ignore',
        detached: true,
      },
    );
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), patience);
    child.on('close', (status) => {
      clearTimeout(timer);
      done(status !== 0);
    });
  });
}

async function isNoticed(copy, { path, start, end, to }) {
  const whole = readFileSync(join(root, path), 'utf8');
  writeFileSync(join(copy, path), whole.slice(0, start) + to + whole.slice(end));
  try {
    const near = nearTo(path);
    if (near.length > 0 && (await fails(copy, ['run', ...near], PATIENCE_MS.near))) return true;
    return await fails(copy, ['related', '--run', path], PATIENCE_MS.all);
  } finally {
    writeFileSync(join(copy, path), whole);
  }
}

const lineOf = ({ path, start }) => readFileSync(join(root, path), 'utf8').slice(0, start).split('\n').length;

const waiting = chosen();
const total = waiting.length;
const alive = [];
let tried = 0;
async function work() {
  const copy = copyOf();
  try {
    for (let spot = waiting.shift(); spot !== undefined; spot = waiting.shift()) {
      const isDead = await isNoticed(copy, spot);
      tried += 1;
      const what = `${spot.path}:${lineOf(spot)} ${spot.kind}: ${spot.from.slice(0, 60).replace(/\s+/g, ' ')}`;
      console.log(`${String(tried).padStart(3)}/${total} ${isDead ? 'noticed' : 'LIVES  '} ${what}`);
      if (!isDead) alive.push(what);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
const share = ((alive.length / total) * 100).toFixed(1);
console.log(
  `\nseed ${SEED}: ${total} spots broken, ${total - alive.length} noticed, ${alive.length} live (${share} %)`,
);
for (const what of alive) console.log(`  ${what}`);
