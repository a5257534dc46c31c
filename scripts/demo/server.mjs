// Plays every host of the demo on one port of this machine: HTTPS, plain HTTP (sent on to HTTPS) and, for browsers
// that cannot map host names themselves, an HTTP proxy whose every CONNECT ends here.
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer } from 'node:net';
import { makeCertificate } from './certificate.mjs';
import { answer, DEMO_HOSTS } from './routes.mjs';

const TLS_HANDSHAKE = 0x16;
const LONGEST_FORM = 1_000_000;

async function formOf(request) {
  if (request.method !== 'POST') return new URLSearchParams();
  let body = '';
  for await (const part of request.setEncoding('utf8')) {
    body += part;
    if (body.length > LONGEST_FORM) throw new Error('form too long');
  }
  return new URLSearchParams(body);
}

function send(response, found) {
  const keeping = found?.mayBeKept === true ? 'no-cache' : 'no-store';
  const headers = { 'cache-control': keeping, 'content-type': 'text/html; charset=utf-8' };
  if (found === undefined) return response.writeHead(404, headers).end('<!doctype html><title>404</title>');
  if ('redirect' in found) return response.writeHead(303, { ...headers, location: found.redirect }).end();
  return response.writeHead(200, headers).end(found.html);
}

/** @type {(listener: (socket: import('node:net').Socket) => void, port: number) => Promise<import('node:net').Server>} */
const listen = (listener, port) =>
  new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

/**
 * @typedef {object} Seen a request that reached this machine
 * @property {string} method
 * @property {string} url
 * @property {string | undefined} origin
 *
 * @typedef {object} DemoServer
 * @property {number} port
 * @property {string} spki fingerprint of the certificate's key, for `--ignore-certificate-errors-spki-list`
 * @property {Seen[]} seen every request so far, also those for hosts that the demo does not play
 * @property {(host: string, path: string, html: string | undefined, mayBeKept?: boolean) => void} put serve one more page, or no longer; the
 *   browser may keep it whole while it is left, where told (tests)
 * @property {(host: string, path: string, ms: number) => void} slow answer there that much later; 0 for at once (tests)
 * @property {() => Promise<void>} close
 */

/**
 * Starts on 127.0.0.1 only.
 * @param {{ port?: number }} [options] any free port unless told
 * @returns {Promise<DemoServer>}
 */
export async function startDemoServer({ port = 0 } = {}) {
  const { key, cert, spki } = makeCertificate(DEMO_HOSTS);
  /** @type {Seen[]} */
  const seen = [];
  const extra = new Map();
  const delays = new Map();
  const sockets = new Set();

  const serve = async (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host}`);
    seen.push({ method: request.method, url: url.href, origin: request.headers.origin });
    const delay = delays.get(host + url.pathname) ?? 0;
    if (delay > 0) await new Promise((done) => setTimeout(done, delay));
    const page = extra.get(host + url.pathname);
    if (page !== undefined) return send(response, page);
    const form = await formOf(request);
    return send(response, answer(host, { path: url.pathname, query: url.searchParams, form }));
  };
  const safely = (request, response) => serve(request, response).catch(() => response.writeHead(400).end());

  const secure = createHttpsServer({ key, cert }, safely);
  const plain = createHttpServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    seen.push({ method: request.method ?? 'GET', url: url.href, origin: request.headers.origin });
    response.writeHead(307, { location: `https://${url.host}${url.pathname}${url.search}` }).end();
  });

  /** HTTPS and HTTP on one port: the first byte of a TLS connection is always a handshake record. */
  const route = (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first = socket.read(1);
      if (first === null) return socket.destroy();
      socket.unshift(first);
      return (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
    });
  };
  plain.on('connect', (_request, socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.removeAllListeners();
    route(socket);
  });

  const server = await listen(route, port);
  const close = () =>
    new Promise((done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done(undefined));
    });
  return {
    port: server.address().port,
    spki,
    seen,
    put: (host, path, html, mayBeKept = false) =>
      extra.set(host + path, html === undefined ? undefined : { html, mayBeKept }),
    slow: (host, path, ms) => delays.set(host + path, ms),
    close,
  };
}
