import { SHORTCUTS, type Shortcuts } from '../contract/shortcuts.ts';
import { browser } from './browser.ts';

/** The command that the browser itself answers by opening our popup. */
const OWN = { popup: '_execute_action' } as const;

/** Firefox for Android has no commands; only newer Firefox opens the page where they are changed. */
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

/** Calls back with every command but that which opens the popup. */
export function onShortcut(hear: (name: string) => void): void {
  commands?.onCommand.addListener(hear);
}
