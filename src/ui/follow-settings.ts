import type { Snapshot } from '../contract/snapshot.ts';
import { type Display, displayOf } from '../core/display.ts';
import type { Settings } from '../core/settings.ts';

interface Shown {
  readonly snapshot: Snapshot | undefined;
}

interface Store<State extends Shown> {
  readonly getState: () => State;
  readonly subscribe: (listener: (state: State) => void) => unknown;
}

/**
 * Has a page shown as the settings say, now and with every change of them. A store in trouble may hold those of a first
 * day: then the page stays as it was.
 * @param settingsIn where the settings stand, saved or just chosen.
 */
export function followSettings<State extends Shown>(
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
