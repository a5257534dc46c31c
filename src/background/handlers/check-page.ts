import type { Handler } from '../../contract/messages.ts';
import type { Office } from '../office.ts';

/** "이 페이지 확인": looks at every frame of the tab once, through activeTab. */
export const checkPage =
  ({ ports }: Office): Handler<'page/check'> =>
  async ({ tabId }) => ({ injected: await ports.scripts.injectCheckoutEverywhere(tabId) });
