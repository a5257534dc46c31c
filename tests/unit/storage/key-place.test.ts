import { expect, test } from 'vitest';
import { placeOfKey } from '../../../src/storage/key-place.ts';

const THEN = '2026-11-22T03:00:00.000Z';

test.each([
  ['settings', { family: 'settings' }],
  ['ledger/2026-11', { family: 'ledger', month: '2026-11' }],
  [`aside/settings/${THEN}`, { family: 'aside' }],
  [`aside/ledger/2026-11/${THEN}`, { family: 'aside' }],
])('%s belongs in a copy', (key, place) => {
  expect(placeOfKey(key)).toEqual(place);
});

test.each([
  'sums', // made again
  'settings/2026-11',
  'ledger',
  'ledger/2026-13',
  'aside/settings',
  'aside/settings/yesterday',
  `aside//${THEN}`,
  `aside/${THEN}`,
  `aside/weather/${THEN}`,
  `aside/aside/settings/${THEN}/${THEN}`,
])('%s does not', (key) => {
  expect(placeOfKey(key)).toBeUndefined();
});
