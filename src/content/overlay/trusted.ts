const relayed = new WeakSet<Event>();

/** Makes a listener react to the person only: events made by a script are never `isTrusted`. */
export const trusted =
  (act: () => void) =>
  (event: Event): void => {
    if (!event.isTrusted && !relayed.has(event)) return;
    act();
  };

/** Repeats a person's click on an element within our tree, where the page does not get it. */
export function relayClick(to: Element): void {
  const copy = new MouseEvent('click', { bubbles: true, cancelable: true });
  relayed.add(copy);
  to.dispatchEvent(copy);
}
