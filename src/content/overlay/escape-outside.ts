import { isTypedInto } from './is-typed-into.ts';
import { focusedElement } from './pristine.ts';

/**
 * Handles Escape while nobody is typing; keys that go into a field are not looked at. One press does one thing: where
 * it folds the banner, the page does not get the key, and a dialog of the page stays open.
 */
export function escapeOutside(
  doc: Document,
  stands: () => boolean,
  close: () => void,
  signal: AbortSignal,
): void {
  const heard = (event: KeyboardEvent) => {
    if (
      !event.isTrusted ||
      event.defaultPrevented ||
      !stands() ||
      isTypedInto(focusedElement(doc)) ||
      event.key !== 'Escape'
    )
      return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  addEventListener('keydown', heard, { capture: true, signal });
}
