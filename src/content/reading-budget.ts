/** Time that reading may take for changes alone: a burst of it, and a thousandth of the clock afterwards. */
const BURST_MS = 250;
const SHARE = 0.001;
const LONGEST_MS = 15_000;

/** What a page's changes may cost, however often it changes. What the person does is read for at once, and not counted. */
export class ReadingBudget {
  #left = BURST_MS;
  #at = 0;

  /** @param now and @param cost in milliseconds. */
  spend(now: number, cost: number): void {
    this.#left = Math.min(BURST_MS, this.#left + (now - this.#at) * SHARE) - cost;
    this.#at = now;
  }

  /** Milliseconds until there is something left. */
  wait(now: number): number {
    const left = this.#left + (now - this.#at) * SHARE;
    return left >= 0 ? 0 : Math.min(LONGEST_MS, -left / SHARE);
  }
}
