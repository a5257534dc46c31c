/** How long the pointer or the focus must have been in the card before a press in it means the card. */
const BEFORE_MS = 120;

export interface Presence {
  /** The person's pointer moved in the card and is there yet, or the focus was put there, a moment before now. */
  wasHere(): boolean;
  /** The same, or a finger is here that came with this press. */
  isHere(): boolean;
  watch(card: Element): () => void;
  /** What was heard at the window and stopped there, so that the card's own ears never got it. */
  hear(event: Event): void;
}

type By = 'pointer' | 'finger' | 'key' | 'aid';

/** Keys that press the button which has the focus. */
const PRESSING = ['Enter', ' '];

/**
 * Tells a press that was meant for the card from one that fell through to it: a double click whose first half closed
 * something above, a click that a page placed under a pointer at rest. A card that comes up beneath the pointer gets its
 * events without any movement; only a movement inside counts, or the focus. Whoever leaves the card or the window has to
 * come again: a window that lay above it is no movement either. A screen reader brings the focus with its press, but says
 * itself which button it presses.
 * @param own `takesFocus`: it puts the focus into itself, which then tells nothing where the pointer is.
 */
export function presence(
  now: () => number,
  { takesFocus = false }: { readonly takesFocus?: boolean } = {},
): Presence {
  let card: Element | undefined;
  let pointer: number | undefined;
  let focus: number | undefined;
  let key = Number.NEGATIVE_INFINITY;
  let by: By | undefined;
  let isPressing = false;
  let isFinger = false;
  const leave = () => {
    pointer = undefined;
    focus = undefined;
    by = undefined;
  };
  const isLong = (since: number | undefined) => since !== undefined && now() - since >= BEFORE_MS;
  const pressedBy = ({ detail }: UIEvent): By => {
    if (detail !== 0) return isFinger ? 'finger' : 'pointer';
    return now() - key < BEFORE_MS ? 'key' : 'aid';
  };
  const lifted = () => {
    isPressing = false;
  };
  const keyed = (event: Event) => {
    if (PRESSING.includes((event as KeyboardEvent).key)) key = now();
  };
  const isWithin = (target: EventTarget | null) => target instanceof Node && card?.contains(target) === true;
  const ears: Readonly<Record<string, (event: Event) => void>> = {
    pointerdown(event) {
      // The focus that a press brings with it came no sooner than the press.
      isPressing = true;
      isFinger = (event as PointerEvent).pointerType !== 'mouse';
      // A finger is nowhere before it touches: its first touch is its coming, and the next one counts.
      if (isFinger) pointer ??= now();
    },
    pointermove(event) {
      const { movementX, movementY, pointerType, buttons } = event as PointerEvent;
      if (buttons === 0 && (pointerType !== 'mouse' || movementX !== 0 || movementY !== 0)) pointer ??= now();
    },
    pointerout(event) {
      const { relatedTarget, pointerType } = event as PointerEvent;
      if (pointerType === 'mouse' && !isWithin(relatedTarget)) pointer = undefined;
    },
    pointerup: lifted,
    pointercancel: lifted,
    focusin() {
      if (!isPressing) focus ??= now();
    },
    focusout(event) {
      if (!isWithin((event as FocusEvent).relatedTarget)) focus = undefined;
    },
    click(event) {
      by = pressedBy(event as UIEvent);
    },
    keydown: keyed,
    keyup: keyed,
  };
  const hear = (event: Event) => {
    if (event.isTrusted && Object.hasOwn(ears, event.type)) ears[event.type]?.(event);
  };
  const wasHere = () =>
    isLong(pointer) ||
    (isLong(focus) && !(takesFocus && (by === 'pointer' || by === 'finger'))) ||
    (by === 'aid' && focus !== undefined);
  return {
    wasHere,
    isHere: () => wasHere() || by === 'finger',
    hear,
    watch(shown) {
      card = shown;
      const ending = new AbortController();
      const options = { signal: ending.signal, passive: true, capture: true };
      for (const type of Object.keys(ears)) shown.addEventListener(type, hear, options);
      addEventListener('pointerup', lifted, options);
      addEventListener('blur', ({ target, currentTarget }) => target === currentTarget && leave(), options);
      leave();
      return () => ending.abort();
    },
  };
}
