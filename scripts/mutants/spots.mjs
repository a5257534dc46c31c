// Which spots of the code are broken, and the code that can be told to be broken at each of them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = /^src\/(?:core|detection|background|storage|exchange)\/.*\.ts$/;
/** Wiring of browser events has browser tests alone. */
const APART = /^src\/background\/index\.ts$/;
const MOST_OF_FILE = 3;

/** A number for a text, the same each time (FNV-1a). */
function numberFor(text) {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    number = Math.imul(number ^ text.charCodeAt(at), 0x01000193) >>> 0;
  // The last letters would hardly be felt in the first digits.
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b) >>> 0;
  return (number ^ (number >>> 13)) >>> 0;
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

const isCall = ({ type, argument }) =>
  (type === 'AwaitExpression' ? argument.type : type) === 'CallExpression';

/** Every spot of a file that can be broken. `broken`: what stands there then, as text and parts of the code. */
function spotsOf(path, code) {
  const spots = [];
  const taken = new Set();
  const put = (kind, at, { start, end }, broken) => {
    if (!taken.has(start)) spots.push({ path, kind, at, start, end, broken });
  };
  const operator = (node) => {
    const to = OTHER[node.operator];
    if (to === undefined) return;
    const at = node.left.end + code.slice(node.left.end, node.right.start).indexOf(node.operator);
    put(`${node.operator} → ${to}`, at, node, ['(', node.left, ` ${to} `, node.right, ')']);
  };
  const isName = ({ key, computed }) => {
    if (!computed) taken.add(key.start);
  };
  const visitor = new Visitor({
    TSLiteralType: ({ literal }) => taken.add(literal.start),
    Property: isName,
    PropertyDefinition: isName,
    BinaryExpression: operator,
    LogicalExpression: operator,
    ConditionalExpression: ({ test }) => put('condition turned', test.start, test, ['!(', test, ')']),
    IfStatement: ({ test }) => put('never', test.start, test, ['false']),
    UnaryExpression: (node) => {
      if (node.operator === '!') put('! taken away', node.start, node, [node.argument]);
    },
    Literal: (node) => {
      if (typeof node.value === 'boolean') put('turned', node.start, node, [String(!node.value)]);
      if (typeof node.value === 'number') put('one more', node.start, node, [`(${node.raw} + 1)`]);
    },
    ExpressionStatement: (node) => {
      if (isCall(node.expression)) put('call taken away', node.start, node, undefined);
    },
  });
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} could not be parsed`);
  visitor.visit(program);
  return spots;
}

/**
 * The spots of a seed, at most three a file, in an order of its own. A spot's place in it hangs on what it is and on no
 * other, so that most of them stay the same while the code around them changes.
 * @param count how many.
 */
export function chosenSpots(seed, count) {
  const { stdout } = spawnSync('git', ['ls-files', 'src'], { cwd: root, encoding: 'utf8' });
  const files = stdout.split('\n').filter((path) => FOLDERS.test(path) && !APART.test(path));
  return files
    .flatMap((path) => inOrder(seed, path, readFileSync(join(root, path), 'utf8')).slice(0, MOST_OF_FILE))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map((spot, id) => ({ ...spot, id }));
}

function inOrder(seed, path, code) {
  const met = new Map();
  return spotsOf(path, code)
    .map((spot) => {
      const text = code.slice(spot.start, spot.end);
      const name = `${seed} ${path} ${spot.kind} ${text}`;
      const nth = met.get(name) ?? 0;
      met.set(name, nth + 1);
      const line = code.slice(0, spot.at).split('\n').length;
      return {
        ...spot,
        text,
        line,
        order: numberFor(`${name} ${nth}`),
        turn: numberFor(`turn ${name} ${nth}`),
      };
    })
    .sort((a, b) => a.order - b.order);
}

/** A file's code in which each of its spots asks, when it runs, whether it is the broken one. */
export function breakable(code, spots) {
  const outside = [...spots].sort((a, b) => a.start - b.start || b.end - a.end);
  return render(code, { start: 0, end: code.length }, outside);
}

/** @param spots those within the part, each before those inside of it. */
function render(code, { start, end }, spots) {
  let text = '';
  let at = start;
  for (let rest = spots.filter((spot) => start <= spot.start && spot.end <= end); rest.length > 0; ) {
    const [spot, ...others] = rest;
    text +=
      code.slice(at, spot.start) +
      either(
        code,
        spot,
        others.filter((other) => other.end <= spot.end),
      );
    at = spot.end;
    rest = others.filter((other) => other.end > spot.end);
  }
  return text + code.slice(at, end);
}

function either(code, spot, inside) {
  const whole = render(code, spot, inside);
  if (spot.broken === undefined) return `{ if (!globalThis.cbgBroken(${spot.id})) ${whole} }`;
  const broken = spot.broken.map((part) => (typeof part === 'string' ? part : render(code, part, inside)));
  return `(globalThis.cbgBroken(${spot.id}) ? ${broken.join('')} : (${whole}))`;
}
