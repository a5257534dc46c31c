import { expect, test } from 'vitest';
import { innerNames } from '../../../scripts/inner-names.mjs';

const names = innerNames();

test.each(['notAnEvent', 'paidInEnglish', 'quietHosts', 'taxOnTop'])(
  'what only detection reads may be short: %s',
  (name) => {
    expect(names).toContain(name);
  },
);

test.each([
  ['cause', 'is sent to the background'],
  ['reasons', 'is sent to the background'],
  ['amountDoubt', 'is kept of a frame'],
  ['headings', 'is read from the page by content'],
  ['title', 'is read from the page by content'],
  ['labels', 'is known to the browser'],
])('what others know keeps its name: %s, which %s', (name) => {
  expect(names).not.toContain(name);
});
