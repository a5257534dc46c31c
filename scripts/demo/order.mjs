// An order travels through the windows as one opaque field, as real gateways carry their transaction key.

/**
 * @typedef {object} Order
 * @property {string} id
 * @property {string} item
 * @property {number} amount whole won
 * @property {string} merchant
 * @property {string} gateway id from gateways.mjs
 * @property {'popup' | 'iframe' | 'self'} shape how the shop opens the window
 * @property {string} outcome 'success', or the refusal that the window will show (see outcomes.mjs)
 * @property {boolean} monthly charged every month
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
