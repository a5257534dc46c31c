/** Long work in small steps: the caller may pause between two of them. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Items handled between two pauses; a few milliseconds of work. */
const A_STEP = 200;

/** Runs all steps at once. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value as Result;
  }
}

/** Maps items, with pauses in between. */
export function* mapped<Item, Result>(
  items: Iterable<Item>,
  change: (item: Item, index: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(change(item, results.length));
    if (results.length % A_STEP === 0) yield;
  }
  return results;
}
