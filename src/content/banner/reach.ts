import { elementAt } from './pristine.ts';

/**
 * Whether a click in the middle of what is drawn there comes to our host. It does not where the page has disabled us
 * (a modal dialog in a root that is closed to us), or has something else above.
 */
export function isReached(host: Element, drawn: Element | null): boolean {
  const box = drawn?.getBoundingClientRect();
  const tree = host.getRootNode();
  if (box === undefined || box.width === 0) return true;
  if (!(tree instanceof Document || tree instanceof ShadowRoot)) return true;
  const hit = elementAt(tree, box.x + box.width / 2, box.y + box.height / 2);
  return hit === null || hit === host;
}

/**
 * Whether keys pressed in our tree come to us. A page may have put itself before every listener and keep them: it is
 * asked with a key that means nothing, and no page but such a one hears of it.
 */
export function hearsKeys(from: Element): boolean {
  const probe = new KeyboardEvent('keydown', {
    key: 'Unidentified',
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  let isHeard = false;
  const ending = new AbortController();
  addEventListener(
    'keydown',
    (event) => {
      if (event !== probe) return;
      isHeard = true;
      event.stopImmediatePropagation();
    },
    { capture: true, signal: ending.signal },
  );
  from.dispatchEvent(probe);
  ending.abort();
  return isHeard && !probe.defaultPrevented;
}
