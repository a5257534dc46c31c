// What can be seen to be wrong with a drawn page: axe's findings, a page wider than its window, a keyboard that goes another
// way than the eye, figures that are none, and, under a finger, what is too small to be pressed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** CSS px; what a finger meets without aiming. */
const FINGER = 44;

/** WCAG's own rules; what axe finds good practice beside them is about whole pages. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function brokenRules(tags) {
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    ...(tags && { runOnly: { type: 'tag', values: tags } }),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** In the page: names what can be pressed and is lower or narrower than that; links within a sentence are as high as its lines. */
function tooSmall(finger) {
  const isWithinText = (each) =>
    each.matches('a') && each.closest('p, dd, li')?.textContent.trim() !== each.textContent.trim();
  // What stands in a label is pressed with all of it; a field beside its label is pressed itself.
  const areaOf = (each) => each.closest('label') ?? each;
  const pressed = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
  return pressed.flatMap((each) => {
    const { width, height } = areaOf(each).getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && each.checkVisibility({ visibilityProperty: true });
    if (!isSeen || each.disabled || isWithinText(each)) return [];
    const [wide, high] = [Math.round(width), Math.round(height)];
    const isLarge = Math.min(wide, high) >= finger;
    return isLarge ? [] : [`under a finger ${wide}×${high}: ${each.outerHTML.slice(0, 120)}`];
  });
}

/** In the page, where all stands in one column: names what the keyboard reaches before something that stands above it, or left of it. */
function outOfOrder() {
  // What is pinned to the window's edge, or opened over the page, stands above what goes on beneath it.
  const isOver = ({ position, zIndex }) =>
    position === 'sticky' || position === 'fixed' || (position === 'absolute' && zIndex !== 'auto');
  const isPinned = (each) =>
    each !== null && (isOver(getComputedStyle(each)) || isPinned(each.parentElement));
  const reached = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter(
      (each) => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }),
    )
    .map((each) => ({ each, box: (each.closest('label') ?? each).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  return reached.flatMap(({ each, box }, at) => {
    const before = reached[at - 1]?.box;
    if (before === undefined) return [];
    if (isPinned(each) !== isPinned(reached[at - 1].each)) return [];
    const isAbove = box.bottom <= before.top + 1;
    const isLeft = box.right <= before.left + 1 && box.top < before.bottom && before.top < box.bottom;
    return isAbove || isLeft ? [`reached too late by keyboard: ${each.outerHTML.slice(0, 120)}`] : [];
  });
}

/** In the page: names what is hidden beneath what is pinned once the keyboard has come to it. */
function beneathPinned() {
  const pinnedAround = (each) =>
    each === null || ['sticky', 'fixed'].includes(getComputedStyle(each).position)
      ? each
      : pinnedAround(each.parentElement);
  const reached = document.querySelectorAll('a[href], button, input, select, textarea, summary');
  return [...reached].flatMap((each) => {
    if (each.disabled || each.tabIndex < 0 || !each.checkVisibility({ visibilityProperty: true })) return [];
    each.focus();
    const area = each.closest('label') ?? each;
    const { left, top, width, height } = area.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    const cover = seen && pinnedAround(seen);
    // What was just said can be put away, where the page cannot go up any further.
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    if (isAtEnd && seen?.closest('.outcome')) return [];
    const isBeneath = cover !== null && !cover.contains(each) && !area.contains(seen);
    return isBeneath ? [`beneath what is pinned: ${each.outerHTML.slice(0, 120)}`] : [];
  });
}

/** In the page: names what reaches furthest to the side, where that is beyond the window. */
function beyondWindow(width) {
  const wide = document.documentElement.scrollWidth;
  if (wide <= width) return [];
  const all = [...document.body.querySelectorAll('*')].map((each) => [
    each.getBoundingClientRect().right,
    each,
  ]);
  const furthest = all.reduce((most, each) => (each[0] >= most[0] ? each : most), [0, document.body]);
  return [`scrolls sideways: ${wide} px, by ${furthest[1].outerHTML.slice(0, 120)}`];
}

/** In the page: quotes what no person should read, a figure or a name that is none. */
const noWords = () =>
  (document.body.textContent.match(/.{0,30}(?:NaN|undefined).{0,30}/g) ?? []).map((said) => `says: ${said}`);

/** CSS px; up to here our pages are one column. */
const ONE_COLUMN = 440;

/**
 * @param {import('puppeteer-core').Page} page
 * @param {number} width of its window, in CSS px.
 * @param {{ isTouched?: boolean, isWhole?: boolean }} how `isWhole`: a page as people get it, with its headings and landmarks.
 * @returns {Promise<string[]>}
 */
export async function faultsOf(page, width, { isTouched = false, isWhole = true }) {
  await page.evaluate(AXE);
  const broken = await page.evaluate(brokenRules, isWhole ? undefined : WCAG);
  const wide = await page.evaluate(beyondWindow, width);
  const small = isTouched ? await page.evaluate(tooSmall, FINGER) : [];
  const late = width <= ONE_COLUMN ? await page.evaluate(outOfOrder) : [];
  const hidden = await page.evaluate(beneathPinned);
  return [...broken, ...late, ...hidden, ...wide, ...small, ...(await page.evaluate(noWords))];
}
