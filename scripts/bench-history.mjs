// `npm run bench:history`: when the history page shows its first rows, and how it scrolls, with 100,000 entries stored.
// Options: --repeats N, --build <folder>.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { markdown, median, ms, percentile } from './bench/figures.mjs';
import { openLedger } from './bench/ledger-world.mjs';
import { monthsOfYears, thisMonth } from './bench/made-up-ledger.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { freshBuild } from './fresh-build.mjs';

const { values } = parseArgs({
  options: { repeats: { type: 'string', default: '9' }, build: { type: 'string' } },
});
const ENTRIES = 100_000;
/** What may not be exceeded: until the first rows, and for nineteen of twenty frames while it scrolls. */
const MOST = { firstMs: 300, frameMs: 50 };
const VIEWS = [
  ['this month', ''],
  ['every month', '#all'],
  ['every month, searched', '#all?shop=%EC%84%9C%EC%A0%90&pool=phone'],
];

/** In the page: milliseconds from its navigation until the first row stands, then until all is counted. */
async function whenShown() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  while (document.querySelector('.ledger-name-text') === null) await frame();
  const first = performance.now();
  while (document.querySelector('[aria-busy=true]') !== null) await frame();
  return { first, whole: performance.now() };
}

/** In the page: a person's quick scroll through all of it; how long each frame took, and frames without a row in sight. */
async function scrollThrough() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const height = document.documentElement.scrollHeight - innerHeight;
  const frames = [];
  let blank = 0;
  let before = await frame();
  for (let step = 0; step <= 240; step += 1) {
    scrollTo(0, (height * step) / 240);
    const now = await frame();
    frames.push(now - before);
    before = now;
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    if (middle?.closest('.ledger-item') === null) blank += 1;
  }
  return { frames, blank, height };
}

const build = freshBuild(values.build);
const { chromium: program } = await ensureBrowsers({ chromium: true });
const world = await openLedger(build.folder, program);
const faults = [];
try {
  const today = await world.today();
  await world.fill(monthsOfYears(today, ENTRIES));
  await world.fill(thisMonth(today, 50));
  await world.firstStart();
  console.log(
    `${ENTRIES} entries in 20 years; ${await world.version()}; ${cpus()[0]?.model} × ${cpus().length}\n`,
  );
  const table = [['view', 'first rows, ms: median (95th percentile)', 'all counted, ms']];
  for (const [name, hash] of VIEWS) {
    const took = [];
    for (let round = 0; round < Number(values.repeats); round += 1) {
      const page = await world.open(`src/history/index.html${hash}`);
      await page.bringToFront();
      took.push(await page.evaluate(whenShown));
      await page.close();
    }
    const firsts = took.map(({ first }) => first);
    if (median(firsts) > MOST.firstMs) faults.push(`${name}: first rows after ${ms(median(firsts))} ms`);
    table.push([
      name,
      `${ms(median(firsts))} (${ms(percentile(firsts, 0.95))})`,
      ms(median(took.map(({ whole }) => whole))),
    ]);
  }
  console.log(`${markdown(table)}\n`);
  const page = await world.open('src/history/index.html#all');
  await page.bringToFront();
  await page.setViewport({ width: 390, height: 844 });
  await page.evaluate(whenShown);
  const { frames, blank, height } = await page.evaluate(scrollThrough);
  const slow = percentile(frames, 0.95);
  console.log(
    `scrolled ${height.toLocaleString('en-US')} px in ${frames.length} frames: median ${ms(median(frames))} ms, 95th percentile ${ms(slow)} ms, ${blank} without a row`,
  );
  if (slow > MOST.frameMs) faults.push(`scrolling: 95th percentile ${ms(slow)} ms`);
  if (blank > 0) faults.push(`scrolling: ${blank} frames without a row`);
} finally {
  await world.close();
  build.remove();
}
for (const fault of faults) console.error(`NOT MET: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
