// An order travels through the windows as one opaque field, as real gateways carry their transaction key.

/**
 * A window of its own, a frame of the shop's page, or the shop's tab. `redirect` is the shop's tab, too, but by way of
 * the server there and back: no page of the shop hands over, and the gateway shows no result of its own.
 * @typedef {'popup' | 'iframe' | 'self' | 'redirect'} Shape
 *
 * @typedef {object} Order
 * @property {string} id
 * @property {string} item
 * @property {number} amount whole won
 * @property {string} merchant
 * @property {string} gateway id from gateways.mjs
 * @property {Shape} shape how the shop opens the window
 * @property {string} outcome 'success', or the refusal that the window will show (see outcomes.mjs)
 * @property {boolean} monthly charged every month
 * @property {string} [home] host that its window comes back to, where that is not the shop's
 */

/** @param {Order} order */
export const seal = (order) => Buffer.from(JSON.stringify(order)).toString('base64url');

/**
 * @param {string | undefined} sealed
 * @returns {Order | undefined} undefined when the field is missing or broken
 */
export function unseal(sealed) {
  try {
    const order = JSON.parse(Buffer.from(sealed ?? '', 'base64url').toString());
    return typeof order.amount === 'number' ? order : undefined;
  } catch {
    return undefined;
  }
}
