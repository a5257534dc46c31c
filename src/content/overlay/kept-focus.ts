import { isInside, listenEarly } from './early-listeners.ts';
import { focusedElement, matches, putFocus } from './pristine.ts';

/** A shorter loss of the focus means that the page redrew the part with the banner in it. */
const LOST_MS = 50;

/**
 * Gives the focus back to the element of ours that had it, where the page removed the banner for a moment and nothing
 * else has it now.
 */
export function keptFocus(doc: Document, root: ShadowRoot, signal: AbortSignal): () => void {
  let last: Element | null = null;
  let lostAt: number | undefined;
  const heard = (event: Event) => {
    if (!isInside(event, root)) return;
    if (event.type === 'focusin') {
      last = root.activeElement;
      lostAt = undefined;
    } else if (event.type === 'focusout') lostAt = performance.now();
  };
  listenEarly(['focusin', 'focusout'], heard, signal);
  return () => {
    const isLost = lostAt === undefined || performance.now() - lostAt < LOST_MS;
    const holder = focusedElement(doc);
    const isFree = holder === null || matches(holder, 'body');
    if (isLost && isFree) putFocus(last);
  };
}
