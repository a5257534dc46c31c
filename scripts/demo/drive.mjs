// A person's steps through the demo, for the walk and the browser tests.
import { until } from '../banner.mjs';
import { GATEWAYS, gatewayOf } from './gateways.mjs';
import { sampleOrder } from './goods.mjs';
import { SHOP } from './shop-host.mjs';

/** @typedef {import('puppeteer-core').Page | import('puppeteer-core').Frame} Place */

export const GATEWAY_IDS = GATEWAYS.map(({ id }) => id);

/**
 * Address of a gateway's window for one order, without the shop around it.
 * @param {string} gatewayId
 * @param {Partial<import('./order.mjs').Order>} [order]
 */
export function windowUrl(gatewayId, order = {}) {
  const gateway = gatewayOf(gatewayId);
  return `https://${gateway.host}${gateway.start}?t=${sampleOrder(gatewayId, order)}`;
}

/** @param {{ item?: string, gateway?: string, shape?: string, outcome?: string, method?: string }} [choice] */
export const checkoutUrl = (choice = {}) =>
  `https://${SHOP}/checkout?${new URLSearchParams({ item: 'book', method: 'phone', ...choice })}`;

const isOn = (place, host) => {
  try {
    return new URL(place.url()).host === host;
  } catch {
    return false;
  }
};

/** Where the window is now: a pop-up of its own, a frame of the shop's page, or the shop's tab. */
async function placeOf(page, host, shape) {
  if (shape === 'popup') {
    const pages = await page.browser().pages();
    return pages.find((other) => other !== page && isOn(other, host));
  }
  return page.frames().find((frame) => isOn(frame, host));
}

/**
 * The window on that host, once it is there.
 * @param {import('puppeteer-core').Page} page of the shop
 * @param {string} host
 * @param {import('./order.mjs').Shape} shape
 * @returns {Promise<Place>}
 */
export const windowOn = (page, host, shape) => until(`window on ${host}`, () => placeOf(page, host, shape));

/**
 * Buys one item at the demo shop and comes back with the gateway's window.
 * @param {import('puppeteer-core').Page} page
 * @param {{ item?: string, gateway?: string, shape?: import('./order.mjs').Shape, outcome?: string }} [choice]
 * @returns {Promise<Place>}
 */
export async function buy(page, choice = {}) {
  const { gateway = 'danal', shape = 'popup' } = choice;
  await page.goto(checkoutUrl(choice));
  await press(page, '#buy');
  return windowOn(page, gatewayOf(gateway).host, shape);
}

/** A tab in the background draws nothing, so nothing in it can be pressed. */
const toFront = (place) => ('page' in place ? place.page() : place).bringToFront();

/** Presses a button once it is there; the page may go elsewhere because of it. @param {Place} place @param {string} selector */
export async function press(place, selector) {
  await toFront(place);
  await place.waitForSelector(selector, { visible: true });
  await place.click(selector);
}

/** From carrier and number to the SMS code. @param {Place} place */
export async function goToCode(place) {
  await press(place, '#next');
  await place.waitForSelector('#pay', { visible: true });
}

/** The last button: the result page is on screen afterwards. @param {Place} place */
export async function pay(place) {
  await press(place, '#pay');
  await place.waitForSelector('#close', { visible: true });
}

/** @param {Place} place */
export async function cancel(place) {
  await press(place, '#cancel');
  await place.waitForSelector('#close', { visible: true });
}

/** 확인 on the result page: back to the shop. @param {Place} place */
export const leave = (place) => press(place, '#close');
