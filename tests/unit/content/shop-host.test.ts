// @vitest-environment test-dom

import { afterEach, describe, expect, test, vi } from 'vitest';
import { viewOf } from '../../../src/content/read/read-dom.ts';
import { openerHost, shopHost } from '../../../src/content/shop-host.ts';

const from = (referrer: string) => vi.spyOn(Document.prototype, 'referrer', 'get').mockReturnValue(referrer);
afterEach(() => vi.restoreAllMocks());

describe('the shop behind a window', () => {
  test.each<[string, string, string[], string | undefined]>([
    ['opened from a shop', 'https://shop.example/order?id=1', [], 'shop.example'],
    ['in a frame of the shop', '', ['https://pay.example', 'https://shop.example'], 'shop.example'],
    ['on its own way', 'https://pay.gateway.example/step1', [], undefined],
    ['from a page that is not https', 'http://shop.example/', [], undefined],
    ['from nowhere', '', [], undefined],
    ['in a frame without an origin', '', ['null'], undefined],
    ['from a number', 'https://127.0.0.1/', [], undefined],
    ['from a bare name', 'https://localhost/', [], undefined],
  ])('%s', (_how, referrer, ancestorOrigins, host) => {
    from(referrer);
    expect(shopHost(document, ancestorOrigins, 'pay.gateway.example')).toBe(host);
  });
});

describe('the page that opened a window', () => {
  const view = (change: Partial<Record<'opener' | 'parent', unknown>>) =>
    ({ opener: {}, parent: viewOf(document), ...change }) as Window;

  test.each<[string, Window, string | undefined]>([
    ['of the same site too, for a shop hands over in its own window', view({}), 'shop.example'],
    ['none, in a tab that no page opened', view({ opener: null }), undefined],
    ['none, in a frame of a window', view({ parent: {} }), undefined],
  ])('%s', (_how, window, host) => {
    from('https://shop.example/order');
    expect(openerHost(document, window)).toBe(host);
  });
});
