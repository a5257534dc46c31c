import { useEffect, useState } from 'preact/hooks';

/** The part of a store that views need; zustand's vanilla store has it. */
export interface Readable<State> {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The picked part of the store's state; the view is drawn again when that part changes (by identity). */
export function useStore<State, Part>(store: Readable<State>, pick: (state: State) => Part): Part {
  const [, redraw] = useState(0);
  const part = pick(store.getState());
  useEffect(() => {
    let shown = part;
    const look = () => {
      const next = pick(store.getState());
      if (Object.is(next, shown)) return;
      shown = next;
      redraw((count) => count + 1);
    };
    // The store may have changed between drawing and this effect.
    look();
    return store.subscribe(look);
  });
  return part;
}
