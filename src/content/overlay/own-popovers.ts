import { holds, listen, matches, popoversOf } from './pristine.ts';

/** A popover with one of these is a part of a payment. A menu or a tip has none, and is meant to close at any click. */
const PARTS_OF_A_STEP = 'input, select, iframe, dialog';

/**
 * The page's own popovers that close at a click outside them, in the order they opened. The payment may be in one, and
 * a press in a banner outside it would close it.
 * @param changed called when one was opened or closed.
 */
export function closingPopovers(
  doc: Document,
  changed: () => void,
  signal: AbortSignal,
): () => readonly Element[] {
  let open: readonly Element[] | undefined;
  const isOpen = (element: Element): boolean =>
    matches(element, '[popover]:not([popover=manual]):popover-open');
  const heard = ({ isTrusted, target }: Event): void => {
    if (!isTrusted || open === undefined || !(target instanceof Element)) return;
    const others = open.filter((each) => each !== target);
    const now = isOpen(target) ? [...others, target] : others;
    if (now.length === open.length) return;
    open = now;
    changed();
  };
  listen(doc, 'toggle', heard, { signal, capture: true });
  return () => {
    // They are searched when the banner first needs them.
    open ??= popoversOf(doc).filter(isOpen);
    return open.filter((each) => isOpen(each) && holds(each, PARTS_OF_A_STEP));
  };
}
