import { isInPage } from '../shared/in-page.ts';
import { isField } from './is-typed-into.ts';
import { focusedElement, focusedInside } from './pristine.ts';

const BUTTONS = 'button';

/**
 * A page may keep the Tab key within its own dialog: from the last element the focus goes to the first. Keyboard users
 * could then never reach the banner, so it becomes one more stop of that ring: where the focus jumps back to the start,
 * it goes to the banner first, and from there to the element that the page had chosen.
 */
export function tabRing(
  root: ShadowRoot,
  signal: AbortSignal,
): { readonly inside: (event: KeyboardEvent) => void } {
  let back: Element | null = null;
  const stops = () =>
    [...root.querySelectorAll<HTMLElement>(BUTTONS)].filter((each) => each.checkVisibility());

  const enter = (from: Element | null, to: Element | null, { shiftKey, defaultPrevented }: KeyboardEvent) => {
    if (!defaultPrevented || from === null || to === null || !turnsRound(from, to, shiftKey)) return;
    const stop = stops().at(shiftKey ? -1 : 0);
    if (stop === undefined) return;
    back = to;
    stop.focus({ preventScroll: true });
  };
  addEventListener(
    'keydown',
    (event) => {
      const from = focused();
      // A key that goes into a field is not looked at, not even to see whether it is Tab.
      if (!event.isTrusted || isField(from) || event.key !== 'Tab' || root.activeElement !== null) return;
      setTimeout(() => enter(from, focused(), event));
    },
    { capture: true, passive: true, signal },
  );
  return {
    inside(event) {
      const edge = stops().at(event.shiftKey ? 0 : -1);
      if (back === null || !isInPage(back) || root.activeElement !== edge) return;
      event.preventDefault();
      HTMLElement.prototype.focus.call(back as HTMLElement);
      back = null;
    },
  };
}

/** The element with the focus, also in an open root. */
function focused(): Element | null {
  let at = focusedElement(document);
  for (let inside = at; inside !== null; inside = focusedInside(inside)) at = inside;
  return at;
}

/**
 * Whether the focus jumped back to an earlier element, or stayed on the only one. A field that uses Tab for itself is
 * no ring.
 */
function turnsRound(from: Element, to: Element, shift: boolean): boolean {
  if (from === to) return !isField(from);
  const wanted = shift ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  return (Node.prototype.compareDocumentPosition.call(from, to) & wanted) !== 0;
}
