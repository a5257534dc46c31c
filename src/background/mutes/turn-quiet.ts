import type { AppContext } from '../kernel/app-context.ts';
import { quietUntil } from '../kernel/quiet.ts';
import { beginMute, endMute } from './mute.ts';

/** The sender under which the shortcut key acts: it may do what popup and options may. */
const BY_KEY = { sender: 'extension', incognito: false } as const;

/** Mutes everything for a short while, or ends that. The popup opens with it, so that nobody does it without noticing. */
export async function turnQuiet(app: AppContext): Promise<void> {
  const { ports } = app;
  const command = ports.ids.fresh();
  const isQuiet = quietUntil(await app.readDocuments(), ports.clock.now()) !== undefined;
  if (isQuiet) await endMute(app)({ command }, BY_KEY);
  else await beginMute(app)({ command, choice: 'quarter' }, BY_KEY);
  await ports.tabs.openPopup(undefined);
}
