import { expect, test } from 'vitest';
import { digestOf } from '../../../src/storage/canonical.ts';

/** FNV-1a of 32 bits, as its authors list them; what was saved is compared with what comes of it years later. */
test.each([
  ['', '811c9dc5', '811c9dc5'],
  ['a', 'e40c292c', 'e40c292c'],
  ['foobar', 'bf9cf968', digestOf('raboof').slice(0, 8)],
])('the digest of "%s" stays what it was', (text, forwards, backwards) => {
  expect(digestOf(text)).toBe(forwards + backwards);
});
