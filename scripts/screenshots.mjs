// Draws every state of the banner, in both themes and languages, into docs/screenshots (or the folder named):
// `npm run screenshots -- [folder] [--only <pattern>] [--themes light,dark] [--locales ko,en] [--sizes narrow,phone,window,page] [--fixed-size] [--sheets]`.
// With --fixed-size as on a page that could learn from the banner's size: that is fixed. With --sheets all shots of one size, theme and language also stand together in one picture.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from './browsers.mjs';
import { bundleGallery } from './gallery/bundle.mjs';
import { writeSheet } from './gallery/sheet.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    themes: { type: 'string', default: 'light,dark' },
    locales: { type: 'string', default: 'ko,en' },
    sizes: { type: 'string', default: 'narrow,phone,window,page' },
    'fixed-size': { type: 'boolean', default: false },
    sheets: { type: 'boolean', default: false },
  },
});
const folder = join(positionals[0] ?? 'docs/screenshots', 'banner');
const wanted = new RegExp(values.only);
const locales = values.locales.split(',');
const SIZES = {
  narrow: { width: 320, height: 568 },
  phone: { width: 360, height: 640 },
  window: { width: 390, height: 613 },
  page: { width: 1280, height: 900 },
};
/** Space around the banner, in px; the page shows through. */
const MARGIN = 16;

/** In the page: the gallery answers with the names of all states. */
function listStates() {
  let names = '';
  const hear = (event) => {
    names = event.detail;
  };
  document.addEventListener('gallery-did', hear);
  document.dispatchEvent(new CustomEvent('gallery-list'));
  document.removeEventListener('gallery-did', hear);
  return names.split(' ');
}

/** In the page, before anything else: remembers the banner's closed roots, for a host tells no size. */
function keepRoots() {
  const attach = Element.prototype.attachShadow;
  globalThis.shownRoots = [];
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    globalThis.shownRoots.push(root);
    return root;
  };
}

/** In the page: shows one state; how large it is drawn comes back, so that no second question is needed. */
function showState(what) {
  globalThis.shownRoots.length = 0;
  document.dispatchEvent(new CustomEvent('gallery-show', { detail: what }));
  const banners = globalThis.shownRoots.map((root) => root.querySelector('.banner')).filter(Boolean);
  const { width, height } = banners[0].getBoundingClientRect();
  return { width, height };
}

/** The banner with the page around it; a small window is shown whole. */
function clipOf(size, box) {
  if (size !== 'page') return { x: 0, y: 0, ...SIZES[size] };
  const width = box.width + 2 * MARGIN;
  return { x: SIZES.page.width - width, y: 0, width, height: box.height + 3 * MARGIN };
}

async function drawAll(browser, gallery, size, theme) {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({ contentType: 'text/html; charset=utf-8', body: gallery.window }),
  );
  await page.setViewport({ ...SIZES[size], deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluateOnNewDocument(keepRoots);
  await page.goto('https://teledit-pay.example/');
  await page.evaluate(gallery.script);
  const states = (await page.evaluate(listStates)).filter((state) => wanted.test(state));
  for (const locale of locales) {
    const shots = [];
    for (const state of states) {
      const box = await page.evaluate(
        showState,
        `${state} ${locale}${values['fixed-size'] ? ' fixed-size' : ''}`,
      );
      const png = await page.screenshot({ clip: clipOf(size, box), optimizeForSpeed: true });
      writeFileSync(
        join(folder, `${state}-${size}-${theme}-${locale}${values['fixed-size'] ? '-fixed-size' : ''}.png`),
        png,
      );
      shots.push({ name: state, png });
    }
    if (values.sheets) await writeSheet(browser, join(folder, `all-${size}-${theme}-${locale}.png`), shots);
  }
  await page.close();
}

const { chromium } = await ensureBrowsers({ chromium: true });
const gallery = await bundleGallery();
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--disable-gpu', '--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  mkdirSync(folder, { recursive: true });
  for (const size of values.sizes.split(','))
    for (const theme of values.themes.split(',')) await drawAll(browser, gallery, size, theme);
  console.log(`${folder} is ready`);
} finally {
  await browser.close();
  gallery.remove();
}
