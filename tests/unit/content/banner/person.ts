/** What a person causes: scripts cannot make such events, so the mark is put on by hand. */
export function cause(target: EventTarget, event: Event, more: Readonly<Record<string, unknown>> = {}): void {
  for (const [name, value] of Object.entries({ isTrusted: true, timeStamp: performance.now(), ...more }))
    Object.defineProperty(event, name, { value });
  target.dispatchEvent(event);
}

/** The pointer comes into a card and moves in it. */
export const moveIn = (card: Element): void =>
  cause(card, new Event('pointermove', { bubbles: true }), {
    pointerType: 'mouse',
    buttons: 0,
    movementX: 3,
    movementY: 0,
  });

/** How a browser tells of a press: by a pointer, by a key, or by a screen reader, which says nothing else. */
export const HOW = { pointer: { detail: 1 }, key: { detail: 0 } } as const;

export const pressOn = (button: Element, how: keyof typeof HOW = 'pointer'): void => {
  if (how === 'key') cause(button, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  cause(button, new MouseEvent('click', { bubbles: true, ...HOW[how] }));
};

/** As a button is known to whoever cannot see it. */
export const nameOf = (button: Element): string =>
  button.getAttribute('aria-label') ?? button.textContent ?? '';
