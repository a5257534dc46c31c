import { describe, expect, test } from 'vitest';
import { CARRIER_CONTACTS, GATEWAY_CONTACTS, gatewayContact } from '../../../src/core/contacts.ts';
import { isMonth } from '../../../src/core/day.ts';
import { CARRIERS } from '../../../src/core/line.ts';

/** Addresses that belong to the carriers and gateways themselves. One more needs proof of whose it is. */
const OFFICIAL = [
  'my.kt.com',
  'www.tworld.co.kr',
  'www.lguplus.com',
  'www.danal.co.kr',
  'www.mobilians.co.kr',
  'www.payletter.com',
  'www.galaxiamoneytree.co.kr',
  'www.kcp.co.kr',
  'www.settlebank.co.kr',
];
const ALL = [...Object.entries(CARRIER_CONTACTS), ...Object.entries(GATEWAY_CONTACTS)];

describe.each(ALL)('%s', (_, { phone, site, asOf, source }) => {
  test('leads to an official address only, and to a Korean service number', () => {
    expect(site === undefined || OFFICIAL.includes(site.split('/')[0] ?? '')).toBe(true);
    expect(phone ?? '114').toMatch(/^(114|1\d{3}-\d{4})$/);
  });

  test('says since when and from where it is known', () => {
    expect(isMonth(asOf)).toBe(true);
    expect(source.length).toBeGreaterThan(10);
  });
});

test('every carrier has a place to ask; names of object parts are no gateways', () => {
  expect(Object.keys(CARRIER_CONTACTS).sort()).toEqual([...CARRIERS].sort());
  expect(gatewayContact('danal')?.phone).toBe('1566-3355');
  expect([gatewayContact(null), gatewayContact('__proto__'), gatewayContact('constructor')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
