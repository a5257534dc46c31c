import { firstLine } from '../core/line.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import type { Defaults } from './documents.ts';

const bare = { commands: [], aside: [] };

/** What every key holds before it was ever written; `nickname` names the first line in the person's language. */
export const defaultsFor = (nickname: string): Defaults => ({
  settings: { ...bare, settings: DEFAULT_SETTINGS },
  lines: { ...bare, lines: [firstLine(nickname)] },
  bills: { ...bare, bills: [] },
  recurring: { ...bare, recurring: [] },
  caps: { ...bare, caps: [], stated: [] },
  mutes: { ...bare, mutes: [] },
  trash: { ...bare, trash: [] },
  history: { ...bare, undo: [], redo: [] },
  snapshots: { ...bare, snapshots: [] },
  sync: { ...bare, on: false, device: '', left: [] },
  marks: { aside: [], marks: [] },
  claims: { ...bare, claims: [] },
  sums: { aside: [], months: [], years: [] },
  ledger: { aside: [], entries: [], gone: [] },
});
