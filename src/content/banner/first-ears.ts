import { ownWorld } from '../own-world.ts';
import { relayClick } from './trusted.ts';

const TAKEN = [
  'pointerdown',
  'pointerup',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'auxclick',
  'contextmenu',
  'keypress',
  'keyup',
  'focusin',
  'focusout',
  'focus',
  'blur',
];

/** What a key does in our tree: leaves it, or goes on to what is next. */
export interface Keys {
  readonly leave: () => void;
  readonly tab: (event: KeyboardEvent) => void;
  /** Told of what is stopped here on its way into our tree. */
  readonly heard?: (event: Event) => void;
}

/**
 * What happens in our tree stays there, and is heard before the page hears it: its hot keys, "click outside" handlers
 * and focus traps are not meant for it, and Escape inside means us alone, not the page's dialog. Of a closed tree the
 * window is told no more than its host, so a click is passed on to what it was made on.
 */
export function firstEars(root: ShadowRoot, keys: Keys, signal: AbortSignal): void {
  const acts: Readonly<Record<string, (event: Event) => void>> = {
    mousedown(event) {
      // A press on words leaves the focus where it is, in the page's field perhaps.
      if (hitIn(root, event as MouseEvent)?.closest('button') == null) event.preventDefault();
    },
    click(event) {
      const hit = hitIn(root, event as MouseEvent);
      if (hit !== null) relayClick(hit);
    },
    keydown(event) {
      const key = event as KeyboardEvent;
      if (key.key === 'Tab') keys.tab(key);
      if (key.key !== 'Escape') return;
      event.preventDefault();
      keys.leave();
    },
  };
  const heard = (event: Event) => {
    const isOurs = isInside(event, root);
    if (!event.isTrusted || !(isOurs || tellsOf(event, root))) return;
    event.stopImmediatePropagation();
    if (!isOurs) return;
    keys.heard?.(event);
    if (Object.hasOwn(acts, event.type)) acts[event.type]?.(event);
  };
  hearFirst([...TAKEN, ...Object.keys(acts)], heard, signal);
  // A page that keeps every key to itself leaves Escape to its dialog, in which we stand.
  addEventListener(
    'cancel',
    (event) => {
      if (!event.isTrusted || event.target !== root.host.parentNode || root.activeElement === null) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      keys.leave();
    },
    { capture: true, signal },
  );
}

/**
 * Hears at the window, before the page where our world was made before it.
 * @param types what has to be heard; there all that is told of a closed tree is.
 */
export function hearFirst(types: readonly string[], hear: (event: Event) => void, signal: AbortSignal): void {
  const { ears } = ownWorld;
  if (ears === undefined) {
    for (const type of types) addEventListener(type, hear, { capture: true, signal });
    return;
  }
  ears.attend();
  ears.heard.add(hear);
  signal.addEventListener('abort', () => ears.heard.delete(hear));
}

/** Whether an event happened in our tree, as far as the window is told. */
export function isInside(event: Event, root: ShadowRoot): boolean {
  const [first] = event.composedPath();
  return first === root.host || (first instanceof Node && root.contains(first));
}

/** Of the page's own, Firefox tells what lies under the pointer: that it went from there into our tree, or is held there. */
const tellsOf = (event: Event & { readonly explicitOriginalTarget?: EventTarget | null }, root: ShadowRoot) =>
  root.contains((event.explicitOriginalTarget ?? null) as Node | null);

/** By key, or by a screen reader, a click has no place: it is made on what has the focus. */
const hitIn = (root: ShadowRoot, { type, detail, clientX, clientY }: MouseEvent): Element | null =>
  type === 'click' && detail === 0 ? root.activeElement : root.elementFromPoint(clientX, clientY);
