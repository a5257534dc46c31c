/** What the browser's keyboard shortcuts can do; `popup` is the browser's own command for our toolbar button. */
export const SHORTCUTS = ['popup', 'log', 'pause', 'mask'] as const;
export type ShortcutName = (typeof SHORTCUTS)[number];

export interface Shortcut {
  readonly name: ShortcutName;
  /** The keys as the browser writes them; empty while none are set. */
  readonly keys: string;
}

export interface Shortcuts {
  /** Empty where the browser has no shortcuts, as on phones. */
  readonly list: () => Promise<readonly Shortcut[]>;
  /** Opens the browser's page for changing shortcuts; absent where the browser does not let us open it. */
  readonly change?: () => void;
}
