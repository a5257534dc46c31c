/**
 * A page can put its own elements in the place of document's properties (<img name=body>), but not in that of its
 * prototype's.
 */
export const read = <T>(owner: object, name: string, from: object): T => Reflect.get(owner, name, from) as T;

/** A property of the document itself, whatever element of the page hides it. */
export const own = <T = string>(
  page: Document,
  what:
    | 'title'
    | 'URL'
    | 'baseURI'
    | 'referrer'
    | 'characterSet'
    | 'designMode'
    | 'body'
    | 'hidden'
    | 'prerendering',
): T => read(Document.prototype, what, page);

/**
 * The web address of the page that a document belongs to: its own, or, where a page wrote it (srcdoc, about:blank, a
 * blob), that of the page by which it was written, if it has that page's origin. Empty where it belongs to no page: a
 * sandboxed frame, a data address. The origin comes from the browser; no page can choose it.
 */
export function ownAddress(page: Document): string {
  const url = own(page, 'URL');
  const start = `${origin}/`;
  const speaks = (each: string) => each.startsWith('http') && (each === url || each.startsWith(start));
  return [url, own(page, 'baseURI'), own(page, 'referrer'), start].find(speaks) ?? '';
}
