// `npm run corpus:vary`: changes that leave a page's meaning as it is, applied to every labelled page of ../shared/corpus
// and ../shared/cases/pages, and read and judged in a test DOM; prints what changed its answer. Goals: no wrong amount,
// no new alarm, 99 % unchanged. `-- --only <word>` takes pages whose name holds the word, `--change <word>` changes,
// `--seed <n>` another course of chance, `--shown` leaves out the pages that charge nothing.
import { parseArgs } from 'node:util';
import 'temporal-polyfill/global';
import { verdictOn } from './vary/judge.mjs';
import { CHANGES } from './vary/kinds.mjs';
import { lean } from './vary/lean.mjs';
import { loadReader } from './vary/reader.mjs';

const UNCHANGED = 0.99;

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

function verdictsOn(page) {
  const saved = { name: page.name, url: page.url, label: page, html: lean(reader.htmlOf(page)) };
  const answer = reader.judge(reader.parse(saved.html), page.url);
  return changes
    .map((change) => ({
      page: page.name,
      change: change.name,
      verdict: verdictOn(saved, change, reader, answer, Number(values.seed)),
    }))
    .filter(({ verdict }) => verdict !== undefined);
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
const verdicts = pages.flatMap((page, index) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1}/${pages.length}`);
  return verdictsOn(page);
});
await reader.close();
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
