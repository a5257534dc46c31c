import type { Office } from './app-context.ts';
import { tongueOf } from './tongue-of.ts';

/** No banner can stand in this tab: the toolbar says so, for the popup shows the same. */
export async function warnOfNoBanner(office: Office, tabId: number): Promise<void> {
  const { t } = tongueOf(office.ports, await office.readBooks());
  await office.ports.toolbar.warn(tabId, t('noticeNoBanner'));
}
