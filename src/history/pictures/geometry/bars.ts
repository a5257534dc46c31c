import { scaleBand } from 'd3-scale';
import { type Size, SPACE, type Upward, upwardFor } from './frame.ts';

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The middle of the bar, where its name is written. */
  readonly middle: number;
}

export interface Bars extends Upward {
  readonly bars: readonly Bar[];
  /** Height at which the limit is drawn; absent without a limit. */
  readonly limitY?: number;
}

/**
 * Bars of equal width side by side, to scale from 0; an amount below 0 has no height. The scale always includes the
 * limit.
 */
export function barsOf(amounts: readonly number[], limit: number | undefined, size: Size): Bars {
  const upward = upwardFor(Math.max(0, limit ?? 0, ...amounts), size);
  const across = scaleBand<number>()
    .domain(amounts.map((_, index) => index))
    .range([SPACE.left, size.width - SPACE.right])
    .paddingInner(0.4)
    .paddingOuter(0.2);
  const width = Math.min(across.bandwidth(), 36);
  const bars = amounts.map((amount, index): Bar => {
    const middle = (across(index) ?? 0) + across.bandwidth() / 2;
    const y = upward.yOf(Math.max(0, amount));
    return { x: middle - width / 2, y, width, height: upward.floor - y, middle };
  });
  return { ...upward, bars, ...(limit !== undefined && { limitY: upward.yOf(limit) }) };
}
