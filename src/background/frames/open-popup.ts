import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { mayOpenFrom } from './may-open.ts';

/** Opens the popup, for everything that a banner has no room for. */
export const openPopup =
  (app: AppContext): Handler<'banner/open-popup'> =>
  async (_ask, from) => {
    if (await mayOpenFrom(app, from)) await app.ports.tabs.openPopup(from.tabId);
  };
