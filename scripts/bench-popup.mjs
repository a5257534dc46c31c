// `npm run bench:popup`: when the popup shows its first figure with 100,000 entries stored, against one with none. Two
// browsers, opened in turn, so that whatever else the machine does falls on both. Options: --repeats N, --build <folder>.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { markdown, median, ms, percentile } from './bench/figures.mjs';
import { openLedger } from './bench/ledger-world.mjs';
import { monthsOfYears, thisMonth } from './bench/made-up-ledger.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { freshBuild } from './fresh-build.mjs';

const { values } = parseArgs({
  options: { repeats: { type: 'string', default: '25' }, build: { type: 'string' } },
});
const ENTRIES = 100_000;
const MOST_RATIO = 1.3;
const VIEWPORT = { width: 376, height: 560 };

/** In the popup: milliseconds from its navigation until the figure that matters is on screen. */
async function whenShown() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  while (document.querySelector('.headroom-figure') === null) await frame();
  await frame();
  return performance.now();
}

const build = freshBuild(values.build);
const { chromium: program } = await ensureBrowsers({ chromium: true });
const worlds = {
  empty: await openLedger(build.folder, program),
  full: await openLedger(build.folder, program),
};
const took = { empty: [], full: [] };
let ratio = Number.NaN;
try {
  for (const world of Object.values(worlds)) await world.begin();
  const today = await worlds.full.today();
  await worlds.full.fill(monthsOfYears(today, ENTRIES));
  await worlds.full.fill(thisMonth(today, 50));
  for (const world of Object.values(worlds)) await world.firstStart();
  for (let round = 0; round < Number(values.repeats); round += 1)
    for (const name of round % 2 === 0 ? ['empty', 'full'] : ['full', 'empty']) {
      const page = await worlds[name].open('src/popup/index.html');
      await page.setViewport(VIEWPORT);
      await page.bringToFront();
      took[name].push(await page.evaluate(whenShown));
      await page.close();
    }
  ratio = median(took.full) / median(took.empty);
  console.log(`${await worlds.full.version()}; ${cpus()[0]?.model} × ${cpus().length}\n`);
  const row = (name, times) => [name, ms(median(times)), ms(percentile(times, 0.95))];
  console.log(
    markdown([
      ['popup', 'first figure, ms: median', '95th percentile'],
      row('nothing stored', took.empty),
      row(`${ENTRIES.toLocaleString('en-US')} entries in 20 years`, took.full),
    ]),
  );
  console.log(`\nratio ${ratio.toFixed(2)}; at most ${MOST_RATIO}`);
} finally {
  for (const world of Object.values(worlds)) await world.close();
  build.remove();
}
if (!(ratio <= MOST_RATIO)) console.error('NOT MET');
process.exitCode = ratio <= MOST_RATIO ? 0 : 1;
