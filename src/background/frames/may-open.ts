import type { From } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isSwitchUnknown } from '../kernel/quiet.ts';

/**
 * Whether a page's message may open something of ours: only where a banner can be, in a tab that showed a payment. Of private
 * windows nothing outlives the worker, and while the store cannot be read nothing is noted: there the page is believed.
 */
export async function mayOpenFrom(app: AppContext, { tabId, incognito }: From): Promise<boolean> {
  if (tabId === undefined) return false;
  if (incognito || (await app.payingTabs.has(tabId))) return true;
  return isSwitchUnknown(await app.readDocuments());
}
