// A person's eyes and hands on popup and options: what is shown, what is pressed, what is typed.
import { until } from './banner.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * What the page shows, once it has figures; undefined while it is loading.
 * @param {Page} page
 * @returns {Promise<string | undefined>}
 */
export async function shownText(page) {
  const ready = await page.evaluate(() => document.querySelector('[aria-busy=true]') === null);
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is wanted here.
  const text = await page.evaluate(() => document.body.innerText.trim());
  return ready && text !== '' ? text : undefined;
}

/** The last enabled button or link whose words match: dialogs and forms stand after what opened them. */
const findButton = (page, words) =>
  page.evaluateHandle((source) => {
    const wanted = new RegExp(source);
    const fits = (element) =>
      wanted.test(element.textContent?.trim() ?? '') || wanted.test(element.getAttribute('aria-label') ?? '');
    const named = [...document.querySelectorAll('button, a, summary, [role=button]')];
    return named.filter((element) => fits(element) && !element.matches(':disabled')).at(-1) ?? null;
  }, words.source);

const findField = (page, label) =>
  page.evaluateHandle((source) => {
    const wanted = new RegExp(source);
    const labels = [...document.querySelectorAll('label')];
    return labels.find((one) => wanted.test(one.textContent?.trim() ?? ''))?.control ?? null;
  }, label.source);

/** @returns {Promise<import('puppeteer-core').ElementHandle<Element>>} */
const present = (what, find) => until(what, async () => (await find()).asElement());

/** Turns to the section of the settings it stands in, by the link to it, as a person would. */
async function turnTo(page, element) {
  const section = await element.evaluate((found) => found.closest('section[hidden]')?.id ?? null);
  if (section === null) return;
  await page.evaluate((id) => document.querySelector(`nav a[href="#${id}"]`).click(), section);
  await page.waitForSelector(`#${section}:not([hidden])`);
}

/**
 * A person's click on the button or link that says so.
 * @param {Page} page
 * @param {RegExp} words
 */
export async function press(page, words) {
  await page.bringToFront();
  const button = await present(`button ${words}`, () => findButton(page, words));
  await turnTo(page, button);
  // From under the bar at the bottom, as a person does.
  await button.evaluate((found) => found.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await button.click();
}

/**
 * Types into the field with that label, after emptying it.
 * @param {Page} page
 * @param {RegExp} label
 * @param {string} text
 */
export async function typeInto(page, label, text) {
  await page.bringToFront();
  const field = await present(`field ${label}`, () => findField(page, label));
  await turnTo(page, field);
  await field.click({ count: 3 });
  await field.type(text);
}

/**
 * Clicks the switch or box with that label.
 * @param {Page} page
 * @param {RegExp} label
 */
export async function toggle(page, label) {
  await page.bringToFront();
  const box = await present(`switch ${label}`, () => findField(page, label));
  await turnTo(page, box);
  await box.click();
}

/**
 * Picks a day in a date field. Its parts are typed in an order that the browser's language decides, so the value is
 * set and announced as the browser does it.
 * @param {Page} page
 * @param {RegExp} label
 * @param {string} day `2026-11-22`
 */
export async function pickDay(page, label, day) {
  const field = await present(`field ${label}`, () => findField(page, label));
  await field.evaluate((input, value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, day);
}
