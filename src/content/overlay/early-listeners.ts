import { ownWorld } from '../shared/own-world.ts';
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

/** What the keys do in our tree, and where its other events go. */
export interface Keys {
  readonly leave: () => void;
  readonly tab: (event: KeyboardEvent) => void;
  /** Gets every event that is stopped here on its way into our tree. */
  readonly heard?: (event: Event) => void;
}

/**
 * Listens at the window for everything that happens in our tree, and stops it there. So the page's hot keys, "click
 * outside" handlers and focus traps never get it, and Escape closes what is ours and not the page's dialog. An event at
 * the window names only the host of a closed tree, so a click is passed on to the element that it hit.
 */
export function shieldEvents(root: ShadowRoot, keys: Keys, signal: AbortSignal): void {
  const acts: Readonly<Record<string, (event: Event) => void>> = {
    mousedown(event) {
      // A press on plain text must not take the focus away from where it is, perhaps a field of the page.
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
  listenEarly([...TAKEN, ...Object.keys(acts)], heard, signal);
  // Where the page stops every key, Escape still cancels its dialog, and our host stands in that dialog.
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
 * Listens at the window; before the page does, where stage 0 ran before the page (world.iife.ts).
 * @param types the events wanted. Stage 0 passes on every event in a closed tree, of whatever type.
 */
export function listenEarly(
  types: readonly string[],
  hear: (event: Event) => void,
  signal: AbortSignal,
): void {
  const { earlyListeners } = ownWorld;
  if (earlyListeners === undefined) {
    for (const type of types) addEventListener(type, hear, { capture: true, signal });
    return;
  }
  earlyListeners.reattach();
  earlyListeners.handlers.add(hear);
  signal.addEventListener('abort', () => earlyListeners.handlers.delete(hear));
}

const holds = (root: ShadowRoot, target: unknown): boolean => target instanceof Node && root.contains(target);

/** Whether an event happened in our tree, as far as the window can see. */
export function isInside(event: Event, root: ShadowRoot): boolean {
  const [first] = event.composedPath();
  return first === root.host || holds(root, first);
}

/**
 * In Firefox an event of the page can name an element of our tree, when the pointer went from the page into it or is
 * captured in it. What it names may be the window.
 */
const tellsOf = (event: Event & { readonly explicitOriginalTarget?: EventTarget | null }, root: ShadowRoot) =>
  holds(root, event.explicitOriginalTarget);

/**
 * The element that an event hit. A click by key or screen reader has no coordinates: then it is the one with the focus.
 */
const hitIn = (root: ShadowRoot, { type, detail, clientX, clientY }: MouseEvent): Element | null =>
  type === 'click' && detail === 0 ? root.activeElement : root.elementFromPoint(clientX, clientY);
