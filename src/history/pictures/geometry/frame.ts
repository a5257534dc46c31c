import { scaleLinear } from 'd3-scale';

/** Px kept free around the drawing: on the left for amounts, below for names. */
export const SPACE = { left: 44, right: 8, top: 16, bottom: 26 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Tick {
  readonly amount: number;
  readonly y: number;
}

/** The vertical scale of amounts, and the round amounts written beside it. */
export interface Upward {
  readonly yOf: (amount: number) => number;
  readonly ticks: readonly Tick[];
  readonly floor: number;
}

/** The scale reaches at least up to this amount in won, so that an empty picture has one. */
const LEAST = 1_000;

/** The scale from 0 to a round amount at or above `highest`. */
export function upwardFor(highest: number, { height }: Size): Upward {
  const floor = height - SPACE.bottom;
  const scale = scaleLinear()
    .domain([0, Math.max(highest, LEAST)])
    .nice(4)
    .range([floor, SPACE.top]);
  return {
    yOf: (amount) => scale(amount),
    ticks: scale.ticks(4).map((amount) => ({ amount, y: scale(amount) })),
    floor,
  };
}
