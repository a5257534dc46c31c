import { expect, test } from 'vitest';
import { ownerOf } from '../../../../src/detection/korea/page-owner.ts';

test.each([
  ['https://ui.teledit.com/Danal/Teledit/Web/Start.php', { gateway: 'danal', trust: 'gateway' }],
  ['https://ui.teledit.com:443/', { gateway: 'danal', trust: 'gateway' }],
  ['https://testspay.kcp.co.kr/x', { gateway: 'kcp', trust: 'test' }],
])('%s is its gateway’s own', (url, owner) => {
  expect(ownerOf(url)).toEqual(owner);
});

test.each([
  ['over http', 'http://ui.teledit.com/Danal/'],
  ['at another port', 'https://ui.teledit.com:8443/'],
  ['of a name below it', 'https://shop.ui.teledit.com/'],
  ['of a name that begins like it', 'https://ui.teledit.com.evil.example/'],
  ['of a host that is on no list', 'https://shop.example/'],
  ['with a name of what every object has', 'https://constructor/'],
  ['that the browser did not tell', undefined],
])('a page %s is nobody’s', (_why, url) => {
  expect(ownerOf(url)).toBeUndefined();
});
