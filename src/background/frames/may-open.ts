import type { From } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isSwitchUnknown } from '../kernel/quiet.ts';

/**
 * Whether a page's message may open the popup, the history or the guide: only from a tab that showed a payment. Two
 * exceptions: private windows, which are forgotten when the worker stops, and a store whose switch cannot be read,
 * because then no frames are noted.
 */
export async function mayOpenFrom(app: AppContext, { tabId, incognito }: From): Promise<boolean> {
  if (tabId === undefined) return false;
  if (incognito || (await app.payingTabs.has(tabId))) return true;
  return isSwitchUnknown(await app.readDocuments());
}
