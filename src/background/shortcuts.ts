import type { AppContext } from './kernel/app-context.ts';
import { turnQuiet } from './mutes/turn-quiet.ts';
import { turnMask } from './settings/turn-mask.ts';

/** Does what a keyboard shortcut of the browser asks for; an unknown one does nothing. */
export async function onKey(app: AppContext, name: string): Promise<void> {
  if (name === 'mask') await turnMask(app);
  if (name === 'pause') await turnQuiet(app);
  if (name === 'log') await app.ports.tabs.openPopup(undefined, 'log');
}
