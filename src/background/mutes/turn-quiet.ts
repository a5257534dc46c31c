import type { AppContext } from '../kernel/app-context.ts';
import { quietUntil } from '../kernel/quiet.ts';
import { beginMute, endMute } from './mute.ts';

/** Popup and options may do this; so may the person's own key. */
const BY_KEY = { sender: 'extension', incognito: false } as const;

/** Off for a short while, or on again. The popup opens with it: nobody is switched off without seeing it. */
export async function turnQuiet(app: AppContext): Promise<void> {
  const { ports } = app;
  const command = ports.ids.fresh();
  const isQuiet = quietUntil(await app.readDocuments(), ports.clock.now()) !== undefined;
  if (isQuiet) await endMute(app)({ command }, BY_KEY);
  else await beginMute(app)({ command, choice: 'quarter' }, BY_KEY);
  await ports.tabs.openPopup(undefined);
}
