import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { digest, gateway, host, id, name } from '../../../../src/storage/items/fields.ts';

/** What messages let in, and no more: what is longer comes from a file or a store that somebody made. */
describe('texts of saved items', () => {
  test.each([
    ['a host, as long as the DNS has names', host, 253],
    ['a name of a shop or of goods', name, 120],
    ['a gateway', gateway, 40],
    ['a digest', digest, 40],
    ['an id', id, 64],
  ])('%s', (_, field, most) => {
    expect(v.is(field, 'a')).toBe(true);
    expect(v.is(field, 'a'.repeat(most))).toBe(true);
    expect(v.is(field, 'a'.repeat(most + 1))).toBe(false);
  });

  test('an id is never empty', () => expect(v.is(id, '')).toBe(false));
});
