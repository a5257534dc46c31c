import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { noticedSchema, withNoticed } from '../../../src/contract/diagnostics.ts';
import { factText } from '../../../src/options/diagnostic-facts.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';
import { SEEN } from '../fakes/safekeeping.ts';

const facts = {
  version: '0.2.0',
  browser: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0',
  access: SEEN,
  everySite: false,
  noticed: [{ host: 'ui.teledit.com', rule: 'danal' }],
};

test('the copy names what was recognised by host and rule, and counts what the person allowed', () => {
  const text = factText(ENGLISH, facts);
  expect(text).toContain('- ui.teledit.com · danal\n');
  expect(text).toContain('Payment sites we can see: 1 of 2\n');
  // A site that the person opened to us is nobody else's business.
  expect(text).not.toContain('shop.example');
  expect(factText(KOREAN, facts)).not.toMatch(/undefined|\$\d/);
});

test('the last twenty are kept, each once, the newest last', () => {
  const one = fc.record({
    host: fc.constantFrom('a.kr', 'b.kr', 'c.kr'),
    rule: fc.stringMatching(/^[a-z]{1,3}$/),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (seen) => {
      const kept = seen.reduce<readonly { host: string; rule: string }[]>(
        (all, each) => withNoticed(all, each),
        [],
      );
      expect(v.is(noticedSchema, kept)).toBe(true);
      expect(kept.at(-1)).toEqual(seen.at(-1));
      expect(new Set(kept.map(({ host, rule }) => `${host} ${rule}`)).size).toBe(kept.length);
    }),
  );
});
