/** How long the pointer or the focus must have been in the card before a press in it means the card. */
const BEFORE_MS = 120;

export interface Presence {
  /** The person's pointer moved in the card, or the focus was put there, a moment before now. */
  wasHere(): boolean;
  watch(card: Element): () => void;
  /** What was heard at the window and stopped there, so that the card's own ears never got it. */
  hear(event: Event): void;
}

/**
 * Tells a press that was meant for the card from one that fell through to it: a double click whose first half closed
 * something above, a click that a page placed under a pointer at rest. A card that comes up beneath the pointer gets its
 * events without any movement; only a movement inside counts, or the focus.
 */
export function presence(now: () => number): Presence {
  let since: number | undefined;
  const enter = () => {
    since ??= now();
  };
  // A finger is nowhere before it touches: its first touch is its coming, and the next one counts.
  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    const { type, pointerType } = event as PointerEvent;
    if (type === 'focusin' || (type === 'pointerdown' && pointerType !== 'mouse')) enter();
  };
  return {
    wasHere: () => since !== undefined && now() - since >= BEFORE_MS,
    hear,
    watch(card) {
      const ending = new AbortController();
      const options = { signal: ending.signal, passive: true, capture: true };
      const moved = (event: Event) => {
        const { movementX, movementY, pointerType, buttons } = event as PointerEvent;
        if (
          event.isTrusted &&
          buttons === 0 &&
          (pointerType !== 'mouse' || movementX !== 0 || movementY !== 0)
        )
          enter();
      };
      card.addEventListener('pointermove', moved, options);
      card.addEventListener('pointerdown', hear, options);
      card.addEventListener('focusin', hear, options);
      since = undefined;
      return () => ending.abort();
    },
  };
}
