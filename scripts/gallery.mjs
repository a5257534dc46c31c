// `npm run gallery`: one page with every component in every state, in both languages and themes, drawn anew as files are
// saved. `npm run gallery -- --check` looks at it instead: each part as a picture in .cache/gallery, and what axe, the
// console or the page's width complain about.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { ensureBrowsers } from './browsers.mjs';
import { faultsOf } from './surfaces/faults.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(ROOT, '.cache/gallery');
const PAGE = 'scripts/gallery/page/index.html';
const WIDTH = 1_640;
/** Every module of all our pages is made on the first load. */
const LOADING_MS = 180_000;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    port: { type: 'string', default: '5199' },
  },
});

const vite = await createServer({
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1', port: Number(values.port) },
});
await vite.listen();
const address = `${vite.resolvedUrls.local[0]}${PAGE}`;
if (values.check) await check();
else console.log(`${address}\n?language=ko, ?theme=dark and ?only=bill show a part of it`);

/** One picture of a shelf for each language and theme: all of it at once is too long for a picture. */
async function check() {
  const { chromium } = await ensureBrowsers({ chromium: true });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--disable-gpu', ...root] });
  const faults = [];
  try {
    mkdirSync(PICTURES, { recursive: true });
    for (const language of ['ko', 'en'])
      for (const theme of ['light', 'dark']) faults.push(...(await look(browser, { language, theme })));
  } finally {
    await browser.close();
    await vite.close();
  }
  for (const fault of faults) console.error(fault);
  console.log(`pictures are in .cache/gallery, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

async function look(browser, { language, theme }) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.setViewport({ width: WIDTH, height: 1_000 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const query = new URLSearchParams({ language, theme, only: values.only, columns: 'yes' });
  await page.goto(`${address}?${query}`, { waitUntil: 'networkidle0', timeout: LOADING_MS });
  await page.waitForSelector('.gallery-specimen');
  for (const shelf of await page.$$('section[id]')) {
    const name = await shelf.evaluate(({ id }) => id.split(',')[0].toLowerCase().replaceAll(' ', '-'));
    await shelf.screenshot({ path: join(PICTURES, `${name}-${theme}-${language}.png`) });
  }
  faults.push(...(await faultsOf(page, WIDTH, { isWhole: false })));
  await page.close();
  return faults.map((fault) => `${theme} ${language}: ${fault}`);
}
