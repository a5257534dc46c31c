/** How long the pointer or the focus must have been in the card before a press counts as meant for the card. */
const BEFORE_MS = 120;

export interface Presence {
  /**
   * The person moved the pointer within the card, where it still is, or put the focus there, at least `BEFORE_MS`
   * ago.
   */
  wasHere(): boolean;
  /** The same, or the press is by touch. */
  isHere(): boolean;
  /**
   * When the last press was made, in milliseconds: as the browser took it from the device, however much later it is
   * handled.
   */
  pressedAt(): number;
  watch(card: Element): () => void;
  /**
   * Takes an event of the card that was stopped at the window (early-listeners.ts), and so never reached the card's own
   * listeners.
   */
  hear(event: Event): void;
}

type By = 'pointer' | 'finger' | 'key' | 'aid';

/** Keys that press the button which has the focus. */
const PRESSING = ['Enter', ' '];

/**
 * Decides whether a press was meant for the card or for something else in its place: the second half of a double click
 * that closed something above it, or a click where the page moved the card under a resting pointer. A card that appears
 * under the pointer gets pointer events without any movement, so only a movement inside the card counts, or the focus.
 * After the pointer left the card, or another window lay above it, the pointer has to move in the card again. A screen
 * reader sets the focus only when it presses, but it has read the button to the person before.
 * @param own `takesFocus`: the card puts the focus into itself, so for a press by pointer or finger the focus does not
 * count.
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
  let pressedAt = 0;
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
  const handlers: Readonly<Record<string, (event: Event) => void>> = {
    pointerdown(event) {
      // A press sets the focus by itself: such a focus is not counted as earlier than the press.
      isPressing = true;
      isFinger = (event as PointerEvent).pointerType !== 'mouse';
      // A finger has no position before it touches: its first touch counts as its arrival, and only the next one as a
      // press.
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
      pressedAt = event.timeStamp;
    },
    keydown: keyed,
    keyup: keyed,
  };
  const hear = (event: Event) => {
    if (event.isTrusted && Object.hasOwn(handlers, event.type)) handlers[event.type]?.(event);
  };
  const wasHere = () =>
    isLong(pointer) ||
    (isLong(focus) && !(takesFocus && (by === 'pointer' || by === 'finger'))) ||
    (by === 'aid' && focus !== undefined);
  return {
    wasHere,
    isHere: () => wasHere() || by === 'finger',
    pressedAt: () => pressedAt,
    hear,
    watch(shown) {
      card = shown;
      const ending = new AbortController();
      const options = { signal: ending.signal, passive: true, capture: true };
      for (const type of Object.keys(handlers)) shown.addEventListener(type, hear, options);
      addEventListener('pointerup', lifted, options);
      addEventListener('blur', ({ target, currentTarget }) => target === currentTarget && leave(), options);
      leave();
      return () => ending.abort();
    },
  };
}
