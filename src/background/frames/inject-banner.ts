import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';

/**
 * The banner's script for the frame that has something to show. Run a second time it finds the first, and only brings
 * its sentences in another language.
 */
export const injectBanner =
  (app: AppContext): Handler<'frame/banner'> =>
  async (_ask, { tabId, frameId, documentId }) => {
    if (tabId === undefined || frameId === undefined) return;
    const { settings } = (await app.readDocuments()).settings.value;
    await app.ports.scripts.injectBanner({ tabId, frameId, documentId }, settings.language);
  };
