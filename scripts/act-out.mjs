// Acts out what a labelled page asks for (`steps` of its label), and tells what the extension made of each step.

const TURN_MS = 30;
/** After its wait a step has so many turns of page and extension to come true: a busy machine only makes it later. */
const TURNS = 60;

/**
 * @typedef {object} Step
 * @property {string} [click] what is pressed, as a person does
 * @property {number} wait milliseconds
 * @property {{ stage: string, amount?: number | null }} then what is right after it
 */

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Nothing is shown for an offer, so nothing at all is as right. */
const QUIET = ['none', 'option'];

/**
 * @param {Step['then']} wanted
 * @param {Record<string, any> | null} seen
 */
export function isAsTold({ stage, amount }, seen) {
  if (QUIET.includes(stage)) return QUIET.includes(seen?.stage ?? 'none');
  return seen?.stage === stage && (amount === undefined || seen.amount === amount);
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {readonly Step[]} steps
 * @param {() => Promise<Record<string, any> | null>} seenNow
 * @returns {Promise<{ wanted: Step['then'], seen: Record<string, any> | null }[]>} one a step
 */
export async function actOut(page, steps, seenNow) {
  const told = [];
  for (const { click, wait, then } of steps) {
    if (click !== undefined) await page.click(click);
    await pause(wait);
    let seen = await seenNow();
    for (let turn = 0; turn < TURNS && !isAsTold(then, seen); turn += 1) {
      await pause(TURN_MS);
      seen = await seenNow();
    }
    told.push({ wanted: then, seen });
  }
  return told;
}
