import type { Handler } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';

export const openPopup =
  ({ ports }: Office): Handler<'banner/open-popup'> =>
  (_ask, { tabId }) =>
    ports.tabs.openPopup(tabId);
