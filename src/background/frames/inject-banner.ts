import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';

/** The banner's script for the frame that has something to show. Run twice, the second finds the first. */
export const injectBanner =
  ({ ports }: AppContext): Handler<'frame/banner'> =>
  async (_ask, { tabId, frameId, documentId }) => {
    if (tabId === undefined || frameId === undefined) return;
    await ports.scripts.injectBanner({ tabId, frameId, documentId });
  };
