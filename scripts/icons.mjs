// Renders public/icons/*.png from the drawings in scripts/icons with the Chromium on this machine.
// 16 px has its own drawing on the pixel grid; the store wants 128 px with 96 px of art.
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findChromium } from './browsers.mjs';

const SIZES = [
  { size: 16, art: 16, drawing: 'small' },
  { size: 32, art: 32, drawing: 'small' },
  { size: 48, art: 48, drawing: 'large' },
  { size: 128, art: 96, drawing: 'large' },
];

const here = (path) => new URL(path, import.meta.url);
const drawingUrl = (name) =>
  `data:image/svg+xml;base64,${readFileSync(here(`icons/${name}.svg`)).toString('base64')}`;

async function render(page, { size, art, drawing }) {
  await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  const centred = 'display:grid;place-items:center;margin:0;height:100vh;background:transparent';
  await page.setContent(
    `<body style="${centred}"><img src="${drawingUrl(drawing)}" width="${art}" height="${art}"></body>`,
  );
  await page.evaluate(() => document.images[0].decode());
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(here(`../public/icons/${size}.png`), png);
}

const browser = await puppeteer.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  for (const icon of SIZES) await render(page, icon);
} finally {
  await browser.close();
}
console.log(`public/icons: ${SIZES.map(({ size }) => size).join(', ')} px`);
