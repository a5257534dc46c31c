/**
 * How much of one page may be looked at, counted in steps and by no clock, so that the same page always gets the same
 * answer. A step is about a microsecond on a slow machine. What is spent is spent: who asks stops there, says that not
 * all was seen, and leaves in doubt what hangs on the rest.
 */
export class Effort {
  #left: number;
  readonly #more: () => number;
  #spent = 0;

  /**
   * @param steps that are there whatever happens.
   * @param more asked when they are used up, and again when what it gave is: further steps, or 0 for good.
   */
  constructor(steps: number, more: () => number = () => 0) {
    this.#left = steps;
    this.#more = more;
  }

  /** Takes so many steps; false when there are none left. */
  take(steps: number): boolean {
    this.#spent += steps;
    if (this.#left >= 0) this.#left -= steps;
    if (this.#left < 0) this.#left += this.#more();
    return this.#left >= 0;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** Steps taken so far. */
  get spent(): number {
    return this.#spent;
  }
}

/** Steps for judging what was read. Pages of the kind this is for take a tenth of them. */
export const JUDGING_STEPS = 12_000;
/** Steps for a line of text, with all that is asked of each line afterwards, for one of its cells, and for a figure. */
export const STEPS = { line: 8, cell: 2, figure: 12 } as const;
