import type { AppContext } from './kernel/app-context.ts';
import { turnQuiet } from './mutes/turn-quiet.ts';
import { turnMask } from './settings/turn-mask.ts';

/** What a key of the browser's does; one that we do not know does nothing. */
export async function onKey(app: AppContext, name: string): Promise<void> {
  if (name === 'mask') await turnMask(app);
  if (name === 'pause') await turnQuiet(app);
  if (name === 'log') await app.ports.tabs.openPopup(undefined, 'log');
}
