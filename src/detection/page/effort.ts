/**
 * How much of one page may be looked at, counted in steps and not by a clock, so that the same page always gets the
 * same answer. A step is about a microsecond on a slow machine. When the steps are used up, the caller stops, reports
 * that not all was seen, and treats what depends on the rest as doubtful.
 */
export class Effort {
  #left: number;
  readonly #more: () => number;
  #spent = 0;

  /**
   * @param steps the steps that are always there.
   * @param more called when they are used up, and again when what it gave is used up: returns further steps, or 0 for
   * good.
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

/** Steps for judging what was read. Usual payment pages take a tenth of them. */
export const JUDGING_STEPS = 12_000;
/** Steps for a line of text with all that is asked of it later, for one of its cells, and for a figure. */
export const STEPS = { line: 8, cell: 2, figure: 12 } as const;
