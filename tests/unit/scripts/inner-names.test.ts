import { expect, test } from 'vitest';
import { innerNames } from '../../../scripts/inner-names.mjs';

const names = innerNames('content/checkout.iife.ts');

test.each([
  'notAnEvent',
  'paidInEnglish',
  'quietHosts',
  'taxOnTop',
  // Known elsewhere as well, but not beside it: to the ledger's import, and to the browser's calls of the background.
  'charge',
  'pack',
  // What types alone spell.
  'tier',
])('what only detection reads may be short: %s', (name) => {
  expect(names).toContain(name);
});

test.each([
  ['cause', 'is sent to the background'],
  ['reasons', 'is sent to the background'],
  ['amountDoubt', 'is kept of a frame'],
  ['headings', 'is read from the page by content'],
  ['title', 'is read from the page by content'],
  ['labels', 'is known to the browser'],
  ['recurring', 'is told by a type of contract'],
  ['birth', 'is a key that code works out'],
])('what others know keeps its name: %s, which %s', (name) => {
  expect(names).not.toContain(name);
});
