import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isOn } from '../kernel/quiet.ts';

/** "이 페이지 확인": looks at every frame of the tab once, through activeTab. Never while switched off. */
export const checkPage =
  (app: AppContext): Handler<'page/check'> =>
  async ({ tabId }) => ({
    injected: (await isOn(app)) && (await app.ports.scripts.injectCheckoutEverywhere(tabId)),
  });
