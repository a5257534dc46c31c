// Puts many shots together into one picture, so that they can be looked at side by side.
import { writeFileSync } from 'node:fs';

const COLUMNS = 5;
const COLUMN_WIDTH = 360;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} file
 * @param {readonly { name: string, png: Uint8Array }[]} shots
 */
export async function writeSheet(browser, file, shots) {
  const page = await browser.newPage();
  await page.setViewport({ width: COLUMNS * COLUMN_WIDTH, height: 600, deviceScaleFactor: 1 });
  const figures = shots.map(
    ({ name, png }) =>
      `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${Buffer.from(png).toString('base64')}"></figure>`,
  );
  await page.setContent(
    `<style>body{margin:0;background:#888;font:12px sans-serif}main{columns:${COLUMNS};column-gap:6px;padding:4px}
     figure{margin:0 0 8px;break-inside:avoid}img{width:100%;display:block}</style><main>${figures.join('')}</main>`,
  );
  writeFileSync(file, await page.screenshot({ fullPage: true }));
  await page.close();
}
