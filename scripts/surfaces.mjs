// Draws popup, options, history and guide in every state, in both languages and themes, into .cache/surfaces/, and names
// what axe, the console or the width of the page complain about. `node scripts/surfaces.mjs [pattern]` draws those
// whose name it fits: `'^options.*-touch-light-ko'`.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import 'temporal-polyfill/global';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build, createServer as createVite } from 'vite';
import { findChromium } from './browsers.mjs';
import { pageHead } from './page-head.mjs';
import { faultsOf } from './surfaces/faults.mjs';
import { plans } from './surfaces/plans.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(ROOT, '.cache/surfaces');
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };
/** The pages must live under the same policy as in the extension. */
const POLICY = JSON.parse(read('manifest.json')).content_security_policy.extension_pages;
const STUB = read('scripts/surfaces/stub-browser.js');
const LANGUAGES = ['ko', 'en'];
const THEMES = ['light', 'dark'];

async function buildSurfaces(folder) {
  const input = ['popup', 'options', 'history', 'guide', 'compare'].map((surface) =>
    join(ROOT, `src/${surface}/index.html`),
  );
  const jsx = { runtime: 'automatic', importSource: 'preact' };
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    oxc: { jsx },
    plugins: [pageHead()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome144',
      modulePreload: false,
      rollupOptions: { input },
    },
  });
}

async function loadStates() {
  const vite = await createVite({
    configFile: false,
    root: ROOT,
    server: { middlewareMode: true },
    logLevel: 'error',
  });
  try {
    const { STATES } = await vite.ssrLoadModule('/tests/unit/fakes/snapshot.ts');
    const { ANSWERS } = await vite.ssrLoadModule('/tests/unit/fakes/safekeeping.ts');
    const { answerLedger } = await vite.ssrLoadModule('/tests/unit/fakes/ledger.ts');
    return { states: STATES, answers: ANSWERS, answerLedger };
  } finally {
    await vite.close();
  }
}

function serveFolder(folder) {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url, 'http://localhost').pathname);
    // Browsers ask for an icon of the place by themselves, once, and complain of it on whichever page is the first.
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    if (!existsSync(file) || extname(file) === '') return response.writeHead(404).end();
    const headers = { 'content-type': TYPES[extname(file)] ?? '', 'content-security-policy': POLICY };
    return response.writeHead(200, headers).end(readFileSync(file));
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Themes, no motion, and where asked for the few colours that a person chose for everything. */
async function wear(page, theme, isForced) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
      ...(isForced ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  });
}

/** In the page: its letters twice as large, its lengths as they are, as where a browser zooms text alone. */
function doubleText() {
  const twice = (value) => value.replace(/[\d.]+(?=px)/g, (length) => String(2 * Number(length)));
  const rulesOf = (list) => [...list].flatMap((rule) => [rule, ...rulesOf(rule.cssRules ?? [])]);
  const rules = rulesOf([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]));
  document.documentElement.style.fontSize = '32px';
  for (const { style } of rules)
    for (const name of ['font-size', 'line-height']) {
      const value = style?.getPropertyValue(name) ?? '';
      if (value.includes('px')) style.setProperty(name, twice(value), style.getPropertyPriority(name));
    }
}

async function draw(
  browser,
  port,
  { states, answers, answerLedger },
  { name, plan, language, theme, size: [width, height, by] },
) {
  const page = await browser.newPage();
  // A page behind another draws no frames, and what waits for one, such as a list of rows, never comes.
  await page.bringToFront();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && faults.push(message.text()));
  // As on a phone: no pointer that hovers, and the page as wide as the screen.
  const isTouched = by === 'touch';
  await page.setViewport({ width, height, ...(isTouched && { hasTouch: true, isMobile: true }) });
  await wear(page, theme, by === 'forced');
  await page.exposeFunction('answerLedger', answerLedger);
  const messages = JSON.parse(read(`public/_locales/${language}/messages.json`));
  const usual = states[plan.state];
  const shown = { ...usual, settings: { ...usual.settings, ...plan.settings } };
  const stubArguments = [shown, messages, { answers, ...plan.browser }].map((each) => JSON.stringify(each));
  // Nothing half typed in one picture stands in the next.
  // The guide asks nobody: it shows the look that another page of ours remembered.
  await page.evaluateOnNewDocument((look) => {
    localStorage.clear();
    if (look !== undefined) localStorage.setItem('display', JSON.stringify(look));
  }, plan.settings);
  await page.evaluateOnNewDocument(`${STUB}; stubBrowser(${stubArguments.join(',')});`);
  await page.goto(`http://127.0.0.1:${port}/src/${plan.surface}/index.html${plan.hash ?? ''}`);
  await page.waitForSelector('h1');
  await plan.act?.(page);
  if (by === 'text') await page.evaluate(doubleText);
  await pause(100);
  const path = join(PICTURES, `${name}.png`);
  if (plan.isPart === undefined) await page.screenshot({ path, fullPage: plan.isFull ?? false });
  else await (await page.$(plan.isPart)).screenshot({ path });
  faults.push(...(await faultsOf(page, width, { isTouched })));
  await page.close();
  return faults.map((fault) => `${name}: ${fault}`);
}

const nameOf = ({ plan, size: [width, , by], theme, language }) =>
  [plan.surface, plan.name, width, by, theme, language].filter((part) => part !== undefined).join('-');

const wanted = new RegExp(process.argv[2] ?? '');
const folder = mkdtempSync(join(tmpdir(), 'cbg-surfaces-'));
await buildSurfaces(folder);
const invented = await loadStates();
const server = await serveFolder(folder);
const browser = await puppeteer.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
mkdirSync(PICTURES, { recursive: true });
const pictures = plans(Object.keys(invented.states))
  .flatMap((plan) => plan.sizes.map((size) => ({ plan, size })))
  .flatMap((picture) => LANGUAGES.map((language) => ({ ...picture, language })))
  .flatMap((picture) => THEMES.map((theme) => ({ ...picture, theme })))
  .map((picture) => ({ ...picture, name: nameOf(picture) }))
  .filter(({ name }) => wanted.test(name));
let count = 0;
try {
  // One that cannot be drawn at all is a fault like the others, which are drawn all the same.
  for (const picture of pictures)
    for (const fault of await draw(browser, server.address().port, invented, picture).catch((error) => [
      `${picture.name}: ${error.message}`,
    ])) {
      count += 1;
      console.error(fault);
    }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
console.log(`${pictures.length} pictures in .cache/surfaces, ${count} faults`);
process.exitCode = count > 0 || pictures.length === 0 ? 1 : 0;
