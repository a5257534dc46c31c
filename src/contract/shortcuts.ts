/** What can be done by a key of the browser's; `popup` is its own command for our button. */
export const SHORTCUTS = ['popup', 'log', 'pause', 'mask'] as const;
export type ShortcutName = (typeof SHORTCUTS)[number];

export interface Shortcut {
  readonly name: ShortcutName;
  /** As the browser writes them; empty while none are given. */
  readonly keys: string;
}

export interface Shortcuts {
  /** Empty where the browser has no such keys: on phones. */
  readonly list: () => Promise<readonly Shortcut[]>;
  /** Opens where they are changed; absent where the browser lets no page open that. */
  readonly change?: () => void;
}
