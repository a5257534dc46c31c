import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { type Size, SPACE, type Upward, upwardFor } from './frame.ts';

/** An amount on a day of the month; days count from 1. */
export interface DayPoint {
  readonly at: number;
  readonly amount: number;
}

export interface LineFacts {
  readonly days: number;
  /** What was used up to each day. */
  readonly used: readonly DayPoint[];
  /** The same with what is still expected. */
  readonly expected: readonly DayPoint[];
  /** The use at the end of the month at this pace. */
  readonly projected?: DayPoint | undefined;
  readonly limits: readonly number[];
}

export interface Lines extends Upward {
  readonly xOf: (day: number) => number;
  /** SVG paths; empty where there is nothing to draw. */
  readonly usedPath: string;
  readonly usedArea: string;
  readonly expectedPath: string;
  readonly projectedPath: string;
  readonly limitYs: readonly number[];
}

/** A month's use as steps, for it grows payment by payment, and the projection as a straight line. */
export function curveLinesOf({ days, used, expected, projected, limits }: LineFacts, size: Size): Lines {
  const spots = [...used, ...expected, ...(projected ? [projected] : [])];
  const upward = upwardFor(Math.max(0, ...limits, ...spots.map(({ amount }) => amount)), size);
  const across = scaleLinear()
    .domain([1, days])
    .range([SPACE.left + 4, size.width - SPACE.right - 4]);
  const x = ({ at }: DayPoint) => across(at);
  const y = ({ amount }: DayPoint) => upward.yOf(amount);
  const steps = line<DayPoint>(x, y).curve(curveStepAfter);
  const filled = area<DayPoint>(x, upward.floor, y).curve(curveStepAfter);
  const now = used.at(-1);
  const straight = now && projected ? [now, projected] : [];
  return {
    ...upward,
    xOf: (day) => across(day),
    usedPath: steps([...used]) ?? '',
    usedArea: filled([...used]) ?? '',
    expectedPath: expected.length > 1 ? (steps([...expected]) ?? '') : '',
    projectedPath: line<DayPoint>(x, y)(straight) ?? '',
    limitYs: limits.map((limit) => upward.yOf(limit)),
  };
}

/** Index of the place nearest to `x`; 0 where there are no places. */
export function nearestTo(x: number, places: readonly number[]): number {
  const far = places.map((place) => Math.abs(place - x));
  return Math.max(0, far.indexOf(Math.min(...far)));
}
