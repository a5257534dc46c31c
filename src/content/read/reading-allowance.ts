import { Effort } from '../../detection/page/effort.ts';

/** Steps that every reading of a page may take, on the slowest machine: two and a half thousand elements and texts. */
const LEAST_STEPS = 13_000;
/** Where the machine is quick, further steps so many at a time, until the reading has taken this long. */
const MORE_STEPS = 1_000;
const LONGEST_MS = 12;

/** For one reading, by steps alone. */
export const leastEffort = (): Effort => new Effort(LEAST_STEPS);

/**
 * What one reading of a document may cost. Once a reading took too long, later ones take only the steps that every
 * machine takes: the result must not depend on the load of the machine at that second. The first reading does not count
 * for that, because our code is not compiled yet.
 */
export class Allowance {
  readonly #now: () => number;
  #isSlow = false;
  #readings = 0;

  /** @param now the clock, in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  effort(): Effort {
    const start = this.#now();
    this.#readings += 1;
    const isFirst = this.#readings === 1;
    return new Effort(LEAST_STEPS, () => {
      const isLate = this.#isSlow || this.#now() - start > LONGEST_MS;
      if (!isFirst) this.#isSlow = isLate;
      return isLate ? 0 : MORE_STEPS;
    });
  }
}
