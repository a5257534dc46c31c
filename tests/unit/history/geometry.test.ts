import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsOf } from '../../../src/history/pictures/geometry/bars.ts';
import { SPACE, upwardFor } from '../../../src/history/pictures/geometry/frame.ts';
import { curveLinesOf, nearestTo } from '../../../src/history/pictures/geometry/lines.ts';

const size = { width: 640, height: 240 };
const amounts = fc.array(fc.integer({ min: -50_000, max: 3_000_000 }), { minLength: 1, maxLength: 24 });
const limits = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined });

describe('amounts on the way up', () => {
  test('are to scale from 0, with round amounts written, none of them outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (highest) => {
        const { yOf, ticks, floor } = upwardFor(highest, size);
        expect(yOf(0)).toBe(floor);
        expect(yOf(highest)).toBeGreaterThanOrEqual(SPACE.top - 0.001);
        expect(ticks[0]?.amount).toBe(0);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        for (const { y } of ticks) expect(y).toBeGreaterThanOrEqual(SPACE.top - 0.001);
      }),
    );
  });
});

describe('bars', () => {
  test('lie beside each other within the picture, and the higher amount has the higher bar', () => {
    fc.assert(
      fc.property(amounts, limits, fc.integer({ min: 240, max: 1_200 }), (given, limit, width) => {
        const { bars, limitY, floor } = barsOf(given, limit, { width, height: 240 });
        expect(bars).toHaveLength(given.length);
        for (const [index, bar] of bars.entries()) {
          expect(bar.height).toBeGreaterThanOrEqual(0);
          expect(bar.y + bar.height).toBeCloseTo(floor, 5);
          expect(bar.x).toBeGreaterThanOrEqual(SPACE.left - 0.001);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width - SPACE.right + 0.001);
          const next = bars[index + 1];
          if (next) expect(bar.x + bar.width).toBeLessThanOrEqual(next.x + 0.001);
        }
        expect(limitY === undefined).toBe(limit === undefined);
      }),
    );
  });

  test('reach above the limit exactly when there is more than it', () => {
    const { bars, limitY = 0 } = barsOf([300_000, 299_999, 300_001], 300_000, size);
    expect(bars[0]?.y).toBeCloseTo(limitY, 5);
    expect(bars[1]?.y).toBeGreaterThan(limitY);
    expect(bars[2]?.y).toBeLessThan(limitY);
  });
});

describe('the curve', () => {
  const facts = {
    days: 30,
    used: [
      { at: 1, amount: 0 },
      { at: 2, amount: 10_000 },
    ],
    expected: [
      { at: 2, amount: 10_000 },
      { at: 20, amount: 40_000 },
    ],
    projected: { at: 30, amount: 90_000 },
    limits: [100_000, 50_000],
  };

  test('goes in steps to today, and straight on to where it leads', () => {
    const lines = curveLinesOf(facts, size);
    expect(lines.usedPath).toMatch(/^M[\d.]+,[\d.]+L/);
    expect(lines.projectedPath.match(/L/g)).toHaveLength(1);
    expect(lines.projectedPath.endsWith(`${lines.xOf(30)},${lines.yOf(90_000)}`)).toBe(true);
    expect(lines.limitYs).toEqual([lines.yOf(100_000), lines.yOf(50_000)]);
  });

  test('without pace and without anything expected has neither stroke, and no broken path', () => {
    const { projected: _none, ...rest } = facts;
    const lines = curveLinesOf({ ...rest, expected: [{ at: 2, amount: 10_000 }] }, size);
    expect(lines.expectedPath).toBe('');
    expect(lines.projectedPath).toBe('');
    const empty = curveLinesOf({ days: 28, used: [], expected: [], limits: [] }, size);
    expect(`${empty.usedPath}${empty.usedArea}`).toBe('');
  });

  test('the reading nearest to the pointer', () => {
    expect(nearestTo(49, [0, 50, 100])).toBe(1);
    expect(nearestTo(-5, [0, 50])).toBe(0);
    expect(nearestTo(5, [])).toBe(0);
  });
});
