// `npm run corpus`: every page of the corpus through the built extension in Chromium; prints what is right and wrong and
// fails when it differs from tests/corpus-state.json. `-- --record` writes that file, `--build <folder>` takes a build.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { classifyPages } from './classify-pages.mjs';
import { describe, faultsOf, tableOf } from './corpus-judge.mjs';
import { corpusPages } from './corpus-pages.mjs';

const STATE = fileURLToPath(new URL('../tests/corpus-state.json', import.meta.url));

const { values } = parseArgs({ options: { record: { type: 'boolean' }, build: { type: 'string' } } });

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
      .map(({ file, page, seen, faults }) => [
        file,
        faults.map((fault) => describe(fault, page.label, seen)).join('; '),
      ]),
  );

const readState = () => JSON.parse(readFileSync(STATE, 'utf8'));

function compare(now, recorded) {
  const worse = Object.keys(now).filter((file) => now[file] !== recorded[file]);
  const better = Object.keys(recorded).filter((file) => !(file in now));
  for (const file of worse)
    console.log(`WORSE   ${file}: ${now[file]}${recorded[file] ? ` (was: ${recorded[file]})` : ''}`);
  for (const file of better) console.log(`BETTER  ${file}: no longer "${recorded[file]}"`);
  if (better.length > 0) console.log('Record the improvement: npm run corpus -- --record');
  return worse.length === 0 && better.length === 0;
}

const pages = corpusPages();
if (pages === undefined) {
  console.log('SKIPPED: the corpus (../shared/corpus) is not there; nothing was checked.');
  process.exit(0);
}
const labelled = pages.filter(({ label }) => label !== undefined);
const verdicts = (
  await classifyPages(labelled, { build: values.build, onVerdict: progress(labelled.length) })
).map((verdict) => ({ ...verdict, faults: faultsOf(verdict.page.label, verdict.seen) }));
if (process.stderr.isTTY) process.stderr.write('\n');
console.table(tableOf(verdicts));

const misses = missesOf(verdicts);
for (const [file, wrong] of Object.entries(misses)) console.log(`known or new: ${file}: ${wrong}`);
if (values.record) {
  const state = { pages: verdicts.length, misses };
  writeFileSync(STATE, `${JSON.stringify(state, null, 2)}\n`);
  console.log(`Recorded ${Object.keys(misses).length} known misses of ${verdicts.length} pages.`);
} else process.exitCode = compare(misses, readState().misses) ? 0 : 1;
