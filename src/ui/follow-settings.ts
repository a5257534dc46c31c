import type { Snapshot } from '../contract/snapshot.ts';
import { type Display, displayOf } from '../core/display.ts';
import type { Settings } from '../core/settings.ts';

interface WithSnapshot {
  readonly snapshot: Snapshot | undefined;
}

interface Store<State extends WithSnapshot> {
  readonly getState: () => State;
  readonly subscribe: (listener: (state: State) => void) => unknown;
}

/**
 * Shows a page in the language and look of the settings, now and whenever they change. A store in trouble may hold a
 * first day's settings instead of the person's: the page then stays as it is.
 * @param settingsIn the settings to follow, saved or just chosen.
 */
export function followSettings<State extends WithSnapshot>(
  store: Store<State>,
  put: (display: Display) => Promise<void>,
  settingsIn: (state: State) => Settings | undefined = ({ snapshot }) => snapshot?.settings,
): Promise<void> {
  const follow = async (state: State) => {
    const settings = settingsIn(state);
    if (settings === undefined || state.snapshot?.trouble?.hidesFigures) return;
    await put(displayOf(settings));
  };
  store.subscribe((state) => void follow(state));
  return follow(store.getState());
}
