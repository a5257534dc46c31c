// `npm run corpus:vary`: changes that leave a page's meaning as it is, applied to every labelled page of ../shared/corpus
// and ../shared/cases/pages, and read and judged in a test DOM; prints what changed its answer. Goals: no wrong amount,
// no new alarm, 99 % unchanged. `-- --only <word>` takes pages whose name holds the word, `--change <word>` changes,
// `--seed <n>` another course of chance, `--shown` leaves out the pages that charge nothing.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import 'temporal-polyfill/global';
import { CHANGES } from './vary/kinds.mjs';
import { loadReader } from './vary/reader.mjs';

const UNCHANGED = 0.99;
const PAGES_A_SHIFT = 60;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    change: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    shown: { type: 'boolean', default: false },
  },
});

const reader = await loadReader();
const changes = CHANGES.filter(({ name }) => name.includes(values.change));

/** Both sets, or what is there of them; what is missing is said. */
function labelledPages() {
  for (const [name, pages] of Object.entries(reader.sets))
    if (pages === undefined) console.log(`SKIPPED: ${name} is not there; its pages were not changed.`);
  return Object.values(reader.sets)
    .flatMap((pages) => pages ?? [])
    .filter(({ name, kind }) => name.includes(values.only) && !(values.shown && kind === 'none'));
}

/** Judges some pages in a thread of their own. */
async function shift(names, onPage) {
  const { change, seed } = values;
  const workerData = { names, change, seed: Number(seed) };
  const worker = new Worker(new URL('./vary/shift.mjs', import.meta.url), { workerData });
  worker.on('message', onPage);
  const [code] = await once(worker, 'exit');
  if (code !== 0) throw new Error(`the pages from ${names[0]} on were not judged`);
}

/** All pages, a shift after the other on each core. */
async function judged(pages) {
  const found = new Map();
  const left = pages.map(({ name }) => name);
  const onPage = (verdicts) => {
    for (const verdict of verdicts) found.set(`${verdict.page} ${verdict.change}`, verdict);
    if (process.stderr.isTTY) process.stderr.write(`\r${found.size}`);
  };
  const work = async () => {
    while (left.length > 0) await shift(left.splice(0, PAGES_A_SHIFT), onPage);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return pages.flatMap(({ name }) =>
    changes.map((change) => found.get(`${name} ${change.name}`)).filter((verdict) => verdict !== undefined),
  );
}

const count = (list, fault) => list.filter(({ verdict }) => verdict.fault === fault).length;
const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

const rowOf = (list) => ({
  pages: list.length,
  unchanged: share(count(list, undefined), list.length),
  changed: count(list, 'changed'),
  'wrong amounts': count(list, 'wrong amount'),
  'new alarms': count(list, 'new alarm'),
});

const pages = labelledPages();
await reader.close();
const verdicts = await judged(pages);
if (process.stderr.isTTY) process.stderr.write('\n');

for (const { page, change, verdict } of verdicts)
  if (verdict.fault !== undefined)
    console.log(
      `${verdict.fault.toUpperCase().padEnd(13)} ${change}: ${page}: ${verdict.is} instead of ${verdict.was}`,
    );
console.table(
  Object.fromEntries(
    [
      ...changes.map(({ name }) => [name, verdicts.filter(({ change }) => change === name)]),
      ['all', verdicts],
    ].map(([name, list]) => [name, rowOf(list)]),
  ),
);
// Most pages charge nothing and say so whatever is changed; those that answer are the measure that can fall.
const answering = verdicts.filter(({ verdict }) => verdict.was !== 'nothing' || verdict.is !== 'nothing');
console.log(
  `Of ${answering.length} variants of pages with an answer, ${share(count(answering, undefined), answering.length)} are unchanged.`,
);
const isGood =
  count(verdicts, 'wrong amount') === 0 &&
  count(verdicts, 'new alarm') === 0 &&
  count(answering, undefined) >= UNCHANGED * answering.length;
if (verdicts.length > 0) process.exitCode = isGood ? 0 : 1;
