import type { Handler } from '../../contract/messages.ts';
import type { AppContext } from '../kernel/app-context.ts';

/**
 * Injects the banner's script into the frame that has something to show. Injected a second time it finds the first one,
 * and only adds the sentences of another language.
 */
export const injectBanner =
  (app: AppContext): Handler<'frame/banner'> =>
  async (_ask, { tabId, frameId, documentId }) => {
    if (tabId === undefined || frameId === undefined) return;
    const { settings } = (await app.readDocuments()).settings.value;
    await app.ports.scripts.injectBanner({ tabId, frameId, documentId }, settings.language);
  };
