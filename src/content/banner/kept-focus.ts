import { isInside } from './first-ears.ts';
import { focusedElement, matches, putFocus } from './pristine.ts';

/** A focus lost for less than this was lost because the page drew anew what we stand in. */
const LOST_MS = 50;

/** Gives the focus back to what had it in our tree, where the page took us away with it and nobody has it now. */
export function keptFocus(doc: Document, root: ShadowRoot, signal: AbortSignal): () => void {
  let last: Element | null = null;
  let lostAt: number | undefined;
  const options = { capture: true, passive: true, signal };
  addEventListener(
    'focusin',
    (event) => {
      if (!isInside(event, root)) return;
      last = root.activeElement;
      lostAt = undefined;
    },
    options,
  );
  addEventListener(
    'focusout',
    (event) => {
      if (isInside(event, root)) lostAt = performance.now();
    },
    options,
  );
  return () => {
    const isLost = lostAt === undefined || performance.now() - lostAt < LOST_MS;
    const holder = focusedElement(doc);
    const isFree = holder === null || matches(holder, 'body');
    if (isLost && isFree) putFocus(last);
  };
}
