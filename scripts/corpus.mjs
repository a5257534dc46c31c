// `npm run corpus`: every labelled page of ../shared/corpus and ../shared/cases/pages through the built extension in
// Chromium; prints what is right and wrong and fails when it differs from tests/corpus-state.json. `-- --record` writes
// that file, `--build <folder>` takes a build, `--only <word>` takes the pages whose name holds the word.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { classifyPages } from './classify-pages.mjs';
import { describe, faultsOf, tableOf } from './corpus-judge.mjs';
import { casePages, corpusPages } from './corpus-pages.mjs';

const STATE = fileURLToPath(new URL('../tests/corpus-state.json', import.meta.url));

const { values } = parseArgs({
  options: { record: { type: 'boolean' }, build: { type: 'string' }, only: { type: 'string' } },
});

function progress(total) {
  let done = 0;
  return () => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}`);
  };
}

/** file → what is wrong with it. Disputed pages are shown in the table, and never fail a run. */
const missesOf = (verdicts) =>
  Object.fromEntries(
    verdicts
      .filter(({ page, faults }) => faults.length > 0 && !page.label.disputed)
      .map(({ file, page, seen, faults, acted }) => [
        file,
        [...new Set(faults.map((fault) => describe(fault, page.label, seen, acted)))].join('; '),
      ]),
  );

const readState = () => JSON.parse(readFileSync(STATE, 'utf8'));

const isWanted = (file) => values.only === undefined || file.includes(values.only);

function compare(now, recorded) {
  const worse = Object.keys(now).filter((file) => now[file] !== recorded[file]);
  const better = Object.keys(recorded).filter((file) => isWanted(file) && !(file in now));
  for (const file of worse)
    console.log(`WORSE   ${file}: ${now[file]}${recorded[file] ? ` (was: ${recorded[file]})` : ''}`);
  for (const file of better) console.log(`BETTER  ${file}: no longer "${recorded[file]}"`);
  if (better.length > 0) console.log('Record the improvement: npm run corpus -- --record');
  return worse.length === 0 && better.length === 0;
}

/** Both sets, or what is there of them; what is missing is said. */
function labelledPages() {
  const sets = { '../shared/corpus': corpusPages(), '../shared/cases/pages': casePages() };
  for (const [name, pages] of Object.entries(sets))
    if (pages === undefined) console.log(`SKIPPED: ${name} is not there; its pages were not checked.`);
  return Object.values(sets)
    .flatMap((pages) => pages ?? [])
    .filter(({ file, label }) => label !== undefined && isWanted(file));
}

async function judged(pages) {
  const verdicts = await classifyPages(pages, { build: values.build, onVerdict: progress(pages.length) });
  if (process.stderr.isTTY) process.stderr.write('\n');
  return verdicts.map((verdict) => ({
    ...verdict,
    faults: faultsOf(verdict.page.label, verdict.seen, verdict.acted),
  }));
}

const isCase = ({ file }) => file.startsWith('cases/');

const pages = labelledPages();
if (pages.length === 0) {
  console.log('SKIPPED: there are no labelled pages; nothing was checked.');
  process.exit(0);
}
const verdicts = await judged(pages);
for (const [name, holds] of [
  ['../shared/corpus', (verdict) => !isCase(verdict)],
  ['../shared/cases/pages', isCase],
]) {
  const own = verdicts.filter(holds);
  if (own.length === 0) continue;
  console.log(`${name}: ${own.length} pages`);
  console.table(tableOf(own));
}

const misses = missesOf(verdicts);
for (const [file, wrong] of Object.entries(misses)) console.log(`known or new: ${file}: ${wrong}`);
if (values.record && values.only === undefined) {
  const state = { pages: verdicts.length, misses };
  writeFileSync(STATE, `${JSON.stringify(state, null, 2)}\n`);
  console.log(`Recorded ${Object.keys(misses).length} known misses of ${verdicts.length} pages.`);
} else process.exitCode = compare(misses, readState().misses) ? 0 : 1;
