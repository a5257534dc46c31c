import { glance } from '../../../src/content/glance.ts';
import { isPaymentWindow, seemsKorean, seemsOrder, siteOfUrl } from '../../../src/detection/suspect.ts';
import { parsePage } from '../detection/parse-page.ts';

/** As the sentinel names a page. */
export const named = (page: Document, url: string): string => `${page.title} ${url} ${page.characterSet}`;

/** Whether stage 1 asks for stage 2. As the sentinel asks: the page's own name first. */
export function isSuspect(html: string, url: string): boolean {
  const where = siteOfUrl(url);
  if (where === undefined) return false;
  const page = parsePage(html);
  const name = named(page, url);
  if (!seemsKorean(name) && !seemsOrder(name)) return false;
  return isPaymentWindow(where) || /words|form/.test(glance(page, name));
}
