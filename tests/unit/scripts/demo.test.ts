import { X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate } from '../../../scripts/demo/certificate.mjs';
import { GATEWAYS, stepPath } from '../../../scripts/demo/gateways.mjs';
import { MERCHANT, sampleOrder } from '../../../scripts/demo/goods.mjs';
import { seal, unseal } from '../../../scripts/demo/order.mjs';
import { answer, DEMO_HOSTS } from '../../../scripts/demo/routes.mjs';
import { startDemoServer } from '../../../scripts/demo/server.mjs';
import { readJson } from '../../architecture/sources.ts';

const asked = (path: string, { query = '', form = '' } = {}) => ({
  path,
  query: new URLSearchParams(query),
  form: new URLSearchParams(form),
});

const html = (host: string, ...rest: Parameters<typeof asked>): string => {
  const found = answer(host, asked(...rest));
  if (found === undefined || !('html' in found)) throw new Error(`no page: ${host}${rest[0]}`);
  return found.html;
};

describe('the certificate', () => {
  const { cert, spki } = makeCertificate(['ui.teledit.com', 'daltokki.example']);
  const read = new X509Certificate(cert);

  test('is one a browser can read, for the hosts it was made for, valid now, signed by its own key', () => {
    expect(read.subjectAltName).toBe('DNS:ui.teledit.com, DNS:daltokki.example');
    expect(read.verify(read.publicKey)).toBe(true);
    expect(Date.parse(read.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now());
  });

  test('has a new key each time', () => {
    expect(makeCertificate(['ui.teledit.com']).spki).not.toBe(spki);
  });
});

describe('the demo pages', () => {
  test('every window has a host that the extension is allowed to see', () => {
    const { host_permissions: allowed } = readJson<{ host_permissions: string[] }>('manifest.json');
    for (const { host } of GATEWAYS) expect(allowed).toContain(`https://${host}/*`);
  });

  test('no page names a server outside the demo', () => {
    const pages = [
      html('start.example', '/'),
      html('daltokki.example', '/'),
      html('daltokki.example', '/checkout'),
      ...GATEWAYS.map(({ host, start }) => html(host, start)),
    ];
    const hosts = pages.join('').matchAll(/(?:https?:)?\/\/([a-z0-9.-]+\.[a-z]{2,})/g);
    const foreign = [...hosts].map(([, host]) => host).filter((host) => !DEMO_HOSTS.includes(host as string));
    expect([...new Set(foreign)].filter((host) => host !== 'www.w3.org')).toEqual([]);
  });

  test.each(GATEWAYS)('$id: each step shows the amount, the last one says how it ended', (gateway) => {
    const t = sampleOrder(gateway.id, { amount: 45_600 });
    const form = new URLSearchParams({ [gateway.sealedField]: t }).toString();
    expect(html(gateway.host, gateway.start, { form })).toContain('45,600');
    expect(html(gateway.host, stepPath(gateway, 'code'), { form })).toContain('45,600');
    const paid = answer(gateway.host, asked(stepPath(gateway, 'pay'), { form }));
    expect(paid).toEqual({ redirect: `${stepPath(gateway, 'result')}?t=${t}` });
    const done = html(gateway.host, stepPath(gateway, 'result'), { query: `t=${t}` });
    expect(done).toContain(gateway.done.title);
    expect(done).toContain('45,600');
  });

  test('a refusal names its code and no success', () => {
    const t = sampleOrder('danal', { outcome: 'limit' });
    const page = html('ui.teledit.com', '/Danal/Teledit/Web/result.php', { query: `t=${t}` });
    expect(page).toContain('415');
    expect(page).toContain('7,000원');
    expect(page).not.toContain('정상 처리');
  });

  test('what a shop writes is shown as text', () => {
    const t = sampleOrder('danal', { item: '<img src=x onerror=alert(1)>' });
    expect(html('ui.teledit.com', '/Danal/Teledit/Web/Start.php', { query: `t=${t}` })).not.toContain(
      '<img src=x',
    );
  });

  test('an order survives its journey; a broken one is refused', () => {
    const order = unseal(sampleOrder('danal'));
    expect(order?.merchant).toBe(MERCHANT);
    expect(order && unseal(seal(order))).toEqual(order);
    expect(unseal('%%%')).toBeUndefined();
    expect(
      answer('ui.teledit.com', asked('/Danal/Teledit/Web/Start.php', { query: 't=broken' })),
    ).toBeUndefined();
  });

  test('unknown hosts and paths have no page', () => {
    expect(answer('example.com', asked('/'))).toBeUndefined();
    expect(answer('ui.teledit.com', asked('/etc'))).toBeUndefined();
  });
});

describe('the demo server', () => {
  let demo: Awaited<ReturnType<typeof startDemoServer>>;
  beforeAll(async () => {
    demo = await startDemoServer();
  });
  afterAll(() => demo.close());

  const speak = (socket: ReturnType<typeof connect>, text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let heard = '';
      socket.setEncoding('utf8').on('data', (part: string) => {
        heard += part;
      });
      socket.on('close', () => resolve(heard)).on('error', reject);
      socket.write(text);
    });
  const get = (host: string, path = '/') =>
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
  const overTls = (host: string, socket?: ReturnType<typeof connect>) =>
    connectTls({
      port: demo.port,
      host: '127.0.0.1',
      servername: host,
      rejectUnauthorized: false,
      ...(socket && { socket }),
    });

  test('HTTPS: the page of the host that is asked for', async () => {
    const reply = await speak(overTls('start.example'), get('start.example'));
    expect(reply).toMatch(/^HTTP\/1\.1 200/);
    expect(reply).toContain('소액결제 지킴이 써 보기');
  });

  test('plain HTTP on the same port is sent on to HTTPS', async () => {
    const reply = await speak(connect(demo.port, '127.0.0.1'), get('ui.teledit.com', '/x?y'));
    expect(reply).toMatch(/^HTTP\/1\.1 307/);
    expect(reply).toContain('location: https://ui.teledit.com/x?y');
  });

  test('as a proxy it ends every connection itself', async () => {
    const socket = connect(demo.port, '127.0.0.1');
    const established = new Promise<string>((done) => socket.once('data', (data) => done(String(data))));
    socket.write('CONNECT bank.example:443 HTTP/1.1\r\nHost: bank.example:443\r\n\r\n');
    expect(await established).toMatch(/200/);
    const reply = await speak(overTls('bank.example', socket), get('bank.example'));
    expect(reply).toMatch(/^HTTP\/1\.1 404/);
    expect(demo.seen.map(({ url }) => url)).toContain('https://bank.example/');
  });
});
