import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, instant } from '../../../../src/core/day.ts';
import {
  compare,
  isHonest,
  MOST_REVS,
  merged,
  nextChange,
  type Register,
  type Registers,
} from '../../../../src/storage/sync/registers.ts';

const NOW = instant('2026-11-20T03:00:00.000Z');

/** As computers tell it, the broken ones among them. */
const register: fc.Arbitrary<Register> = fc.record({
  rev: fc.oneof(
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom(MOST_REVS - 1, MOST_REVS, MOST_REVS + 1, Number.MAX_SAFE_INTEGER),
  ),
  at: fc.constantFrom(NOW, addMinutes(NOW, 1), addMinutes(NOW, -60), addMinutes(NOW, 24 * 60)),
  by: fc.constantFrom('computer-a', 'computer-b'),
  value: fc.constantFrom(null, 1, 2),
});
const registers = fc
  .dictionary(fc.constantFrom('x', 'y', 'z'), register)
  .map((published): Registers => new Map(Object.entries(published)));

/** What a count beyond all counting says is that it is one. */
const shown = (all: Registers) =>
  [...all]
    .map(([key, { rev, ...rest }]) => [key, { ...rest, rev: Math.min(rev, MOST_REVS) }] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));

test('whatever is received first, the same is known in the end', () => {
  fc.assert(
    fc.property(registers, registers, registers, (a, b, c) => {
      const known = shown(merged([a, b, c]));
      expect(shown(merged([c, a, b]))).toEqual(known);
      expect(shown(merged([a, merged([b, c])]))).toEqual(known);
      expect(shown(merged([merged([a, b, c]), a, b]))).toEqual(known);
    }),
  );
});

test('the next change of anything that is believed wins against it, and is believed itself a little later', () => {
  fc.assert(
    fc.property(register, (published) => {
      fc.pre(isHonest(published, NOW));
      const next = { ...published, ...nextChange(published, NOW), by: 'computer-0' };
      expect(compare(published, next)).toBeLessThan(0);
      expect(next.rev).toBeLessThanOrEqual(MOST_REVS);
      expect(isHonest(next, addMinutes(NOW, 1))).toBe(true);
    }),
  );
});
