/**
 * Time that readings may take which only changes of the page cause: 250 ms at once, and then a thousandth of the time
 * that passes.
 */
const BURST_MS = 250;
const SHARE = 0.001;
const LONGEST_MS = 15_000;

/**
 * Bounds what a page's changes may cost, however often it changes. Readings after an act of the person happen at once
 * and are not counted.
 */
export class ReadingBudget {
  #left = BURST_MS;
  #at = 0;

  /** @param now and @param cost in milliseconds. */
  spend(now: number, cost: number): void {
    this.#left = Math.min(BURST_MS, this.#left + (now - this.#at) * SHARE) - cost;
    this.#at = now;
  }

  /** Milliseconds until some time is available again. */
  wait(now: number): number {
    const left = this.#left + (now - this.#at) * SHARE;
    return left >= 0 ? 0 : Math.min(LONGEST_MS, -left / SHARE);
  }
}

/**
 * After so many calls of the observer in a second, or so many milliseconds in them, the observer rests: a busy page
 * must not cost a call for each of its changes.
 */
const SECOND_MS = 1_000;
const MOST_CALLS = 80;
const MOST_CALLED_MS = 2;

/** How often a page's changes call us, and what that costs in all. */
export class CallRate {
  #since = 0;
  #calls = 0;
  #spent = 0;

  /** Notes a call from `start` to `end`, in milliseconds; whether there were too many in this second. */
  isTooMuch(start: number, end: number): boolean {
    if (start - this.#since > SECOND_MS) {
      this.#since = start;
      this.#calls = 0;
      this.#spent = 0;
    }
    this.#calls += 1;
    this.#spent += end - start;
    return this.#calls > MOST_CALLS || this.#spent > MOST_CALLED_MS;
  }
}
