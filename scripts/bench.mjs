// `npm run bench`: what the extension costs a page, beside an empty content script and three other page readers.
// Cold first: every page a site of its own, in a process where nothing is compiled yet. Then warm, one process for all.
// Options: --pages N (of the corpus), --cold N (of them), --repeats N, --build <folder>, --json <file> (raw figures).
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { CONTESTANTS, writeContestants } from './bench/contestants.mjs';
import { measure, measureChurn, openBench } from './bench/cost.mjs';
import { markdown, median, ms, percentile, times } from './bench/figures.mjs';
import { measureLatency } from './bench/latency.mjs';
import { articlePage, churningPage, LISTED } from './bench/synthetic.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { corpusPages } from './corpus-pages.mjs';
import { freshBuild } from './fresh-build.mjs';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '120' },
    cold: { type: 'string', default: '40' },
    repeats: { type: 'string', default: '3' },
    build: { type: 'string' },
    json: { type: 'string' },
  },
});

/** Evenly spread over the list, so that every kind and language of page is among them. */
function spread(list, most) {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, index) => list[Math.floor(index * step)]);
}

const own = (file, html, csp) => ({ file, url: `https://page.test/${file}`, html, csp });
const SIZES = [1_000, 10_000, 100_000];
/** A row of this table is one page, where the first table's is the middle of many. */
const SIZE_REPEATS = 3;
const articles = ['en', 'ko'].flatMap((language) =>
  SIZES.map((size) => own(`${language}-${size}`, articlePage(language, size))),
);
const churning = [own('churn', churningPage(), ''), own('churn-listed', churningPage(LISTED), '')];

const negatives = (corpusPages() ?? []).filter(({ file }) => file.startsWith('negative/'));
const sample = spread(negatives, Number(values.pages));
if (sample.length === 0)
  console.log('The corpus (../shared/corpus) is not there: only pages of our own making are measured.\n');

const seriesOf = (results, id, what) => results.map(({ cost }) => cost[id][what]);

/** Median and 95th percentile over pages, and both against the empty script. */
function costRows(results, what, who = CONTESTANTS) {
  const empty = seriesOf(results, 'empty', what);
  return who.map(({ id, title }) => {
    const series = seriesOf(results, id, what);
    const [middle, high] = [median(series), percentile(series, 0.95)];
    return [
      title,
      ms(middle),
      times(middle / median(empty)),
      ms(high),
      times(high / percentile(empty, 0.95)),
    ];
  });
}

const head = (title) => [title, 'median, ms', 'of empty', 'p95, ms', 'of empty'];

const sizeRows = (results, what) =>
  CONTESTANTS.map(({ id, title }) => [title, ...results.map(({ cost }) => ms(cost[id][what]))]);

const since = Date.now();
const note = (text) => console.error(`${((Date.now() - since) / 1_000).toFixed(0)} s · ${text}`);

const chromium = (await ensureBrowsers({ chromium: true })).chromium;
const fresh = freshBuild(values.build);
const contestants = await writeContestants(fresh.folder);
const report = { date: new Date().toISOString().slice(0, 10), cores: cpus().length, node: process.version };
const repeats = Number(values.repeats);

/** Each part in a browser of its own, and printed when it is known: a part that fails takes no other with it. */
async function inBench(pages, work) {
  const bench = await openBench(contestants.folders, pages, chromium);
  report.browser = bench.version;
  try {
    return await work(bench);
  } finally {
    await bench.close();
  }
}

const COLD = CONTESTANTS.filter(({ id }) => ['empty', 'text', 'ours'].includes(id));

async function coldPages() {
  const pages = spread(negatives, Number(values.cold));
  if (pages.length === 0) return;
  note(`${pages.length} pages, each a site of its own`);
  report.cold = await inBench(pages, (bench) =>
    measure(bench, bench.pages, { repeats, who: COLD.map(({ id }) => id), isCold: true }),
  );
  for (const [what, named] of [
    ['own', 'compiling and running alone'],
    ['whole', "the script's world, injecting and running"],
  ]) {
    const title = `Cold, ${pages.length} pages, each in a process of its own: ${named}`;
    console.log(`${markdown([head(title), ...costRows(report.cold, what, COLD)])}\n`);
    const [text, ours] = ['text', 'ours'].map((id) => median(seriesOf(report.cold, id, what)));
    console.log(`Ours is ${times(ours / text)} one \`textContent\`.\n`);
  }
}

async function negativePages() {
  if (sample.length === 0) return;
  note(`${sample.length} negative pages`);
  report.corpus = await inBench(sample, (bench) => measure(bench, bench.pages, { repeats }));
  const title = `Warm: main-thread time a page, ${sample.length} negative pages`;
  console.log(
    `${markdown([head(`${title}: the script's world, injecting and running`), ...costRows(report.corpus, 'whole')])}\n`,
  );
  console.log(
    `${markdown([head(`${title}: compiling and running alone`), ...costRows(report.corpus, 'own')])}\n`,
  );
  const loaded = report.corpus.filter(({ cost }) =>
    cost.ours.scripts.some((url) => url.includes('checkout')),
  );
  const named = loaded.length > 0 ? `: ${loaded.map(({ file }) => file).join(', ')}` : '';
  console.log(`Stage 2 was loaded on ${loaded.length} of them${named}.\n`);
}

async function sizes() {
  note('pages of 1,000 to 100,000 elements');
  report.synthetic = await inBench(articles, (bench) =>
    measure(bench, bench.pages, { repeats: repeats * SIZE_REPEATS }),
  );
  const names = report.synthetic.map(({ file }) => file);
  console.log(
    `${markdown([['World, injecting and running, ms', ...names], ...sizeRows(report.synthetic, 'whole')])}\n`,
  );
  console.log(
    `${markdown([['Compiling and running alone, ms', ...names], ...sizeRows(report.synthetic, 'own')])}\n`,
  );
}

const share = ({ ms: spent }) => `${((spent / 10_000) * 100).toFixed(3)} %`;

async function changes() {
  note('changing pages');
  report.churn = await inBench(churning, async (bench) => ({
    quiet: await measureChurn(bench, 'ours', bench.pages[0]),
    listed: await measureChurn(bench, 'ours', bench.pages[1]),
  }));
  const { quiet, listed } = report.churn;
  return [
    [
      `1,000 changes a second for 10 s (${quiet.changes} made), no payment page: share of one core`,
      share(quiet),
    ],
    ['the same on a checkout that lists phone billing (stage 2 runs)', share(listed)],
  ];
}

async function latency() {
  note('amount to banner');
  report.latency = await measureLatency(fresh.folder, { program: chromium, repeats: 15 });
  const { parsed, added, ticking } = report.latency;
  return [
    ['amount in the page → banner on screen, window with its amount, median', `${ms(median(parsed))} ms`],
    ['the same, the step added later by a script', `${ms(median(added))} ms`],
    ['the same, while a countdown ticks', `${ms(median(ticking))} ms`],
  ];
}

function bytes() {
  const sentinel = readFileSync(join(fresh.folder, 'src/content/sentinel.iife.js'));
  return [
    ['sentinel, all that is loaded on other pages, bytes', String(sentinel.length)],
    ['the same gzipped', String(gzipSync(sentinel).length)],
  ];
}

/** A part that fails is said, and the others go on. */
async function part(work) {
  try {
    return (await work()) ?? [];
  } catch (error) {
    console.error(`FAILED: ${error.message}`);
    process.exitCode = 1;
    return [];
  }
}

await part(coldPages);
await part(negativePages);
await part(sizes);
const rows = [...(await part(changes)), ...(await part(latency)), ...bytes()];
console.log(`${markdown([['Ours', 'figure'], ...rows])}\n`);
console.log(`${report.date} · ${report.browser} · ${report.cores} cores · Node ${report.node}`);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report, null, 1));
contestants.remove();
fresh.remove();
