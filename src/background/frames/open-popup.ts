import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';

export const openPopup =
  ({ ports }: AppContext): Handler<'banner/open-popup'> =>
  (_ask, { tabId }) =>
    ports.tabs.openPopup(tabId);
