// What can be seen to be wrong with a drawn page: axe's findings, a page wider than its window, and, under a finger,
// what is too small to be pressed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** CSS px; what a finger meets without aiming. */
const FINGER = 44;

async function brokenRules() {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** In the page: names what can be pressed and is lower or narrower than that; links within a sentence are as high as its lines. */
function tooSmall(finger) {
  const isWithinText = (each) =>
    each.matches('a') && each.closest('p, dd, li')?.textContent.trim() !== each.textContent.trim();
  // A label is pressed for what it holds or stands beside.
  const areaOf = (each) => (each.matches('input') && each.labels?.[0]) || each;
  const pressed = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
  return pressed.flatMap((each) => {
    const { width, height } = areaOf(each).getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && each.checkVisibility({ visibilityProperty: true });
    if (!isSeen || each.disabled || isWithinText(each)) return [];
    const [wide, high] = [Math.round(width), Math.round(height)];
    return wide >= finger && high >= finger
      ? []
      : [`under a finger ${wide}×${high}: ${each.outerHTML.slice(0, 120)}`];
  });
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {number} width of its window, in CSS px.
 * @param {boolean} isTouched
 * @returns {Promise<string[]>}
 */
export async function faultsOf(page, width, isTouched) {
  await page.evaluate(AXE);
  const broken = await page.evaluate(brokenRules);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  const small = isTouched ? await page.evaluate(tooSmall, FINGER) : [];
  return [...broken, ...(wide > width ? [`scrolls sideways: ${wide} px`] : []), ...small];
}
