import { useEffect, useState } from 'preact/hooks';
import type { Steps } from '../exchange/drafts/steps.ts';

/** Milliseconds of work at a stretch; with more, the page would not respond to a press at once. */
const A_SLICE_MS = 40;

const pause = () => new Promise((goOn) => setTimeout(goOn, 0));

/** Does long work in slices, with the page responsive in between; `undefined` when the result is no longer wanted. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  isStale: () => boolean = () => false,
): Promise<Result | undefined> {
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done === true) return isStale() ? undefined : (value as Result);
    if (performance.now() - since < A_SLICE_MS) continue;
    await pause();
    if (isStale()) return undefined;
    since = performance.now();
  }
}

/** The result of work; `isCurrent` is false while the work is running again with new input. */
export interface Finished<Result> {
  readonly result: Result | undefined;
  readonly isCurrent: boolean;
}

/** The result of work that starts again whenever `begin` changes; the last result stays until the next is ready. */
export function useSteps<Result>(begin: (() => Steps<Result>) | undefined): Finished<Result> {
  const [done, setDone] = useState<{ readonly of: typeof begin; readonly result: Result }>();
  useEffect(() => {
    if (begin === undefined) return undefined;
    let isStale = false;
    void inSlices(begin(), () => isStale).then((result) => {
      if (!isStale && result !== undefined) setDone({ of: begin, result });
    });
    return () => {
      isStale = true;
    };
  }, [begin]);
  return { result: done?.result, isCurrent: begin !== undefined && done?.of === begin };
}
