import { SHORTCUTS, type Shortcuts } from '../contract/shortcuts.ts';
import { browser } from './browser.ts';

/** The browser's own command for opening our popup. */
const OWN = { popup: '_execute_action' } as const;

/** Firefox for Android has no commands; only newer versions of Firefox can open the page for changing them. */
const commands = browser.commands as
  | (typeof browser.commands & { readonly openShortcutSettings?: () => Promise<void> })
  | undefined;

export const shortcuts: Shortcuts = {
  list: async () => {
    const known = (await commands?.getAll()) ?? [];
    return SHORTCUTS.flatMap((name) => {
      const command = known.find((each) => each.name === (name === 'popup' ? OWN.popup : name));
      return command === undefined ? [] : [{ name, keys: command.shortcut ?? '' }];
    });
  },
  ...(commands?.openShortcutSettings !== undefined && {
    change: () => void commands.openShortcutSettings?.().catch(() => undefined),
  }),
};

/** Calls back with every command except the one that opens the popup. */
export function onShortcut(hear: (name: string) => void): void {
  commands?.onCommand.addListener(hear);
}
