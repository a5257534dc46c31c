import { scaleLinear } from 'd3-scale';

/** Pixels kept free around what is drawn: for the amounts on the left and the names below. */
export const SPACE = { left: 44, right: 8, top: 16, bottom: 26 } as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Tick {
  readonly amount: number;
  readonly y: number;
}

/** Amounts on the way up: where each lies, and the round ones that are written beside it. */
export interface Upward {
  readonly yOf: (amount: number) => number;
  readonly ticks: readonly Tick[];
  readonly floor: number;
}

/** Below this an amount is drawn as small as it is: an empty picture still has a scale. */
const LEAST = 1_000;

/** From 0 to a round amount at or above `highest`. */
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
