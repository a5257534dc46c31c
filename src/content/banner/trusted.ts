/** Lets a listener hear the person only: events made by a script are never `isTrusted`. */
export const trusted =
  (act: () => void) =>
  (event: Event): void => {
    if (!event.isTrusted) return;
    act();
  };
