// Draws every state of the banner, in both themes and languages, into docs/screenshots (or the folder named).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from './browsers.mjs';
import { bundleGallery } from './gallery/bundle.mjs';

const folder = join(process.argv[2] ?? 'docs/screenshots', 'banner');
const SIZES = [
  { name: 'window', width: 390, height: 613 },
  { name: 'page', width: 1280, height: 800 },
];
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

const showState = (what) => document.dispatchEvent(new CustomEvent('gallery-show', { detail: what }));

/** The banner with the page around it; a payment window is shown whole. */
async function shoot(page, { name, width }) {
  if (name === 'window') return page.screenshot();
  const box = await (await page.waitForSelector('html > [popover]')).boundingBox();
  return page.screenshot({
    clip: {
      x: width - box.width - 2 * MARGIN,
      y: 0,
      width: box.width + 2 * MARGIN,
      height: box.height + 3 * MARGIN,
    },
  });
}

async function drawAll(page, gallery) {
  for (const size of SIZES)
    for (const theme of ['light', 'dark']) {
      await page.setViewport({ ...size, deviceScaleFactor: 2 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.goto('https://teledit-pay.example/');
      await page.evaluate(gallery.script);
      for (const state of await page.evaluate(listStates))
        for (const locale of ['ko', 'en']) {
          await page.evaluate(showState, `${state} ${locale}`);
          writeFileSync(
            join(folder, `${state}-${size.name}-${theme}-${locale}.png`),
            await shoot(page, size),
          );
        }
    }
}

const { chromium } = await ensureBrowsers({ chromium: true });
const gallery = await bundleGallery();
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--disable-gpu', '--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({ contentType: 'text/html; charset=utf-8', body: gallery.window }),
  );
  await drawAll(page, gallery);
  console.log(`${folder} is ready`);
} finally {
  await browser.close();
  gallery.remove();
}
