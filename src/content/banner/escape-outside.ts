import { isTypedInto } from './is-typed-into.ts';
import { focusedElement } from './pristine.ts';

/**
 * Escape pressed while nobody is typing; keys that go into a field are not even looked at. It means one thing alone:
 * where it closes what stands there of ours, the page does not hear it, and its own dialog stays.
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
