// Which page a host and path stand for. A route answers with HTML, or with a redirect to a GET page.
import { GATEWAYS, stepPath } from './gateways.mjs';
import { sampleOrder } from './goods.mjs';
import { guidePage } from './guide.mjs';
import { IDENTITY_HOST, identityPage } from './identity.mjs';
import { unseal } from './order.mjs';
import { afterPage, afterUrl, checkoutPage, frontPage, ready, returnPage } from './shop.mjs';
import { GUIDE, SHOP } from './shop-host.mjs';
import { cancelledPage, codePage, firstPage, resultPage } from './window-steps.mjs';

/**
 * @typedef {{ html: string } | { redirect: string }} Answer
 * @typedef {{ path: string, query: URLSearchParams, form: URLSearchParams }} Asked
 */

/** @type {(asked: Asked) => Answer | undefined} */
function shop({ path, query, form }) {
  if (path === '/') return { html: frontPage() };
  if (path === '/checkout') return { html: checkoutPage(query) };
  if (path === '/pay/ready') return ready(form);
  if (path === '/pay/return') return { html: returnPage(form) };
  const after = /^\/order\/(success|failure|cancelled)$/.exec(path)?.[1];
  return after === undefined ? undefined : { html: afterPage(after, query) };
}

const resultOf = ({ outcome }) => (outcome === 'success' ? 'success' : 'failure');

/** The last page is reached by GET, so that a reload shows it again without asking about the form. */
function windowOf(gateway) {
  const sealed = ({ query, form }) =>
    form.get(gateway.sealedField) ?? query.get('t') ?? sampleOrder(gateway.id);
  const last = (asked) => {
    const order = unseal(sealed(asked));
    if (order.shape === 'redirect') return { redirect: afterUrl(order, resultOf(order)) };
    return { redirect: `${stepPath(gateway, 'result')}?t=${encodeURIComponent(sealed(asked))}` };
  };
  const given = (asked) => {
    const order = unseal(sealed(asked));
    if (order.shape === 'redirect') return { redirect: afterUrl(order, 'cancelled') };
    return { html: cancelledPage(gateway, order) };
  };
  const page = (draw) => (asked) => ({ html: draw(gateway, unseal(sealed(asked))) });
  const steps = {
    [gateway.start]: page(firstPage),
    [stepPath(gateway, 'code')]: page(codePage),
    [stepPath(gateway, 'pay')]: last,
    [stepPath(gateway, 'result')]: page(resultPage),
    [stepPath(gateway, 'cancel')]: given,
  };
  return (asked) => (unseal(sealed(asked)) === undefined ? undefined : steps[asked.path]?.(asked));
}

/** @type {Map<string, (asked: Asked) => Answer | undefined>} */
const SITES = new Map([
  [GUIDE, ({ path, query }) => (path === '/' ? { html: guidePage(query) } : undefined)],
  [SHOP, shop],
  [IDENTITY_HOST, ({ path }) => (path.startsWith('/Danal/WebAuth/') ? { html: identityPage() } : undefined)],
  ...GATEWAYS.map((gateway) => [gateway.host, windowOf(gateway)]),
]);

export const DEMO_HOSTS = [...SITES.keys()];

/**
 * @param {string} host
 * @param {Asked} asked
 */
export const answer = (host, asked) => SITES.get(host)?.(asked);
