// Serves saved pages under their own addresses, on this machine only and with scripts off.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { makeCertificate } from './demo/certificate.mjs';

/** Nothing runs, nothing is loaded from elsewhere, no form goes anywhere. */
const SCRIPTS_OFF = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

/** Two saved pages may claim one address: each gets a mark of its own in the query. */
const MARK = 'saved';
const addressed = (page, index) => {
  const url = new URL(page.url);
  url.searchParams.set(MARK, String(index));
  return { ...page, address: url.href };
};

/**
 * @template {import('./corpus-pages.mjs').SavedPage} Page
 * @param {readonly Page[]} pages
 *   a page may bring its own `html`, its encoding, and a `csp` of its own ('' for none)
 * @returns {Promise<{ port: number, spki: string, pages: (Page & { address: string })[], close: () => Promise<void> }>}
 *   `address` is where the page answers: its own address, with a mark in the query
 */
export async function servePages(pages) {
  const { key, cert, spki } = makeCertificate(['page.test']);
  const server = createServer({ key, cert }, async (request, response) => {
    const wanted = new URL(request.url ?? '/', 'https://any.test').searchParams.get(MARK);
    const page = wanted === null ? undefined : pages[Number(wanted)];
    if (page === undefined) return response.writeHead(404).end();
    const html = page.html ?? (await readFile(page.path));
    const csp = page.csp ?? SCRIPTS_OFF;
    return response
      .writeHead(200, {
        'content-type': `text/html; charset=${page.charset ?? 'utf-8'}`,
        'cache-control': 'no-store',
        ...(csp && { 'content-security-policy': csp }),
      })
      .end(html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  return {
    port: server.address().port,
    spki,
    pages: pages.map(addressed),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done(undefined));
      }),
  };
}
