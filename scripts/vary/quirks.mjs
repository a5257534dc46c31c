// Markup of twenty years ago: no doctype, tags and attributes in capitals, layout by <center> and <font>.
import { made, moveInto, textsOf } from './texts.mjs';

/** @type {import('./kinds.mjs').Change} */
export const quirks = {
  name: 'quirks mode',
  change(page, { parse }) {
    // All of them: a colour that one of several has would say that it is the chosen one.
    for (const text of textsOf(page.body)) {
      const font = made(page, 'font', '', { size: '2', color: '#333333' });
      text.replaceWith(font);
      font.append(text);
    }
    page.body.append(moveInto(page.body, made(page, 'center')));
    const shouting = page.documentElement.outerHTML.replace(
      /<(\/?)([a-z][a-z0-9-]*)/g,
      (_, end, name) => `<${end}${name.toUpperCase()}`,
    );
    return { page: parse(shouting) };
  },
};
