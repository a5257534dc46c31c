import type { Office } from './kernel/app-context.ts';
import { turnQuiet } from './mutes/turn-quiet.ts';
import { turnMask } from './settings/turn-mask.ts';

/** What a key of the browser's does; one that we do not know does nothing. */
export async function onKey(office: Office, name: string): Promise<void> {
  if (name === 'mask') await turnMask(office);
  if (name === 'pause') await turnQuiet(office);
  if (name === 'log') await office.ports.tabs.openPopup(undefined, 'log');
}
