declare const wonBrand: unique symbol;

/** Whole Korean won. KRW has no minor unit, so this is always a safe integer; it may be negative only as a difference. */
export type Won = number & { readonly [wonBrand]: true };

/**
 * The most that one payment can be: 1,000,000 won, the highest monthly carrier-billing limit of KT, SKT and LG U+ since
 * June 2020. A larger sum on a page is shown, but not counted.
 */
export const HIGHEST_PAYMENT = 1_000_000 as Won;

/** A sum above it is shown up to this: 100 million won, the most that a shop may ask. */
export const HIGHEST_SHOWN = 100_000_000 as Won;

export const ZERO = 0 as Won;

export const isWon = (value: number): value is Won => Number.isSafeInteger(value);

/**
 * Brands a number as won.
 * @throws RangeError for a fraction, NaN, Infinity or an integer beyond `Number.MAX_SAFE_INTEGER`.
 */
export function won(value: number): Won {
  if (!isWon(value)) throw new RangeError(`not whole won: ${value}`);
  return value;
}

export const addWon = (a: Won, b: Won): Won => won(a + b);

/** `a - b`; negative when `b` is larger. */
export const subtractWon = (a: Won, b: Won): Won => won(a - b);

export const sumWon = (amounts: readonly Won[]): Won => amounts.reduce(addWon, ZERO);
