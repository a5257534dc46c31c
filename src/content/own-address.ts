/**
 * The web address that a document speaks for: its own, or, where a page wrote it itself (srcdoc, about:blank, a blob),
 * that of the page it was written by, as far as it has that page's origin. Empty where it speaks for nobody: a sandboxed
 * frame, a data address.
 * @param origin of the document's window, as the browser gives it; no page can choose it.
 */
export function ownAddress(page: Document, origin: string): string {
  const say = (what: 'URL' | 'baseURI' | 'referrer'): string => Reflect.get(Document.prototype, what, page);
  const isWeb = (address: string) => address.startsWith('http');
  if (isWeb(say('URL'))) return say('URL');
  const own = `${origin}/`;
  if (!isWeb(own)) return '';
  const maker = say('baseURI').startsWith(own) ? say('baseURI') : say('referrer');
  return maker.startsWith(own) ? maker : own;
}
