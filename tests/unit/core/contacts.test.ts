import { describe, expect, test } from 'vitest';
import { GATEWAY_CONTACTS, gatewayContact } from '../../../src/core/contacts.ts';
import { isMonth } from '../../../src/core/day.ts';

/** Addresses that belong to the gateways themselves. One more needs proof of whose it is. */
const OFFICIAL = [
  'www.danal.co.kr',
  'www.mobilians.co.kr',
  'www.payletter.com',
  'www.galaxiamoneytree.co.kr',
  'www.kcp.co.kr',
  'www.hyosungfms.co.kr',
  'www.settlebank.co.kr',
];

describe.each(Object.entries(GATEWAY_CONTACTS))('%s', (id, { phone, site, asOf, source }) => {
  test('leads to an official address only, and to a Korean service number', () => {
    expect(site === undefined || OFFICIAL.includes(site)).toBe(true);
    expect(phone).toMatch(/^1\d{3}-\d{4}$/);
  });

  test('says since when and from where it is known', () => {
    expect(isMonth(asOf)).toBe(true);
    expect(source.length).toBeGreaterThan(10);
  });

  test('names the help list only where it stands in it', () => {
    const isListed = ['danal', 'payletter', 'mobilians', 'galaxia', 'kcp', 'hyosung', 'hecto'].includes(id);
    expect(source.includes('help list')).toBe(isListed);
  });
});

test.each([
  ['mobilians', '1800-1855', '2025-06'],
  ['hyosung', '1544-5163', '2025-06'],
  ['daou', '1588-5984', '2022-03'],
])('%s: the number of the newest source, %s of %s', (id, phone, asOf) => {
  expect(gatewayContact(id)).toMatchObject({ phone, asOf });
});

test('names of object parts are no gateways, and one without a known number has none', () => {
  expect(gatewayContact('danal')?.phone).toBe('1566-3355');
  for (const id of [null, '__proto__', 'constructor', 'ksnet', 'easypay'])
    expect(gatewayContact(id)).toBeUndefined();
});
