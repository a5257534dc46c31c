import type { Handler } from '../../contract/messages.ts';
import type { Office } from '../kernel/app-context.ts';
import { isOn } from '../kernel/quiet.ts';

/** "이 페이지 확인": looks at every frame of the tab once, through activeTab. Never while switched off. */
export const checkPage =
  (office: Office): Handler<'page/check'> =>
  async ({ tabId }) => ({
    injected: (await isOn(office)) && (await office.ports.scripts.injectCheckoutEverywhere(tabId)),
  });
