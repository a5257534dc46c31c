/**
 * A saved page as a document of the test DOM. Nothing is fetched and nothing runs; and the option that the page marked
 * as selected is, which happy-dom's parser gets wrong (it takes the first with an index of its own).
 */
export function parsePage(html: string): Document {
  const page = new DOMParser().parseFromString(quiet(html), 'text/html');
  for (const option of page.querySelectorAll<HTMLOptionElement>('option[selected]')) option.selected = true;
  for (const select of page.querySelectorAll('select')) {
    if (select.querySelector('option[selected]') === null) select.selectedIndex = 0;
  }
  return page;
}

/** Without scripts, and with the elements the test DOM would load from the network renamed. */
const quiet = (html: string): string =>
  html.replace(/<script\b[\s\S]*?<\/script>/gi, '').replace(/<(link|iframe|frame)\b/gi, '<x-$1');
