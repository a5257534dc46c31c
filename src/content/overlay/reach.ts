import { elementAt } from './pristine.ts';

/**
 * Whether a click in the middle of what is drawn reaches our host. It does not where the page made the banner inert (a
 * modal dialog in a closed root), or has something else above it.
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
 * Whether keys pressed in our tree reach us. A page may have a listener before all others and stop them there. To find
 * out, a key without meaning is sent; only a page with such a listener can notice it.
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
