import type { NoticePort } from '../../contract/ports.ts';
import { browser } from '../browser.ts';
import { mayNotify } from '../permissions.ts';

export const notices: NoticePort = {
  mayShow: mayNotify,
  show: async ({ id, title, text }) => {
    const iconUrl = browser.runtime.getURL('icons/128.png');
    await browser.notifications.create(id, { type: 'basic', iconUrl, title, message: text });
  },
};

/** Notifications are an optional permission: without it the browser does not even have the event. */
export function onNoticeClicked(listener: (id: string) => void): void {
  const events = browser.notifications?.onClicked;
  if (events !== undefined && !events.hasListener(listener)) events.addListener(listener);
}
