/** How long the pointer or the focus must have been in the card before a press in it means the card. */
const BEFORE_MS = 120;

export interface Presence {
  /** The person's pointer moved in the card and is there yet, or the focus was put there, a moment before now. */
  wasHere(): boolean;
  watch(card: Element): () => void;
  /** What was heard at the window and stopped there, so that the card's own ears never got it. */
  hear(event: Event): void;
}

/**
 * Tells a press that was meant for the card from one that fell through to it: a double click whose first half closed
 * something above, a click that a page placed under a pointer at rest. A card that comes up beneath the pointer gets its
 * events without any movement; only a movement inside counts, or the focus. Whoever leaves the card or the window has to
 * come again: a window that lay above it is no movement either.
 */
export function presence(now: () => number): Presence {
  let pointer: number | undefined;
  let focus: number | undefined;
  let isPressing = false;
  const leave = () => {
    pointer = undefined;
    focus = undefined;
  };
  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    const { type, pointerType } = event as PointerEvent;
    // The focus that a press brings with it came no sooner than the press.
    if (type === 'pointerdown') isPressing = true;
    else if (type === 'pointerup' || type === 'pointercancel') isPressing = false;
    else if (type === 'focusin' && !isPressing) focus ??= now();
    else if (type === 'focusout') focus = undefined;
    // A finger is nowhere before it touches: its first touch is its coming, and the next one counts.
    if (type === 'pointerdown' && pointerType !== 'mouse') pointer ??= now();
  };
  const isLong = (since: number | undefined) => since !== undefined && now() - since >= BEFORE_MS;
  return {
    wasHere: () => isLong(pointer) || isLong(focus),
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
          pointer ??= now();
      };
      const left = (event: Event) => {
        const { target, pointerType } = event as PointerEvent;
        if (event.isTrusted && target === card && pointerType === 'mouse') pointer = undefined;
      };
      card.addEventListener('pointermove', moved, options);
      card.addEventListener('pointerleave', left, options);
      for (const type of ['pointerdown', 'pointerup', 'pointercancel', 'focusin', 'focusout'])
        card.addEventListener(type, hear, options);
      const lifted = () => {
        isPressing = false;
      };
      addEventListener('pointerup', lifted, options);
      addEventListener('blur', ({ target, currentTarget }) => target === currentTarget && leave(), options);
      leave();
      return () => ending.abort();
    },
  };
}
