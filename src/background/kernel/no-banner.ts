import type { AppContext } from './app-context.ts';
import { toolbarSpeechOf } from './toolbar-speech-of.ts';

/** No banner can stand in this tab, so the toolbar says so: the popup shows the same. */
export async function warnOfNoBanner(app: AppContext, tabId: number): Promise<void> {
  const { t } = toolbarSpeechOf(app.ports, await app.readDocuments());
  await app.ports.toolbar.warn(tabId, t('noticeNoBanner'));
}
