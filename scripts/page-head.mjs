// What every page of ours says of itself, so that its own file holds only what is its own.
const TAGS = [
  { tag: 'meta', attrs: { charset: 'utf-8' } },
  { tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1' } },
  { tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' } },
  { tag: 'title', children: 'Carrier Billing Guard' },
  { tag: 'link', attrs: { rel: 'icon', href: '/icons/32.png' } },
];

/** @returns {import('vite').Plugin} puts it first into the head of every page */
export const pageHead = () => ({
  name: 'page-head',
  transformIndexHtml: {
    order: 'pre',
    handler: () => TAGS.map((tag) => ({ ...tag, injectTo: 'head-prepend' })),
  },
});
