// `npm run bench:ledger`: what years of records cost, through the built extension in a real Chromium.
// Options: --repeats N, --build <folder>, --json <file> (raw figures).
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { markdown, median, ms, percentile, times } from './bench/figures.mjs';
import { openLedger } from './bench/ledger-world.mjs';
import { monthsOfYears, thisMonth } from './bench/made-up-ledger.mjs';
import { yearScript } from './bench/year.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { freshBuild } from './fresh-build.mjs';

const { values } = parseArgs({
  options: {
    repeats: { type: 'string', default: '40' },
    build: { type: 'string' },
    json: { type: 'string' },
  },
});
const repeats = Number(values.repeats);

/** Entries in the twenty years before this month. */
const BEFORE = [0, 10_000, 100_000];
const THIS_MONTH = 50;
const WARM_UP = 5;
const YEAR_ROUNDS = 9;

/** What may not be exceeded. */
const MOST = { ratio: 1.2, yearMs: 300, bytes: 220 };

const ACTS = [
  ['log', 'log one payment'],
  ['verdict', 'answer a verdict'],
  ['snapshot', "make the popup's snapshot"],
];

const YEAR_PARTS = [
  ['summed', 'summed'],
  ['filtered', 'filtered and summed'],
  ['read', 'before that: read from storage'],
  ['opened', 'before that: unpacked and checked'],
  ['answered', "all of it: the worker's whole answer, filtered"],
];

/** The same acts in turn in every world, so that whatever else this machine does meets all of them alike. */
async function measure(worlds) {
  const series = worlds.map(() => ({ log: [], verdict: [], snapshot: [] }));
  for (let round = -WARM_UP; round < repeats; round += 1) {
    for (const [index, world] of worlds.entries()) {
      for (const [act] of ACTS) {
        const took = await world[act]();
        if (round >= 0) series[index][act].push(took);
      }
    }
  }
  return series;
}

async function openWorlds(build, program) {
  const worlds = [];
  for (const before of BEFORE) {
    const world = await openLedger(build, program);
    const today = await world.today();
    await world.fill(monthsOfYears(today, before));
    const bytes = await world.bytes();
    await world.fill(thisMonth(today, THIS_MONTH));
    const started = await world.firstStart();
    await world.begin();
    worlds.push({ ...world, before, bytes, started });
  }
  return worlds;
}

const FILTERS = { summed: {}, filtered: { text: '서점', pool: 'phone', least: 10_000, most: 60_000 } };

function check(name, found, entries) {
  const isRight = name === 'summed' ? found === entries : found > 0 && found < entries;
  if (!isRight) throw new Error(`${name}: ${found} of ${entries} entries`);
}

/** One year that holds everything: each part of the work in a page of the extension, and the whole answer of the worker. */
async function measureYear(build, program, entries) {
  const world = await openLedger(build, program);
  try {
    const today = await world.today();
    const year = Number(today.slice(0, 4)) - 1;
    await world.fill(monthsOfYears(today, entries, 1));
    const bytes = await world.bytes();
    const started = await world.firstStart();
    const inPage = await world.run(await yearScript(), 'benchYear', year, FILTERS);
    const took = { read: [], opened: [], summed: [], filtered: [], answered: [] };
    for (let round = 0; round < YEAR_ROUNDS; round += 1) {
      const { took: parts, entries: found } = await inPage();
      for (const name of Object.keys(FILTERS)) check(name, found[name], entries);
      for (const [name, part] of Object.entries(parts)) took[name].push(part);
      const { reply, ms: whole } = await world.year(year, FILTERS.filtered);
      check('filtered', reply.all.entries, entries);
      took.answered.push(whole);
    }
    return { entries, bytes, started, ...took };
  } finally {
    await world.close();
  }
}

const build = freshBuild(values.build);
const { chromium: program } = await ensureBrowsers({ chromium: true });
let worlds = [];
try {
  worlds = await openWorlds(build.folder, program);
  const series = await measure(worlds);
  const version = await worlds[0].version();
  const sizes = worlds.map(({ before, bytes, started }) => ({ before, bytes, started }));
  await Promise.all(worlds.map((world) => world.close()));
  worlds = [];
  const year = await measureYear(build.folder, program, BEFORE.at(-1));

  const medians = series.map((one) => Object.fromEntries(ACTS.map(([act]) => [act, median(one[act])])));
  console.log(
    `${THIS_MONTH} entries this month; ${repeats} repeats; ${version}; Node ${process.version}; ${cpus()[0]?.model} × ${cpus().length}\n`,
  );
  console.log(
    markdown([
      [
        'median (95th percentile), ms',
        ...BEFORE.map((count) => `${count.toLocaleString('en-US')} before`),
        '100,000 : 0',
      ],
      ...ACTS.map(([act, name]) => [
        name,
        ...series.map((one) => `${ms(median(one[act]))} (${ms(percentile(one[act], 0.95))})`),
        times(medians.at(-1)[act] / medians[0][act]),
      ]),
    ]),
  );
  const perEntry = sizes
    .filter(({ before }) => before > 0)
    .map(({ before, bytes }) => [before, bytes / before]);
  console.log(
    `\n${markdown([
      ['100,000 entries in one year, ms', 'median', '95th percentile'],
      ...YEAR_PARTS.map(([part, name]) => [name, ms(median(year[part])), ms(percentile(year[part], 0.95))]),
    ])}\n`,
  );
  console.log(
    markdown([
      ['storage', 'bytes an entry', 'MB'],
      ...sizes
        .filter(({ before }) => before > 0)
        .map(({ before, bytes }) => [
          `${before.toLocaleString('en-US')} entries in 20 years`,
          (bytes / before).toFixed(1),
          (bytes / 1_048_576).toFixed(2),
        ]),
      [
        `${year.entries.toLocaleString('en-US')} entries in one year`,
        (year.bytes / year.entries).toFixed(1),
        (year.bytes / 1_048_576).toFixed(2),
      ],
    ]),
  );
  console.log(
    `\n${markdown([
      ['first start of the worker, ms', 'longest wait of a payment', 'until sums and copy were done'],
      ...[...sizes, { before: `${year.entries} in one year`, started: year.started }].map(
        ({ before, started: { waits, whole } }) => [
          before.toLocaleString('en-US'),
          ms(Math.max(...waits)),
          ms(whole),
        ],
      ),
    ])}`,
  );
  const figures = { version, repeats, medians, series, sizes, year };
  if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 1));

  const faults = [
    ...ACTS.filter(([act]) => medians.at(-1)[act] > MOST.ratio * medians[0][act]).map(
      ([, name]) => `${name}: over ${MOST.ratio}×`,
    ),
    ...(median(year.summed) > MOST.yearMs || median(year.filtered) > MOST.yearMs
      ? [`a year: over ${MOST.yearMs} ms`]
      : []),
    ...perEntry
      .filter(([, bytes]) => bytes > MOST.bytes)
      .map(([count]) => `${count} entries: over ${MOST.bytes} bytes each`),
  ];
  for (const fault of faults) console.error(`NOT MET: ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await Promise.all(worlds.map((world) => world.close()));
  build.remove();
}
