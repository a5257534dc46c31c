/** What a document itself says, whatever a page put in the place of it (`<img name=title>`). */
export const own = (
  page: Document,
  what: 'title' | 'URL' | 'baseURI' | 'referrer' | 'characterSet',
): string => Reflect.get(Document.prototype, what, page);

/**
 * The web address that a document speaks for: its own, or, where a page wrote it itself (srcdoc, about:blank, a blob),
 * that of the page it was written by, as far as it has that page's origin. Empty where it speaks for nobody: a sandboxed
 * frame, a data address. The origin is the browser's word; no page can choose it.
 */
export function ownAddress(page: Document): string {
  const url = own(page, 'URL');
  if (url.startsWith('http')) return url;
  const start = `${origin}/`;
  if (!start.startsWith('http')) return '';
  const maker = own(page, 'baseURI').startsWith(start) ? own(page, 'baseURI') : own(page, 'referrer');
  return maker.startsWith(start) ? maker : start;
}
