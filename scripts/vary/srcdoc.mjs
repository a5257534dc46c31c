// The page as the `srcdoc` of a frame: an attribute of another page. It speaks for that page's address
// (content/own-address.ts and its tests), so what is shown here is that nothing is lost on the way.

/** @type {import('./kinds.mjs').Change} */
export const srcdoc = {
  name: 'srcdoc',
  change(page, { parse }) {
    const outer = parse('<!doctype html><title>주문</title><main><x-frame></x-frame></main>');
    const frame = outer.querySelector('x-frame');
    frame.setAttribute('srcdoc', page.documentElement.outerHTML);
    const inner = parse(
      parse(outer.documentElement.outerHTML).querySelector('x-frame').getAttribute('srcdoc'),
    );
    return { page: inner, quiet: [outer] };
  },
};
