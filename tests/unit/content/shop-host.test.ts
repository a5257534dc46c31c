// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { shopHost } from '../../../src/content/shop-host.ts';

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
